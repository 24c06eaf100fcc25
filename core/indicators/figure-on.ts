import { proofLevels, type Evidence, type ProofLevel } from '../pathways/evidence.ts';
import { grouped } from '../pathways/list-of.ts';
import { once } from '../pathways/once.ts';
import { periodOn } from '../pathways/periods.ts';
import type { Period, Periods } from '../pathways/walk.ts';
import type { World } from '../pathways/world.ts';
import { addDays, type Day } from '../quantities/instant.ts';
import { expectedOn, subtargetState, trackOf, wholeOf } from './aims.ts';
import type { Amount, ByLevel, Counted, Figure, Part, Split } from './figure.ts';
import type { Dimension, Indicator, Timing } from './logframe.ts';
import { readingParts, type PartOf, type Splitting } from './parts.ts';
import type { Standing } from './standing.ts';

/** Days of a figure, both included, and the programme's first day if it is set. */
export type FigureDays = {
  readonly from: Day;
  readonly asOf: Day;
  readonly start: Day | null;
};

/** Evidence that shows that something is still so; so do flows, on whichever side. */
const sightings = ['observation', 'product', 'meeting'] as const;
const sides = ['gives', 'takes', 'brings'] as const;

/** A figure as it is opened: most of what counts in it is on other pages, and never looked at. */
export type Opened = {
  readonly figure: Figure;
  /** How many stand in `figure.counted`, which is put together when it is read. */
  readonly many: number;
  /** Of what counts: what is so no longer, and what nobody saw again in time. */
  readonly flags: { readonly notNow: number; readonly notSeenAgain: number };
  /** What counts in it, the latest first: so many, after so many. */
  readonly latest: (after: number, most: number) => readonly Counted[];
};

/** The figure of an indicator on a day (or over a period), with what counts in it. */
export function figureOn(...of: Parameters<typeof openedOn>): Figure {
  return openedOn(...of).figure;
}

/**
 * The figure of an indicator on a day (or over a period), and what counts in it as far as it is
 * asked for. From the same standings, so for any day not after the day on which they were counted.
 * Pure.
 */
export function openedOn(
  standings: readonly Standing[],
  days: FigureDays,
  splitting: Omit<Splitting, 'asOf'>,
): Opened {
  const { indicator, counting } = splitting;
  const { query } = indicator;
  const { from, asOf, start } = days;
  const problem =
    query.of === 'gramsCO2e' && !counting.climate.ok ? counting.climate.problem : null;
  const { found, levels } = readOff(standings, days, indicator);
  const shaping = shapingOf(days, { ...splitting, asOf });
  const ordered = problem === null ? inOrder(found) : [];
  const value = problem === null ? levels[indicator.countsFrom] : null;
  const splits = splitsOf(ordered, indicator, shaping.partOf);
  const subtargets = indicator.subtargets.map((one) => subtargetState(one, splits));
  const expected = expectedOn(indicator, start, asOf);
  const whole = value === null ? null : wholeOf(value);
  const counted = once(() => ordered.map(shaping.shaped));
  const figure: Figure = {
    indicator: indicator.code,
    version: indicator.version,
    from,
    asOf,
    value,
    problem,
    levels: problem === null ? levels : null,
    splits: problem === null ? splits : [],
    get counted() {
      return counted();
    },
    subtargets: problem === null ? subtargets : [],
    expected: expected.value,
    expectedProblem: expected.problem,
    track: trackOf(indicator, whole, expected.value, subtargets),
  };
  return {
    figure,
    many: ordered.length,
    flags: {
      notNow: many(ordered, (one) => !shaping.isNow(one)),
      notSeenAgain: many(ordered, ({ one }) => shaping.isUnseen(one)),
    },
    latest: (after, most) => {
      const end = Math.max(0, ordered.length - after);
      return ordered
        .slice(Math.max(0, end - most), end)
        .reverse()
        .map(shaping.shaped);
    },
  };
}

function many<T>(all: readonly T[], is: (one: T) => boolean): number {
  let count = 0;
  for (const one of all) if (is(one)) count += 1;
  return count;
}

