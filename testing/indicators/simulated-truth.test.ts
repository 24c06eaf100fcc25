import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { accountOf, cellsOf } from '../../core/emissions/account.ts';
import { claimsFrom } from '../../core/emissions/crossings.ts';
import { indicatorBoard } from '../../core/indicators/board.ts';
import { climateDelivered } from '../../core/indicators/climate-delivered.ts';
import type { Counting, Delivered } from '../../core/indicators/counting.ts';
import type { Figure, Split } from '../../core/indicators/figure.ts';
import type { Indicator } from '../../core/indicators/logframe.ts';
import { standingsOf, type Standing } from '../../core/indicators/standing.ts';
import { accept } from '../../core/problems/problem.ts';
import {
  addMonths,
  dayOf,
  firstDayOf,
  lastDayOf,
  monthOf,
  type Day,
  type Instant,
  type Month,
} from '../../core/quantities/instant.ts';
import { day, shipped } from '../pathways/story.ts';
import { chance } from '../simulation/chance.ts';
import { trueSource, truthOfCounts } from '../simulation/figures-truth.ts';
import { programmeSize, simulate, type Simulation } from '../simulation/simulate.ts';
import type { TrueOne, TrueSource } from '../simulation/true-one.ts';
import { dayNumber, firstDay, runUpTo, trueLevels } from '../simulation/truth-days.ts';
import { trueCells } from './climate-truth.ts';
import { countingOf, figureWith, numberOf } from './counted-story.ts';
import { farSideOf } from './simulated-far-side.ts';
import {
  anyOrder,
  arrivals,
  hear,
  worldOf,
  type Arrival,
  type Heard,
} from './simulated-programme.ts';

/**
 * Every figure of every month of a simulated programme against what really came of it, which the
 * simulation reckons for itself (`testing/simulation/figures-truth.ts`).
 */
const lastDay = day('2026-06-30');
const months: readonly Day[] = Array.from({ length: 30 }, (_, n) =>
  lastDayOf(addMonths(monthOf(lastDay), n - 29)),
);
const start = firstDayOf(monthOf(months[0] ?? lastDay));
const { indicators } = shipped.logframe;
const dayAt = (at: Instant): Day => dayOf(at, shipped.catalogue.offsetMinutes);

let simulation: Simulation;
let arrived: readonly Arrival[];
let heard: Heard;
let source: TrueSource;
let truths: Readonly<Record<string, readonly TrueOne[]>>;
let counted: Counted;

type Counted = {
  readonly counting: Counting;
  readonly standings: ReadonlyMap<string, readonly Standing[]>;
};

beforeAll(() => {
  simulation = simulate({
    ...programmeSize,
    seed: 'figures',
    programme: shipped.identity.id,
    catalogue: shipped.catalogue,
    lastMonth: '2026-06' as Month,
    weighInsPerMemberWeek: 0.35,
    withImages: true,
    sizes: { ...programmeSize.sizes, galleries: 1, membersEach: 9 },
  });
  arrived = arrivals(simulation.batches);
  heard = hear(arrived, simulation.diary.images);
  counted = count(heard);
  source = trueSource(simulation.diary, simulation.cast);
  truths = truthOfCounts(source);
}, 120_000);

function count(from: Heard): Counted {
  const counting = {
    ...countingOf(worldOf(from), lastDay, from),
    climate: accept(climateOf(from)),
  };
  const each = indicators.map((one) => [one.code, standingsOf(one, counting)] as const);
  return { counting, standings: new Map(each) };
}

function climateOf(booked: Heard): readonly Delivered[] {
  const [set] = shipped.emissions.sets;
  if (set === undefined) throw new Error('no factor set');
  const { catalogue, emissions } = shipped;
  const classes = new Map(catalogue.materials.map((one) => [one.code, one.crosswalk.factorClass]));
  const side = farSideOf(booked);
  const claims = claimsFrom(side, set, catalogue.offsetMinutes);
  const account = accountOf(cellsOf(claims), {
    set,
    gwp: 'AR5',
    on: lastDay,
    fates: emissions.fates,
    operations: [],
    classOf: (material) => classes.get(material) ?? null,
  });
  return climateDelivered(claims, account, lastDay);
}

function figureOf(code: string, on: Day, from = counted): Figure {
  const of = indicatorOf(code);
  const { counting, standings } = from;
  const asked = {
    on,
    from: of.timing === 'period' ? firstDayOf(monthOf(on)) : start,
    register: heard.register,
  };
  return figureWith(standings.get(code) ?? [], of, counting, asked);
}

function indicatorOf(code: string): Indicator {
  return indicators.find((one) => one.code === code) ?? expect.unreachable(code);
}

