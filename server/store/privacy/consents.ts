import type { ActorId, EventId, FileId } from '../../../core/events/ids.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type ConsentRow = {
  readonly actor: ActorId;
  readonly purpose: string;
  readonly given: boolean;
  readonly text: string;
  readonly language: string;
  readonly how: 'tap' | 'verbal' | 'signed';
  readonly signature: FileId | null;
  readonly event: EventId;
  readonly at: Instant;
  readonly recorder: ActorId;
};

/** All that was ever said about consents of these records, the newest first. */
export async function consentHistory(
  db: Queryable,
  programme: string,
  records: readonly string[],
): Promise<readonly ConsentRow[]> {
  return db.query<ConsentRow>(
    `select s.subject as actor, e.payload ->> 'purpose' as purpose,
       (e.payload ->> 'given')::boolean as given, e.payload ->> 'text' as text,
       e.payload ->> 'language' as language, e.payload ->> 'how' as how,
       (e.payload ->> 'signature')::uuid as signature, e.id as event, e.occurred_at as at,
       e.recorder
     from unnest($2::text::uuid[]) as asked(id)
     join event_subject s on s.programme = $1 and s.subject = asked.id
     join event e on e.programme = $1 and e.id = s.event and e.kind = 'actor.consent'
     where e.payload ->> 'actor' = s.subject::text
     order by e.occurred_at desc, e.id desc`,
    [programme, `{${records.join(',')}}`],
  );
}

/** Which of these purposes are allowed now, by actor: a record and those merged into it are one. */
export async function purposesAllowed(
  db: Queryable,
  programme: string,
  actors: readonly string[],
): Promise<ReadonlyMap<ActorId, ReadonlySet<string>>> {
  const rows = await db.query<{ actor: ActorId; purpose: string; given: boolean }>(
    `select asked.id as actor, c.purpose, c.given
     from unnest($2::text::uuid[]) as asked(id)
     join actor_profile p on p.programme = $1 and (p.actor = asked.id or p.same_as = asked.id)
     join consent c on c.programme = $1 and c.actor = p.actor
     order by c.said_at, c.said_by`,
    [programme, `{${actors.join(',')}}`],
  );
  const allowed = new Map<ActorId, Set<string>>();
  for (const { actor, purpose, given } of rows) {
    const own = allowed.get(actor) ?? new Set();
    // In the order in which it was said: the last word counts.
    if (given) own.add(purpose);
    else own.delete(purpose);
    allowed.set(actor, own);
  }
  return allowed;
}
