import { saidBefore } from '../events/spoken.ts';
import type { ActorId, EventId } from '../events/ids.ts';
import {
  addDays,
  addMonths,
  firstDayOf,
  monthOf,
  type Day,
  type Instant,
} from '../quantities/instant.ts';
import { lastDayOfMonths } from '../pathways/periods.ts';
import type { SetLogframe } from './logframe-events.ts';
import type { Indicator, Logframe } from './logframe.ts';

/** A statement that set something, as it was said. */
export type SettingSaid = {
  readonly id: EventId;
  readonly occurredAt: Instant;
  readonly recorder: ActorId;
  readonly retracted: boolean;
  readonly payload: SetLogframe;
};

export type ProgrammeDays = { readonly start: Day | null; readonly end: Day | null };

/** What the programme's folder says; each may be set otherwise by the coordinator. */
export type Written = {
  readonly logframe: Logframe;
  readonly dates: { readonly from: Day; readonly to: Day } | null;
  readonly durationMonths: number | null;
  readonly licence: string | null;
};

export type LogframeSet = {
  readonly logframe: Logframe;
  readonly days: ProgrammeDays;
  readonly licence: string | null;
  /** The latest first. */
  readonly history: readonly (SettingSaid & { readonly holds: boolean })[];
};

/**
 * The logframe as it is set: what the folder says, and over it the latest word of the coordinator
 * on each thing. Of what was retracted the word before speaks again. The order of arrival makes no
 * difference.
 */
export function logframeSet(written: Written, said: readonly SettingSaid[]): LogframeSet {
  const inTime = [...new Map(said.map((one) => [one.id, one])).values()].sort((a, b) =>
    saidBefore(a, b) ? -1 : 1,
  );
  const latest = new Map<string, SettingSaid>();
  for (const one of inTime) {
    if (!one.retracted) latest.set(thingOf(one.payload), one);
  }
  const spoken = new Set([...latest.values()].map(({ id }) => id));
  const word = (thing: string): SetLogframe | undefined => latest.get(thing)?.payload;
  return {
    logframe: {
      results: written.logframe.results,
      indicators: written.logframe.indicators.map((one) => indicatorSet(one, word)),
    },
    days: daysSet(written, word('dates')),
    licence: licenceSet(written.licence, word('licence')),
    history: inTime.toReversed().map((one) => ({ ...one, holds: spoken.has(one.id) })),
  };
}

/** What a statement speaks of: the latest one of it holds. */
function thingOf(payload: SetLogframe): string {
  return 'indicator' in payload ? `${payload.sets} ${payload.indicator}` : payload.sets;
}

function daysSet({ dates, durationMonths }: Written, said: SetLogframe | undefined): ProgrammeDays {
  if (said?.sets !== 'dates') return { start: dates?.from ?? null, end: dates?.to ?? null };
  const { from, to } = said;
  if (from === null) return { start: null, end: null };
  const end = durationMonths === null ? null : lastDayOfMonths(from, durationMonths);
  return { start: from, end: to ?? end };
}

function licenceSet(written: string | null, said: SetLogframe | undefined): string | null {
  return said?.sets === 'licence' ? said.licence : written;
}

function indicatorSet(one: Indicator, word: (thing: string) => SetLogframe | undefined): Indicator {
  const baseline = word(`baseline ${one.code}`);
  const target = word(`target ${one.code}`);
  const milestones = word(`milestones ${one.code}`);
  const responsible = word(`responsible ${one.code}`);
  const said = (source: string) => ({ es: source, en: source });
  return {
    ...one,
    ...(baseline?.sets !== 'baseline'
      ? {}
      : {
          baseline:
            baseline.value === null
              ? null
              : { value: baseline.value, on: baseline.on, source: said(baseline.source) },
        }),
    ...(target?.sets !== 'target'
      ? {}
      : {
          target: target.value === null ? null : { value: target.value, month: target.month },
        }),
    ...(milestones?.sets === 'milestones' ? { milestones: milestones.milestones } : {}),
    ...(responsible?.sets === 'responsible' ? { responsible: responsible.partners } : {}),
  };
}

/** The month of the programme in which a day is, from 1; null before its first day. */
export function monthOfProgramme(start: Day | null, on: Day): number | null {
  if (start === null || on < start) return null;
  let month = 1;
  while (lastDayOfMonths(start, month) < on) month += 1;
  return month;
}

/**
 * The months for small multiples: of the programme so far, each by its last day, the current one by
 * the day itself; without dates, calendar months back from the day.
 */
export function monthsUpTo(
  { start }: ProgrammeDays,
  asOf: Day,
  most: number,
): readonly { readonly month: string; readonly from: Day; readonly on: Day }[] {
  const begin = start ?? firstDayOf(addMonths(monthOf(asOf), 1 - most));
  const found: { month: string; from: Day; on: Day }[] = [];
  let from = begin;
  for (let n = 1; from <= asOf; n += 1) {
    const end = lastDayOfMonths(begin, n);
    found.push({ month: from.slice(0, 7), from, on: end < asOf ? end : asOf });
    from = addDays(end, 1);
  }
  return found;
}
