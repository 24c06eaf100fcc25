import { beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import {
  forecastAnswer,
  indicatorAnswer,
  logframeAnswer,
  nearlyAnswer,
  settingsAnswer,
  whyAnswer,
} from '../../wire/api/result-answers.ts';
import { openCast, type Cast, type PersonName } from '../access/cast.ts';
import { forEachEngine } from '../engines.ts';

/** Who may read results and set what is aimed at; how a figure opens to who counts and why. */
forEachEngine((engine) => {
  let cast: Cast;

  beforeAll(async () => {
    cast = await openCast(engine);
    const { luz } = cast.organisations;
    const { luzmila } = cast.people;
    const seen = (present: boolean, baseline: boolean): object =>
      cast.write('marta', 'practice.observe', {
        observed: luz,
        method: 'visit',
        baseline,
        people: baseline ? [] : [luzmila],
        items: [{ practice: 'fabric-weighed', present }],
      });
    expect(await cast.send('marta', [seen(false, true), seen(true, false)])).toEqual([
      'accepted',
      'accepted',
    ]);
  });

  async function ask(as: PersonName, path: string): Promise<unknown> {
    const answer = await cast.ask(cast.phones[as].read, `/api/v1/results${path}`);
    return answer.ok ? answer.json() : answer.status;
  }

  async function set(as: PersonName, payload: object): Promise<readonly string[]> {
    return cast.send(as, [cast.write(as, 'logframe.set', payload)]);
  }

  test('staff read the logframe of 18 indicators; who works in an association does not', async () => {
    const found = v.parse(logframeAnswer, await ask('marta', ''));
    expect(found.indicators).toHaveLength(18);
    expect(found.programme.start).toBeNull();
    const first = found.indicators.find(({ code }) => code === 'R1.1');
    expect(first).toMatchObject({
      value: { kind: 'whole', value: 0 },
      target: { value: 75, month: 30, on: null },
      track: 'no_milestone',
      unset: ['dates', 'baseline', 'milestones', 'responsible'],
    });
    expect(v.parse(logframeAnswer, await ask('oscar', '')).may.set).toBe(false);
    expect(await ask('rosa', '')).toBe(403);
    expect(await ask('vecina', '')).toBe(403);
  });

  test('only coordination sets dates and targets, with history; what is wrong is refused', async () => {
    const dates = { sets: 'dates', from: '2026-01-01', to: null, source: 'Convenio' };
    expect(await set('marta', dates)).toEqual(['refused access/not-yours']);
    expect(await set('claudia', dates)).toEqual(['accepted']);
    const target = { sets: 'target', indicator: 'OG.3', value: 2, month: 30, source: 'Acta 1' };
    expect(await set('claudia', target)).toEqual(['accepted']);
    expect(await set('claudia', { ...target, value: 1, source: 'Acta 2' })).toEqual(['accepted']);
    expect(await set('claudia', { ...target, indicator: 'X.9' })).toEqual([
      'refused results/indicator-unknown',
    ]);
    const falling = [
      { month: 6, value: 20 },
      { month: 12, value: 10 },
    ];
    expect(
      await set('claudia', {
        sets: 'milestones',
        indicator: 'R1.1',
        milestones: falling,
        source: 'Acta',
      }),
    ).toEqual(['refused results/milestones-fall']);
    const baseline = { sets: 'baseline', indicator: 'R1.1', on: null, source: 'Diagnóstico' };
    expect(await set('claudia', { ...baseline, value: -4 })).toEqual([
      'refused results/below-zero',
    ]);
    expect(await set('claudia', { ...baseline, value: 1.5 })).toEqual(['refused events/malformed']);
    const found = v.parse(settingsAnswer, await ask('claudia', '/settings'));
    const stands = (of: string) => found.indicators.find(({ code }) => code === of);
    expect(stands('R1.1')).toMatchObject({ baseline: null, target: { value: 75, month: 30 } });
    expect(stands('OG.3')).toMatchObject({ target: { value: 1, month: 30 } });
    expect(found.settings.map(({ sets, value, holds }) => [sets, value, holds])).toEqual([
      ['target', 1, true],
      ['target', 2, false],
      ['dates', null, true],
    ]);
    expect(found.programme).toMatchObject({ start: '2026-01-01', end: '2028-06-30', months: 30 });
    const frame = v.parse(logframeAnswer, await ask('marta', ''));
    const aim = frame.indicators.find(({ code }) => code === 'OG.3')?.target;
    expect(aim).toEqual({ value: 1, month: 30, on: '2028-06-30' });
  });

  test('a figure opens to who counts, why, and who nearly does', async () => {
    const { luzmila } = cast.people;
    const tries = v.parse(nearlyAnswer, await ask('marta', '/R2.1/nearly'));
    expect(tries.rows).toMatchObject([
      { walker: { id: luzmila, name: expect.any(String) }, met: 0, needed: 1 },
    ]);
    const why = v.parse(whyAnswer, await ask('marta', `/R2.1/why/${luzmila}`));
    expect(why).toMatchObject({
      counts: false,
      tree: { says: 'mse-person-adopts', of: 'criterion', met: false },
    });
    const one = v.parse(indicatorAnswer, await ask('marta', '/R2.1'));
    expect(one).toMatchObject({ total: 0, criteria: [{ code: 'mse-person-adopts' }] });
    expect(v.parse(forecastAnswer, await ask('marta', '/R2.1/forecast'))).toMatchObject({
      problem: null,
      forecast: { qualified: 0, tooEarly: true, end: '2028-06-30', target: 160 },
    });
  });

  test('a stage and a kind of organisation stand in the rule by their names', async () => {
    const { victoria } = cast.organisations;
    const inForce = { es: 'Vigente', en: 'In force' };
    const { tree } = v.parse(whyAnswer, await ask('marta', `/OG.3/why/${victoria}`));
    expect(tree).toMatchObject({ says: 'stage: in-force', name: inForce });
    const any = v.parse(whyAnswer, await ask('marta', `/OE.1/why/${victoria}`));
    expect(any.tree.below.at(-1)?.below).toMatchObject([
      { says: 'kind: municipality', name: { es: 'Municipalidad', en: 'Municipality' }, met: true },
      { says: 'stage: in-force', name: inForce, met: false },
    ]);
  });

  test('nobody is shown to who may not read her, and what is not there is a Problem', async () => {
    expect(await ask('elsa', `/R2.1/why/${cast.people.luzmila}`)).toBe(404);
    const near = v.parse(nearlyAnswer, await ask('elsa', '/R2.1/nearly'));
    expect(near).toMatchObject({ rows: [], total: 0 });
    expect(await ask('marta', '/X.9')).toBe(404);
    expect(await ask('marta', '?on=yesterday')).toBe(400);
  });

  test('a day that has not come is refused wherever a day may be asked for', async () => {
    const { luzmila } = cast.people;
    for (const path of ['', '/R2.1', '/R2.1/forecast', '/R2.1/nearly', `/R2.1/why/${luzmila}`]) {
      expect([path, await ask('marta', `${path}?on=2099-01-01`)]).toEqual([path, 400]);
      expect([path, await ask('marta', `${path}?on=hola`)]).toEqual([path, 400]);
    }
    expect(await ask('marta', '?from=2026-11-20&on=2026-11-01')).toBe(400);
  });

  test('who counts is marked where nobody saw it again in time, also where it is asked why', async () => {
    const { luzmila } = cast.people;
    const day = 24 * 3_600_000;
    const visited: object[] = [];
    for (const present of [false, true, true]) {
      cast.clock.pass(31 * day);
      const seen = cast.write('marta', 'practice.observe', {
        observed: cast.organisations.luz,
        method: 'visit',
        baseline: !present,
        people: present ? [luzmila] : [],
        items: [{ practice: 'offcuts-by-fibre', present }],
      });
      expect(await cast.send('marta', [seen])).toEqual(['accepted']);
      visited.push(seen);
    }
    for (const seen of visited) {
      const subject = 'id' in seen ? seen.id : undefined;
      const review = cast.write('claudia', 'evidence.review', { subject, says: 'verified' });
      expect(await cast.send('claudia', [review])).toEqual(['accepted']);
    }
    const flags = async (): Promise<readonly unknown[]> => {
      const why = v.parse(whyAnswer, await ask('marta', `/R2.1/why/${luzmila}`));
      const one = v.parse(indicatorAnswer, await ask('marta', '/R2.1'));
      return [why.counts, why.notSeenAgain, one.counted.map(({ notSeenAgain }) => notSeenAgain)];
    };
    expect(await flags()).toEqual([true, false, [false]]);
    cast.clock.pass(181 * day);
    expect(await flags()).toEqual([true, true, [true]]);
  });

  test('what is foretold and who nearly counts are those of the day that is asked for', async () => {
    const { luzmila } = cast.people;
    const nearly = async (query: string): Promise<unknown> => {
      const { asOf, rows } = v.parse(nearlyAnswer, await ask('marta', `/R2.1/nearly${query}`));
      return [asOf, rows.map(({ walker }) => walker.id)];
    };
    expect(await nearly('?on=2026-11-22')).toEqual(['2026-11-22', []]);
    expect(await nearly('?on=2026-11-23')).toEqual(['2026-11-23', [luzmila]]);
    const foretold = async (query: string): Promise<unknown> => {
      const found = v.parse(forecastAnswer, await ask('marta', `/R2.1/forecast${query}`));
      return [found.asOf, found.forecast?.qualified];
    };
    expect(await foretold('?on=2026-11-23')).toEqual(['2026-11-23', 0]);
    const [, today] = (await foretold('')) as [string, number];
    expect(today).toBe(1);
  });
});
