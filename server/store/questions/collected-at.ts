import type { WeighedAt } from '../../../core/figures/placed-shares.ts';
import { firstDayOf, lastDayOf, type Month } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from '../search/reach.ts';

const isCollected = `side = 'chain' and class in ('collected', 'received')`;

/** Answers: in which of these months was anything collected, and by how many lines? */
export function collectedMonths(
  db: Queryable,
  programme: string,
  { from, to }: { readonly from: Month; readonly to: Month },
): Promise<readonly { readonly month: Month; readonly events: number }[]> {
  return db.query(
    `select month, sum(events)::bigint as events from flow_monthly
     where programme = $1 and month >= $2::text and month <= $3::text and ${isCollected}
     group by month order by month`,
    [programme, from, to],
  );
}

/**
 * Answers: at which places did these organisations collect in a month, and who brought it? By the
 * same lines as their public total; the place and the person are those that speak for a weighing
 * now. What a person holds is her association's, and at no place of it.
 */
export function collectedAt(
  db: Queryable,
  programme: string,
  asked: {
    readonly month: Month;
    readonly organisations: readonly string[];
    readonly personKinds: readonly string[];
  },
): Promise<readonly WeighedAt[]> {
  return db.query<WeighedAt>(
    `
    with ours as materialized (
      select id, case when kind = any($5::text[]) then parent else stands end as organisation,
        kind = any($5::text[]) as is_person
      from actor_now where programme = $1),
    facts as materialized (
      select coalesce(s.fact, f.event) as fact, f.holder, sum(f.grams) as grams
      from (select event, holder, grams from flow
        where programme = $1 and day >= $2::date and day <= $3::date and ${isCollected}) f
      cross join lateral (
        select fact from event_state where programme = $1 and event = f.event limit 1) s
      where f.holder in (
        select id from ours where organisation = any($4::text::uuid[]))
      group by 1, 2 having sum(f.grams) <> 0),
    told as (
      select o.organisation, f.grams,
        case when not o.is_person then said.payload ->> 'place' end as place,
        coalesce(said.payload ->> 'collector', case when o.is_person then o.id::text end) as person
      from facts f
      join ours o on o.id = f.holder
      cross join lateral (
        select speaker from event_state where programme = $1 and event = f.fact limit 1) s
      cross join lateral (
        select coalesce(payload #> '{replacement,payload}', payload) as payload
        from event where programme = $1 and id = coalesce(s.speaker, f.fact) limit 1) said)
    select organisation, place, sum(grams)::bigint as grams,
      coalesce(json_agg(distinct person) filter (where person is not null), '[]'::json) as people
    from told group by organisation, place`,
    [
      programme,
      firstDayOf(asked.month),
      lastDayOf(asked.month),
      arrayText(asked.organisations),
      asked.personKinds,
    ],
  );
}
