import { beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { qualityAnswer, type QualityFound } from '../../wire/api/quality-answers.ts';
import type { QualityRule } from '../../core/evidence/quality-rules.ts';
import type { PersonName } from '../access/cast.ts';
import { newNonce } from '../../server/outside/secrets.ts';
import { forEachEngine } from '../engines.ts';
import { collecting, openWorking, type Working } from './working.ts';

/** What may be wrong in what was recorded, and who can mend it. */
forEachEngine((engine) => {
  let cast: Working;

  beforeAll(async () => {
    cast = await openWorking(engine);
    const { luz } = cast.organisations;
    const { luzmila } = cast.people;
    const seen = cast.write('marta', 'practice.observe', {
      observed: luz,
      method: 'visit',
      baseline: true,
      people: [luzmila],
      items: [{ practice: 'fabric-weighed', present: false }],
    });
    expect(await cast.send('marta', [seen])).toEqual(['accepted']);
  });

  async function ask(as: PersonName): Promise<unknown> {
    const answer = await cast.ask(cast.phones[as].read, '/api/v1/results/quality');
    return answer.ok ? answer.json() : answer.status;
  }

  async function found(as: PersonName, rule: QualityRule): Promise<QualityFound | undefined> {
    return v.parse(qualityAnswer, await ask(as)).rules.find((one) => one.rule === rule);
  }

  test('what only one person says is listed with whoever said it', async () => {
    const { luz } = cast.organisations;
    const { luzmila, marta, oscar } = cast.people;
    expect(await found('claudia', 'single_source')).toMatchObject({
      count: 1,
      atLeast: false,
      rows: [
        {
          opens: 'record',
          about: { actor: luz, name: 'Confecciones Luz' },
          mends: [
            { actor: marta, name: 'Quispe, marta', as: 'recorder', opens: 'person' },
            { actor: luzmila, name: 'Quispe, luzmila', as: 'leader' },
            { actor: oscar, name: 'Quispe, oscar', as: 'officer' },
          ],
        },
      ],
    });
  });

  test('an official reads of the own district only, and who works in an association nothing', async () => {
    expect((await found('oscar', 'single_source'))?.count).toBe(1);
    expect((await found('elsa', 'single_source'))?.count).toBe(0);
    expect(await ask('rosa')).toBe(403);
    expect(await ask('vecina')).toBe(403);
  });

  test('weights by eye, and two people in one minute on one phone, are worth a look', async () => {
    const { rosa } = cast.people;
    const by = (collector: 'rosa' | 'julio', method: string): object => ({
      ...collecting(cast, { collector, grams: 20_000 }),
      weighed: { grams: 20_000, entry: { value: '20', unit: 'kg', method } },
    });
    await cast.say('rosa', 'flow.collect', by('rosa', 'scale'));
    expect((await found('marta', 'same_minute'))?.count).toBe(0);
    const guessed = await cast.say('rosa', 'flow.collect', by('julio', 'declared'));
    expect(await found('marta', 'without_scale')).toMatchObject({
      count: 1,
      rows: [{ id: guessed, opens: 'record', mends: [{ actor: rosa, as: 'recorder' }] }],
    });
    expect((await found('marta', 'same_minute'))?.count).toBe(1);
    expect((await found('elsa', 'same_minute'))?.count).toBe(0);
    await cast.void('rosa', guessed);
    expect((await found('marta', 'without_scale'))?.count).toBe(0);
    expect((await found('marta', 'same_minute'))?.count).toBe(0);
  });

  test('records are outside the dates of the programme once it has dates', async () => {
    expect(await found('marta', 'outside_dates')).toMatchObject({ count: null, rows: [] });
    const dates = { sets: 'dates', from: '2040-01-01', to: null, source: 'Convenio' };
    const said = cast.write('claudia', 'logframe.set', dates);
    expect(await cast.send('claudia', [said])).toEqual(['accepted']);
    expect((await found('marta', 'outside_dates'))?.count).toBe(2);
  });

  test('whose sex nobody declared is listed, and the board of where she belongs can mend it', async () => {
    const { people } = cast;
    const rule = await found('claudia', 'undeclared_sex');
    expect(rule?.count).toBeGreaterThanOrEqual(Object.keys(people).length);
    const julio = rule?.rows.find(({ about }) => about.actor === people.julio);
    expect(julio).toMatchObject({ opens: 'person', day: null });
    expect(julio?.mends.map(({ actor, as }) => [actor, as])).toContainEqual([
      people.rosa,
      'leader',
    ]);
    const set = { sex: 'M' };
    await cast.say('rosa', 'actor.change', { actor: people.julio, because: 'corrected', set });
    expect((await found('claudia', 'undeclared_sex'))?.count).toBe((rule?.count ?? 0) - 1);
  });

  test('a place of an organisation without a point is listed until it has one', async () => {
    const { organisations, people, places } = cast;
    const rule = await found('marta', 'without_point');
    expect(rule?.count).toBe(4);
    expect(rule?.rows.find(({ id }) => id === places.cerros)).toMatchObject({
      opens: 'organisation',
      about: { actor: organisations.cerros, name: 'Los Cerros' },
      mends: [
        { actor: people.claudia, as: 'recorder' },
        { actor: people.rosa, as: 'leader' },
      ],
    });
    expect((await found('elsa', 'without_point'))?.count).toBe(2);
  });

  test('two files that are alike are listed as one pair to decide upon', async () => {
    const before = (await found('claudia', 'possible_doubles'))?.count ?? 0;
    const values = { givenNames: 'María Elena', firstSurname: 'Huamán', secondSurname: 'Ccori' };
    const pair = [cast.id(), cast.id()];
    for (const actor of pair) {
      const document = { documentType: 'dni', documentNumber: '41526374' };
      const personal = { nonce: newNonce(), values: { ...values, ...document } };
      await cast.say('claudia', 'actor.register', {
        actor,
        kind: 'recycler',
        personal,
      });
    }
    const doubles = await found('claudia', 'possible_doubles');
    expect(doubles?.count).toBe(before + 1);
    const alike = doubles?.rows.find(({ about }) => pair.includes(about.actor));
    expect(alike).toMatchObject({ opens: 'doubles', mends: [] });
    expect([alike?.about.actor, alike?.other?.actor].toSorted()).toEqual(pair.toSorted());
    expect(alike?.other?.name).toBe('Huamán Ccori, María Elena');
  });

  test('all likely doubles of the register are counted, page by page, until one is decided', async () => {
    const before = await found('claudia', 'possible_doubles');
    const elsewhere = (await found('elsa', 'possible_doubles'))?.count;
    const values = { givenNames: 'Fortunata', firstSurname: 'Tananta', secondSurname: 'Pizango' };
    const same = Array.from({ length: 11 }, () => cast.id());
    for (const actor of same) {
      const document = { documentType: 'dni', documentNumber: '46372815' };
      const personal = { nonce: newNonce(), values: { ...values, ...document } };
      await cast.say('claudia', 'actor.register', { actor, kind: 'recycler', personal });
    }
    // Each of eleven with each other one.
    const all = (before?.count ?? 0) + 55;
    const first = await found('claudia', 'possible_doubles');
    expect(first).toMatchObject({ count: all, atLeast: false, page: 1, pages: 2 });
    expect(first?.rows).toHaveLength(50);
    const path = '/results/quality?rule=possible_doubles&page=2';
    const second = await cast.read('claudia', path, qualityAnswer);
    expect(second.rules[0]?.rows).toHaveLength(all - 50);
    // Whom a reader does not see is no pair of hers.
    expect((await found('elsa', 'possible_doubles'))?.count).toBe(elsewhere);
    const [a = '', b = ''] = same;
    const said = await cast.ask(cast.phones.claudia.read, '/api/v1/doubles/not-same', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ a, b }),
    });
    expect(said.status).toBe(200);
    expect((await found('claudia', 'possible_doubles'))?.count).toBe(all - 1);
    await cast.say('claudia', 'actor.merge', { keep: a, absorbed: same[2], reasons: [] });
    expect((await found('claudia', 'possible_doubles'))?.count).toBe(all - 1 - 10);
  });

  test('of many the true number is said, and the rest stands on further pages', async () => {
    const { rosa } = cast.people;
    const before = (await found('marta', 'without_scale'))?.count ?? 0;
    for (let i = 0; i < 53; i += 1) {
      await cast.say('rosa', 'flow.collect', {
        ...collecting(cast, { collector: 'rosa', grams: 1_000 }),
        weighed: { grams: 1_000, entry: { value: '1', unit: 'kg', method: 'estimated' } },
      });
    }
    const [first, second] = await Promise.all(
      [1, 2].map((page) =>
        cast.read('marta', `/results/quality?rule=without_scale&page=${page}`, qualityAnswer),
      ),
    );
    expect(first?.rules.map(({ rule }) => rule)).toEqual(['without_scale']);
    expect(first?.rules[0]).toMatchObject({ count: before + 53, page: 1, pages: 2 });
    expect(first?.rules[0]?.rows).toHaveLength(50);
    expect(second?.rules[0]?.rows).toHaveLength(before + 3);
    const ids = [first, second].flatMap((one) => one?.rules[0]?.rows.map(({ id }) => id) ?? []);
    expect(new Set(ids).size).toBe(before + 53);
    expect(first?.rules[0]?.rows[0]?.mends[0]?.actor).toBe(rosa);
  });

  test('the lists go through every rule, and name whose data they show', async () => {
    const all = v.parse(qualityAnswer, await ask('marta')).rules;
    expect(all.map(({ rule }) => rule)).toEqual([
      'undeclared_sex',
      'single_source',
      'possible_doubles',
      'outside_dates',
      'same_minute',
      'without_scale',
      'without_point',
    ]);
    for (const { count, rows } of all) expect(rows.length).toBeLessThanOrEqual(count ?? 0);
  });
});
