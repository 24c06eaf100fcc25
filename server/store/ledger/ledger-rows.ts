import type { Received } from '../../../core/events/envelope.ts';
import type { EventId } from '../../../core/events/ids.ts';
import type {
  AcceptedDecision,
  AwaitKey,
  LedgerEvent,
  Posting,
} from '../../../core/ledger/entries.ts';
import type { Recorded } from '../../../core/ledger/record.ts';
import { subjectsOfEvent } from '../../../core/ledger/subjects.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { LogEnd } from '../programmes.ts';
import type { EventState } from './find-had.ts';
import { withoutPersonal } from '../register/without-personal.ts';
import { newRollups, addToRollups, type Rollups } from './rollups.ts';

/** Where an event stands; a field left out stays as it is. */
export type StateRow = {
  event: EventId;
  state: EventState;
  effective_at?: Instant;
  decided_seq?: number;
  problem?: Problem;
  blocking_event?: EventId;
  awaits?: AwaitKey;
  fact?: EventId;
  speaker?: EventId;
  amended_at?: Instant;
  amended_by?: EventId;
  voided_seq?: number;
};

export type BalanceRow = {
  readonly kind: 'stock' | 'transit';
  readonly lot: string;
  readonly holder: string;
  readonly at: string;
  grams: number;
  /** Latest instant of a positive line; 0 when nothing was given. */
  given_at: Instant | 0;
};

type JsonRow = Readonly<Record<string, unknown>>;

/** All that a batch adds to the tables, by table; instants in milliseconds. */
export type LedgerRows = {
  lastSeq: number;
  lastDecided: number;
  readonly events: JsonRow[];
  /** States of events of this batch, and changes of those that were there. */
  readonly states: Map<EventId, StateRow>;
  readonly changes: Map<EventId, StateRow>;
  readonly lots: JsonRow[];
  readonly postings: JsonRow[];
  readonly lineage: JsonRow[];
  readonly flows: JsonRow[];
  readonly actors: JsonRow[];
  readonly places: JsonRow[];
  readonly periods: JsonRow[];
  /** What is personal in the events, kept apart so that it can be erased. */
  readonly vault: JsonRow[];
  readonly subjects: JsonRow[];
  readonly balances: Map<string, BalanceRow>;
  readonly rollups: Rollups;
};

/**
 * What the decisions of a batch write. Events are numbered in the order they were sent, decisions
 * in the order they were made; what was refused leaves no trace.
 *
 * @param sha256Of the hash of each new event
 */
export function rowsOf(
  recorded: readonly Recorded[],
  end: LogEnd,
  sha256Of: (id: EventId) => string,
): LedgerRows {
  const rows: LedgerRows = {
    lastSeq: end.lastSeq,
    lastDecided: end.lastDecided,
    events: [],
    states: new Map(),
    changes: new Map(),
    lots: [],
    postings: [],
    lineage: [],
    flows: [],
    actors: [],
    places: [],
    periods: [],
    vault: [],
    subjects: [],
    balances: new Map(),
    rollups: newRollups(),
  };
  for (const { event, decision, wasWaiting } of recorded) {
    if (decision.outcome === 'refused') continue;
    if (!wasWaiting) addEvent(rows, event, sha256Of(event.id));
    if (decision.outcome === 'quarantined') {
      const { problem, blocking } = decision;
      put(rows, {
        event: event.id,
        state: 'quarantined',
        problem,
        awaits: blocking.awaits,
        ...(blocking.event === undefined ? {} : { blocking_event: blocking.event }),
        ...factOf(event),
      });
    } else {
      addDecision(rows, event, decision);
    }
  }
  return rows;
}

