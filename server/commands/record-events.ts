import { hash } from 'node:crypto';
import { isUnbound } from '../../core/access/may.ts';
import { mayRecord } from '../../core/access/may-record.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { canonical } from '../../core/events/canonical.ts';
import type { Received } from '../../core/events/envelope.ts';
import type { EventId, ProgrammeId } from '../../core/events/ids.ts';
import type { Blocking, LedgerEvent } from '../../core/ledger/entries.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Problem, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { idOf, parseEvent } from '../../wire/events/parse-event.ts';
import { loadRecordFacts } from '../store/access/record-facts.ts';
import type { Db, Queryable } from '../store/engine/contract.ts';
import { StoreUnavailable } from '../store/engine/errors.ts';
import { findHad, type EventState, type HadEvent } from '../store/ledger/find-had.ts';
import { recordInStore, type Standing } from '../store/ledger/record-in-store.ts';
import { lockProgramme, type LogEnd } from '../store/programmes.ts';

/** Where events are written to. */
export type ProgrammeContext = {
  readonly programme: ProgrammeId;
  readonly catalogue: Catalogue;
};

export type Batch = {
  /** JSON of any shape; each is judged alone. */
  readonly events: readonly unknown[];
  /** The sender's clock when the batch left, to measure its skew. */
  readonly sentAt?: Instant;
  readonly receivedAt: Instant;
  /** Who sends it; each event is recorded only if this one may (`core/access/may-record.ts`). */
  readonly viewer: Viewer;
  /** Nothing is kept when anything is refused: what a form says stands or falls as one. */
  readonly asOne?: boolean;
  /** Of a batch as one: nothing is kept either when anything would have to wait. */
  readonly noneWaits?: boolean;
};

/** What became of one event: kept (accepted, quarantined), there already, or refused. */
export type EventOutcome = {
  /** null when not even that could be read. */
  readonly id: EventId | null;
  readonly outcome: 'accepted' | 'already_had' | 'quarantined' | 'refused';
  readonly state?: EventState;
  readonly effectiveAt?: Instant;
  readonly problem?: Problem;
  readonly blocking?: Blocking;
};

export type RecordAnswer = { readonly epoch: string; readonly outcomes: readonly EventOutcome[] };

type Offer = {
  readonly index: number;
  readonly event: Received<LedgerEvent>;
  readonly sha256: string;
};

/**
 * Records a batch in one transaction: an outcome for each event, in the order they were sent.
 * Events that were had already change nothing; what is kept counts as if it had come alone, so
 * batches may be cut, repeated and shuffled. Refuses as a whole only with `programme/unknown`,
 * `store/unavailable`, `store/disk-full`, and a batch `asOne` with the problem of its first event
 * that was refused; then nothing was written.
 */
export async function recordEvents(
  db: Db,
  context: ProgrammeContext,
  batch: Batch,
): Promise<Result<RecordAnswer>> {
  const outcomes: EventOutcome[] = [];
  const offers = readOffers(context, batch, outcomes);
  try {
    return await db.transaction(async (tx) => {
      const { programme } = context;
      const end = await lockProgramme(tx, programme);
      if (!end) return refuse({ code: 'programme/unknown', facts: { programme } });
      const decided = [...outcomes];
      let reached: LogEnd = end;
      for (const part of partsOf(offers)) {
        reached = await recordPart(tx, context, { offers: part, end: reached, batch }, decided);
      }
      const refused = decided.find(({ outcome }) => outcome === 'refused');
      if (batch.asOne === true && refused?.problem) throw new TakenBack(refused.problem);
      const waits = decided.find(({ outcome }) => outcome === 'quarantined');
      if (batch.noneWaits === true && waits) throw new TakenBack(wouldWait(batch, decided, waits));
      return accept({ epoch: end.epoch, outcomes: decided });
    });
  } catch (error) {
    if (error instanceof TakenBack) return refuse(error.problem);
    if (error instanceof StoreUnavailable) return refuse(error.problem);
    throw error;
  }
}

/** In whose stead nothing was kept, and what it would have waited for. */
function wouldWait(
  { events }: Batch,
  decided: readonly EventOutcome[],
  waits: EventOutcome,
): Problem {
  const statement = decided.indexOf(waits) + 1;
  const facts = { statement, statements: events.length, because: waits.problem?.code ?? '' };
  return { code: 'events/would-wait', facts };
}

/** Rolls the transaction back; the problem is that of the first event refused. */
class TakenBack extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Parses what can be parsed; the others have their outcome already. */
function readOffers(
  context: ProgrammeContext,
  batch: Batch,
  outcomes: EventOutcome[],
): readonly Offer[] {
  const { receivedAt, sentAt } = batch;
  const skewMs = sentAt === undefined ? 0 : sentAt - receivedAt;
  const offers: Offer[] = [];
  batch.events.forEach((raw, index) => {
    const parsed = parseEvent(raw, context);
    if (parsed.ok) {
      const sha256 = hash('sha256', canonical(parsed.value));
      offers.push({ index, event: { ...parsed.value, receivedAt, skewMs }, sha256 });
    } else {
      outcomes[index] = { id: idOf(raw), outcome: 'refused', problem: parsed.problem };
    }
  });
  return offers;
}

