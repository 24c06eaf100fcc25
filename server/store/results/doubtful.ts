import { reviewedFlows, reviewedKinds } from '../../../core/evidence/reviewable.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { eventColumns, eventOf, type EventRow } from '../ledger/event-rows.ts';
import { arrayText } from '../search/reach.ts';

/** Something of the register that lacks a fact: whose it is, and who noted it. */
export type LackingRow = { readonly id: string; readonly actor: string; readonly by: string };

const noted = `cross join lateral (
      select e.recorder from actor a
      join event e on e.programme = $1 and e.id = a.registered_by
      where a.programme = $1 and a.id = p.actor limit 1) n`;
const holds = `cross join lateral (
      select state from event_state where programme = $1 and event = e.id limit 1) t`;

/** Answers: of which people is no sex declared? */
export async function undeclaredSex(
  db: Queryable,
  programme: string,
  most: number,
): Promise<readonly LackingRow[]> {
  return db.query<LackingRow>(
    `select p.actor as id, p.actor, n.recorder as by from actor_profile p ${noted}
     where p.programme = $1 and p.is_person and p.same_as is null
       and (p.sex is null or p.sex = 'undeclared')
     order by p.actor limit $2::int`,
    [programme, most],
  );
}

/** Answers: which places of organisations have no point on the map? */
export async function unplacedOfOrganisations(
  db: Queryable,
  programme: string,
  most: number,
): Promise<readonly LackingRow[]> {
  return db.query<LackingRow>(
    `select w.place as id, p.actor, n.recorder as by from place_profile w
     join actor_profile p on p.programme = $1 and p.actor = w.actor and not p.is_person ${noted}
     where w.programme = $1 and (w.lat_e7 is null or w.lng_e7 is null)
     order by w.place limit $2::int`,
    [programme, most],
  );
}

/** Answers: which records that count happened before or after these instants? The latest first. */
export async function recordsOutside(
  db: Queryable,
  programme: string,
  { from, before }: { readonly from: Instant | null; readonly before: Instant | null },
  most: number,
): Promise<readonly EventRow[]> {
  const rows = await db.query(
    `select ${eventColumns} from event e ${holds}
     where e.programme = $1 and e.kind = any($2::text::text[])
       and (e.occurred_at < to_timestamp($3::bigint / 1000.0)
         or e.occurred_at >= to_timestamp($4::bigint / 1000.0))
       and t.state = 'accepted'
     order by e.occurred_at desc, e.id limit $5::int`,
    [programme, arrayText(reviewedKinds), from, before, most],
  );
  return rows.map(eventOf);
}

/** Answers: of which flows were the kilograms not read off a scale? The latest first. */
export async function withoutScale(
  db: Queryable,
  programme: string,
  most: number,
): Promise<readonly EventRow[]> {
  const rows = await db.query(
    `select ${eventColumns} from event e ${holds}
     where e.programme = $1 and e.kind = any($2::text::text[])
       and e.payload -> 'weighed' -> 'entry' ->> 'method'
         in ('container_count', 'declared', 'estimated')
       and t.state = 'accepted'
     order by e.occurred_at desc, e.id limit $3::int`,
    [programme, arrayText(reviewedFlows), most],
  );
  return rows.map(eventOf);
}

/**
 * Answers: where did one device note what several people brought, at one place in one minute? Of
 * each such minute the first record.
 */
export async function sameMinute(
  db: Queryable,
  programme: string,
  most: number,
): Promise<readonly EventRow[]> {
  const rows = await db.query(
    `with crowded as materialized (
       select (array_agg(e.id order by e.occurred_at, e.id))[1] as id from event e ${holds}
       where e.programme = $1 and e.kind = 'flow.collect' and t.state = 'accepted'
         and e.payload ->> 'collector' is not null
       group by e.device, e.payload ->> 'place', date_trunc('minute', e.occurred_at)
       having count(distinct e.payload ->> 'collector') > 1)
     select ${eventColumns} from crowded
     cross join lateral (select * from event where programme = $1 and id = crowded.id limit 1) e
     order by e.occurred_at desc, e.id limit $2::int`,
    [programme, most],
  );
  return rows.map(eventOf);
}
