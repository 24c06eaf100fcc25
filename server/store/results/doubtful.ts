import type { Reach } from '../../../core/access/may.ts';
import { guessedMethods } from '../../../core/evidence/quality-rules.ts';
import { reviewedFlows, reviewedKinds } from '../../../core/evidence/reviewable.ts';
import { concerning } from '../../../core/ledger/progress-events.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { millis, newStatement } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';
import { reachedIn } from './reached.ts';

/** Whose rows are counted, and which of them are read: the latest first. */
export type DoubtAsked = { readonly reach: Reach; readonly from: number; readonly most: number };

/** Something to look at: whom it is about, who noted it, and when it happened. */
export type DoubtfulRow = {
  readonly id: string;
  readonly about: string;
  readonly by: string;
  /** Null of what the register lacks. */
  readonly at: Instant | null;
};
/** How many there are in all, and some of them. */
export type Doubtful = { readonly many: number; readonly rows: readonly DoubtfulRow[] };

/** What `found` lists, with `id`, `about` and `at`. */
type Looked = { readonly of: keyof typeof notedBy; readonly found: string };

/** As text in the query, and not as a parameter: by it the partial indexes of 0042 are known. */
const among = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ');
const holds = `(
      select state from event_state where programme = $1 and event = e.id limit 1) = 'accepted'`;
/** As `concerned` of core/ledger/progress-events.ts reads it. */
const concernedIn = `coalesce(${[
  ...concerning.map((field) => `e.payload ->> '${field}'`),
  `case when e.payload #>> '{walker,kind}' = 'actor' then e.payload #>> '{walker,id}' end`,
  `e.payload #>> '{authors,0}'`,
  `e.payload #>> '{parties,0}'`,
].join(', ')}, e.recorder::text)::uuid`;
const ofEvent = `e.id, ${concernedIn} as about, e.occurred_at as at`;
const notedBy = {
  actor: `select e.recorder as by from actor a
      join event e on e.programme = $1 and e.id = a.registered_by
      where a.programme = $1 and a.id = s.id limit 1`,
  place: `select e.recorder as by from place w
      join event e on e.programme = $1 and e.id = w.registered_by
      where w.programme = $1 and w.id = s.id limit 1`,
  event: 'select recorder as by from event where programme = $1 and id = s.id limit 1',
} as const;

/** Answers: of which people is no sex declared? */
export async function undeclaredSex(
  db: Queryable,
  programme: string,
  asked: DoubtAsked,
): Promise<Doubtful> {
  const found = `select p.actor as id, p.actor as about, null::timestamptz as at
    from actor_profile p where p.programme = $1 and p.is_person and p.same_as is null
      and (p.sex is null or p.sex = 'undeclared')`;
  return doubtful(db, [programme], { of: 'actor', found }, asked);
}

/** Answers: which places of organisations have no point on the map? */
export async function unplacedOfOrganisations(
  db: Queryable,
  programme: string,
  asked: DoubtAsked,
): Promise<Doubtful> {
  const found = `select w.place as id, p.actor as about, null::timestamptz as at
    from place_profile w
    join actor_profile p on p.programme = $1 and p.actor = w.actor and not p.is_person
    where w.programme = $1 and (w.lat_e7 is null or w.lng_e7 is null)`;
  return doubtful(db, [programme], { of: 'place', found }, asked);
}

/** Answers: which records that count happened before or after these instants? */
export async function recordsOutside(
  db: Queryable,
  programme: string,
  { from, before }: { readonly from: Instant | null; readonly before: Instant | null },
  asked: DoubtAsked,
): Promise<Doubtful> {
  const when = (is: string): string => `
    select ${ofEvent} from event e
    where e.programme = $1 and e.kind in (${among(reviewedKinds)}) and ${is} and ${holds}`;
  const found = `${when('e.occurred_at < to_timestamp($2::bigint / 1000.0)')}
    union all ${when('e.occurred_at >= to_timestamp($3::bigint / 1000.0)')}`;
  return doubtful(db, [programme, from, before], { of: 'event', found }, asked);
}

/** Answers: of which flows were the kilograms not read off a scale? */
export async function withoutScale(
  db: Queryable,
  programme: string,
  asked: DoubtAsked,
): Promise<Doubtful> {
  const found = `select ${ofEvent} from event e
    where e.programme = $1 and e.kind in (${among(reviewedFlows)})
      and e.payload -> 'weighed' -> 'entry' ->> 'method' in (${among(guessedMethods)})
      and ${holds}`;
  return doubtful(db, [programme], { of: 'event', found }, asked);
}

/**
 * Answers: where did one device note what several people brought, at one place in one minute? Of
 * each such minute the first record. Looked for among what was received last.
 *
 * @param latest among how many events
 */
export async function sameMinute(
  db: Queryable,
  programme: string,
  latest: number,
  asked: DoubtAsked,
): Promise<Doubtful> {
  const minute = `device, place, date_trunc('minute', occurred_at)
      having count(distinct collector) > 1`;
  const found = `
    with brought as materialized (
      select e.id, e.device, e.occurred_at, e.payload ->> 'place' as place,
        e.payload ->> 'collector' as collector
      from event e
      where e.programme = $1
        and e.seq > (select last_seq from programme where programme = $1) - $2::bigint
        and e.kind = 'flow.collect' and e.payload ->> 'collector' is not null),
    crowded as materialized (
      select unnest(array_agg(id)) as id from brought group by ${minute}),
    -- Only of those has anybody to ask whether they still count.
    counted as materialized (
      select e.* from crowded join brought e on e.id = crowded.id where ${holds}),
    firsts as materialized (
      select (array_agg(id order by occurred_at, id))[1] as id from counted group by ${minute})
    select ${ofEvent} from firsts
    cross join lateral (select * from event where programme = $1 and id = firsts.id limit 1) e`;
  return doubtful(db, [programme, latest], { of: 'event', found }, asked);
}

/** Answers: of these records, which are of whom the reader reaches? */
export async function recordsAmong(
  db: Queryable,
  programme: string,
  ids: readonly string[],
  asked: DoubtAsked,
): Promise<Doubtful> {
  const found = `select ${ofEvent} from unnest($2::text::uuid[]) as wanted(id)
    cross join lateral (select * from event where programme = $1 and id = wanted.id limit 1) e`;
  return doubtful(db, [programme, arrayText(ids)], { of: 'event', found }, asked);
}

async function doubtful(
  db: Queryable,
  params: readonly unknown[],
  looked: Looked,
  { reach, from, most }: DoubtAsked,
): Promise<Doubtful> {
  const to = newStatement();
  for (const param of params) to.param(param);
  const seen = `select * from (${looked.found}) f where ${reachedIn(to, reach, 'f.about')}`;
  const page = `order by at desc, id limit ${to.param(most)}::int offset ${to.param(from)}::int`;
  const rows = await db.query<CountedRow>(
    `with seen as materialized (${seen})
     select counted.many, s.id, s.about, ${millis('s.at')} as at, n.by
     from (select count(*)::int as many from seen) counted
     left join lateral (select * from seen ${page}) s on true
     left join lateral (${notedBy[looked.of]}) n on true
     order by s.at desc, s.id`,
    to.params,
  );
  return {
    many: rows[0]?.many ?? 0,
    rows: rows.flatMap(({ id, about, by, at }) =>
      id === null || about === null || by === null ? [] : [{ id, about, by, at }],
    ),
  };
}

type CountedRow = {
  readonly many: number;
  readonly id: string | null;
  readonly about: string | null;
  readonly by: string | null;
  readonly at: Instant | null;
};
