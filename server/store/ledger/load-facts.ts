import { eventColumns } from './event-rows.ts';
import type { Asked } from './asked.ts';
import { millis, rowsAs, type Statement } from './statement.ts';

/**
 * The facts that are asked for, as they stand after their amendments: `fact` (ids), `line` (net
 * postings) and the fields `facts` (with their last amendments), `events`, `lines` and `flows`.
 *
 * What counts of a fact are its own lines and those of its amendments; of one that was voided
 * meanwhile only the lines decided since; of one that is voided now, nothing.
 *
 * @returns whether any fact was asked for
 */
export function addFacts(to: Statement, p: string, asked: Asked): boolean {
  const queries = factQueries(to, p, asked);
  if (queries.length === 0) return false;
  to.ctes.push(
    `fact as materialized (
      select s.event as id, s.state, s.effective_at, s.speaker, s.amended_at, s.amended_by,
        s.voided_seq, s.fact as amends
      from (${queries.join(' union ')}) wanted(id)
      cross join lateral (
        select * from event_state
        where programme = ${p} and event = wanted.id and state <> 'quarantined' limit 1) s)`,
    `counted as materialized (
      select id as fact, id as event from fact where voided_seq is null and amends is null
      union all
      select f.id, a.event from fact f
      cross join lateral (
        select event from event_state
        where programme = ${p} and fact = f.id and decided_seq > coalesce(f.voided_seq, 0)
        offset 0) a
      where f.state <> 'voided')`,
    `line as materialized (
      select c.fact, x.kind, x.lot, x.holder, x.at, sum(x.grams)::bigint as grams,
        min(x.line) as first
      from counted c
      cross join lateral (
        select * from posting where programme = ${p} and event = c.event offset 0) x
      group by c.fact, x.kind, x.lot, x.holder, x.at
      having sum(x.grams) <> 0)`,
  );
  to.fields.push(
    rowsAs(
      'facts',
      `select id, state, ${millis('effective_at')} as "effectiveAt", speaker,
         ${millis('amended_at')} as "amendedAt", amended_by as "amendedBy" from fact
       union all
       select f.amended_by, s.state, ${millis('s.effective_at')}, null, null, null
       from fact f
       cross join lateral (
         select * from event_state where programme = ${p} and event = f.amended_by limit 1) s`,
    ),
    rowsAs(
      'events',
      `select ${eventColumns} from (
         select id from fact union select speaker from fact union select amended_by from fact) f
       cross join lateral (select * from event where programme = ${p} and id = f.id limit 1) e`,
    ),
    rowsAs('lines', 'select fact, kind, lot, holder, at, grams from line order by fact, first'),
    rowsAs('flows', flowsQuery(p)),
  );
  return true;
}

function flowsQuery(p: string): string {
  return `select c.fact, x.day, x.holder, x.side, x.material, x.district, x.class, x.other,
      sum(x.grams)::bigint as grams
    from counted c
    cross join lateral (
      select * from flow where programme = ${p} and event = c.event offset 0) x
    group by c.fact, x.day, x.holder, x.side, x.material, x.district, x.class, x.other
    having sum(x.grams) <> 0`;
}

function factQueries(to: Statement, p: string, asked: Asked): string[] {
  const queries: string[] = [];
  const named = [...asked.facts, ...asked.transfers, ...asked.named];
  if (named.length > 0) queries.push(`select id from ${to.ids(named)}`);
  if (asked.amended.size > 0) {
    to.ctes.push(chain(to.ids(asked.amended), p));
    to.fields.push(rowsAs('chain', 'select fact from chain'));
    queries.push('select fact from chain');
  }
  if (asked.takersOf.size > 0) {
    const accounts = to.param(JSON.stringify([...asked.takersOf.values()]));
    queries.push(`select coalesce(s.fact, s.event)
      from jsonb_to_recordset(${accounts}::text::jsonb)
        as q(kind text, lot uuid, holder uuid, at uuid)
      ${takers('q', p)}`);
  }
  return queries;
}

/** From each fact to those who took from the accounts it or an amendment of it gave to. */
function chain(start: string, p: string): string {
  return `chain(fact) as (
    select id from ${start}
    union
    select coalesce(s.fact, s.event)
    from chain c
    cross join lateral (
      select c.fact as event
      union all
      select a.event from event_state a where a.programme = ${p} and a.fact = c.fact) w
    cross join lateral (
      select * from posting
      where programme = ${p} and event = w.event and grams > 0 and kind in ('stock', 'transit')
      offset 0) g
    ${takers('g', p)})`;
}

/** Joins the states `s` of the events that took from the account of `from`. */
function takers(from: string, p: string): string {
  return `cross join lateral (
      select event from posting
      where programme = ${p} and lot = ${from}.lot and kind = ${from}.kind
        and holder = ${from}.holder and at = ${from}.at and grams < 0
      offset 0) t
    cross join lateral (
      select * from event_state where programme = ${p} and event = t.event limit 1) s`;
}