function addEvent(rows: LedgerRows, event: Received<LedgerEvent>, sha256: string): void {
  rows.lastSeq += 1;
  const { payload, personal } = withoutPersonal(event);
  if (personal) rows.vault.push({ event: event.id, ...personal });
  rows.events.push({
    id: event.id,
    seq: rows.lastSeq,
    kind: event.kind,
    occurred_at: event.occurredAt,
    recorded_at: event.recordedAt,
    received_at: event.receivedAt,
    skew_ms: event.skewMs,
    device: event.device,
    device_seq: event.deviceSeq,
    recorder: event.recorder,
    payload,
    payload_sha256: sha256,
  });
  // Its place in the order of states is that of the events.
  rows.states.set(event.id, { event: event.id, state: 'quarantined' });
}

function put(rows: LedgerRows, row: StateRow): void {
  const map = rows.states.has(row.event) ? rows.states : rows.changes;
  const { problem: _, awaits: __, blocking_event: ___, ...kept } = map.get(row.event) ?? row;
  map.set(row.event, { ...kept, ...row });
}

function factOf(event: LedgerEvent): { fact?: EventId } {
  const amends = event.kind === 'flow.void' || event.kind === 'flow.correct';
  return amends ? { fact: event.payload.fact } : {};
}

function addDecision(
  rows: LedgerRows,
  event: Received<LedgerEvent>,
  decision: AcceptedDecision,
): void {
  rows.lastDecided += 1;
  put(rows, {
    event: event.id,
    state: decision.superseded ? 'superseded' : 'accepted',
    effective_at: decision.effectiveAt,
    decided_seq: rows.lastDecided,
    ...factOf(event),
  });
  addAmends(rows, event, decision);
  addEntries(rows, event, decision);
  for (const subject of new Set(subjectsOfEvent(event))) {
    rows.subjects.push({ subject, event: event.id });
  }
  if (decision.actor) {
    const { actor: id, kind, name, letter, district, parent, sex } = decision.actor;
    const actor = { kind, name, letter, district, parent, sex };
    rows.actors.push({ ...actor, id, registered_by: event.id });
  }
  if (decision.place) {
    const { place: id, name, actor, district, latE7, lngE7 } = decision.place;
    const point = { lat_e7: latE7, lng_e7: lngE7 };
    rows.places.push({ id, name, actor, district, ...point, registered_by: event.id });
  }
  if (decision.closes) rows.periods.push({ month: decision.closes, closed_by: event.id });
}

function addAmends(
  rows: LedgerRows,
  event: Received<LedgerEvent>,
  decision: AcceptedDecision,
): void {
  for (const { fact, state, previous } of decision.amends) {
    put(rows, {
      event: fact,
      state,
      amended_at: event.occurredAt,
      amended_by: event.id,
      ...(state === 'corrected' ? { speaker: event.id } : { voided_seq: rows.lastDecided }),
    });
    if (previous !== null) put(rows, { event: previous, state: 'superseded' });
  }
}

function addEntries(
  rows: LedgerRows,
  event: Received<LedgerEvent>,
  decision: AcceptedDecision,
): void {
  for (const lot of decision.lots) {
    const { originClass, createdBy, createdAt, ...same } = lot;
    rows.lots.push({
      ...same,
      origin_class: originClass,
      created_by: createdBy,
      created_at: createdAt,
    });
  }
  decision.postings.forEach((posting, line) => {
    rows.postings.push({ event: event.id, line, ...posting });
    addToBalance(rows.balances, posting, decision.effectiveAt);
  });
  for (const edge of decision.edges) rows.lineage.push({ event: event.id, ...edge });
  decision.flows.forEach((flow, line) => rows.flows.push({ event: event.id, line, ...flow }));
  addToRollups(rows.rollups, decision.flows);
}

function addToBalance(
  balances: Map<string, BalanceRow>,
  { kind, lot, holder, at, grams }: Posting,
  effectiveAt: Instant,
): void {
  if (kind !== 'stock' && kind !== 'transit') return;
  const key = `${kind}|${lot}|${holder}|${at}`;
  const row = balances.get(key) ?? { kind, lot, holder, at, grams: 0, given_at: 0 };
  row.grams += grams;
  if (grams > 0 && effectiveAt > row.given_at) row.given_at = effectiveAt;
  balances.set(key, row);
}
