import type { Passed, Wasted } from '../../../core/emissions/crossings.ts';
import type { Received } from '../../../core/events/envelope.ts';
import type { EventId, LotId } from '../../../core/events/ids.ts';
import type { Dated } from '../../../core/ledger/closings.ts';
import type { Queryable } from '../engine/contract.ts';
import { millis } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';
import { speakerOf } from '../work/live-facts.ts';

/** Who is beyond the frontier at which mass is claimed, and who may be on the near side of it. */
export type FarAsked = {
  readonly programme: string;
  /** Kinds of actors beyond it. */
  readonly kinds: readonly string[];
};

/** With all that dates it, `countedAt`; its `at` is that of the books. */
export type PassedRow = Passed &
  Pick<Received, 'occurredAt' | 'receivedAt' | 'skewMs'> &
  Pick<Dated, 'decided'>;

/**
 * Answers: which masses went to somebody beyond the frontier, or came back from there? Weighings
 * of who fetches for herself have the giver as their sender, or herself where none is known.
 *
 * @param facts only of these facts by which mass is taken in; null: of all
 */
export async function passedAcross(
  db: Queryable,
  { programme, kinds }: FarAsked,
  facts: readonly string[] | null = null,
): Promise<readonly PassedRow[]> {
  return db.query<PassedRow>(
    `
    with ${facts === null ? factsAcross : factsNamed},${spokenFacts},${massOfFacts}
    select s.id as event, h.lot, h.grams, s.at, s.decided, s."occurredAt", s."receivedAt",
      s."skewMs", l.material, l.district,
      coalesce(t.holder, l.giver, h.holder) as sender, coalesce(k.kind, '') as "senderKind",
      h.holder as receiver, coalesce(r.kind, '') as "receiverKind",
      (s.payload ->> 'transfer')::uuid as transfer, s.recorder, d.recorder as "sentBy",
      coalesce(s.payload #>> '{accepted,entry,method}', s.payload #>> '{weighed,entry,method}')
        as method
    from spoken s
    join held h on h.id = s.id
    cross join lateral (
      select material, district, giver from lot where programme = $1 and id = h.lot limit 1) l
    left join sent t on t.id = s.id and t.lot = h.lot
    left join lateral (
      select kind from actor
      where programme = $1 and id = coalesce(t.holder, l.giver) limit 1) k on true
    left join lateral (
      select kind from actor where programme = $1 and id = h.holder limit 1) r on true
    left join lateral (
      select recorder from event
      where programme = $1 and id = (s.payload ->> 'transfer')::uuid limit 1) d on true
    where (t.holder is null or t.holder <> h.holder)
      and (k.kind = any($2::text::text[]) or r.kind = any($2::text::text[]))
    order by s.id, h.lot`,
    [programme, arrayText(kinds), ...(facts === null ? [] : [arrayText(facts)])],
  );
}

/** Dispatches in which somebody beyond the frontier takes part, as written or as corrected. */
function dispatches(column: 'sender' | 'receiver'): string {
  return `
      select case e.kind when 'flow.correct' then (e.payload ->> 'fact')::uuid else e.id end as id
      from far cross join lateral (
        select id, kind, payload from event
        where ${column} = far.id and programme = $1 offset 0) e
      where e.kind in ('flow.dispatch', 'flow.correct')`;
}

/** The facts by which mass was taken across, as they read now. */
const factsAcross = `
    far as materialized (
      select id, kind from actor where programme = $1 and kind = any($2::text::text[])),
    sending as materialized (
      ${dispatches('receiver')} union ${dispatches('sender')}),
    touched as materialized (
      select a.id as event from sending s
      cross join lateral (
        select id from event where transfer = s.id and programme = $1 offset 0) a
      union
      select l.created_by from far
      cross join lateral (
        select created_by from lot
        where holder = far.id and programme = $1 and source is not null offset 0) l),
    fact as materialized (
      select distinct coalesce(s.fact, t.event) as id from touched t
      cross join lateral (
        select fact from event_state where programme = $1 and event = t.event limit 1) s)`;

/** Of these events, and of acceptances of them, those that took mass in. */
const factsNamed = `
    named as materialized (select distinct id from unnest($3::text::uuid[]) as w(id)),
    fact as materialized (
      select n.id from named n cross join lateral (
        select kind from event where programme = $1 and id = n.id limit 1) e
      where e.kind in ('flow.accept', 'flow.collect', 'flow.receive')
      union
      select a.id from named n
      cross join lateral (
        select id from event where transfer = n.id and programme = $1 offset 0) a)`;