/** Only the amounts of several days, such as the ends of months: the standings are read once. */
export function amountsOn(
  standings: readonly Standing[],
  each: readonly Omit<FigureDays, 'start'>[],
  { indicator, counting }: Omit<Splitting, 'asOf'>,
): readonly (Amount | null)[] {
  const { query, countsFrom, timing } = indicator;
  if (query.of === 'gramsCO2e' && !counting.climate.ok) return each.map(() => null);
  if (timing === 'as_of') {
    return each.map(
      (days) => readOff(standings, { ...days, start: null }, indicator).levels[countsFrom],
    );
  }
  const began = new Map<Day, number>();
  const due = new Map<Day, number>();
  const add = (map: Map<Day, number>, day: Day, more: number): void => {
    map.set(day, (map.get(day) ?? 0) + more);
  };
  for (const { holds, weight, promised } of standings) {
    const first = holds[countsFrom][0];
    if (first !== undefined) add(began, first.from, weight);
    if (promised !== null) add(due, promised.due, 1);
  }
  return each.map(({ from, asOf }): Amount => {
    const value = summed(began, timing === 'period' ? from : null, asOf);
    if (query.measure !== 'ratio') return { kind: 'whole', value };
    return { kind: 'share', numerator: value, denominator: summed(due, from, asOf) };
  });
}

/** What falls on days from one (since ever, if null) to another, both included. */
function summed(sums: ReadonlyMap<Day, number>, from: Day | null, to: Day): number {
  let sum = 0;
  for (const [day, one] of sums) if (day <= to && (from === null || day >= from)) sum += one;
  return sum;
}

/** The day from which it counts in a figure of these days; null: it does not. */
export function countsSince(
  { holds }: Pick<Standing, 'holds'>,
  level: ProofLevel,
  days: Pick<FigureDays, 'from' | 'asOf'>,
  timing: Timing,
): Day | null {
  return sinceIn(holds[level], days, timing);
}

function sinceIn(
  periods: Periods,
  { from, asOf }: Pick<FigureDays, 'from' | 'asOf'>,
  timing: Timing,
): Day | null {
  if (timing === 'as_of') return periodOn(periods, asOf)?.from ?? null;
  const first = periods[0]?.from;
  if (first === undefined || first > asOf) return null;
  return timing === 'period' && first < from ? null : first;
}

/** What is counted, or only due, since when. */
type Since = { readonly one: Standing; readonly on: Day; readonly counts: boolean };

/** What is in the official figure (of a share all that was due), and the amount at each level. */
function readOff(
  standings: readonly Standing[],
  days: FigureDays,
  { query, timing, countsFrom }: Indicator,
): { readonly found: readonly Since[]; readonly levels: ByLevel<Amount> } {
  const isShare = query.measure === 'ratio';
  const found: Since[] = [];
  const sums = { recorded: 0, documented: 0, verified: 0 };
  let due = 0;
  for (const one of standings) {
    const since = sinceAtEach(one.holds, days, timing);
    for (const level of proofLevels) if (since[level] !== null) sums[level] += one.weight;
    const dueOn = isShare ? dueIn(one, days) : null;
    if (dueOn !== null) due += 1;
    const on = since[countsFrom] ?? dueOn;
    if (on !== null) found.push({ one, on, counts: since[countsFrom] !== null });
  }
  const amount = (value: number): Amount =>
    isShare ? { kind: 'share', numerator: value, denominator: due } : { kind: 'whole', value };
  const { recorded, documented, verified } = sums;
  return {
    found,
    levels: {
      recorded: amount(recorded),
      documented: amount(documented),
      verified: amount(verified),
    },
  };
}

/** What is known as well at two levels is looked at once. */
function sinceAtEach(
  holds: Standing['holds'],
  days: FigureDays,
  timing: Timing,
): ByLevel<Day | null> {
  const recorded = sinceIn(holds.recorded, days, timing);
  const documented =
    holds.documented === holds.recorded ? recorded : sinceIn(holds.documented, days, timing);
  const verified =
    holds.verified === holds.documented ? documented : sinceIn(holds.verified, days, timing);
  return { recorded, documented, verified };
}

function dueIn({ promised }: Standing, { from, asOf }: FigureDays): Day | null {
  const due = promised?.due;
  return due !== undefined && due >= from && due <= asOf ? due : null;
}

/** How what counts is shown. */
type Shaping = {
  readonly partOf: PartOf;
  readonly isNow: (one: Since) => boolean;
  readonly isUnseen: (one: Standing) => boolean;
  readonly shaped: (one: Since) => Counted;
};

function shapingOf(days: FigureDays, splitting: Splitting): Shaping {
  const { indicator, counting, asOf } = splitting;
  const { countsFrom, disaggregate, recheckDays, timing } = indicator;
  const partOf = readingParts(splitting);
  const seenSince = recheckDays === null ? null : addDays(asOf, -recheckDays);
  const isNow = ({ one, counts }: Since): boolean =>
    !counts || periodOn(one.holds[countsFrom], asOf) !== undefined;
  const isUnseen = (one: Standing): boolean => unseen(one, seenSince, counting.world, asOf);
  return {
    partOf,
    isNow,
    isUnseen,
    shaped: (row) => {
      const { one, on, counts } = row;
      const by: Partial<Record<Dimension, string | null>> = {};
      for (const dimension of disaggregate) by[dimension] = partOf(dimension, one, on);
      return {
        id: one.id,
        kind: one.kind,
        since: sinceAtEach(one.holds, days, timing),
        holds: clipped(one.holds[countsFrom], asOf),
        weight: counts ? one.weight : 0,
        by,
        ...(one.delivered?.sources === undefined ? {} : { sources: one.delivered.sources }),
        now: isNow(row),
        notSeenAgain: isUnseen(one),
      };
    },
  };
}

