import type { ProofLevel } from '../pathways/evidence.ts';
import { periodOn } from '../pathways/periods.ts';
import type { Period, Periods } from '../pathways/walk.ts';
import type { World } from '../pathways/world.ts';
import { addDays, type Day } from '../quantities/instant.ts';
import { expectedOn, subtargetState, trackOf, wholeOf } from './aims.ts';
import type { Amount, ByLevel, Counted, Figure, Part, Split } from './figure.ts';
import type { Dimension, Indicator, Timing } from './logframe.ts';
import { partOf, type Splitting } from './parts.ts';
import type { Standing } from './standing.ts';

/** Days of a figure, both included, and the programme's first day if it is set. */
export type FigureDays = {
  readonly from: Day;
  readonly asOf: Day;
  readonly start: Day | null;
};

/** Evidence that shows that something is still so. */
const sightings = ['observation', 'flow', 'product', 'meeting'] as const;

/**
 * The figure of an indicator on a day (or over a period), with what counts in it. From the same
 * standings, so for any day not after the day on which they were counted. Pure.
 */
export function figureOn(
  standings: readonly Standing[],
  days: FigureDays,
  splitting: Omit<Splitting, 'asOf'>,
): Figure {
  const { indicator, counting } = splitting;
  const { query } = indicator;
  const { from, asOf, start } = days;
  const problem =
    query.of === 'gramsCO2e' && !counting.climate.ok ? counting.climate.problem : null;
  const on = { ...splitting, asOf };
  const counted = problem === null ? countedOn(standings, days, on) : [];
  const amounts = levelsOf(standings, days, indicator);
  const value = problem === null ? amounts[indicator.countsFrom] : null;
  const splits = indicator.disaggregate.map((dimension) => splitBy(dimension, counted, indicator));
  const subtargets = indicator.subtargets.map((one) => subtargetState(one, splits));
  const expected = expectedOn(indicator, start, asOf);
  const whole = value === null ? null : wholeOf(value);
  return {
    indicator: indicator.code,
    version: indicator.version,
    from,
    asOf,
    value,
    problem,
    levels: problem === null ? amounts : null,
    splits: problem === null ? splits : [],
    counted,
    subtargets: problem === null ? subtargets : [],
    expected: expected.value,
    expectedProblem: expected.problem,
    track: trackOf(indicator, whole, expected.value, subtargets),
  };
}

/** Only the amount: for the small multiples of months. */
export function amountOn(
  standings: readonly Standing[],
  days: Omit<FigureDays, 'start'>,
  { indicator, counting }: Omit<Splitting, 'asOf'>,
): Amount | null {
  if (indicator.query.of === 'gramsCO2e' && !counting.climate.ok) return null;
  return levelAmount(standings, days, indicator, indicator.countsFrom);
}

/** The day from which it counts in a figure of these days; null: it does not. */
export function countsSince(
  { holds }: Pick<Standing, 'holds'>,
  level: ProofLevel,
  { from, asOf }: Pick<FigureDays, 'from' | 'asOf'>,
  timing: Timing,
): Day | null {
  const periods = holds[level];
  if (timing === 'as_of') return periodOn(periods, asOf)?.from ?? null;
  const first = periods[0]?.from;
  if (first === undefined || first > asOf) return null;
  return timing === 'period' && first < from ? null : first;
}

function levelsOf(
  standings: readonly Standing[],
  days: FigureDays,
  indicator: Indicator,
): ByLevel<Amount> {
  const at = (level: ProofLevel): Amount => levelAmount(standings, days, indicator, level);
  return { recorded: at('recorded'), documented: at('documented'), verified: at('verified') };
}

function levelAmount(
  standings: readonly Standing[],
  days: Pick<FigureDays, 'from' | 'asOf'>,
  { query, timing }: Indicator,
  level: ProofLevel,
): Amount {
  let value = 0;
  for (const one of standings) {
    if (countsSince(one, level, days, timing) !== null) value += one.weight;
  }
  if (query.measure !== 'ratio') return { kind: 'whole', value };
  return { kind: 'share', numerator: value, denominator: standings.filter(isDue(days)).length };
}

