import { expect } from 'vitest';
import type { Figure, Split } from '../../core/indicators/figure.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { firstDayOf, monthOf, type Day } from '../../core/quantities/instant.ts';
import { shipped } from '../pathways/story.ts';
import { truthOfCounts, trueSource } from '../simulation/figures-truth.ts';
import type { Simulation } from '../simulation/simulate.ts';
import type { TrueOne, TrueSource } from '../simulation/true-one.ts';
import { dayNumber, firstDay, runUpTo, trueLevels } from '../simulation/truth-days.ts';
import { trueCells } from './climate-truth.ts';
import { numberOf } from './counted-story.ts';

export const { indicators } = shipped.logframe;

export function indicatorOf(code: string): Indicator {
  return indicators.find((one) => one.code === code) ?? expect.unreachable(code);
}

/** What a simulation knows, and the figures that the program makes of what it heard of it. */
export type Held = {
  readonly source: TrueSource;
  readonly truths: Readonly<Record<string, readonly TrueOne[]>>;
  readonly deliveredGrams: number;
  /** Last days of months, the first month first. */
  readonly months: readonly Day[];
  readonly figureOf: (code: string, on: Day) => Figure;
};

/** To be asked when all deliveries of the simulation were taken. */
export function heldTo(
  simulation: Simulation,
  { months, figureOf }: Pick<Held, 'months' | 'figureOf'>,
): Held {
  const source = trueSource(simulation.diary, simulation.cast);
  const deliveredGrams = simulation.truth().totals.delivered_g;
  return { source, truths: truthOfCounts(source), deliveredGrams, months, figureOf };
}

const parts = ({ parts: all }: Split): Readonly<Record<string, number | null>> =>
  Object.fromEntries(all.map(({ value, amount }) => [String(value), numberOf({ value: amount })]));