/**
 * Cuts the batch where an event uses the id or the device's number of an earlier one for another
 * content: whether that is taken depends on what became of the earlier one. A month is closed
 * over what is written, so it starts a part too.
 */
function partsOf(offers: readonly Offer[]): readonly (readonly Offer[])[] {
  const parts: Offer[][] = [];
  let part: Offer[] = [];
  let hashes = new Map<string, string>();
  for (const offer of offers) {
    const { id, device, deviceSeq, kind } = offer.event;
    const sequence = `${device}/${deviceSeq}`;
    const clashes =
      (hashes.get(id) ?? offer.sha256) !== offer.sha256 ||
      (hashes.get(sequence) ?? offer.sha256) !== offer.sha256;
    if (part.length > 0 && (clashes || kind === 'period.close')) {
      parts.push(part);
      part = [];
      hashes = new Map();
    }
    hashes.set(id, offer.sha256).set(sequence, offer.sha256);
    part.push(offer);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

async function recordPart(
  tx: Queryable,
  context: ProgrammeContext,
  part: { readonly offers: readonly Offer[]; readonly end: LogEnd; readonly batch: Batch },
  outcomes: EventOutcome[],
): Promise<LogEnd> {
  const { programme, catalogue } = context;
  const had = await findHad(
    tx,
    programme,
    part.offers.map(({ event }) => event),
  );
  const fresh = new Map<EventId, Offer>();
  const repeated: Offer[] = [];
  for (const offer of part.offers) {
    const known = hadOutcome(offer, had);
    if (known) outcomes[offer.index] = known;
    else if (fresh.has(offer.event.id)) repeated.push(offer);
    else fresh.set(offer.event.id, offer);
  }
  const barred = await barredOf(tx, context, part.batch, [...fresh.values()]);
  for (const { event } of barred) fresh.delete(event.id);
  const refused = new Map(barred.map((offer) => [offer.event.id, barredOutcome(offer.event)]));
  for (const offer of [...barred, ...repeated]) {
    const outcome = refused.get(offer.event.id);
    if (outcome) outcomes[offer.index] = outcome;
  }
  if (fresh.size === 0) return part.end;
  const { standings, end } = await recordInStore(tx, {
    programme,
    catalogue,
    events: [...fresh.values()].map(({ event }) => event),
    sha256Of: (id) => fresh.get(id)?.sha256 ?? '',
    end: part.end,
  });
  for (const offer of fresh.values()) {
    outcomes[offer.index] = outcomeOf(offer.event.id, standings.get(offer.event.id));
  }
  for (const offer of repeated) {
    if (refused.has(offer.event.id)) continue;
    const first = outcomeOf(offer.event.id, standings.get(offer.event.id));
    outcomes[offer.index] =
      first.outcome === 'refused' ? first : { ...first, outcome: 'already_had' };
  }
  return end;
}

/** The new events of a part that its sender may not record. */
async function barredOf(
  tx: Queryable,
  { programme, catalogue }: ProgrammeContext,
  { viewer, receivedAt }: Batch,
  offers: readonly Offer[],
): Promise<readonly Offer[]> {
  if (offers.length === 0 || isUnbound(viewer)) return [];
  const today = dayOf(receivedAt, catalogue.offsetMinutes);
  const events = offers.map(({ event }) => event);
  const facts = await loadRecordFacts(tx, programme, events, today);
  return offers.filter(({ event }) => !mayRecord(viewer, event, facts));
}

function barredOutcome({ id, kind }: LedgerEvent): EventOutcome {
  return { id, outcome: 'refused', problem: { code: 'access/not-yours', facts: { kind } } };
}

/** The outcome of an event that the log has, or whose id or number it has for another one. */
function hadOutcome(offer: Offer, had: readonly HadEvent[]): EventOutcome | undefined {
  const { id, device, deviceSeq } = offer.event;
  const same = had.find((one) => one.id === id);
  if (same && same.sha256 === offer.sha256) {
    return { ...standingOutcome(id, same), outcome: 'already_had' };
  }
  if (same) {
    return { id, outcome: 'refused', problem: { code: 'events/id-taken', facts: { event: id } } };
  }
  const before = had.find((one) => one.device === device && one.deviceSeq === deviceSeq);
  if (!before) return undefined;
  const facts = { device, sequence: deviceSeq, event: before.id };
  return { id, outcome: 'refused', problem: { code: 'events/sequence-taken', facts } };
}

function outcomeOf(id: EventId, standing: Standing | undefined): EventOutcome {
  if (!standing) throw new Error(`Bug: event ${id} was not decided`);
  if (!standing.kept) return { id, outcome: 'refused', problem: standing.problem };
  const outcome = standing.state === 'quarantined' ? 'quarantined' : 'accepted';
  return { ...standingOutcome(id, standing), outcome };
}

function standingOutcome(
  id: EventId,
  at: Pick<HadEvent, 'state' | 'effectiveAt' | 'problem' | 'blocking'>,
): Omit<EventOutcome, 'outcome'> {
  return {
    id,
    state: at.state,
    ...(at.effectiveAt === null ? {} : { effectiveAt: at.effectiveAt }),
    ...(at.problem === null ? {} : { problem: at.problem }),
    ...(at.blocking === null ? {} : { blocking: at.blocking }),
  };
}
