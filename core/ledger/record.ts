import type { Received } from '../events/envelope.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import { enter, type Book } from './book.ts';
import { decide } from './decide.ts';
import type { AcceptedDecision, AwaitKey, Blocking, Decision, LedgerEvent } from './entries.ts';
import type { Instant } from '../quantities/instant.ts';
import type { Problem } from '../problems/problem.ts';

/** An event that is kept until what it waits for arrives. */
export type Waiting = {
  readonly event: Received<LedgerEvent>;
  readonly problem: Problem;
  readonly blocking: Blocking;
};

/** One decision, in the order they were made; `wasWaiting` marks events of earlier batches too. */
export type Recorded = {
  readonly event: Received<LedgerEvent>;
  readonly decision: Decision;
  readonly wasWaiting: boolean;
};

/**
 * Decides events one after the other and writes what is accepted into the book. After each
 * accepted event the kept events that wait for what it gave are decided again, oldest first, until
 * nothing moves; so it makes no difference where a batch is cut.
 *
 * @param waiting kept events; changed in place: released ones leave it, new ones join
 * @returns decisions in order; a kept event appears again only when its answer changed
 */
export function record(
  events: readonly Received<LedgerEvent>[],
  book: Book,
  catalogue: Catalogue,
  waiting: Map<string, Waiting>,
): Recorded[] {
  const recorded: Recorded[] = [];
  const index = indexByKey(waiting);
  for (const event of events) {
    const decision = decide(event, book, catalogue);
    recorded.push({ event, decision, wasWaiting: false });
    if (decision.outcome === 'quarantined') keep(waiting, index, { event, ...decision });
    if (decision.outcome !== 'accepted') continue;
    enter(book, event, decision);
    const room = { book, catalogue, waiting, index, now: event.receivedAt };
    recorded.push(...wake(givesOf(event, decision, book), room));
  }
  return recorded;
}

type Index = Map<AwaitKey, Set<string>>;
type Room = {
  readonly book: Book;
  readonly catalogue: Catalogue;
  readonly waiting: Map<string, Waiting>;
  readonly index: Index;
  /** When the event that wakes the others was received. */
  readonly now: Instant;
};

function wake(keys: readonly AwaitKey[], room: Room): Recorded[] {
  const { book, catalogue, waiting, index, now } = room;
  const recorded: Recorded[] = [];
  const stirred = new Set<string>(keys.flatMap((key) => [...(index.get(key) ?? [])]));
  while (stirred.size > 0) {
    const next = oldest([...stirred].flatMap((id) => waiting.get(id) ?? []));
    if (!next) break;
    const { event } = next;
    stirred.delete(event.id);
    const decision = decide({ ...event, wokenAt: now }, book, catalogue);
    if (decision.outcome === 'accepted') {
      drop(waiting, index, next);
      enter(book, event, decision);
      recorded.push({ event, decision, wasWaiting: true });
      for (const key of givesOf(event, decision, book)) {
        for (const id of index.get(key) ?? []) stirred.add(id);
      }
    } else {
      const again = stillWaiting(next, decision);
      if (again === next) continue;
      drop(waiting, index, next);
      keep(waiting, index, again);
      const { problem, blocking } = again;
      const still = { outcome: 'quarantined' as const, problem, blocking };
      recorded.push({ event, decision: still, wasWaiting: true });
    }
  }
  return recorded;
}

/**
 * What was once kept is never thrown away: if its answer is now a refusal it stays, with that
 * reason, for a person to look at, and is tried again when the same thing arrives anew.
 */
function stillWaiting(before: Waiting, decision: Exclude<Decision, AcceptedDecision>): Waiting {
  const { problem } = decision;
  const blocking = decision.outcome === 'quarantined' ? decision.blocking : before.blocking;
  const same =
    JSON.stringify([before.problem, before.blocking]) === JSON.stringify([problem, blocking]);
  return same ? before : { event: before.event, problem, blocking };
}

function oldest(candidates: readonly Waiting[]): Waiting | undefined {
  return [...candidates].sort(
    (a, b) => a.event.occurredAt - b.event.occurredAt || (a.event.id < b.event.id ? -1 : 1),
  )[0];
}

function indexByKey(waiting: ReadonlyMap<string, Waiting>): Index {
  const index: Index = new Map();
  for (const one of waiting.values()) addToIndex(index, one);
  return index;
}

function addToIndex(index: Index, one: Waiting): void {
  const ids = index.get(one.blocking.awaits) ?? new Set<string>();
  ids.add(one.event.id);
  index.set(one.blocking.awaits, ids);
}

function keep(waiting: Map<string, Waiting>, index: Index, one: Waiting): void {
  const { event, problem, blocking } = one;
  waiting.set(event.id, { event, problem, blocking });
  addToIndex(index, one);
}

function drop(waiting: Map<string, Waiting>, index: Index, one: Waiting): void {
  waiting.delete(one.event.id);
  index.get(one.blocking.awaits)?.delete(one.event.id);
}

/** What an accepted event, already entered in the book, brings that others may wait for. */
export function givesOf(
  event: Received<LedgerEvent>,
  decision: AcceptedDecision,
  book: Book,
): readonly AwaitKey[] {
  const keys = new Set<AwaitKey>([`event:${event.id}`]);
  for (const line of decision.postings) {
    if (line.grams < 0) continue;
    if (line.kind === 'transit') keys.add(`event:${line.at}`);
    if (line.kind !== 'stock') continue;
    keys.add(`lot:${line.lot}`);
    const material = book.lot(line.lot)?.material;
    if (material !== undefined) keys.add(`pool:${line.holder}/${line.at}/${material}`);
  }
  for (const lot of decision.lots) keys.add(`lot:${lot.id}`);
  if (decision.actor) keys.add(`actor:${decision.actor.actor}`);
  if (decision.place) keys.add(`place:${decision.place.place}`);
  return [...keys];
}