/** How facts read now. */
const spokenFacts = `
    spoken as materialized (
      select f.id, s.voided_seq, s.at, s.decided, p.recorder,
        ${millis('coalesce(w.occurred_at, p.occurred_at)')} as "occurredAt",
        ${millis('coalesce(w.received_at, p.received_at)')} as "receivedAt",
        coalesce(w.skew_ms, p.skew_ms) as "skewMs",
        coalesce(p.payload #> '{replacement,payload}', p.payload) as payload
      from fact f
      cross join lateral (
        select ${speakerOf('event')}, state, voided_seq, decided_seq as decided,
          ${millis('effective_at')} as at
        from event_state where programme = $1 and event = f.id limit 1) s
      cross join lateral (
        select recorder, payload, occurred_at, received_at, skew_ms from event
        where programme = $1 and id = s.speaker limit 1) p
      left join lateral (
        select occurred_at, received_at, skew_ms from event
        where s.speaker <> f.id and programme = $1 and id = f.id limit 1) w on true
      where s.state in ('accepted', 'corrected'))`;

/** What these facts did to stocks and to what travelled, with all their amendments. */
const massOfFacts = `
    lines as materialized (
      select c.id, p.kind, p.lot, p.holder, sum(p.grams)::bigint as grams
      from (
        select id, id as event from spoken where voided_seq is null
        union all
        select s.id, a.event from spoken s
        cross join lateral (
          select event from event_state
          where programme = $1 and fact = s.id
            and decided_seq > coalesce(s.voided_seq, 0) offset 0) a) c
      cross join lateral (
        select kind, lot, holder, grams from posting
        where programme = $1 and event = c.event offset 0) p
      group by c.id, p.kind, p.lot, p.holder),
    held as (select id, lot, holder, grams from lines where kind = 'stock' and grams > 0),
    sent as (
      select id, lot, min(holder::text)::uuid as holder from lines
      where kind = 'transit' and grams < 0 group by id, lot)`;

/**
 * Answers: what was rejected, dried off or disposed of beyond the frontier? Sorted out rejects are
 * counted as the material they were sorted out of, once, and not again when they are disposed of.
 */
export async function wastedBeyond(
  db: Queryable,
  { programme, kinds }: FarAsked,
  waste: { readonly reasons: readonly string[]; readonly materials: readonly string[] },
): Promise<readonly Wasted[]> {
  return db.query<Wasted>(
    `
    with far as materialized (
      select id from actor where programme = $1 and kind = any($2::text::text[])),
    lost as (
      select day, holder, material, sum(grams)::bigint as grams from flow_daily
      where programme = $1
        and (class = 'disposed' or (class = 'lost' and other = any($3::text::text[])))
        and holder in (select id from far) and not (material = any($4::text::text[]))
      group by day, holder, material),
    sorted as (
      select l.created_at, l.holder, p.material, sum(e.grams)::bigint as grams
      from far
      cross join lateral (
        select id, holder, material, created_at from lot
        where holder = far.id and programme = $1 and source is null offset 0) l
      cross join lateral (
        select parent, grams from lineage
        where programme = $1 and child = l.id and ${liveEdge('lineage')} offset 0) e
      cross join lateral (
        select material from lot where programme = $1 and id = e.parent limit 1) p
      where l.material = any($4::text::text[]) and not (p.material = any($4::text::text[]))
      group by 1, 2, 3)
    select ${millis('day::timestamptz')} as at, holder, material, grams from lost
    where grams <> 0
    union all
    select ${millis('created_at')}, holder, material, grams from sorted`,
    [programme, arrayText(kinds), arrayText(waste.reasons), arrayText(waste.materials)],
  );
}

/** An edge of lineage that carries claimed mass on, and what its child was made with. */
export type CarriedRow = {
  readonly parent: LotId;
  readonly child: LotId;
  readonly grams: number;
  readonly beyond: boolean;
};

/**
 * Answers: into which lots did mass go that was beyond the frontier? Edges drawn there, and all
 * that descends from them; of each child all its edges, so that they sum to what it was made with.
 */
