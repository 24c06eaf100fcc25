import { streamOf, type Seed, type Stream } from '../emissions/draws.ts';
import { daysBetween, type Day } from '../quantities/instant.ts';

/** Below so many qualified nothing is foretold. */
export const earlyBelow = 8;
/** Of fewer who waited that long it is not known what comes next. */
const livedLeast = 8;
/** Draws of the bootstrap. */
export const forecastDraws = 1000;

const monthDays = 30.4375;
/** Waiting longer than this is as waiting this long. */
const waitsMost = 60;

/**
 * The days on which one reached the stages, the last of them being to count; null: not yet. Who
 * skipped a stage reached it when she reached the next one.
 */
export type Path = readonly (Day | null)[];

export type ForecastAsked = {
  readonly paths: readonly Path[];
  readonly stages: number;
  readonly asOf: Day;
  readonly start: Day;
  readonly end: Day;
  /** The figure now; for grams other than the number of those who count. */
  readonly value: number;
  readonly qualified: number;
  readonly target: number | null;
  readonly seed: Seed;
  readonly draws?: number;
};

export type StageSeen = {
  readonly reached: number;
  readonly wentOn: number;
  /** Median days until the next stage, of those who went on. */
  readonly days: number | null;
};

/**
 * Why nothing is said of those on the way: nobody is, too few ever waited as long as most of them,
 * or everybody seen did the same, and the draws know no other end.
 */
export const pipelineSilences = ['nobody-waits', 'not-lived-yet', 'too-narrow'] as const;
type PipelineSilence = (typeof pipelineSilences)[number];

type Interval = { readonly low: number; readonly central: number; readonly high: number };
type Pipeline = {
  /** 5th percentile, median and 95th of the figure at the end; null without stages, or silent. */
  readonly pipeline: Interval | null;
  readonly silence: PipelineSilence | null;
  /** Who is on the way, and of these who waits longer than enough others ever did. */
  readonly waiting: number;
  readonly beyond: number;
};

export type Forecast = Pipeline & {
  readonly qualified: number;
  readonly tooEarly: boolean;
  readonly stages: readonly StageSeen[];
  /** The figure at the end if every month brings as much as so far. */
  readonly linear: number | null;
  /** Thousandths of the unit in a month: so far, and needed until the end. */
  readonly paceMilli: number | null;
  readonly neededMilli: number | null;
};

/**
 * What the figure will be at the end, if those who are on the way go on as others did: for each
 * stage the share that goes on in its first month there, its second, and so on, as seen so far;
 * from that, month by month, who will count by the end. Whoever never set out is not foretold. The
 * interval is a percentile bootstrap over those who were seen. Pure: chance comes from the seed.
 */
export function forecastOf(asked: ForecastAsked): Forecast {
  const { asOf, start, end, value, qualified, target } = asked;
  const tooEarly = qualified < earlyBelow;
  const passed = daysBetween(start, asOf) + 1;
  const left = daysBetween(asOf, end);
  const pace = passed > 0 ? value / passed : null;
  const missing = target === null ? null : Math.max(0, target - value);
  return {
    qualified,
    tooEarly,
    ...(tooEarly || asked.stages < 2 || left <= 0 ? nothingSaid : pipelineOf(asked, left)),
    stages: stagesSeen(asked),
    linear: tooEarly || pace === null || left < 0 ? null : Math.floor(value + pace * left),
    paceMilli: pace === null ? null : Math.round(pace * monthDays * 1000),
    neededMilli:
      missing === null || left <= 0 ? null : Math.ceil((missing / left) * monthDays * 1000),
  };
}

/** One who was seen in a stage: how many months until she went on, or so far. */
type Seen = { readonly months: number; readonly wentOn: boolean };

const nothingSaid: Pipeline = { pipeline: null, silence: null, waiting: 0, beyond: 0 };

/** An interval only where those who wait are few months ahead of what others lived through. */
function pipelineOf(asked: ForecastAsked, left: number): Pipeline {
  const { stages, asOf } = asked;
  const paths = asked.paths.map(filled);
  const seen = Array.from({ length: stages - 1 }, (_, stage) => seenIn(paths, stage, asOf));
  const all = waitingNow(paths, stages, asOf);
  const waiting = peopleIn(all);
  const lived = seen.map(thereIn);
  const beyond = peopleIn(
    all.filter(({ stage, months }) => (lived[stage]?.[months] ?? 0) < livedLeast),
  );
  const silent = (silence: PipelineSilence): Pipeline => {
    return { pipeline: null, silence, waiting, beyond };
  };
  if (waiting === 0) return silent('nobody-waits');
  if (beyond * 2 >= waiting) return silent('not-lived-yet');
  const pipeline = drawn(asked, { seen, waiting: all, left });
  if (pipeline.low === pipeline.high) return silent('too-narrow');
  return { pipeline, silence: null, waiting, beyond };
}

function peopleIn(waiting: readonly Waiting[]): number {
  return waiting.reduce((sum, { count }) => sum + count, 0);
}

type Drawing = {
  readonly seen: readonly (readonly Seen[])[];
  readonly waiting: readonly Waiting[];
  readonly left: number;
};

