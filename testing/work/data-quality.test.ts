import { beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { qualityAnswer, type QualityFound } from '../../wire/api/quality-answers.ts';
import type { QualityRule } from '../../core/evidence/quality-rules.ts';
import type { PersonName } from '../access/cast.ts';
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
    const { marta } = cast.people;
    expect(await found('claudia', 'single_source')).toMatchObject({
      count: 1,
      atLeast: false,
      rows: [
        {
          opens: 'record',
          about: { actor: luz, name: 'Confecciones Luz' },
          mends: { actor: marta },
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
      rows: [{ id: guessed, opens: 'record', mends: { actor: rosa } }],
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
