import type { EventId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import { grams, type Grams } from '../quantities/quantity.ts';
import type { Every } from './intent-events.ts';
import { periodsOf, type Period } from './periods.ts';

/** What a clause promises, between actors that stand for themselves (merged ones followed). */
export type Owed = {
  /** Names the clause among all: its agreement and its number. */
  readonly key: string;
  readonly provider: string;
  readonly receiver: string;
  readonly material: string;
  readonly grams: Grams;
  readonly every: Every;
  readonly from: Day;
  readonly until: Day | null;
};

/** What passed from one to the other and was accepted, on the day on which it was. */
export type Delivery = {
  readonly event: EventId;
  readonly provider: string;
  readonly receiver: string;
  readonly material: string;
  readonly day: Day;
  readonly grams: Grams;
};

export type Part = { readonly event: EventId; readonly day: Day; readonly grams: Grams };

export type Fulfilled = Period & {
  readonly target: Grams;
  /** Never more than the target. */
  readonly grams: Grams;
  /** Came within the period when all that was promised had come. */
  readonly beyond: Grams;
  /** Of which deliveries both are made, in their order. */
  readonly parts: readonly Part[];
};

export type FulfilledClause = { readonly key: string; readonly periods: readonly Fulfilled[] };

/**
 * How far deliveries fulfil promises. One kilogram fulfils one clause once: where several clauses
 * of the same two actors and the same material run at the same time, a delivery fills the period
 * that ends first, then the clause that began first; what is left over is `beyond` of the first of
 * them. So nothing is promised twice and kept once (decision 0064).
 *
 * @param through the last day that is looked at; periods that begin later are not there yet
 */
export function fulfilment(
  promises: readonly Owed[],
  deliveries: readonly Delivery[],
  through: Day,
): readonly FulfilledClause[] {
  const open = promises.map((promise) => ({
    promise,
    periods: periodsOf(promise, through).map((period) => ({
      period,
      promise,
      filled: 0,
      beyond: 0,
      parts: new Map<EventId, Part>(),
    })),
  }));
  const groups = new Map<string, Filling[]>();
  for (const { promise, periods } of open) {
    const key = groupOf(promise);
    groups.set(key, [...(groups.get(key) ?? []), ...periods]);
  }
  for (const group of groups.values()) group.sort(byUrgency);
  const inTheirOrder = deliveries
    .filter(({ day }) => day <= through)
    .toSorted((a, b) => (a.day === b.day ? compare(a.event, b.event) : compare(a.day, b.day)));
  for (const delivery of inTheirOrder) fill(groups.get(groupOf(delivery)) ?? [], delivery);
  return open.map(({ promise, periods }) => ({
    key: promise.key,
    periods: periods.map(({ period, filled, beyond, parts }) => ({
      ...period,
      target: promise.grams,
      grams: grams(filled),
      beyond: grams(beyond),
      parts: [...parts.values()],
    })),
  }));
}

/** Whole thousandths of what was promised, never more than 1,000. */
export function sharePermille(of: Pick<Fulfilled, 'target' | 'grams'>): number {
  return of.target === 0 ? 0 : Math.floor((of.grams * 1_000) / of.target);
}

type Filling = {
  readonly period: Period;
  readonly promise: Owed;
  filled: number;
  beyond: number;
  readonly parts: Map<EventId, Part>;
};

function fill(group: readonly Filling[], delivery: Delivery): void {
  const { day } = delivery;
  const running = group.filter(
    ({ period: { from, to } }) => from <= day && (to === null || day <= to),
  );
  let left: number = delivery.grams;
  for (const one of running) {
    const taken = Math.min(left, one.promise.grams - one.filled);
    if (taken <= 0) continue;
    one.filled += taken;
    left -= taken;
    addPart(one, delivery, taken);
  }
  const [first] = running;
  if (first === undefined || left === 0) return;
  first.beyond += left;
  addPart(first, delivery, left);
}

function addPart({ parts }: Filling, { event, day }: Delivery, taken: number): void {
  parts.set(event, { event, day, grams: grams((parts.get(event)?.grams ?? 0) + taken) });
}

function groupOf(of: Pick<Owed, 'provider' | 'receiver' | 'material'>): string {
  return `${of.provider} ${of.receiver} ${of.material}`;
}

function byUrgency(a: Filling, b: Filling): number {
  const [endA, endB] = [a.period.to ?? '9999-12-31', b.period.to ?? '9999-12-31'];
  if (endA !== endB) return compare(endA, endB);
  const { promise: one } = a;
  const { promise: other } = b;
  return one.from === other.from ? compare(one.key, other.key) : compare(one.from, other.from);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
