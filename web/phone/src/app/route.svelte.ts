/** Which screen is shown. It lives in the address, so that the phone's own Back key works. */
const routes = ['recoger', 'origen', 'peso', 'cuaderno', 'ajustes'] as const;
export type Route = (typeof routes)[number];

function routeOf(hash: string): Route {
  return routes.find((route) => hash === `#/${route}`) ?? 'recoger';
}

export class Router {
  route = $state<Route>(routeOf(location.hash));

  constructor() {
    addEventListener('hashchange', () => {
      this.route = routeOf(location.hash);
    });
  }

  go(route: Route): void {
    location.hash = `#/${route}`;
  }
}

/** The key in a link such as `/campo/#llave=…`; it is taken out of the address at once. */
export function takeKeyFromAddress(): string | undefined {
  const match = /^#llave=([^&]+)$/.exec(location.hash);
  if (match?.[1] === undefined) return undefined;
  history.replaceState(null, '', location.pathname);
  return decodeURIComponent(match[1]);
}
