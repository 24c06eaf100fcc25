import type { Problem } from '../../../core/problems/problem.ts';
import type { Queryable } from '../engine/contract.ts';

/** An event with where it stands; instants in milliseconds since 1970. */
export type EventRow = {
  readonly programme: string;
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly receivedAt: number;
  readonly device: string;
  readonly deviceSeq: number;
  readonly recorder: string;
  readonly payload: Record<string, unknown>;
  readonly state: 'accepted' | 'quarantined' | 'superseded' | 'voided' | 'corrected';
  readonly effectiveAt: number | null;
  readonly problem: Problem | null;
  readonly blockingEvent: string | null;
  readonly awaits: string | null;
};

const eventColumns = `
  e.programme, e.id, e.seq, e.kind, e.occurred_at as "occurredAt",
  e.recorded_at as "recordedAt", e.received_at as "receivedAt", e.device,
  e.device_seq as "deviceSeq", e.recorder, e.payload, s.state,
  s.effective_at as "effectiveAt", s.problem, s.blocking_event as "blockingEvent", s.awaits`;

/** Answers: which events came after a number of the log? In order of the log, at most `limit`. */
export async function eventsAfter(
  db: Queryable,
  asked: { readonly programme: string; readonly after: number; readonly limit: number },
): Promise<readonly EventRow[]> {
  return db.query<EventRow>(
    `
    select ${eventColumns}
    from event e join event_state s on s.programme = $1 and s.event = e.id
    where e.programme = $1 and e.seq > $2::bigint
    order by e.seq limit $3::int`,
    [asked.programme, asked.after, asked.limit],
  );
}

export type EventDetail = {
  readonly event: EventRow;
  readonly postings: readonly {
    readonly kind: string;
    readonly lot: string;
    readonly holder: string;
    readonly at: string;
    readonly grams: number;
  }[];
  readonly amendments: readonly {
    readonly id: string;
    readonly kind: string;
    readonly occurredAt: number;
    readonly state: EventRow['state'];
  }[];
};

/** Answers: what is known of one event? Undefined when there is none. */
export async function eventById(
  db: Queryable,
  programme: string,
  id: string,
): Promise<EventDetail | undefined> {
  const [event] = await db.query<EventRow>(
    `
    select ${eventColumns}
    from event e join event_state s on s.programme = $1 and s.event = e.id
    where e.programme = $1 and e.id = $2::uuid`,
    [programme, id],
  );
  if (event === undefined) return undefined;
  const postings = await db.query<EventDetail['postings'][number]>(
    `
    select kind, lot, holder, at, grams from posting
    where programme = $1 and event = $2::uuid order by line`,
    [programme, id],
  );
  const amendments = await db.query<EventDetail['amendments'][number]>(
    `
    select e.id, e.kind, e.occurred_at as "occurredAt", s.state
    from event_state s join event e on e.programme = $1 and e.id = s.event
    where s.programme = $1 and s.fact = $2::uuid and s.event <> $2::uuid
    order by e.occurred_at, e.id`,
    [programme, id],
  );
  return { event, postings, amendments };
}
