import type { Received } from '../events/envelope.ts';
import type { EventId } from '../events/ids.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import { dayOf, instant, monthOf, type Day, type Instant } from '../quantities/instant.ts';
import { grams, negate } from '../quantities/quantity.ts';
import { dependentsOf, shortfallsOf } from './dependents.ts';
import { mergeFlows, mergePostings, type Draft, type Writing } from './draft.ts';
import { draftFact } from './draft-fact.ts';
import type {
  AcceptedDecision,
  FactRecord,
  FlowRow,
  Known,
  LedgerEvent,
  Lot,
  Posting,
} from './entries.ts';
import type { Correct, Void } from './facts.ts';
import { withoutFacts } from './overlay.ts';
import { go, stop, wait, type Outcome } from './stop.ts';

export type Amendment = Extract<LedgerEvent, { kind: 'flow.void' | 'flow.correct' }>;

/** What an amendment writes: everything of an accepted decision but the instant. */
export type Amended = Pick<
  AcceptedDecision,
  'effectiveAt' | 'postings' | 'lots' | 'edges' | 'flows' | 'amends' | 'superseded'
>;

type Scene = {
  readonly event: Received<Amendment>;
  readonly today: Instant;
  readonly known: Known;
  readonly catalogue: Catalogue;
};

/**
 * A void takes back all that a fact and its amendments did; a correction does that and writes the
 * replacement in one step. The latest amendment of a fact speaks for it, whatever order they
 * arrive in; an older one is kept and changes nothing. Waits with `ledger/fact-unknown` for its
 * fact and for those of its cascade; refuses with `ledger/not-a-fact`, `ledger/has-dependents`,
 * `ledger/cascade-differs`, `ledger/identity-changed` and whatever the replacement is refused with.
 */
export function amend(scene: Scene): Outcome<Amended> {
  const { event, known } = scene;
  const target = event.payload.fact;
  const fact = known.fact(target);
  if (!fact) {
    return wait({ code: 'ledger/fact-unknown', facts: { event: target } }, `event:${target}`);
  }
  if (!isFact(fact)) {
    return stop({ code: 'ledger/not-a-fact', facts: { event: target, kind: fact.event.kind } });
  }
  if (isOlder(event, fact)) return go(nothing(scene));
  return event.kind === 'flow.void'
    ? voidFact(event.payload, fact, scene)
    : correctFact(event.payload, fact, scene);
}

function isFact({ event }: FactRecord): boolean {
  return (
    event.kind.startsWith('flow.') && event.kind !== 'flow.void' && event.kind !== 'flow.correct'
  );
}

/** Order of amendments: when they were made by their makers' clocks, then id. */
function isOlder(event: Received<Amendment>, fact: FactRecord): boolean {
  if (fact.amendedAt === null || fact.amendedBy === null) return false;
  if (event.occurredAt !== fact.amendedAt) return event.occurredAt < fact.amendedAt;
  return event.id < fact.amendedBy;
}

function nothing(scene: Scene): Amended {
  return {
    effectiveAt: scene.today,
    postings: [],
    lots: [],
    edges: [],
    flows: [],
    amends: [],
    superseded: true,
  };
}

function voidFact(payload: Void, fact: FactRecord, scene: Scene): Outcome<Amended> {
  const { known } = scene;
  const unheard = payload.cascade?.find((id) => !known.fact(id));
  if (unheard !== undefined) {
    return wait({ code: 'ledger/fact-unknown', facts: { event: unheard } }, `event:${unheard}`);
  }
  const dependents = dependentsOf([fact], known);
  const named = [...(payload.cascade ?? [])].sort();
  const same = named.length === dependents.length && named.every((id, i) => id === dependents[i]);
  if (!same) {
    const code = named.length > 0 ? 'ledger/cascade-differs' : 'ledger/has-dependents';
    return stop({ code, facts: { event: fact.event.id, dependents } });
  }
  const facts = [fact, ...dependents.flatMap((id) => known.fact(id) ?? [])];
  const postings = mergePostings(facts.flatMap(takenBack));
  const missing = shortfallsOf(postings, known)[0];
  if (missing) {
    return wait(
      {
        code: 'ledger/lot-overdrawn',
        facts: { lot: missing.lot, held_g: missing.held, asked_g: missing.asked },
      },
      `lot:${missing.lot}`,
    );
  }
  return go({
    // Of a cascade the latest, so that nothing is taken back before it was there.
    effectiveAt: instant(Math.max(...facts.map((one) => effectiveOf(one, scene)))),
    postings,
    lots: [],
    edges: [],
    flows: mergeFlows(facts.flatMap((one) => flowsBack(one, scene))),
    amends: facts.map((one) => ({
      fact: one.event.id,
      state: 'voided' as const,
      previous: replacedBy(one, known),
    })),
    superseded: false,
  });
}