/** The day since which it counts in a figure of a day; null: it does not. */
function sinceOf(one: TrueOne, level: (typeof trueLevels)[number], on: Day, of: Indicator) {
  const [first, last] = [dayNumber(start), dayNumber(on)];
  const find = of.timing === 'as_of' ? runUpTo : firstDay;
  return find(first, last, one.holds[level]);
}

const parts = ({ parts: all }: Split): Readonly<Record<string, number | null>> =>
  Object.fromEntries(all.map(({ value, amount }) => [String(value), numberOf({ value: amount })]));

function added(of: readonly (readonly [string | null, number])[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [key, amount] of of) sums[String(key)] = (sums[String(key)] ?? 0) + amount;
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0));
}

const whole = indicators.flatMap(({ code, query }) => (query.measure === 'count' ? [code] : []));

describe.each(whole)('%s of thirty simulated months', (code) => {
  test('is exact on the last day of each month, at each level, whoever counts and by what', () => {
    const of = indicatorOf(code);
    const truth = truths[code] ?? expect.unreachable('a truth');
    for (const on of months) {
      const figure = figureOf(code, on);
      const really = truth.flatMap((one) => {
        const since = trueLevels.map((level) => sinceOf(one, level, on, of));
        return since.every((each) => each === null) ? [] : [{ one, since }];
      });
      trueLevels.forEach((level, n) => {
        const many = really.filter(({ since }) => since[n] !== null).length;
        const amount = figure.levels?.[level] ?? null;
        expect([code, on, level, numberOf({ value: amount })]).toEqual([code, on, level, many]);
      });
      const official = trueLevels.indexOf(of.countsFrom);
      const counts = really.filter(({ since }) => since[official] !== null);
      const days = (each: readonly (number | null)[]) => each.map((one) => one ?? 'not');
      expect(
        figure.counted
          .map(({ id, since }) => [
            id,
            ...days(
              trueLevels.map((level) => (since[level] === null ? null : dayNumber(since[level]))),
            ),
          ])
          .toSorted(),
      ).toEqual(counts.map(({ one, since }) => [one.id, ...days(since)]).toSorted());
      for (const split of figure.splits) {
        const told = counts.map(({ one, since }) => {
          const by = one.by(since[official] ?? 0, dayNumber(on));
          const value = by[split.dimension];
          if (value === undefined) throw new Error(`no truth of ${code} by ${split.dimension}`);
          return [value, 1] as const;
        });
        expect([on, split.dimension, parts(split)]).toEqual([on, split.dimension, added(told)]);
      }
    }
  });
});

/** A sum of every month at each level, and its parts in the official figure. */
function expectSum(
  code: string,
  on: Day,
  of: readonly { readonly levels: readonly boolean[]; readonly by: object; amount: number }[],
): void {
  const figure = figureOf(code, on);
  trueLevels.forEach((level, n) => {
    const sum = of.reduce((all, one) => all + (one.levels[n] === true ? one.amount : 0), 0);
    const amount = numberOf({ value: figure.levels?.[level] ?? null });
    expect([code, on, level, amount]).toEqual([code, on, level, sum]);
  });
  const official = of.filter(
    ({ levels }) => levels[trueLevels.indexOf(indicatorOf(code).countsFrom)],
  );
  for (const split of figure.splits) {
    const told = official.map(({ by, amount }): readonly [string | null, number] => {
      return [Object.entries(by).find(([name]) => name === split.dimension)?.[1] ?? null, amount];
    });
    expect([on, split.dimension, parts(split)]).toEqual([on, split.dimension, added(told)]);
  }
}

describe('OG.2 of thirty simulated months', () => {
  test('is exact to the gram, at each level and by each of its parts', () => {
    const { people, known, diary } = source;
    const delivered = diary.handovers.flatMap((one) => {
      const holder = people.organisation(one.giver).kind;
      if (people.organisation(one.taker).kind === 'recyclers-association') return [];
      const association = holder === 'recyclers-association' ? one.giver : null;
      const by = { district: one.district, material: one.material, association };
      const levels = trueLevels.map((level) => known(one.transfer, level));
      return [{ day: one.day, by, levels, amount: one.grams }];
    });
    for (const on of months) {
      expectSum(
        'OG.2',
        on,
        delivered.filter((one) => one.day <= on),
      );
    }
    expect(numberOf(figureOf('OG.2', lastDay))).toBe(simulation.truth().totals.delivered_g);
  });
});

describe('OG.1 of thirty simulated months', () => {
  test('is exact to the gram of CO2e, by an arithmetic of its own', () => {
    const cells = trueCells(source.diary, source.people);
    for (const on of months) {
      const until = cells.filter(({ month }) => month <= monthOf(on));
      expectSum(
        'OG.1',
        on,
        until.map(({ avoided, ...by }) => ({ by, levels: [true, true, false], amount: avoided })),
      );
    }
    expect(new Set(cells.map(({ route }) => route))).toEqual(new Set(['recycle', 'compost']));
    expect(numberOf(figureOf('OG.1', lastDay))).toBeGreaterThan(1_000_000);
  });
});