function isDue({ from, asOf }: Pick<FigureDays, 'from' | 'asOf'>): (one: Standing) => boolean {
  return ({ promised }) => promised !== null && promised.due >= from && promised.due <= asOf;
}

/** What is in the official figure, the first to qualify first; of a share all that was due. */
function countedOn(
  standings: readonly Standing[],
  days: FigureDays,
  splitting: Splitting,
): readonly Counted[] {
  const { indicator } = splitting;
  const { countsFrom, timing, query } = indicator;
  const isInPeriod = isDue(days);
  const found: Since[] = [];
  for (const one of standings) {
    const day = countsSince(one, countsFrom, days, timing);
    const due = query.measure === 'ratio' && isInPeriod(one) ? (one.promised?.due ?? null) : null;
    const on = day ?? due;
    if (on !== null) found.push({ one, on, counts: day !== null });
  }
  return inOrder(found).map((since) => countedAs(since, days, splitting));
}

/** By the day, then by id: days first by themselves, for many qualify on the same. */
function inOrder(found: readonly Since[]): readonly Since[] {
  const days = new Map<Day, Since[]>();
  for (const since of found) {
    const same = days.get(since.on);
    if (same === undefined) days.set(since.on, [since]);
    else same.push(since);
  }
  return [...days.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, same]) =>
      same.sort(({ one: a }, { one: b }) => (a.id < b.id ? -1 : Number(a.id > b.id))),
    );
}

/** What is counted, or only due, since when. */
type Since = { readonly one: Standing; readonly on: Day; readonly counts: boolean };

function countedAs({ one, on, counts }: Since, days: FigureDays, splitting: Splitting): Counted {
  const { indicator, counting, asOf } = splitting;
  const holds = one.holds[indicator.countsFrom];
  const since = (level: ProofLevel): Day | null => countsSince(one, level, days, indicator.timing);
  const by: Partial<Record<Dimension, string | null>> = {};
  for (const dimension of indicator.disaggregate)
    by[dimension] = partOf(dimension, one, on, splitting);
  return {
    id: one.id,
    kind: one.kind,
    since: {
      recorded: since('recorded'),
      documented: since('documented'),
      verified: since('verified'),
    },
    holds: clipped(holds, asOf),
    weight: counts ? one.weight : 0,
    by,
    now: !counts || periodOn(holds, asOf) !== undefined,
    notSeenAgain: notSeenAgain(one, indicator, counting.world, asOf),
  };
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
  { id, kind }: Pick<Counted, 'id' | 'kind'>,
  { recheckDays }: Indicator,
  world: World,
  asOf: Day,
): boolean {
  if (recheckDays === null || kind === 'delivery' || kind === 'commitment') return false;
  const since = addDays(asOf, -recheckDays);
  return !sightings.some((sighting) => {
    const last = world.kindAbout(id, sighting).findLast(({ day, level }) => {
      return day <= asOf && level !== 'rejected' && level !== 'retracted';
    });
    return last !== undefined && last.day >= since;
  });
}

/** The parts, the largest first and the undeclared last; together they are the figure. */
function splitBy(dimension: Dimension, counted: readonly Counted[], indicator: Indicator): Split {
  const sums = new Map<string | null, { value: number; of: number }>();
  for (const { by, weight } of counted) {
    const value = by[dimension] ?? null;
    const had = sums.get(value);
    if (had === undefined) sums.set(value, { value: weight, of: 1 });
    else {
      had.value += weight;
      had.of += 1;
    }
  }
  const isShare = indicator.query.measure === 'ratio';
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
  return { dimension, parts: parts.map(({ value, amount }) => ({ value, amount })) };
}

/** Of what counts: what is so no longer, and what nobody saw again in time. */
export function flagsOf(counted: readonly Counted[]): { notNow: number; notSeenAgain: number } {
  return {
    notNow: counted.filter(({ now }) => !now).length,
    notSeenAgain: counted.filter((one) => one.notSeenAgain).length,
  };
}
