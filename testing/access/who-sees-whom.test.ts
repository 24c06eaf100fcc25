import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { actorMembersAnswer } from '../../wire/api/actor-answers.ts';
import { forEachEngine } from '../engines.ts';
import { openCast, personNames, type Cast, type PersonName } from './cast.ts';

forEachEngine((engine) => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await openCast(engine);
  });

  /** What one sees of another: `nothing`, or the values that the page would show. */
  const sees = async (as: PersonName, whom: PersonName): Promise<unknown> => {
    const path = `/api/v1/actors/${cast.people[whom]}`;
    const answer = await cast.ask(cast.phones[as].read, path);
    const body = (await answer.json()) as Record<string, unknown>;
    if (answer.status === 404) return 'nothing';
    if (answer.status === 403) return 'nothing';
    return { label: body['label'], ...(body['values'] as object) };
  };
  const whole = (name: PersonName): object => ({
    label: expect.any(String) as string,
    givenNames: name,
    firstSurname: 'Quispe',
    phone: '987654321',
  });

  test('everybody with a role sees herself, whole', async () => {
    for (const name of personNames) {
      expect(await sees(name, name), name).toEqual(name === 'vecina' ? 'nothing' : whole(name));
    }
  });

  test('a leader sees her own members’ phones, and nobody of another association', async () => {
    expect(await sees('rosa', 'julio')).toEqual(whole('julio'));
    expect(await sees('rosa', 'carmen')).toBe('nothing');
    expect(await sees('rosa', 'oscar')).toBe('nothing');
  });

  test('a recycler sees the names of her association, not their phones', async () => {
    expect(await sees('julio', 'rosa')).toMatchObject({ givenNames: 'rosa' });
    expect(await sees('julio', 'rosa')).not.toHaveProperty('phone');
    expect(await sees('julio', 'carmen')).toBe('nothing');
  });

  test('enterprises, markets and buyers see nobody who recycles', async () => {
    for (const name of ['luzmila', 'pedro', 'ana'] as const) {
      for (const whom of ['rosa', 'julio', 'carmen'] as const) {
        expect(await sees(name, whom), `${name} ${whom}`).toBe('nothing');
      }
    }
  });

  test('an officer sees the recyclers of her own district, and their phones when they share', async () => {
    expect(await sees('oscar', 'carmen')).toBe('nothing');
    expect(await sees('oscar', 'julio')).toMatchObject({ givenNames: 'julio' });
    expect(await sees('oscar', 'julio')).not.toHaveProperty('phone');
    expect(await sees('elsa', 'julio')).toBe('nothing');
    const shares = cast.write('julio', 'actor.consent', {
      actor: cast.people.julio,
      purpose: 'share-municipality',
      given: true,
      text: 'share-municipality-1',
      language: 'es',
      how: 'tap',
    });
    expect(await cast.send('julio', [shares])).toEqual(['accepted']);
    expect(await sees('oscar', 'julio')).toEqual(whole('julio'));
    expect(await sees('elsa', 'julio')).toBe('nothing');
  });

  test('an officer reads who belongs to an association of her district, whatever list was said', async () => {
    const members = async (name: PersonName): Promise<readonly string[]> => {
      const path = `/api/v1/actors/${cast.organisations.cerros}/members`;
      const answer = await cast.ask(cast.phones[name].read, path);
      if (answer.status !== 200) return [];
      const { members: found } = v.parse(actorMembersAnswer, await answer.json());
      return found.map(({ member }) => member);
    };
    expect(await members('oscar')).toContain(cast.people.julio);
    expect(await members('elsa')).not.toContain(cast.people.julio);
  });

  test('monitoring, coordination and the data officer see everybody, administration names and phones', async () => {
    for (const name of ['marta', 'claudia', 'daniel', 'alicia'] as const) {
      expect(await sees(name, 'carmen'), name).toEqual(whole('carmen'));
    }
  });

  describe('the log of looks', () => {
    type Look = { readonly [field: string]: unknown };
    const looks = async (query: string): Promise<readonly Look[]> => {
      const answer = await cast.ask(cast.phones.daniel.read, `/api/v1/access-log?${query}`);
      return ((await answer.json()) as { looks: readonly Look[] }).looks;
    };

    test('says who saw whose record, when and what for', async () => {
      const { julio, rosa } = cast.people;
      const before = await looks(`subject=${julio}&person=${rosa}`);
      const path = `/api/v1/actors/${julio}?why=formalization`;
      expect((await cast.ask(cast.phones.rosa.read, path)).status).toBe(200);
      const after = await looks(`subject=${julio}&person=${rosa}`);
      expect(after.length).toBe(before.length + 1);
      expect(after[0]).toMatchObject({
        at: new Date(cast.clock.now()).toISOString(),
        via: 'device',
        person: rosa,
        subject: julio,
        device: cast.phones.rosa.device,
        what: 'actor',
        why: 'formalization',
      });
    });

    test('an invented purpose counts as the usual one', async () => {
      const { julio } = cast.people;
      // The look before may have been at this very instant: then no order is the right one.
      cast.clock.pass(1_000);
      await cast.ask(cast.phones.claudia.read, `/api/v1/actors/${julio}?why=curiosity`);
      expect((await looks(`subject=${julio}`))[0]).toMatchObject({ why: 'service' });
    });

    test('that somebody looked at her own data is nobody’s business', async () => {
      const { carmen } = cast.people;
      const before = await looks(`subject=${carmen}`);
      await sees('carmen', 'carmen');
      expect(await looks(`subject=${carmen}`)).toEqual(before);
    });

    test('who was refused saw nothing, and is not in it', async () => {
      const { carmen, ana } = cast.people;
      await sees('ana', 'carmen');
      expect(await looks(`subject=${carmen}&person=${ana}`)).toEqual([]);
    });

    test('a list that was exported names everybody in it, as one look', async () => {
      const answer = await cast.ask(cast.phones.rosa.read, '/api/v1/actors.csv?why=formalization');
      expect(answer.status).toBe(200);
      const lines = await looks(`person=${cast.people.rosa}&what=actorsCsv`);
      expect(lines.map(({ subject }) => subject)).toContain(cast.people.julio);
      expect(lines.map(({ subject }) => subject)).not.toContain(cast.people.carmen);
      expect(new Set(lines.map(({ look }) => look)).size).toBe(1);
    });

    test('has whoever reads the log itself, with all who stand on the page', async () => {
      const { julio, marta } = cast.people;
      const before = await looks(`subject=${julio}&person=${marta}`);
      const answer = await cast.ask(cast.phones.marta.read, '/api/v1/events?limit=200');
      expect(answer.status).toBe(200);
      const after = await looks(`subject=${julio}&person=${marta}`);
      expect(after.length).toBe(before.length + 1);
      expect(after[0]).toMatchObject({ what: 'eventsAfter', why: 'upkeep' });
    });

    test('is read page by page, every line once, the newest first', async () => {
      const read = async (path: string): Promise<Record<string, unknown>> =>
        (await (await cast.ask(cast.phones.daniel.read, path)).json()) as Record<string, unknown>;
      for (let n = 0; n < 110; n += 1) {
        await cast.ask(cast.phones.claudia.read, `/api/v1/actors/${cast.people.ana}`);
        cast.clock.pass(1);
      }
      const query = `/api/v1/access-log?subject=${cast.people.ana}&person=${cast.people.claudia}`;
      const first = await read(query);
      expect(first['totals']).toMatchObject({ looks: 110, people: 1 });
      expect(first['looks']).toHaveLength(100);
      const second = await read(`${query}&after=${String(first['next'])}`);
      expect(second['next']).toBeNull();
      const all = [...(first['looks'] as Look[]), ...(second['looks'] as Look[])];
      expect(new Set(all.map(({ look }) => look)).size).toBe(110);
      const times = all.map(({ at }) => String(at));
      expect(times).toEqual([...times].sort().reverse());
    });

    test('cannot be changed or shortened by the program', async () => {
      const answer = await cast.ask(cast.phones.alicia.read, '/api/v1/access-log');
      expect(answer.status).toBe(403);
    });
  });

  describe('a breach', () => {
    const breachOf = async (query: string): Promise<Record<string, unknown>> => {
      const answer = await cast.ask(cast.phones.daniel.read, `/api/v1/breach?${query}`);
      expect(answer.status).toBe(200);
      return (await answer.json()) as Record<string, unknown>;
    };

    test('of a leader’s phone lists her association, with what it could show and did show', async () => {
      await sees('rosa', 'julio');
      const found = await breachOf(`device=${cast.phones.rosa.device}`);
      expect(found['behind']).toMatchObject([{ person: cast.people.rosa }]);
      const people = found['people'] as { actor: string; groups: string[]; looks: number }[];
      expect(people.map(({ actor }) => actor).sort()).toEqual(
        [cast.people.rosa, cast.people.julio].sort(),
      );
      expect(found['couldRead']).toBe(2);
      const julio = people.find(({ actor }) => actor === cast.people.julio);
      expect(julio?.groups).toEqual(['name', 'identity', 'contact', 'social', 'work']);
      expect(julio?.looks).toBeGreaterThan(0);
    });

    test('of a municipality’s phone lists the recyclers of its district', async () => {
      const found = await breachOf(`device=${cast.phones.elsa.device}`);
      const people = (found['people'] as { actor: string }[]).map(({ actor }) => actor);
      expect(people.sort()).toEqual([cast.people.elsa, cast.people.carmen].sort());
      expect(found['didRead']).toBe(0);
    });

    test('of an account of the staff lists everybody, also as CSV', async () => {
      const found = await breachOf(`account=${cast.account}`);
      const everybody = personNames.length + 1;
      expect(found['couldRead']).toBe(everybody);
      const csv = await cast.ask(
        cast.phones.daniel.read,
        `/api/v1/breach.csv?account=${cast.account}`,
      );
      const lines = (await csv.text()).trim().split('\r\n');
      expect(lines.length - 1).toBe(everybody);
    });

    test('counts the rights of those days: what was left before is not in it', async () => {
      const found = await breachOf(
        `device=${cast.phones.rosa.device}&from=2020-01-01&to=2020-01-31`,
      );
      expect(found['didRead']).toBe(0);
    });

    test('is of one door that there is', async () => {
      const { daniel } = cast.phones;
      const none = await cast.ask(daniel.read, `/api/v1/breach?account=${cast.people.rosa}`);
      expect(none.status).toBe(404);
      const both = await cast.ask(
        daniel.read,
        `/api/v1/breach?account=${cast.account}&device=${daniel.device}`,
      );
      expect(both.status).toBe(422);
    });
  });

  describe('the review of privileges', () => {
    test('lists who can get in with their posts, and is signed off as it was seen', async () => {
      const ask = async (init?: RequestInit): Promise<Response> =>
        cast.ask(cast.phones.daniel.read, '/api/v1/access-review', init);
      const sign = (seen: unknown): Promise<Response> =>
        ask({
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ seen, note: 'todo en orden' }),
        });
      const listed = (await (await ask()).json()) as Record<string, unknown>;
      const people = listed['people'] as { person: string; posts: object[]; phones: number }[];
      expect(people.map(({ person }) => person)).toContain(cast.person);
      const rosa = people.find(({ person }) => person === cast.people.rosa);
      expect(rosa).toMatchObject({ phones: 1, posts: [{ role: 'president', as: 'leader' }] });
      expect(listed['isDue']).toBe(false);
      // Somebody gets in meanwhile: what would be signed is not what was seen.
      const body = { name: 'ERP', role: 'buyer', organisation: cast.organisations.papelera };
      const key = { ...body, abilities: ['events.add'], expiresOn: '2027-06-30' };
      expect((await cast.browser.post('/api/v1/keys', key)).status).toBe(200);
      const late = await sign(listed['seen']);
      expect([late.status, await late.json()]).toMatchObject([
        409,
        { code: 'access/review-changed' },
      ]);
      const again = (await (await ask()).json()) as Record<string, unknown>;
      expect(again['keys']).toHaveLength(1);
      expect((await sign(again['seen'])).status).toBe(200);
      const after = (await (await ask()).json()) as Record<string, unknown>;
      expect(after['reviews']).toMatchObject([{ person: cast.people.daniel, seen: again['seen'] }]);
      expect(after['dueOn']).toBe('2027-05-24');
      expect(after['seen']).toBe(again['seen']);
      cast.clock.pass(183 * 24 * 3_600_000);
      const due = (await (await ask()).json()) as Record<string, unknown>;
      expect(due['isDue']).toBe(true);
    });
  });
});
