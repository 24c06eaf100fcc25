import type { Right } from '../../../core/actors/register-events.ts';
import type { ActorId, EventId } from '../../../core/events/ids.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';

export type RequestRow = {
  readonly request: EventId;
  readonly actor: ActorId;
  readonly label: string;
  readonly right: Right;
  readonly receivedOn: Day;
  readonly answeredOn: Day | null;
  readonly outcome: 'granted' | 'partly' | 'refused' | null;
  /** What was said with the request and with its answer; gone with the person's data. */
  readonly note: string | null;
  readonly answerNote: string | null;
};

/** Requests for rights: of these actors, or of all; open ones first, the oldest first. */
export async function requestsOf(
  db: Queryable,
  programme: string,
  actors: readonly string[] | null,
): Promise<readonly RequestRow[]> {
  return db.query<RequestRow>(
    `select r.request, r.actor, coalesce(p.label, '') as label, r.asked_right as "right",
       r.received_on as "receivedOn", r.answered_on as "answeredOn", r.outcome,
       asked.content ->> 'note' as note, said.content ->> 'note' as "answerNote"
     from privacy_request r
     left join actor_profile p on p.programme = $1 and p.actor = r.actor
     left join vault asked on asked.programme = $1 and asked.event = r.request
     left join vault said on said.programme = $1 and said.event = r.answered_by
     where r.programme = $1 and ($2::text is null or r.actor = any($2::text::uuid[]))
     order by (r.answered_on is not null), r.received_on, r.request`,
    [programme, actors === null ? null : `{${actors.join(',')}}`],
  );
}