describe('R5.2 of thirty simulated months', () => {
  test('has in each month what was due in it, and what of that was kept in time and is shown', () => {
    const { diary, known } = source;
    let [due, kept] = [0, 0];
    for (const on of months) {
      const figure = figureOf('R5.2', on);
      const ofMonth = [...diary.promises.values()].filter(
        (one) => monthOf(one.due) === monthOf(on),
      );
      for (const level of trueLevels) {
        const inTime = ofMonth.filter(
          (one) => one.kept !== undefined && one.kept.on <= one.due && known(one.kept.by, level),
        );
        const share = { kind: 'share', numerator: inTime.length, denominator: ofMonth.length };
        expect([on, level, figure.levels?.[level]]).toEqual([on, level, share]);
        if (level === 'documented') kept += inTime.length;
      }
      due += ofMonth.length;
      expect(figure.splits.map(parts)).toEqual([
        ofMonth.length === 0 ? {} : { industry: numberOf(figure) },
      ]);
    }
    expect([due > 15, kept > 5, kept < due]).toEqual([true, true, true]);
  });
});

test('all eighteen have a value; what is aimed at is a Problem while nobody set the dates', () => {
  expect(indicators).toHaveLength(18);
  expect(shipped.identity.dates).toBeNull();
  for (const { code, target } of indicators) {
    const { problem, value, expected, expectedProblem } = figureOf(code, lastDay);
    expect([code, problem, value === null, expected]).toEqual([code, null, false, null]);
    const unset = target === null ? null : { code: 'results/dates-unset', facts: {} };
    expect([code, expectedProblem]).toEqual([code, unset]);
  }
});

/** The first figure that is another one; undefined: all are the same. */
function firstOther(from: Counted, codes: readonly string[]): unknown {
  for (const code of codes) {
    for (const on of months) {
      const [was, is] = [figureOf(code, on), figureOf(code, on, from)];
      if (!isDeepStrictEqual(was, is)) return [code, on, was.levels, is.levels];
    }
  }
  return undefined;
}

const masses = ['OG.1', 'OG.2'];

describe('all eighteen figures of thirty simulated months', () => {
  test.each(['of the day'])(
    'are the same in whatever order phones were heard on each day (seed %s)',
    (seed) => {
      const draw = chance(seed);
      const days = Map.groupBy(arrived, ({ receivedAt }) => dayAt(receivedAt));
      const mixed = [...days.values()].flatMap((heardThen) => anyOrder(heardThen, draw));
      const again = count(hear(mixed, simulation.diary.images));
      expect(
        firstOther(
          again,
          indicators.map(({ code }) => code),
        ),
      ).toBeUndefined();
    },
  );

  test.each(['of years'])(
    'are the same when a phone is heard years before another one (seed %s)',
    (seed) => {
      // Months that are closed keep their books as they are: that rule is the ledger's own.
      const open = arrived.filter(({ kind }) => kind !== 'period.close');
      const again = count(hear(anyOrder(open, chance(seed)), simulation.diary.images));
      const others = indicators.filter(({ code }) => !masses.includes(code));
      expect(
        firstOther(
          again,
          others.map(({ code }) => code),
        ),
      ).toBeUndefined();
      // A load whose sacks are heard of after it is dated when they were there: not one gram less.
      const grams = (from: Counted): unknown => numberOf(figureOf('OG.2', lastDay, from));
      expect(grams(again)).toEqual(grams(counted));
    },
  );

  test('looked at again piece by piece are those that are counted from zero', () => {
    const draw = chance('piece by piece');
    const pieces = draw.shuffled(heard.facts.evidence);
    const world = worldOf(heard, []);
    const { counting } = counted;
    const counts = indicators.filter(({ query }) => query.measure === 'count');
    const board = indicatorBoard(counts, world, { ...counting, knownOn: lastDay });
    const portion = Math.ceil(pieces.length / 12);
    for (let from = 0; from < pieces.length; from += portion) {
      const concerned = pieces.slice(from, from + portion).flatMap((one) => [...world.put(one)]);
      board.changed(new Set(concerned));
      if (from !== portion * 5 && from + portion < pieces.length) continue;
      const so = countingOf(worldOf(heard, pieces.slice(0, from + portion)), lastDay);
      for (const one of counts) {
        expect([one.code, inOrder(board.standings(one.code))]).toEqual([
          one.code,
          inOrder(standingsOf(one, so)),
        ]);
      }
    }
  });
});

function inOrder(standings: readonly Standing[]): readonly Standing[] {
  return standings.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