function added(of: readonly (readonly [string | null, number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [key, amount] of of) sums[String(key)] = (sums[String(key)] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
}

type Since = readonly (number | null)[];
type Really = { readonly one: TrueOne; readonly since: Since };

/** On the last day of each month: how many at each level, who, since when, and by what. */
export function expectCounts(code: string, held: Held): void {
  const [first] = held.months;
  const of = indicatorOf(code);
  const find = of.timing === 'as_of' ? runUpTo : firstDay;
  const start = dayNumber(firstDayOf(monthOf(first ?? expect.unreachable('a month'))));
  for (const on of held.months) {
    const really = (held.truths[code] ?? expect.unreachable('a truth')).map((one): Really => {
      const since = trueLevels.map((level) => find(start, dayNumber(on), one.holds[level]));
      return { one, since };
    });
    expectWho(held.figureOf(code, on), really, of);
  }
}

function expectWho(figure: Figure, really: readonly Really[], { code, countsFrom }: Indicator) {
  const { asOf: on, levels, counted, splits } = figure;
  trueLevels.forEach((level, n) => {
    const many = really.filter(({ since }) => since[n] !== null).length;
    const amount = numberOf({ value: levels?.[level] ?? null });
    expect([code, on, level, amount]).toEqual([code, on, level, many]);
  });
  const official = trueLevels.indexOf(countsFrom);
  const counts = really.filter(({ since }) => since[official] !== null);
  const said = (id: string, since: Since): string => [id, ...since].join(' ');
  const found = counted.map(({ id, since }) => {
    const days = trueLevels.map((level) => since[level]);
    return said(
      id,
      days.map((day) => (day === null ? null : dayNumber(day))),
    );
  });
  expect(found.toSorted()).toEqual(counts.map(({ one, since }) => said(one.id, since)).toSorted());
  for (const split of splits) {
    const told = counts.map(({ one, since }): readonly [string | null, number] => {
      const value = one.by(since[official] ?? 0, dayNumber(on))[split.dimension];
      if (value === undefined) throw new Error(`no truth of ${code} by ${split.dimension}`);
      return [value, 1];
    });
    expect([code, on, split.dimension, parts(split)]).toEqual([
      code,
      on,
      split.dimension,
      added(told),
    ]);
  }
}

type Added = {
  readonly levels: readonly boolean[];
  readonly by: Readonly<Record<string, string | number | null>>;
  readonly amount: number;
};

/** A sum at each level, and its parts in the official figure. */
function expectSum(figure: Figure, of: readonly Added[]): void {
  const { indicator: code, asOf: on } = figure;
  trueLevels.forEach((level, n) => {
    const sum = of.reduce((all, one) => all + (one.levels[n] === true ? one.amount : 0), 0);
    const amount = numberOf({ value: figure.levels?.[level] ?? null });
    expect([code, on, level, amount]).toEqual([code, on, level, sum]);
  });
  const n = trueLevels.indexOf(indicatorOf(code).countsFrom);
  for (const split of figure.splits.filter(({ dimension }) => dimension !== 'source')) {
    const told = of.flatMap(({ levels, by, amount }): [string | null, number][] => {
      const value = by[split.dimension] ?? null;
      return levels[n] === true ? [[value === null ? null : String(value), amount]] : [];
    });
    expect([code, on, split.dimension, parts(split)]).toEqual([
      code,
      on,
      split.dimension,
      added(told),
    ]);
  }
}

/** OG.2: what others than the chain took, to the gram. */
export function expectGrams({ source, months, figureOf, deliveredGrams }: Held): void {
  const { people, known, diary } = source;
  const delivered = diary.handovers.flatMap((one) => {
    if (people.organisation(one.taker).kind === 'recyclers-association') return [];
    const isAssociation = people.organisation(one.giver).kind === 'recyclers-association';
    const association = isAssociation ? one.giver : null;
    const by = { district: one.district, material: one.material, association };
    const levels = trueLevels.map((level) => known(one.transfer, level));
    return [{ day: one.day, by, levels, amount: one.grams }];
  });
  for (const on of months) {
    const until = delivered.filter(({ day }) => day <= on);
    expectSum(figureOf('OG.2', on), until);
  }
  const last = months.at(-1) ?? expect.unreachable('a month');
  expect(numberOf(figureOf('OG.2', last))).toBe(deliveredGrams);
}

/**
 * OG.2 by kind of source. Which sack went with which load nobody noted, so it is held to what must
 * be so of any: the parts are the figure, cuttings come from who gave cuttings, and in the end of
 * no kind more was delivered than was collected.
 */
export function expectSources({ source: { diary }, months, figureOf }: Held): void {
  const known = new Set([...diary.pickups.map(({ source }) => source), '']);
  const gaveCuttings = new Set(
    diary.pickups.flatMap((one) => (isCutting(one.material) ? [one.source] : [])),
  );
  const delivered = new Map<string, number>();
  for (const on of months) {
    delivered.clear();
    const figure = figureOf('OG.2', on);
    for (const { by, weight, sources = [] } of figure.counted) {
      expect(sources.reduce((sum, part) => sum + part.grams, 0)).toBe(weight);
      const may = isCutting(by.material ?? '') ? gaveCuttings : known;
      expect(sources.filter(({ kind }) => !may.has(kind))).toEqual([]);
      for (const { kind, grams } of sources) {
        delivered.set(kind, (delivered.get(kind) ?? 0) + grams);
      }
    }
    const split = figure.splits.find(({ dimension }) => dimension === 'source');
    const told = added([...delivered].map(([kind, grams]) => [kind === '' ? null : kind, grams]));
    expect([on, parts(split ?? expect.unreachable('no split by source'))]).toEqual([on, told]);
  }
  expect(gaveCuttings.size).toBeLessThan(known.size - 1);
  for (const kind of known) {
    const of = diary.pickups.filter(({ source }) => source === kind);
    const came = of.reduce((sum, { grams }) => sum + grams, 0);
    const most = kind === '' ? Infinity : came;
    expect([kind, (delivered.get(kind) ?? 0) <= most]).toEqual([kind, true]);
  }
}

const isCutting = (material: string): boolean => material.endsWith('-offcuts');

/** OG.1: to the gram of CO2e, by an arithmetic of its own; nothing here is proved by a ticket. */
export function expectClimate({ source, months, figureOf }: Held): void {
  const cells = trueCells(source.diary, source.people);
  for (const on of months) {
    const until = cells.filter(({ month }) => month <= monthOf(on));
    const levels = [true, true, false];
    const of = until.map(({ avoided, ...by }) => ({ by, levels, amount: avoided }));
    expectSum(figureOf('OG.1', on), of);
  }
}

/** R5.2: in each month what was due in it, and of that what was kept in time and is shown. */
export function expectPromises({ source, months, figureOf }: Held): number {
  const { diary, known } = source;
  let inTime = 0;
  for (const on of months) {
    const figure = figureOf('R5.2', on);
    const due = [...diary.promises.values()].filter((one) => monthOf(one.due) === monthOf(on));
    for (const level of trueLevels) {
      const kept = due.filter(
        (one) => one.kept !== undefined && one.kept.on <= one.due && known(one.kept.by, level),
      );
      const share = { kind: 'share', numerator: kept.length, denominator: due.length };
      expect([on, level, figure.levels?.[level]]).toEqual([on, level, share]);
    }
    const by = due.length === 0 ? {} : { industry: numberOf(figure) };
    expect([on, figure.splits.map(parts)]).toEqual([on, [by]]);
    inTime += numberOf(figure) ?? 0;
  }
  return inTime;
}

/** Every indicator has a value; what is aimed at is a Problem while nobody set the dates. */
export function expectNoDates({ months, figureOf }: Held): void {
  const last = months.at(-1) ?? expect.unreachable('a month');
  for (const { code, target } of indicators) {
    const { problem, value, expected, expectedProblem } = figureOf(code, last);
    expect([code, problem, value === null, expected]).toEqual([code, null, false, null]);
    const unset = target === null ? null : { code: 'results/dates-unset', facts: {} };
    expect([code, expectedProblem]).toEqual([code, unset]);
  }
}
