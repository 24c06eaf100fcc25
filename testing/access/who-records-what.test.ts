import { beforeAll, describe, expect, test } from 'vitest';
import { newId, newNonce } from '../../server/outside/secrets.ts';
import { weighed } from '../factories/events.ts';
import { forEachEngine } from '../engines.ts';
import { openCast, type Cast, type OrganisationName, type PersonName } from './cast.ts';

const notYours = 'refused access/not-yours';

forEachEngine((engine) => {
  let cast: Cast;
  const places = new Map<OrganisationName, string>();
  const id = (): string => newId(cast.clock.now());
  const say = (as: PersonName, kind: string, payload: object): Promise<readonly string[]> =>
    cast.send(as, [cast.write(as, kind, payload)]);

  beforeAll(async () => {
    cast = await openCast(engine);
    for (const name of ['cerros', 'agua'] as const) {
      const place = id();
      places.set(name, place);
      const payload = {
        place,
        name: 'Centro',
        actor: cast.organisations[name],
        district: '150115',
      };
      expect(await say('claudia', 'place.register', payload)).toEqual(['accepted']);
    }
  });

  const collect = (holder: OrganisationName, collector?: PersonName): object => ({
    holder: cast.organisations[holder],
    place: places.get(holder),
    lot: { id: id(), letter: 'L' },
    material: 'cardboard-corrugated',
    grade: null,
    regime: 'municipal',
    originClass: 'post_consumer',
    source: { kind: 'market', district: '150115' },
    ...(collector === undefined ? {} : { collector: cast.people[collector] }),
    weighed: weighed(20_000),
  });

  describe('kilograms', () => {
    test('a recycler weighs what she collected into her association, not into another', async () => {
      expect(await say('julio', 'flow.collect', collect('cerros', 'julio'))).toEqual(['accepted']);
      expect(await say('julio', 'flow.collect', collect('agua', 'julio'))).toEqual([notYours]);
    });

    test('she does not say what a colleague collected; her leader does, and says so', async () => {
      expect(await say('julio', 'flow.collect', collect('cerros', 'rosa'))).toEqual([notYours]);
      expect(await say('rosa', 'flow.collect', collect('cerros', 'julio'))).toEqual(['accepted']);
      expect(await say('rosa', 'flow.collect', collect('cerros', 'carmen'))).toEqual([notYours]);
    });

    test('nobody records in the name of somebody else, a leader neither', async () => {
      const event = { ...cast.write('rosa', 'flow.collect', collect('cerros')) };
      const forged = { ...event, recorder: cast.people.julio };
      expect(await cast.send('rosa', [forged])).toEqual([notYours]);
    });

    test('a recycler registers a place of her own, weighs there for herself and sells it', async () => {
      const place = id();
      const own = { place, name: 'Por cuenta propia', actor: cast.people.julio };
      expect(await say('julio', 'place.register', own)).toEqual(['accepted']);
      const mine = { ...collect('cerros', 'julio'), holder: cast.people.julio, place };
      expect(await say('julio', 'flow.collect', mine)).toEqual(['accepted']);
      expect(await say('carmen', 'flow.collect', mine)).toEqual([notYours]);
      const sale = {
        holder: cast.people.julio,
        place,
        receiver: cast.organisations.papelera,
        take: { material: 'cardboard-corrugated', grams: 5_000, entry: weighed(5_000).entry },
        purpose: 'sale',
      };
      expect(await say('julio', 'flow.dispatch', sale)).toEqual(['accepted']);
    });

    test('a leader notes a workshop for her round and where it stands; nobody else says so', async () => {
      const actor = id();
      const workshop = { actor, kind: 'workshop', name: 'Taller Nuevo', district: '150115' };
      expect(await say('rosa', 'actor.register', workshop)).toEqual(['accepted']);
      const stop = { place: id(), name: 'Taller Nuevo', actor };
      expect(await say('carmen', 'place.register', stop)).toEqual([notYours]);
      expect(await say('rosa', 'place.register', stop)).toEqual(['accepted']);
      const round = {
        round: id(),
        association: cast.organisations.cerros,
        name: 'Jr. Gamarra',
        weekdays: [1, 4],
        stops: [stop.place],
      };
      expect(await say('julio', 'round.set', round)).toEqual([notYours]);
      expect(await say('rosa', 'round.set', round)).toEqual(['accepted']);
    });

    test('selling the stock of the association is for its leaders', async () => {
      const sale = {
        holder: cast.organisations.cerros,
        place: places.get('cerros'),
        receiver: cast.organisations.papelera,
        take: {
          material: 'cardboard-corrugated',
          grams: 1_000,
          entry: weighed(1_000).entry,
        },
        purpose: 'sale',
      };
      expect(await say('julio', 'flow.dispatch', sale)).toEqual([notYours]);
      expect(await say('carmen', 'flow.dispatch', sale)).toEqual([notYours]);
      expect(await say('ana', 'flow.dispatch', sale)).toEqual([notYours]);
      expect(await say('rosa', 'flow.dispatch', sale)).toEqual(['accepted']);
    });

    test('whoever recorded it takes it back, or her leader; nobody from elsewhere', async () => {
      const event = cast.write('julio', 'flow.collect', collect('cerros', 'julio'));
      await cast.send('julio', [event]);
      const fact = (event as { id: string }).id;
      const back = { fact, reason: 'did_not_occur' };
      expect(await say('carmen', 'flow.void', back)).toEqual([notYours]);
      expect(await say('julio', 'flow.void', back)).toEqual(['accepted']);
    });

    test('monitoring records for anybody, the data officer no kilograms at all', async () => {
      expect(await say('marta', 'flow.collect', collect('agua', 'carmen'))).toEqual(['accepted']);
      expect(await say('daniel', 'flow.collect', collect('agua', 'carmen'))).toEqual([notYours]);
      expect(await say('alicia', 'flow.collect', collect('agua', 'carmen'))).toEqual([notYours]);
    });

    test('a locked phone sends all that its person may record', async () => {
      const events = [cast.write('rosa', 'flow.collect', collect('cerros', 'julio'))];
      expect(await cast.send('rosa', events, 'send')).toEqual(['accepted']);
    });

    test('what was taken once is there already, also when the right to it has ended', async () => {
      const event = cast.write('carmen', 'flow.collect', collect('agua', 'carmen'));
      expect(await cast.send('carmen', [event])).toEqual(['accepted']);
      const affiliation = id();
      const post = {
        affiliation,
        member: cast.people.vecina,
        organisation: cast.organisations.agua,
        role: 'associate',
      };
      expect(await say('claudia', 'actor.affiliate', post)).toEqual(['accepted']);
      const hers = cast.write('vecina', 'flow.collect', collect('agua', 'vecina'));
      expect(await cast.send('vecina', [hers])).toEqual(['accepted']);
      const ended = { ...post, since: '2026-01-01', until: '2026-11-01' };
      expect(await say('claudia', 'actor.affiliate', ended)).toEqual(['accepted']);
      const again = await cast.ask(cast.phones.vecina.read, '/api/v1/events', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ wire: 1, events: [hers] }),
      });
      // With no right left not even the gate opens; a leader's phone gets its answer.
      expect(again.status).toBe(403);
      expect(await cast.send('carmen', [event])).toEqual(['already_had']);
    });
  });

  describe('people', () => {
    const register = (actor: string, more: object = {}): object => ({
      actor,
      kind: 'recycler',
      personal: { nonce: newNonce(), values: { givenNames: 'Nélida' } },
      ...more,
    });
    const post = (member: string, organisation: OrganisationName, role = 'associate'): object => ({
      affiliation: id(),
      member,
      organisation: cast.organisations[organisation],
      role,
    });

    test('a leader registers members of her own association only', async () => {
      const parent = (name: OrganisationName): object => ({ parent: cast.organisations[name] });
      expect(await say('rosa', 'actor.register', register(id(), parent('cerros')))).toEqual([
        'accepted',
      ]);
      expect(await say('rosa', 'actor.register', register(id(), parent('agua')))).toEqual([
        notYours,
      ]);
      expect(await say('julio', 'actor.register', register(id(), parent('cerros')))).toEqual([
        notYours,
      ]);
    });

    test('she takes in whom she noted herself, and nobody of another association', async () => {
      const found = id();
      expect(await say('rosa', 'actor.register', register(found))).toEqual(['accepted']);
      expect(await say('rosa', 'actor.affiliate', post(found, 'cerros'))).toEqual(['accepted']);
      const carmen = cast.people.carmen;
      expect(await say('rosa', 'actor.affiliate', post(carmen, 'cerros'))).toEqual([notYours]);
      expect(await say('rosa', 'actor.change', { actor: carmen, because: 'changed' })).toEqual([
        notYours,
      ]);
    });

    test('a market does not make a stall its own to read the people in it', async () => {
      const { luz, damero } = cast.organisations;
      const part = { affiliation: id(), member: luz, organisation: damero, role: 'part' };
      expect(await say('pedro', 'actor.affiliate', part)).toEqual([notYours]);
    });

    test('nobody gives herself a post, whoever she is', async () => {
      for (const name of ['rosa', 'marta', 'claudia', 'alicia'] as const) {
        const own = cast.people[name];
        const answer = await cast.ask(cast.phones[name].read, '/api/v1/statements', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            statements: [{ kind: 'actor.affiliate', payload: post(own, 'cerros', 'president') }],
          }),
        });
        expect([answer.status, await answer.json()], name).toMatchObject([
          403,
          { code: 'access/not-yours' },
        ]);
      }
    });

    test('posts of the staff come from administrators', async () => {
      const staff = (): object => post(cast.people.julio, 'aliada', 'data_officer');
      expect(await say('claudia', 'actor.affiliate', staff())).toEqual([notYours]);
      expect(await say('marta', 'actor.affiliate', staff())).toEqual([notYours]);
      const told = await cast.browser.post('/api/v1/statements', {
        statements: [
          { kind: 'actor.affiliate', payload: post(cast.people.ana, 'aliada', 'monitoring') },
        ],
      });
      expect(told.status).toBe(200);
    });

    test('two records are made one by coordination, not by a leader', async () => {
      const { julio, carmen } = cast.people;
      const merge = { keep: julio, absorbed: carmen, reasons: [] };
      expect(await say('rosa', 'actor.merge', merge)).toEqual([notYours]);
    });

    test('a person changes her own data and takes her consent back; others’ not', async () => {
      const { julio, rosa } = cast.people;
      expect(await say('julio', 'actor.change', { actor: julio, because: 'changed' })).toEqual([
        'accepted',
      ]);
      expect(await say('julio', 'actor.change', { actor: rosa, because: 'changed' })).toEqual([
        notYours,
      ]);
      const consent = (actor: string): object => ({
        actor,
        purpose: 'named-reports',
        given: false,
        text: 'v1',
        language: 'es',
        how: 'tap',
      });
      expect(await say('julio', 'actor.consent', consent(julio))).toEqual(['accepted']);
      expect(await say('julio', 'actor.consent', consent(rosa))).toEqual([notYours]);
      expect(await say('rosa', 'actor.consent', consent(julio))).toEqual(['accepted']);
    });

    test('a leader notes what a member asks for by right; the data officer answers', async () => {
      const { julio } = cast.people;
      const asked = cast.write('rosa', 'privacy.request', {
        actor: julio,
        right: 'access',
        receivedOn: '2026-11-20',
      });
      expect(await cast.send('rosa', [asked])).toEqual(['accepted']);
      const given = {
        actor: julio,
        request: (asked as { id: string }).id,
        outcome: 'granted',
        answeredOn: '2026-11-21',
      };
      expect(await say('rosa', 'privacy.answer', given)).toEqual([notYours]);
      expect(await say('claudia', 'actor.cancel', { actor: julio })).toEqual([notYours]);
    });
  });
});
