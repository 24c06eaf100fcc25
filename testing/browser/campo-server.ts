import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { enrolPhone, lockedOut, personal, type Invited, type Shown } from './campo-people.ts';
import { bodyOf, holder, json, person, place, told, yaml } from './campo-wire.ts';

/**
 * A network and a server as hostile as a street: it keeps events by id as the real one does, and
 * may lose its answer, answer with a portal's page, fail, forget the key or be restored from an
 * older copy. It knows nothing of the app but the protocol and the built files.
 */
export type StoredEvent = {
  readonly id: string;
  readonly kind: string;
  readonly deviceSeq: number;
  readonly device: string;
  readonly recorder: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

export type Mood =
  /** Stores and answers. */
  | 'kind'
  /** Stores, then cuts the connection without an answer. */
  | 'stores-and-drops'
  /** A portal answers everything with its own page and 200. */
  | 'portal'
  | 'failing'
  | 'forbids'
  /** Takes batches of one event at most. */
  | 'narrow'
  /** Refuses what it is sent, with a reason. */
  | 'refuses'
  /** Refuses what annuls, because something depends on it. */
  | 'keeps-facts'
  /** Keeps what it is sent, but it waits for something. */
  | 'holds';

export type CampoServer = {
  readonly url: string;
  readonly stored: Map<string, StoredEvent>;
  /** Ids as they arrived, repetitions included. */
  readonly arrivals: string[];
  /** How many requests to `POST /events` there were, whatever came of them. */
  posts: number;
  mood: Mood;
  epoch: string;
  simulated: boolean;
  /** Does the programme's own key still count? */
  keyCounts: boolean;
  empty: boolean;
  /** A weighing of so many grams makes it fail, each time; otherwise it is well. */
  chokesOn: number | null;
  /** Régimes that its catalogue says are blocked. */
  blocked: readonly string[];
  /** Codes that count, each once, and who they are for. */
  readonly invitations: Map<string, Invited>;
  /** Tokens that it gave, with what each shows: who and on which phone. */
  readonly tokens: Map<string, Shown>;
  /** Phones that were taken back. */
  readonly revoked: Set<string>;
  /** Photos that arrived: the actor, and how many bytes. */
  readonly files: { readonly actor: string; readonly bytes: number; readonly token: string }[];
  /** Rounds of the association, and the months of whoever asks, as the real one answers. */
  rounds: readonly object[];
  work: object;
  /** Organisations that give, with a place each. */
  givers: readonly { readonly id: string; readonly kind: string; readonly name: string }[];
  /** Names of the app's files that were asked for, in order. */
  readonly fetched: string[];
  /** Cuts the app's files whose names match in half. */
  cuts: RegExp | null;
  /** Has none of the app's files whose names match. */
  lacks: RegExp | null;
  /** Sends the app's files whose names match a second and a half late. */
  delays: RegExp | null;
  /** Which token brought each batch. */
  readonly shown: string[];
  close(): Promise<void>;
};

const root = new URL('../../', import.meta.url);
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

type FactorRow = {
  readonly container: string;
  readonly source: string;
  readonly validFrom: string;
  readonly grams: Readonly<Record<string, number>>;
};

type PurposeRow = {
  readonly code: string;
  readonly needsSignature: boolean;
  readonly texts: readonly { readonly id: string }[];
};

function programme(server: CampoServer): object {
  const { id, code, name, offsetMinutes, earliestDay, districts } = yaml('programme');
  const containers = yaml('containers');
  const factors = containers['containerFactors'] as readonly FactorRow[];
  const sourceKinds = yaml('source-kinds')['sourceKinds'] as readonly object[];
  const purposes = yaml('privacy')['purposes'] as readonly PurposeRow[];
  const regimes = yaml('regimes')['regimes'] as readonly { readonly code: string }[];
  return {
    programme: id,
    epoch: server.epoch,
    code,
    name,
    offsetMinutes,
    earliestDay,
    districts,
    simulated: server.simulated,
    families: yaml('families')['families'],
    materials: yaml('materials')['materials'],
    grades: yaml('grades')['grades'],
    sourceKinds: sourceKinds.map((kind) => ({ exceptions: [], ...kind })),
    actorKinds: yaml('actor-kinds')['actorKinds'],
    purposes: purposes.map(({ code, needsSignature, texts }) => ({
      code,
      needsSignature,
      texts: texts.map((text) => text.id),
    })),
    regimes: regimes.map((regime) => ({
      ...regime,
      blocked: server.blocked.includes(regime.code),
    })),
    containers: containers['containers'],
    containerFactors: factors.flatMap(({ container, source, validFrom, grams }) =>
      Object.entries(grams).map(([material, each]) => ({
        container,
        material,
        grams: each,
        tareGrams: null,
        validFrom,
        validTo: null,
        source,
      })),
    ),
  };
}

/** The place of an organisation that gives. */
export const placeOf = (giver: string): string => giver.replace(/^0193a5b0/, '0193a5b1');

function register(server: CampoServer): object {
  if (server.empty) return { actors: [], places: [] };
  const actor = { name: null, letter: null, district: null, parent: null };
  const association = {
    ...actor,
    id: holder,
    kind: 'recyclers-association',
    letter: 'S',
    district: '150115',
    name: 'Asociación Sembrando Futuro',
  };
  const people = [1, 2, 3].map((number) => ({
    ...actor,
    id: person(number),
    kind: 'recycler',
    parent: holder,
  }));
  const givers = server.givers.map((giver) => ({ ...actor, ...giver, district: '150115' }));
  return {
    actors: [association, ...people, ...givers],
    places: [
      { id: place, name: 'Centro de acopio Manco Cápac', actor: holder, district: null },
      ...givers.map(({ id, name }) => ({ id: placeOf(id), name, actor: id, district: '150115' })),
    ],
  };
}

function outcome(server: CampoServer, event: StoredEvent): object {
  server.arrivals.push(event.id);
  if (server.mood === 'refuses') {
    const es = told('No se conoce el material.', 'Elegir otro material y registrar otra vez.');
    const en = told('The material is not known.', 'Choose another material and record again.');
    const problem = { code: 'materials/unknown', reaction: 'mend', es, en };
    return { id: event.id, outcome: 'refused', problem };
  }
  if (server.mood === 'keeps-facts' && event.kind === 'flow.void') {
    const es = told('Lo que se pesó ya se vendió.', 'Hablar con la oficina.');
    const en = told('What was weighed has been sold.', 'Talk to the office.');
    const problem = { code: 'ledger/has-dependents', reaction: 'look', es, en };
    return { id: event.id, outcome: 'refused', problem };
  }
  if (server.stored.has(event.id)) {
    return { id: event.id, outcome: 'already_had', state: 'accepted' };
  }
  server.stored.set(event.id, event);
  if (server.mood === 'holds') {
    const es = told('Todavía no se conoce el lugar.', 'No hace falta hacer nada.');
    const en = told('The place is not known yet.', 'Nothing needs to be done.');
    const problem = { code: 'actors/unknown-place', reaction: 'wait', es, en };
    return { id: event.id, outcome: 'quarantined', state: 'quarantined', problem };
  }
  return { id: event.id, outcome: 'accepted', state: 'accepted' };
}

function gramsOf({ payload }: StoredEvent): number | undefined {
  return (payload['weighed'] as { readonly grams: number } | undefined)?.grams;
}

async function postEvents(
  server: CampoServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  server.posts += 1;
  const { events } = await bodyOf<{ events: readonly StoredEvent[] }>(request);
  server.shown.push(request.headers.authorization ?? '');
  if (server.mood === 'failing') return json(response, 503, { code: 'store/unavailable' });
  if (server.mood === 'narrow' && events.length > 1) {
    return json(response, 413, { code: 'http/batch-too-large' });
  }
  if (events.some((event) => gramsOf(event) === server.chokesOn)) {
    return json(response, 500, { code: 'bug/unexpected' });
  }
  const outcomes = events.map((event) => outcome(server, event));
  if (server.mood === 'stores-and-drops') {
    request.socket.destroy();
    return undefined;
  }
  const receivedAt = new Date().toISOString();
  return json(response, 200, { epoch: server.epoch, receivedAt, outcomes });
}

function file(server: CampoServer, path: string, response: ServerResponse): void {
  const name = path === '/campo/' ? 'index.html' : path.slice('/campo/'.length);
  server.fetched.push(name);
  if (server.lacks?.test(name) === true) {
    response.writeHead(404).end();
    return;
  }
  try {
    const whole = readFileSync(new URL(`.build/campo/${name}`, root));
    const isCut = server.cuts?.test(name) === true;
    const body = isCut ? whole.subarray(0, whole.length / 2) : whole;
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    const send = (): void => {
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
    };
    setTimeout(send, server.delays?.test(name) === true ? 1_500 : 0);
  } catch {
    response.writeHead(404).end();
  }
}

async function answer(
  server: CampoServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?')[0] ?? '/';
  if (server.mood === 'portal') {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Wifi gratis</h1>');
    return;
  }
  if (path.startsWith('/campo/')) return file(server, path, response);
  if (path === '/api/v1/public/programme') return json(response, 200, programme(server));
  if (path === '/api/v1/health') {
    return json(response, server.mood === 'failing' ? 503 : 200, { status: 'ok' });
  }
  if (path === '/api/v1/devices/enrol') return enrolPhone(server, request, response);
  const told = lockedOut(server, request);
  if (told) return json(response, 401, told);
  if (await personal(server, request, response, path)) return undefined;
  if (path === '/api/v1/register') return json(response, 200, register(server));
  if (path === '/api/v1/events') return postEvents(server, request, response);
  response.writeHead(404).end();
  return undefined;
}

export async function startCampoServer(): Promise<CampoServer> {
  const http = createServer((request, response) => {
    answer(server, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const server: CampoServer = {
    url: `http://127.0.0.1:${port}`,
    stored: new Map(),
    arrivals: [],
    posts: 0,
    mood: 'kind',
    epoch: '0193a5b0-0000-7000-8000-0000000e0001',
    simulated: false,
    keyCounts: true,
    empty: false,
    chokesOn: null,
    blocked: [],
    invitations: new Map(),
    tokens: new Map(),
    revoked: new Set(),
    files: [],
    fetched: [],
    cuts: null,
    lacks: null,
    delays: null,
    shown: [],
    rounds: [],
    work: { months: [], best: [] },
    givers: [],
    close: () =>
      new Promise((done) => {
        http.closeAllConnections();
        http.close(() => done());
      }),
  };
  return server;
}
