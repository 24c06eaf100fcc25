import type { Problem } from '../problems/problem.ts';
import { addDays, daysBetween, type Day } from '../quantities/instant.ts';
import { lastDayOfMonths } from '../pathways/periods.ts';
import type { Amount, Part, Split, SubtargetState, Track } from './figure.ts';
import type { Indicator, Subtarget } from './logframe.ts';

/** Thousandths of the milestone from which on it is on track, and at risk. */
const onTrackPermille = 950;
const atRiskPermille = 800;

/** The last day of a month of the programme, counted from its first day. */
export function monthEnd(start: Day, month: number): Day {
  return month <= 0 ? addDays(start, -1) : lastDayOfMonths(start, month);
}

/** An amount as one whole number: of a share, thousandths. Null: nothing to divide by. */
export function wholeOf(amount: Amount): number | null {
  if (amount.kind === 'whole') return amount.value;
  return amount.denominator === 0
    ? null
    : Math.floor((amount.numerator * 1000) / amount.denominator);
}

export type Expected = { readonly value: number | null; readonly problem: Problem | null };

/**
 * What there should be on a day: on the straight line between the two milestones around it, in
 * days, rounded down. What is counted since the beginning begins at its baseline, or at none;
 * anything else is expected nothing of before its first milestone.
 */
export function expectedOn(indicator: Indicator, start: Day | null, on: Day): Expected {
  const { baseline, milestones, target, timing } = indicator;
  const last = milestones.at(-1);
  const ahead =
    target !== null && (last === undefined || last.month < target.month)
      ? [...milestones, target]
      : milestones;
  if (ahead.length === 0) return { value: null, problem: null };
  if (start === null) return { value: null, problem: { code: 'results/dates-unset', facts: {} } };
  if (on < start) return { value: null, problem: null };
  const first = baseline?.value ?? (timing === 'cumulative' ? 0 : null);
  const points = [...(first === null ? [] : [{ month: 0, value: first }]), ...ahead].map(
    ({ month, value }) => ({ day: monthEnd(start, month), value }),
  );
  const before = points.findLast(({ day }) => day <= on);
  const after = points.find(({ day }) => day > on);
  if (before === undefined) return { value: null, problem: null };
  if (after === undefined) return { value: before.value, problem: null };
  const passed = daysBetween(before.day, on);
  const whole = daysBetween(before.day, after.day);
  const more = Math.floor(((after.value - before.value) * passed) / whole);
  return { value: before.value + more, problem: null };
}

/** Met is the target, with every part of it; else it is held against the milestone of the day. */
export function trackOf(
  indicator: Indicator,
  value: number | null,
  expected: number | null,
  subtargets: readonly SubtargetState[],
): Track {
  if (value === null) return 'no_milestone';
  const { target } = indicator;
  const isMet = target !== null && value >= target.value && subtargets.every(({ met }) => met);
  if (isMet) return 'met';
  if (expected === null) return 'no_milestone';
  if (value * 1000 >= expected * onTrackPermille) return 'on_track';
  return value * 1000 >= expected * atRiskPermille ? 'at_risk' : 'off_track';
}

/**
 * "75 (40 % women)": the share of those whose value is declared, and the number. Who did not
 * declare it is never counted as one of them, and is shown.
 */
export function subtargetState(asked: Subtarget, splits: readonly Split[]): SubtargetState {
  const parts = splits.find(({ dimension }) => dimension === asked.dimension)?.parts ?? [];
  const have = many(parts.filter(({ value }) => value === asked.value));
  const undeclared = many(parts.filter(({ value }) => value === null));
  const declared = many(parts) - undeclared;
  const { dimension, value, sharePermille: share, absolute } = asked;
  const shareMet = share === null ? null : declared > 0 && have * 1000 >= share * declared;
  const absoluteMet = absolute === null ? null : have >= absolute;
  return {
    dimension,
    value,
    have,
    declared,
    undeclared,
    sharePermille: declared === 0 ? null : Math.floor((have * 1000) / declared),
    absolute,
    shareMet,
    absoluteMet,
    met: shareMet !== false && absoluteMet !== false,
  };
}

function many(parts: readonly Part[]): number {
  return parts.reduce((sum, { amount }) => sum + (amount.kind === 'whole' ? amount.value : 0), 0);
}