function drawn(
  { seed, value, draws = forecastDraws }: ForecastAsked,
  { seen, waiting, left }: Drawing,
): Interval {
  const months = Math.min(waitsMost, Math.ceil(left / monthDays));
  const stream = streamOf(seed, 'forecast');
  const ends = Float64Array.from({ length: draws }, () => {
    const shares = seen.map((all) => sharesOf(resampled(all, stream)));
    const chance = chanceOf(shares, months);
    let more = 0;
    for (const { stage, months: since, count } of waiting) {
      more += successes(count, chance(stage, since), stream);
    }
    return value + more;
  }).sort();
  const at = (share: number): number => ends[Math.round((ends.length - 1) * share)] ?? value;
  return { low: at(0.05), central: at(0.5), high: at(0.95) };
}

/** A later stage that was reached was reached through the ones before it. */
function filled(path: Path): Path {
  const full = [...path];
  for (let n = full.length - 2; n >= 0; n -= 1) {
    const [own, next] = [full[n] ?? null, full[n + 1] ?? null];
    if (next !== null && (own === null || own > next)) full[n] = next;
  }
  return full;
}

function monthsBetween(from: Day, to: Day): number {
  return Math.min(waitsMost, Math.max(0, Math.floor(daysBetween(from, to) / monthDays)));
}

function seenIn(paths: readonly Path[], stage: number, asOf: Day): readonly Seen[] {
  return paths.flatMap((path): Seen[] => {
    const [own, next] = [path[stage] ?? null, path[stage + 1] ?? null];
    if (own === null) return [];
    return [{ months: monthsBetween(own, next ?? asOf), wentOn: next !== null }];
  });
}

type Waiting = { readonly stage: number; readonly months: number; readonly count: number };

function waitingNow(paths: readonly Path[], stages: number, asOf: Day): readonly Waiting[] {
  const counts = new Map<string, Waiting>();
  for (const path of paths) {
    const stage = path.findLastIndex((day) => day !== null);
    const since = path[stage];
    if (stage < 0 || stage >= stages - 1 || since === null || since === undefined) continue;
    const months = monthsBetween(since, asOf);
    const key = `${stage} ${months}`;
    counts.set(key, { stage, months, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => a.stage - b.stage || a.months - b.months);
}

function resampled(seen: readonly Seen[], stream: Stream): readonly Seen[] {
  return seen.flatMap(() => seen[Math.floor(stream() * seen.length)] ?? []);
}

/** By month in a stage, how many lived through it there, or went on in it. */
function thereIn(seen: readonly Seen[]): Float64Array {
  const there = new Float64Array(waitsMost + 1);
  for (const { months, wentOn } of seen) {
    const lived = wentOn ? months + 1 : months;
    for (let month = 0; month < lived; month += 1) there[month] = (there[month] ?? 0) + 1;
  }
  return there;
}

/** Of those who had waited so many months, the share that went on in the next; none seen: none. */
function sharesOf(seen: readonly Seen[]): Float64Array {
  const there = thereIn(seen);
  const went = new Float64Array(waitsMost + 1);
  for (const { months, wentOn } of seen) if (wentOn) went[months] = (went[months] ?? 0) + 1;
  return went.map((count, month) => {
    const of = there[month] ?? 0;
    return of === 0 ? 0 : count / of;
  });
}

/** The chance of whoever waits so long in a stage to count within so many months. */
function chanceOf(
  shares: readonly Float64Array[],
  months: number,
): (stage: number, waited: number) => number {
  let table = shares.map(() => new Float64Array(waitsMost + 2));
  const last = shares.length;
  for (let month = 0; month < months; month += 1) {
    const next = shares.map((share, stage) => {
      const own = table[stage];
      const beyond = table[stage + 1];
      return Float64Array.from({ length: waitsMost + 2 }, (_, waited) => {
        const at = Math.min(waited, waitsMost);
        const goes = share[at] ?? 0;
        const after = stage + 1 === last ? 1 : (beyond?.[0] ?? 0);
        return goes * after + (1 - goes) * (own?.[Math.min(at + 1, waitsMost)] ?? 0);
      });
    });
    table = next;
  }
  return (stage, waited) => table[stage]?.[waited] ?? 0;
}

function successes(count: number, chance: number, stream: Stream): number {
  let found = 0;
  for (let n = 0; n < count; n += 1) if (stream() < chance) found += 1;
  return found;
}

function stagesSeen({ paths, stages }: ForecastAsked): readonly StageSeen[] {
  const full = paths.map(filled);
  return Array.from({ length: stages }, (_, stage): StageSeen => {
    const here = full.filter((path) => (path[stage] ?? null) !== null);
    const days = here
      .flatMap((path) => {
        const [own, next] = [path[stage] ?? null, path[stage + 1] ?? null];
        return own === null || next === null ? [] : [daysBetween(own, next)];
      })
      .sort((a, b) => a - b);
    const middle = days[Math.floor((days.length - 1) / 2)] ?? null;
    return { reached: here.length, wentOn: days.length, days: middle };
  });
}