function correctFact(payload: Correct, fact: FactRecord, scene: Scene): Outcome<Amended> {
  const { event, known, catalogue } = scene;
  if (payload.replacement.kind !== fact.event.kind) {
    return stop({
      code: 'ledger/not-a-fact',
      facts: { event: fact.event.id, kind: payload.replacement.kind },
    });
  }
  const at = effectiveOf(fact, scene);
  const writing: Writing = {
    fact: fact.event.id,
    event: event.id,
    at,
    known: withoutFacts(known, [fact]),
    catalogue,
  };
  const drafted = draftFact(payload.replacement, writing);
  if (!drafted.ok) return drafted;
  const lots = newLots(drafted.value, known);
  if (!lots.ok) return lots;
  const postings = mergePostings([...takenBack(fact), ...drafted.value.postings]);
  if (shortfallsOf(postings, known).length > 0) {
    const dependents = dependentsOf([fact], known, drafted.value.postings);
    return stop({ code: 'ledger/has-dependents', facts: { event: fact.event.id, dependents } });
  }
  return go({
    effectiveAt: drafted.value.at,
    postings,
    lots: lots.value,
    edges: drafted.value.edges,
    flows: mergeFlows([...flowsBack(fact, scene), ...drafted.value.flows]),
    amends: [{ fact: fact.event.id, state: 'corrected', previous: replacedBy(fact, known) }],
    superseded: false,
  });
}

/**
 * A lot keeps its id through a correction only while it stays what it was (I4); otherwise the
 * correction must name a new lot.
 */
function newLots(draft: Draft, known: Known): Outcome<Lot[]> {
  const fresh: Lot[] = [];
  for (const lot of draft.lots) {
    const before = known.lot(lot.id);
    if (!before) {
      fresh.push(lot);
    } else if (!sameIdentity(before, lot)) {
      return stop({ code: 'ledger/identity-changed', facts: { lot: lot.id } });
    }
  }
  return go(fresh);
}

function sameIdentity(a: Lot, b: Lot): boolean {
  const marks = (lot: Lot): string =>
    JSON.stringify([
      lot.material,
      lot.grade,
      lot.regime,
      lot.originClass,
      lot.district,
      Object.entries(lot.traits ?? {}).sort(),
      Object.entries(lot.source ?? {}).sort(),
    ]);
  return marks(a) === marks(b);
}

function takenBack(fact: FactRecord): Posting[] {
  return fact.postings.map((line) => ({ ...line, grams: negate(line.grams) }));
}

/** Each row goes back on its own day while that month is open, else on the day it is amended. */
function flowsBack(fact: FactRecord, scene: Scene): FlowRow[] {
  const today = dayOf(scene.today, scene.catalogue.offsetMinutes);
  const dayFor = (day: Day): Day => (scene.known.isClosed(monthOf(day)) ? today : day);
  return fact.flows.map((row) => ({
    ...row,
    day: dayFor(row.day),
    grams: grams(-row.grams),
  }));
}

/**
 * Dated as the original while its month is open, as today after. Never before the last amendment
 * wrote: what it gave would else be taken back before it was there (I2).
 */
function effectiveOf(fact: FactRecord, scene: Scene): Instant {
  const isClosed = (at: Instant): boolean =>
    scene.known.isClosed(monthOf(dayOf(at, scene.catalogue.offsetMinutes)));
  const last = lastAmendment(fact, scene.known)?.effectiveAt ?? fact.effectiveAt;
  const at = instant(Math.max(fact.effectiveAt, last));
  return isClosed(fact.effectiveAt) || isClosed(at) ? scene.today : at;
}

function lastAmendment(fact: FactRecord, known: Known): FactRecord | undefined {
  return fact.amendedBy === null ? undefined : known.fact(fact.amendedBy);
}

/**
 * The amendment that no longer speaks once this fact is amended again. A void that only took the
 * fact along goes on speaking for the one it was made for.
 */
function replacedBy(fact: FactRecord, known: Known): EventId | null {
  const last = lastAmendment(fact, known)?.event;
  if (last?.kind !== 'flow.void' && last?.kind !== 'flow.correct') return null;
  return last.payload.fact === fact.event.id ? last.id : null;
}

/** The ids that a void of this fact would have to name as its cascade, sorted. */
export function cascadeOf(fact: EventId, known: Known): readonly EventId[] {
  const record = known.fact(fact);
  return record ? dependentsOf([record], known) : [];
}
