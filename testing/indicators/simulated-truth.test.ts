import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { accountOf, cellsOf } from '../../core/emissions/account.ts';
import { claimsFrom } from '../../core/emissions/crossings.ts';
import { indicatorBoard } from '../../core/indicators/board.ts';
import { climateDelivered } from '../../core/indicators/climate-delivered.ts';
import type { Counting, Delivered } from '../../core/indicators/counting.ts';
import type { Figure } from '../../core/indicators/figure.ts';
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
import { programmeSize, simulate, type Simulation } from '../simulation/simulate.ts';
import { countingOf, figureWith, numberOf } from './counted-story.ts';
import {
  expectClimate,
  expectCounts,
  expectGrams,
  expectNoDates,
  expectPromises,
  expectSources,
  heldTo,
  indicatorOf,
  indicators,
  type Held,
} from './held-to-truth.ts';
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
const dayAt = (at: Instant): Day => dayOf(at, shipped.catalogue.offsetMinutes);

let simulation: Simulation;
let arrived: readonly Arrival[];
let heard: Heard;
let held: Held;
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
  held = heldTo(simulation, { months, figureOf });
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

const whole = indicators.flatMap(({ code, query }) => (query.measure === 'count' ? [code] : []));

describe.each(whole)('%s of thirty simulated months', (code) => {
  test('is exact on the last day of each month, at each level, whoever counts and by what', () => {
    expectCounts(code, held);
    // None of them is exact only because there was nothing to count.
    expect(months.some((on) => numberOf(figureOf(code, on)) !== 0)).toBe(true);
  });
});

describe('sums and shares of thirty simulated months', () => {
  test('OG.2 is exact to the gram, at each level and by each of its parts', () => {
    expectGrams(held);
    expectSources(held);
    expect(sourcesOf(figureOf('OG.2', lastDay))).toBeGreaterThan(3);
  });

  test('OG.1 is exact to the gram of CO2e, by an arithmetic of its own', () => {
    expectClimate(held);
    expect(numberOf(figureOf('OG.1', lastDay))).toBeGreaterThan(1_000_000);
  });

  test('R5.2 has in each month what was due and what of that was kept in time and is shown', () => {
    expect(expectPromises(held)).toBeGreaterThan(5);
  });

  test('all eighteen have a value; what is aimed at is a Problem while nobody set dates', () => {
    expect(indicators).toHaveLength(18);
    expect(shipped.identity.dates).toBeNull();
    expectNoDates(held);
  });
});

const sourcesOf = ({ splits }: Figure): number =>
  splits.find(({ dimension }) => dimension === 'source')?.parts.length ?? 0;

/** Which sack went with which load is what the ledger found when it heard of it (0002). */
function unsourced(figure: Figure): unknown {
  return {
    ...figure,
    splits: figure.splits.filter(({ dimension }) => dimension !== 'source'),
    counted: figure.counted.map((one) => {
      return { ...one, sources: [], by: { ...one.by, source: null } };
    }),
  };
}

/** The first figure that is another one; undefined: all are the same. */
function firstOther(from: Counted, codes: readonly string[]): unknown {
  for (const code of codes) {
    for (const on of months) {
      const [was, is] = [figureOf(code, on), figureOf(code, on, from)];
      if (!isDeepStrictEqual(unsourced(was), unsourced(is)))
        return [code, on, was.levels, is.levels];
    }
  }
  return undefined;
}

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
      expect(
        firstOther(
          again,
          indicators.map(({ code }) => code),
        ),
      ).toBeUndefined();
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
