import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, campoKey, holder, json, person, told, yaml } from './campo-wire.ts';

/** What the hostile server knows of people: invitations, tokens, rights, members, own data. */
export type Invited = {
  readonly person: string;
  readonly name: string;
  readonly roles: readonly string[];
};

export type Shown = Invited & { readonly device: string; readonly sends: boolean };

/** As much of the hostile server as people are kept in. */
type Doors = {
  readonly invitations: Map<string, Invited>;
  readonly tokens: Map<string, Shown>;
  readonly revoked: Set<string>;
  readonly files: { readonly actor: string; readonly bytes: number; readonly token: string }[];
  readonly keyCounts: boolean;
  readonly mood: string;
  readonly rounds: readonly object[];
  readonly work: object;
};

export const rosa: Invited = {
  person: person(1),
  name: 'Quispe Mamani, Rosa',
  roles: ['recycler'],
};
export const carmen: Invited = {
  person: person(2),
  name: 'Rojas Huamán, Carmen',
  roles: ['recycler', 'leader'],
};
const pedro = { person: person(3), name: 'Ccori Apaza, Pedro' };

const association = { id: holder, name: 'Asociación Sembrando Futuro' };

const revoked = {
  code: 'access/token-wrong',
  reaction: 'ask-permission',
  es: told('Este teléfono fue dado de baja.', 'Pedir otra invitación.'),
  en: told('This phone was revoked.', 'Ask for another invitation.'),
};

const tokenWrong = {
  code: 'access/token-wrong',
  reaction: 'ask-permission',
  es: told('La llave no vale.', 'Pedir otra.'),
  en: told('The key does not count.', 'Ask for another.'),
};

/** Makes an invitation and answers its link. */
export function invite(server: Doors, invited: Invited, code: string): string {
  server.invitations.set(code, invited);
  return `/campo/#invitacion=${code}`;
}

export async function enrolPhone(
  server: Doors,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { code, device } = await bodyOf<{ readonly code: string; readonly device: string }>(
    request,
  );
  const invited = server.invitations.get(code);
  if (!invited) {
    const problem = {
      code: 'access/code-spent',
      reaction: 'mend',
      es: told('Esa invitación no vale o ya se usó.', 'Pedir otra.'),
      en: told('That invitation does not count or was used.', 'Ask for another.'),
    };
    return json(response, 404, problem);
  }
  server.invitations.delete(code);
  server.revoked.delete(device);
  const readToken = `ayni_dev_${randomUUID()}`;
  const sendToken = `ayni_send_${randomUUID()}`;
  server.tokens.set(readToken, { ...invited, device, sends: false });
  server.tokens.set(sendToken, { ...invited, device, sends: true });
  const until = '2027-11-23T00:00:00.000Z';
  const { person: id, name } = invited;
  return json(response, 200, { person: id, name, association, readToken, sendToken, until });
}

function tokenOf(request: IncomingMessage): string {
  return (request.headers.authorization ?? '').replace('Bearer ', '');
}

/** Why whoever asks gets nothing; undefined when the token counts. */
export function lockedOut(server: Doors, request: IncomingMessage): object | undefined {
  const shown = server.tokens.get(tokenOf(request));
  if (shown && server.revoked.has(shown.device)) return revoked;
  const isKey = tokenOf(request) === campoKey;
  const isKnown = (isKey && server.keyCounts) || shown !== undefined;
  if (isKnown && server.mood !== 'forbids') return undefined;
  return tokenWrong;
}

/** What only a person's own token is answered; false when it is something else. */
export async function personal(
  server: Doors,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<boolean> {
  const token = tokenOf(request);
  const shown = server.tokens.get(token);
  const [, actor = '', what] = /^\/api\/v1\/actors\/([^/]+)\/([a-z-]+)$/.exec(path) ?? [];
  if (what === 'files') {
    if (shown?.sends === true) {
      json(response, 403, { code: 'access/not-allowed' });
      return true;
    }
    const { content } = await bodyOf<{ readonly content: string }>(request);
    const bytes = Buffer.from(content, 'base64').length;
    server.files.push({ actor, bytes, token });
    json(response, 200, { id: randomUUID(), media: 'image/jpeg', bytes });
    return true;
  }
  if (shown === undefined || shown.sends) return false;
  const query = (request.url ?? '').split('?')[1] ?? '';
  const answer = answerFor(shown, { path, query, what }) ?? workAnswerFor(server, what);
  if (answer) json(response, 200, answer);
  return answer !== undefined;
}

type Wanted = { readonly path: string; readonly query: string; readonly what: string | undefined };

function answerFor(shown: Shown, { path, query, what }: Wanted): object | undefined {
  if (path === '/api/v1/me') {
    const grants = shown.roles.map((role) => ({ role, organisation: holder, district: null }));
    return { person: shown.person, grants };
  }
  if (path === '/api/v1/privacy/texts') {
    return consentTexts(query.includes('language=en') ? 'en' : 'es');
  }
  if (what === 'members') return { members: [rosa, carmen, pedro].map(member), next: null };
  if (what === 'cards') return { cards: [card] };
  if (what === 'data-sheet') return sheet;
  return undefined;
}

/** What was said of the work: empty unless a test says otherwise. */
function workAnswerFor(server: Doors, what: string | undefined): object | undefined {
  if (what === 'rounds') return { rounds: server.rounds };
  if (what === 'work') return server.work;
  return undefined;
}

const member = ({ person: actor, name }: { person: string; name: string }): object => ({
  role: 'associate',
  until: null,
  other: { actor, label: name },
});

const card = {
  id: '0193a5b0-0000-7000-8000-0000000ca4d1',
  organisationName: association.name,
  code: 'K7QM4ZX2',
  validUntil: '2027-12-31',
  standing: 'valid',
};

type PolicyText = { readonly id: string; readonly asks: Said; readonly otherwise: Said };
type Said = { readonly es: string; readonly en: string };
type Policy = {
  readonly code: string;
  readonly name: Said;
  readonly needed: boolean;
  readonly needsSignature: boolean;
  readonly texts: readonly PolicyText[];
};

/** The texts of the programme's own folder, so that a stopwatch hears what people will hear. */
function consentTexts(language: 'es' | 'en'): object {
  const purposes = yaml('privacy')['purposes'] as readonly Policy[];
  return {
    language,
    purposes: purposes.flatMap(({ code, name, needed, needsSignature, texts }) => {
      const text = texts.at(-1);
      if (!text) return [];
      const { id, asks, otherwise } = text;
      const said = { asks: asks[language], otherwise: otherwise[language] };
      return [{ code, name: name[language], needed, needsSignature, text: id, ...said }];
    }),
  };
}

const sheet = {
  madeAt: '2026-11-23T06:00:00.000Z',
  person: { label: rosa.name },
  details: [{ field: 'sex', value: 'F' }],
  fields: [
    { field: 'givenNames', value: 'Rosa' },
    { field: 'documentNumber', value: '41234567' },
  ],
  affiliations: [{ organisation: association.name, role: 'associate', until: null }],
  consents: [
    {
      purpose: 'photo',
      name: { es: 'Guardar mi foto', en: 'To keep my photo' },
      now: { given: true },
    },
  ],
  requests: [],
  readsInAll: 3,
};
