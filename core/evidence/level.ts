import type { ActorId, EventId } from '../events/ids.ts';
import { concerned } from '../ledger/progress-events.ts';
import type { Instant } from '../quantities/instant.ts';
import { proofsOf, type Proof } from './proofs.ts';
import { statedOf, type Heard, type StatedOf, type Stated } from './stated.ts';

/**
 * How far a record is proved. Derived, never typed in:
 * - `recorded`: somebody said it;
 * - `documented`: something beside her word says it too (`proofs.ts`);
 * - `verified`: another person with that right compared it and confirmed;
 * - `rejected`: she said why not;
 * - `retracted`: taken back by a statement, or a flow that was annulled.
 */
export const levels = ['recorded', 'documented', 'verified', 'rejected', 'retracted'] as const;
export type Level = (typeof levels)[number];

/** Something was asked and not yet decided again; the level stays what it was. */
export type Question = {
  readonly review: EventId;
  readonly reviewer: ActorId;
  readonly at: Instant;
  readonly note: string;
  readonly replies: readonly {
    readonly id: EventId;
    readonly at: Instant;
    readonly note: string;
  }[];
};

export type Standing = {
  readonly level: Level;
  /** When what gave it this level was said. */
  readonly since: Instant;
  /** What gave it this level: proofs, the review, the retraction. None of what is only recorded. */
  readonly by: readonly EventId[];
  /** All that speaks for it, whatever its level. */
  readonly proofs: readonly Proof[];
  /** Why it was rejected or taken back. */
  readonly reason: string | null;
  readonly question: Question | null;
  /** Files that were announced and are not there yet: they prove nothing until they arrive. */
  readonly awaited: number;
};

/** What levels depend on besides what was said. */
export type LevelFacts = {
  /** The record that stands for a person, whichever of hers is asked for. */
  readonly samePerson: (id: ActorId) => ActorId;
  /** These bytes are there. */
  readonly arrived: (sha256: string) => boolean;
  /** A flow that was annulled. */
  readonly annulled: (id: EventId) => boolean;
};

/**
 * Levels of `asked`, from all accepted statements about them. Neither the order of `said` nor
 * saying one twice makes a difference; what was said of other things is passed over.
 *
 * - The latest review that confirms or rejects speaks, by `occurredAt`, then id. A question changes
 *   no level; it is open until somebody decides later.
 * - Whoever recorded something, or is whom it speaks of, cannot confirm it: her reviews, under any
 *   of her merged records, count as never said. The right itself is asked for at the door
 *   (`core/access/may-progress.ts`), when the review is received.
 * - A statement that was taken back counts no more, be it a photo or a review. Taking back is
 *   final: it is not itself taken back, the thing is said again.
 */
export function levelsOf(
  asked: readonly Stated[],
  said: readonly Stated[],
  facts: LevelFacts,
): ReadonlyMap<EventId, Standing> {
  const heard = hear([...asked, ...said], facts);
  return new Map(asked.map((one) => [one.id, standingOf(one, heard)]));
}

type Hearing = Heard & { readonly facts: LevelFacts };

function hear(all: readonly Stated[], facts: LevelFacts): Hearing {
  const each = [...new Map(all.map((one) => [one.id, one])).values()].sort(inOrder);
  const retractions = new Map<EventId, StatedOf<'evidence.retract'>>();
  for (const one of each) {
    if (one.kind !== 'evidence.retract') continue;
    if (!retractions.has(one.payload.subject)) retractions.set(one.payload.subject, one);
  }
  for (const one of each) if (one.kind === 'evidence.retract') retractions.delete(one.id);
  const live = each.filter(({ id }) => !retractions.has(id) && !facts.annulled(id));
  const about = new Map<string, Stated[]>();
  for (const one of live) {
    for (const subject of statedOf(one)) {
      const list = about.get(subject);
      if (list === undefined) about.set(subject, [one]);
      else list.push(one);
    }
  }
  const byId = new Map(live.map((one) => [one.id, one]));
  return {
    about: (id) => about.get(id) ?? [],
    event: (id) => byId.get(id),
    samePerson: facts.samePerson,
    arrived: facts.arrived,
    retraction: (id) => retractions.get(id),
    facts,
  };
}

/** When it was said, then id: the same everywhere, whatever came first. */
function inOrder(a: Stated, b: Stated): number {
  return a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

function standingOf(one: Stated, heard: Hearing): Standing {
  const proofs = proofsOf(one, heard);
  const reviews = reviewsOf(one, heard);
  const decided = reviews.findLast(({ payload }) => payload.says !== 'returned');
  const rest = {
    proofs,
    question: questionOf(reviews, heard),
    awaited: awaitedOf(one, heard),
    reason: null,
  };
  const retraction = heard.retraction(one.id);
  if (retraction !== undefined) {
    const { id, occurredAt, payload } = retraction;
    const { reason } = payload;
    return { ...rest, level: 'retracted', since: occurredAt, by: [id], reason, question: null };
  }
  if (heard.facts.annulled(one.id)) {
    return { ...rest, level: 'retracted', since: one.occurredAt, by: [], question: null };
  }
  if (decided !== undefined) {
    const { id, occurredAt: since, payload } = decided;
    return payload.says === 'verified'
      ? { ...rest, level: 'verified', since, by: [id] }
      : { ...rest, level: 'rejected', since, by: [id], reason: payload.note ?? null };
  }
  const [first] = proofs;
  if (first === undefined) {
    return { ...rest, level: 'recorded', since: one.occurredAt, by: [] };
  }
  const since = first.at > one.occurredAt ? first.at : one.occurredAt;
  return { ...rest, level: 'documented', since, by: proofs.map(({ id }) => id) };
}

/** Those of persons who may confirm it, the earliest first. */
function reviewsOf(one: Stated, heard: Hearing): readonly StatedOf<'evidence.review'>[] {
  const own = new Set(ownersOf(one).map(heard.samePerson));
  return heard
    .about(one.id)
    .filter((other) => other.kind === 'evidence.review')
    .filter(
      (other) => other.payload.subject === one.id && !own.has(heard.samePerson(other.recorder)),
    );
}

/** Whoever recorded it, and of whom it speaks: none of them confirms it. */
export function ownersOf(one: Pick<Stated, 'recorder' | 'payload'>): readonly ActorId[] {
  const of = concerned({ ...one.payload });
  const authors = 'authors' in one.payload ? one.payload.authors : [];
  return [one.recorder, ...(of === null ? [] : [of]), ...authors];
}

function questionOf(
  reviews: readonly StatedOf<'evidence.review'>[],
  heard: Hearing,
): Question | null {
  const last = reviews.at(-1);
  if (last?.payload.says !== 'returned') return null;
  const replies = heard.about(last.id).flatMap((other) => {
    if (other.kind !== 'evidence.reply' || other.payload.review !== last.id) return [];
    return [{ id: other.id, at: other.occurredAt, note: other.payload.note }];
  });
  const { id: review, recorder, occurredAt: at, payload } = last;
  return { review, reviewer: recorder, at, note: payload.note ?? '', replies };
}

function awaitedOf(one: Stated, heard: Hearing): number {
  return heard
    .about(one.id)
    .filter(
      (other) =>
        other.kind === 'evidence.attach' &&
        other.payload.subject === one.id &&
        !heard.arrived(other.payload.sha256),
    ).length;
}
