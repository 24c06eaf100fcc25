import type { EventId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

/** A record behind a figure: what it is, when it happened and the hash of what it says. */
export type AnnexRow = {
  readonly id: EventId;
  readonly kind: string;
  readonly occurredAt: Instant;
  readonly receivedAt: Instant;
  readonly sha256: string;
};

/** Answers: what are these events? In the order of their ids; those that are not there are not. */
export function annexRows(
  db: Queryable,
  programme: string,
  ids: readonly string[],
): Promise<readonly AnnexRow[]> {
  return db.query<AnnexRow>(
    `select e.id, e.kind, e.occurred_at as "occurredAt",
       e.received_at as "receivedAt", e.payload_sha256 as sha256
     from (select value::uuid as id from jsonb_array_elements_text($2::text::jsonb)) w
     cross join lateral (
       select id, kind, occurred_at, received_at, payload_sha256 from event
       where programme = $1 and id = w.id limit 1) e
     order by e.id`,
    [programme, JSON.stringify(ids)],
  );
}
