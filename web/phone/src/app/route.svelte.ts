import { routes, type Route } from './routes.ts';

/** `#/anular/<id>` → the screen, and the record that it is about. */
type Address = { readonly route: Route; readonly subject: string | undefined };

function addressOf(hash: string): Address {
  const [, name, subject] = /^#\/([a-z]+)(?:\/(.+))?$/.exec(hash) ?? [];
  return { route: routes.find((route) => route === name) ?? 'inicio', subject };
}

export class Router {
  /** What a link brought, until it was used: the key of the programme, or an invitation. */
  given = $state.raw(takeFromAddress());
  address = $state.raw<Address>(addressOf(location.hash));

  constructor() {
    addEventListener('hashchange', () => {
      // Such a link may also be opened while the app is.
      this.given = takeFromAddress() ?? this.given;
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

export type Given = { readonly what: 'llave' | 'invitacion'; readonly text: string };

/**
 * What a link such as `/campo/#invitacion=…` brings; it is taken out of the address at once. The
 * code at the door of an encounter (`/campo#encuentro=…`) leads to where "I am here" is said.
 */
function takeFromAddress(): Given | undefined {
  const [, encounter] = /^#encuentro=([0-9a-f-]{36})$/.exec(location.hash) ?? [];
  if (encounter !== undefined) {
    history.replaceState(null, '', `${location.pathname}#/encuentros/${encounter}/aqui`);
    return undefined;
  }
  const [, what, text] = /^#(llave|invitacion)=([^&]+)$/.exec(location.hash) ?? [];
  if (text === undefined) return undefined;
  history.replaceState(null, '', location.pathname);
  return {
    what: what === 'llave' ? 'llave' : 'invitacion',
    text: decodeURIComponent(text),
  };
}
