import type { Queryable } from '../engine/contract.ts';

export type HistoryRow = {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly receivedAt: number;
  readonly recorder: string;
  readonly recorderLabel: string | null;
  readonly device: string;
  readonly payload: Readonly<Record<string, unknown>>;
};

/**
 * Answers: which accepted statements speak of this actor or place? Newest in the log first, at
 * most `limit` before a number of the log.
 */
export async function historyOf(
  db: Queryable,
  programme: string,
  asked: { readonly subject: string; readonly before: number | null; readonly limit: number },
): Promise<readonly HistoryRow[]> {
  return db.query<HistoryRow>(
    `select e.id, e.seq, e.kind, e.occurred_at as "occurredAt", e.recorded_at as "recordedAt",
       e.received_at as "receivedAt", e.recorder, r.label as "recorderLabel", e.device, e.payload
     from (select event from event_subject
           where programme = $1 and subject = $2::uuid offset 0) s
     cross join lateral (
       select * from event where programme = $1 and id = s.event limit 1) e
     left join lateral (
       select label from actor_profile
       where programme = $1 and actor = e.recorder limit 1) r on true
     where e.kind ~ '^(actor|place|privacy)[.]'
       and ($3::bigint is null or e.seq < $3::bigint)
     order by e.seq desc limit $4::int`,
    [programme, asked.subject, asked.before, asked.limit],
  );
}

/** Answers: how do lists call these actors? Those that are not there are left out. */
export async function labelsOf(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<ReadonlyMap<string, { readonly label: string; readonly isPerson: boolean }>> {
  const rows = await db.query<{ actor: string; label: string; isPerson: boolean }>(
    `select p.actor, p.label, p.is_person as "isPerson"
     from unnest($2::text::uuid[]) as asked(id)
     cross join lateral (
       select * from actor_profile where programme = $1 and actor = asked.id limit 1) p`,
    [programme, `{${actors.join(',')}}`],
  );
  return new Map(rows.map((row) => [row.actor, row]));
}
