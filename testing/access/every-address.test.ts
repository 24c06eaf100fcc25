import { beforeAll, describe, expect, test } from 'vitest';
import { abilities, type Ability } from '../../core/access/abilities.ts';
import { matrix, signedIn } from '../../core/access/matrix.ts';
import type { ProblemCode } from '../../core/problems/problem.ts';
import type { Role } from '../../core/access/roles.ts';
import type { Endpoint } from '../../server/http/endpoint.ts';
import { endpoints, type EndpointId } from '../../server/http/endpoints.ts';
import { forEachEngine } from '../engines.ts';
import { openCast, personNames, roleOfPerson, type Cast } from './cast.ts';

/*
 * Every address, asked by everybody: by the table and by nothing else it opens or does not. What
 * is expected here is read from the table itself, not through the code that reads it in production.
 */
const ids = Object.keys(endpoints) as EndpointId[];
const unknownId = '01a20000-0000-7000-8000-00000000dead';

const gates: readonly ProblemCode[] = [
  'access/sign-in',
  'access/token-wrong',
  'access/token-retired',
  'access/not-allowed',
];

/**
 * What the gate says, or `opens`: what the address itself may answer comes after it. A phone that
 * is told to sign in got in: what it wants is for browsers.
 */
async function gateOf(answer: Response, { problems }: Endpoint, known: boolean): Promise<string> {
  if (![401, 403].includes(answer.status)) return 'opens';
  const { code } = (await answer.json()) as { code: ProblemCode };
  if (!gates.includes(code)) return 'opens';
  return known && (problems.includes(code) || code === 'access/sign-in') ? 'opens' : code;
}

function requestFor({ method, route }: Endpoint): readonly [string, RequestInit] {
  const path = route.replace(/:\w+/g, unknownId);
  const headers = { 'content-type': 'application/json' };
  return [path, method === 'GET' ? { method } : { method, headers, body: '{}' }];
}

/** Stricter than the table: a link for one more administrator is made on the machine itself. */
const onTheMachine: readonly EndpointId[] = ['setUpLink'];

/** By the table: a narrow scope opens only what says that it looks at scopes itself. */
function expectedFor(role: Role, { ability, scoped }: Endpoint): string {
  if (ability === 'public.read' || signedIn[ability] !== undefined) return 'opens';
  const scope = matrix[role][ability];
  if (scope === undefined) return 'access/not-allowed';
  return scope === 'all' || scoped === true ? 'opens' : 'access/not-allowed';
}

describe('the list of addresses', () => {
  test('says for each one which ability it asks for', () => {
    for (const id of ids) expect(abilities, id).toContain(endpoints[id].ability);
    const { route, method, tag, answer } = endpoints.health;
    // @ts-expect-error an address that does not say who may is none
    const open: Endpoint = { route, method, tag, answer, problems: [] };
    expect(open.ability).toBeUndefined();
  });

  test('notes who looks wherever it shows somebody’s record', () => {
    const personal: readonly Ability[] = [
      'events.read',
      'books.read',
      'actors.find',
      'actors.read',
      'actors.export',
      'files.read',
      'privacy.handle',
      'access.read',
      'access.review',
      'accounts.manage',
    ];
    // Where organisations are is on every street sign.
    const organisationsOnly = ['places'];
    const silent = ids.filter((id) => {
      if (organisationsOnly.includes(id)) return false;
      const { method, ability, why }: Endpoint = endpoints[id];
      return method === 'GET' && personal.includes(ability) && why === undefined;
    });
    expect(silent).toEqual([]);
  });
});

forEachEngine((engine) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast(engine);
  });

  const walk = async (
    token: string | undefined,
    expected: (endpoint: Endpoint) => string,
  ): Promise<void> => {
    for (const id of ids) {
      const endpoint: Endpoint = endpoints[id];
      // It ends the session or the phone that asks.
      if (id === 'signOut' || onTheMachine.includes(id)) continue;
      const [path, init] = requestFor(endpoint);
      const bearer = token === undefined ? '' : `Bearer ${token}`;
      const headers = { ...init.headers, authorization: bearer };
      const answer = await fetch(`${cast.program.running.address}${path}`, { ...init, headers });
      expect(
        await gateOf(answer, endpoint, token !== undefined),
        `${endpoint.method} ${endpoint.route}`,
      ).toBe(expected(endpoint));
    }
  };
  const onlyPublic =
    (refusal: string) =>
    ({ ability }: Endpoint): string =>
      ability === 'public.read' ? 'opens' : refusal;

  test('nobody gets into what is not public', () => walk(undefined, onlyPublic('access/sign-in')));

  test('a token that was guessed opens no more than none', () =>
    walk('ayni_dev_guessed_guessed_guessed', onlyPublic('access/token-wrong')));

  test('the first token opens nothing after the set-up', () =>
    walk(cast.program.running.token ?? '', onlyPublic('access/token-retired')));

  test('the token of the measures opens only those', () =>
    walk(cast.program.running.metricsToken ?? '', ({ ability }) =>
      ability === 'public.read' || ability === 'metrics.read' ? 'opens' : 'access/not-allowed',
    ));

  test.each(personNames)('%s gets in where her role does', async (name) => {
    const role = roleOfPerson(name);
    await walk(cast.phones[name].read, (endpoint) => expectedFor(role, endpoint));
  });

  test('not even an administrator makes an administrator’s link from afar', async () => {
    for (const id of onTheMachine) {
      const [path, init] = requestFor(endpoints[id]);
      const answer = await cast.ask(cast.phones.alicia.read, path, init);
      expect(await answer.json()).toMatchObject({ code: 'access/not-allowed' });
    }
  });

  test('a locked phone only sends, whoever has it', async () => {
    for (const name of ['rosa', 'claudia', 'daniel'] as const) {
      const role = roleOfPerson(name);
      await walk(cast.phones[name].send, (endpoint) => {
        if (endpoint.ability === 'public.read') return 'opens';
        if (endpoint.ability !== 'events.add') return 'access/not-allowed';
        return expectedFor(role, endpoint);
      });
    }
  });

  test('a key opens what it was cut to, and no more', async () => {
    const made = await cast.browser.post('/api/v1/keys', {
      name: 'Estudio',
      role: 'monitoring',
      abilities: ['events.read'],
      expiresOn: '2027-06-30',
    });
    await walk(String(made.body['key']), ({ ability }) =>
      ability === 'public.read' || ability === 'events.read' ? 'opens' : 'access/not-allowed',
    );
  });
});