/** By the day, then by id: days first by themselves, for many qualify on the same. */
function inOrder(found: readonly Since[]): readonly Since[] {
  if (found.every((one, n) => n === 0 || !isBefore(one, found[n - 1] ?? one))) return found;
  return [...grouped(found, ({ on }) => on)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) =>
      same.sort(({ one: a }, { one: b }) => (a.id < b.id ? -1 : Number(a.id > b.id))),
    );
}

function isBefore({ one, on }: Since, other: Since): boolean {
  return on < other.on || (on === other.on && one.id < other.one.id);
}

/** As far as was known on the day: ends that lie ahead are not known yet. */
function clipped(periods: Periods, asOf: Day): Periods {
  const isKnown = ({ from, to }: Period): boolean => from <= asOf && (to === null || to < asOf);
  if (periods.every(isKnown)) return periods;
  return periods.flatMap(({ from, to }): Period[] => {
    if (from > asOf) return [];
    return [{ from, to: to !== null && to < asOf ? to : null }];
  });
}

/** Nobody saw that it is still so in as many days as the indicator says; of people and things. */
export function notSeenAgain(
  one: Pick<Counted, 'id' | 'kind'>,
  { recheckDays }: Indicator,
  world: World,
  asOf: Day,
): boolean {
  return unseen(one, recheckDays === null ? null : addDays(asOf, -recheckDays), world, asOf);
}

function unseen(
  { id, kind }: Pick<Counted, 'id' | 'kind'>,
  since: Day | null,
  world: World,
  asOf: Day,
): boolean {
  if (since === null || kind === 'delivery' || kind === 'commitment') return false;
  const isSeen = (pieces: readonly Evidence[]): boolean => {
    const last = pieces.findLast(({ day, level }) => {
      return day <= asOf && level !== 'rejected' && level !== 'retracted';
    });
    return last !== undefined && last.day >= since;
  };
  // Flows side by side: as one list they would first have to be put together for everybody.
  return !(
    sightings.some((kind) => isSeen(world.kindAbout(id, kind))) ||
    sides.some((side) => isSeen(world.flowsOf(id, side).flows))
  );
}

/** By each dimension what weighs how much; together they are the figure. */
function splitsOf(
  counted: readonly Since[],
  { disaggregate, query }: Indicator,
  partOf: PartOf,
): readonly Split[] {
  const each = disaggregate.map((dimension) => ({
    dimension,
    sums: new Map<string | null, Sum>(),
  }));
  for (const { one, on, counts } of counted) {
    const weight = counts ? one.weight : 0;
    for (const { dimension, sums } of each) {
      const sources = dimension === 'source' ? one.delivered?.sources : undefined;
      if (sources === undefined) addTo(sums, partOf(dimension, one, on), weight);
      else for (const { kind, grams } of sources) addTo(sums, kind === '' ? null : kind, grams);
    }
  }
  const isShare = query.measure === 'ratio';
  return each.map(({ dimension, sums }) => ({ dimension, parts: partsOf(sums, isShare) }));
}

type Sum = { value: number; of: number };

function addTo(sums: Map<string | null, Sum>, value: string | null, weight: number): void {
  const had = sums.get(value);
  if (had === undefined) sums.set(value, { value: weight, of: 1 });
  else {
    had.value += weight;
    had.of += 1;
  }
}

/** The largest first and the undeclared last. */
function partsOf(sums: ReadonlyMap<string | null, Sum>, isShare: boolean): readonly Part[] {
  const parts = [...sums].map(([value, sum]): Part & { readonly size: number } => ({
    value,
    size: sum.value,
    amount: isShare
      ? { kind: 'share', numerator: sum.value, denominator: sum.of }
      : { kind: 'whole', value: sum.value },
  }));
  parts.sort((a, b) => {
    if ((a.value === null) !== (b.value === null)) return a.value === null ? 1 : -1;
    return b.size - a.size || ((a.value ?? '') < (b.value ?? '') ? -1 : 1);
  });
  return parts.map(({ value, amount }) => ({ value, amount }));
}