export async function carriedOn(
  db: Queryable,
  { programme, kinds }: FarAsked,
): Promise<readonly CarriedRow[]> {
  return db.query<CarriedRow>(
    `
    with recursive far as materialized (
      select id from actor where programme = $1 and kind = any($2::text::text[])),
    made as materialized (
      select l.id from far cross join lateral (
        select id from lot
        where holder = far.id and programme = $1 and source is null offset 0) l),
    walk(lot) as (
      select id from made
      union
      select e.child from walk w cross join lateral (
        select child from lineage
        where programme = $1 and parent = w.lot and ${liveEdge('lineage')} offset 0) e)
    select e.parent, e.child, e.grams, l.holder in (select id from far) as beyond
    from walk w
    cross join lateral (
      select parent, child, grams from lineage
      where programme = $1 and child = w.lot and ${liveEdge('lineage')} offset 0) e
    cross join lateral (
      select holder from lot where programme = $1 and id = e.child limit 1) l`,
    [programme, arrayText(kinds)],
  );
}

/** Pictures and papers that are there and were not taken back, by the record they belong to. */
export type ShownRow = {
  /** The statement by which it was attached. */
  readonly id: EventId;
  readonly subject: EventId;
  readonly role: string;
};

/** @param attached only by these statements; null: by any */
export async function shownBeside(
  db: Queryable,
  programme: string,
  attached: readonly string[] | null = null,
): Promise<readonly ShownRow[]> {
  const from =
    attached === null
      ? 'event e'
      : `unnest($2::text::uuid[]) as asked(id)
    cross join lateral (select * from event where programme = $1 and id = asked.id limit 1) e`;
  return db.query<ShownRow>(
    `
    with taken as materialized (
      select (payload ->> 'subject')::uuid as id from event
      where statement = 'evidence.retract' and programme = $1)
    select e.id, (e.payload ->> 'subject')::uuid as subject, e.payload ->> 'role' as role
    from ${from}
    cross join lateral (
      select state from event_state where programme = $1 and event = e.id limit 1) s
    cross join lateral (
      select sha256 from stored_file
      where programme = $1 and sha256 = e.payload ->> 'sha256' limit 1) f
    where e.statement = 'evidence.attach' and e.programme = $1 and s.state = 'accepted'
      and e.id not in (select id from taken where id is not null)
    order by e.id`,
    attached === null ? [programme] : [programme, arrayText(attached)],
  );
}

/**
 * Answers: between which lots did these events, and whatever amends them, move mass? And was
 * anything lost or made beyond the frontier?
 */
export async function movedBy(
  db: Queryable,
  { programme, kinds }: FarAsked,
  events: readonly string[],
): Promise<{ readonly lots: readonly LotId[]; readonly beyond: boolean }> {
  const rows = await db.query<{ readonly lots: LotId[]; readonly beyond: boolean }>(
    `
    with named as materialized (select distinct id from unnest($3::text::uuid[]) as w(id)),
    asked as materialized (
      select id from named union
      select s.event from named cross join lateral (
        select event from event_state where programme = $1 and fact = named.id offset 0) s),
    edge as materialized (
      select l.parent, l.child from asked cross join lateral (
        select parent, child from lineage
        where event = asked.id and programme = $1 offset 0) l),
    loser as materialized (
      select f.holder from asked cross join lateral (
        select holder from flow
        where programme = $1 and event = asked.id and class in ('disposed', 'lost') offset 0) f
      union
      select l.holder from asked cross join lateral (
        select holder from lot
        where created_by = asked.id and programme = $1 and source is null offset 0) l)
    select
      (select coalesce(json_agg(distinct lot), '[]'::json) from (
        select parent as lot from edge union select child from edge) e) as lots,
      exists (select from loser cross join lateral (
        select kind from actor where programme = $1 and id = loser.holder limit 1) a
        where a.kind = any($2::text::text[])) as beyond`,
    [programme, arrayText(kinds), arrayText(events)],
  );
  return rows[0] ?? { lots: [], beyond: false };
}

/** What outlets accepted that are not beyond the frontier: sold on, nobody knows to whom. */
export async function acceptedShort(
  db: Queryable,
  asked: FarAsked & { readonly outlets: readonly string[] },
): Promise<readonly { readonly material: string; readonly grams: number }[]> {
  return db.query(
    `
    select material, sum(grams)::bigint as grams from flow_monthly
    where programme = $1 and side = 'chain' and class = 'delivered' and other in (
      select id::text from actor
      where programme = $1 and kind = any($3::text::text[]) and not (kind = any($2::text::text[])))
    group by material having sum(grams) <> 0 order by material`,
    [asked.programme, arrayText(asked.kinds), arrayText(asked.outlets)],
  );
}

/** An edge that counts: its event speaks for its fact. */
function liveEdge(of: string): string {
  return `(
      select s.state from event_state s where s.programme = $1 and s.event = ${of}.event
    ) = 'accepted'`;
}
