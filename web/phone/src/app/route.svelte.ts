/** Which screen is shown. It lives in the address, so that the phone's own Back key works. */
const routes = ['recoger', 'origen', 'peso', 'cuaderno', 'anular', 'ajustes'] as const;
export type Route = (typeof routes)[number];

/** `#/anular/<id>` → the screen, and the record that it is about. */
type Address = { readonly route: Route; readonly subject: string | undefined };

function addressOf(hash: string): Address {
  const [, name, subject] = /^#\/([a-z]+)(?:\/(.+))?$/.exec(hash) ?? [];
  return { route: routes.find((route) => route === name) ?? 'recoger', subject };
}

export class Router {
  /** The key of a link, until it was tried. */
  givenKey = $state(takeKeyFromAddress());
  address = $state.raw<Address>(addressOf(location.hash));

  constructor() {
    addEventListener('hashchange', () => {
      // A link with a key may also be opened while the app is.
      this.givenKey = takeKeyFromAddress() ?? this.givenKey;
      this.address = addressOf(location.hash);
    });
  }

  get route(): Route {
    return this.address.route;
  }

  get subject(): string | undefined {
    return this.address.subject;
  }

  go(route: Route): void {
    location.hash = `#/${route}`;
  }
}

/** The key in a link such as `/campo/#llave=…`; it is taken out of the address at once. */
function takeKeyFromAddress(): string | undefined {
  const match = /^#llave=([^&]+)$/.exec(location.hash);
  if (match?.[1] === undefined) return undefined;
  history.replaceState(null, '', location.pathname);
  return decodeURIComponent(match[1]);
}
