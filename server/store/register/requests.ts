import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { RegisterEvent } from '../../../core/ledger/decide-register.ts';
import type { Queryable } from '../engine/contract.ts';

/** Requests for a right, and their answers: the latest answer speaks. */
export async function projectRequests(
  tx: Queryable,
  programme: ProgrammeId,
  events: readonly RegisterEvent[],
): Promise<void> {
  const requests = new Set(
    events.flatMap((event) =>
      event.kind === 'privacy.request'
        ? [event.id]
        : event.kind === 'privacy.answer'
          ? [event.payload.request]
          : [],
    ),
  );
  if (requests.size === 0) return;
  await tx.query(
    `insert into privacy_request (programme, ${columns})
     select $1, ${columns} from (${requestsQuery('unnest($2::text::uuid[]) as asked(id)')}) r
     on conflict (programme, request) do update set ${sets}`,
    [programme, `{${[...requests].join(',')}}`],
  );
}

export const requestValues = [
  'actor',
  'asked_right',
  'received_on',
  'answered_by',
  'answered_on',
  'outcome',
];
const columns = ['request', ...requestValues].join(', ');
const sets = requestValues.map((name) => `${name} = excluded.${name}`).join(', ');

/** The requests among `asked(id)` with the last answer to each. */
export function requestsQuery(asked: string): string {
  return `
    select e.id as request, (e.payload ->> 'actor')::uuid as actor,
      e.payload ->> 'right' as asked_right, (e.payload ->> 'receivedOn')::date as received_on,
      a.id as answered_by, (a.payload ->> 'answeredOn')::date as answered_on,
      a.payload ->> 'outcome' as outcome
    from ${asked}
    cross join lateral (
      select id, payload from event
      where programme = $1 and id = asked.id and kind = 'privacy.request' limit 1) e
    left join lateral (
      select x.id, x.payload from event_subject s
      join event x on x.programme = $1 and x.id = s.event and x.kind = 'privacy.answer'
      where s.programme = $1 and s.subject = (e.payload ->> 'actor')::uuid
        and x.payload ->> 'request' = e.id::text
      order by x.occurred_at desc, x.id desc limit 1) a on true`;
}
