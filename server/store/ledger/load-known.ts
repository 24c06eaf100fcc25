import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { Queryable } from '../engine/contract.ts';
import type { Asked } from './asked.ts';
import { addFacts } from './load-facts.ts';
import { nothingLoaded, type Loaded } from './loaded.ts';
import { overdraftQuery } from './overdraft.ts';
import { millis, newStatement, rowsAs, selectText, type Statement } from './statement.ts';

const lotColumns = `l.id, l.code, l.material, l.grade, l.regime, l.origin_class as "originClass",
  l.traits, l.created_by as "createdBy", ${millis('l.created_at')} as "createdAt", l.holder,
  l.district, l.source`;

/**
 * Loads what is asked for in one statement, put together from the parts that are needed. Lots
 * come with all their accounts, pools and transfers with their lots, facts with their amendments,
 * amended facts with the whole chain of those who took from what they gave.
 *
 * @param offsetMinutes of the programme's clocks, for the days of overdrafts
 */
export async function loadKnown(
  tx: Queryable,
  programme: ProgrammeId,
  asked: Asked,
  offsetMinutes: number,
): Promise<Loaded> {
  const to = newStatement();
  const p = `${to.param(programme)}::uuid`;
  const lots = [...addPools(to, p, asked), ...addTransits(to, p, asked)];
  if (addFacts(to, p, asked)) lots.push('select lot from line');
  if (asked.lots.size > 0) lots.push(`select id from ${to.ids(asked.lots)}`);
  if (lots.length > 0) addLots(to, p, lots);
  addRegister(to, p, asked);
  if (asked.consents.size > 0) {
    to.fields.push(
      rowsAs(
        'consents',
        `select c.actor, c.purpose
         from ${to.ids(asked.consents)}
         cross join lateral (
           select * from consent
           where programme = ${p} and actor = asked.id and given offset 0) c`,
      ),
    );
  }
  if (asked.closing.size > 0) {
    const months = to.param(JSON.stringify([...asked.closing]));
    to.fields.push(rowsAs('overdrafts', overdraftQuery(p, months, offsetMinutes)));
  }
  to.fields.push(
    `exists(select from event_state where programme = ${p} and state = 'quarantined')
       as "anyKept"`,
    rowsAs('closed', `select month from period where programme = ${p}`),
  );
  const rows = await tx.query<Partial<Loaded>>(selectText(to), to.params);
  return { ...nothingLoaded, ...rows[0] };
}

/*
 * Rows are looked up one by one (`lateral … limit`, `offset 0`), never by a join that the planner
 * may turn round: it takes `programme = …` for rare until there are statistics, and would read the
 * whole programme.
 */

/**
 * The oldest lots of each pool, as many as all takes of the batch together could empty.
 * @returns the queries of the lots that lie in the pools
 */
function addPools(to: Statement, p: string, asked: Asked): string[] {
  if (asked.pools.size === 0) return [];
  const pools = to.param(JSON.stringify([...asked.pools.values()]));
  const most = to.param(asked.takes.all ? null : asked.takes.grams);
  to.ctes.push(`pool as (
    select lot from (
      select b.lot, sum(b.grams) over (
          partition by q.holder, q.place, q.material, l.grade, l.regime
          order by l.created_at, b.lot rows unbounded preceding) - b.grams as older
      from jsonb_to_recordset(${pools}::text::jsonb) as q(holder uuid, place uuid, material text)
      cross join lateral (
        select lot, grams from balance
        where programme = ${p} and holder = q.holder and at = q.place
          and kind = 'stock' and grams > 0
        offset 0) b
      cross join lateral (
        select grade, regime, created_at from lot
        where programme = ${p} and id = b.lot and material = q.material limit 1) l
    ) lying
    where ${most}::bigint is null or older < ${most}::bigint)`);
  return ['select lot from pool'];
}

/** @returns the queries of the lots that travel with the transfers */
function addTransits(to: Statement, p: string, asked: Asked): string[] {
  if (asked.transfers.size === 0) return [];
  to.ctes.push(`travelling as (
    select b.lot, b.holder
    from ${to.ids(asked.transfers)}
    cross join lateral (
      select lot, holder from balance
      where programme = ${p} and kind = 'transit' and grams > 0 and at = asked.id
      offset 0) b)`);
  return ['select lot from travelling'];
}

function addLots(to: Statement, p: string, queries: readonly string[]): void {
  to.ctes.push(`lots as (
    select ${lotColumns}
    from (${queries.join(' union ')}) wanted(id)
    cross join lateral (
      select * from lot where programme = ${p} and id = wanted.id limit 1) l)`);
  to.fields.push(
    rowsAs('lots', 'select * from lots'),
    rowsAs(
      'accounts',
      `select b.kind, b.lot, b.holder, b.at, b.grams, ${millis('b.given_at')} as "givenAt"
       from lots cross join lateral (
         select * from balance
         where programme = ${p} and kind = 'stock' and lot = lots.id
         union all
         select * from balance
         where programme = ${p} and kind = 'transit' and lot = lots.id) b`,
    ),
  );
}

/** Actors, among them those who sent what is accepted; places. */
function addRegister(to: Statement, p: string, asked: Asked): void {
  const actors: string[] = [];
  if (asked.actors.size > 0) actors.push(`select id from ${to.ids(asked.actors)}`);
  if (asked.transfers.size > 0) actors.push('select holder from travelling');
  if (actors.length > 0) {
    to.fields.push(
      rowsAs(
        'actors',
        `select a.id as actor, a.kind, a.name, a.letter, a.district, a.parent, a.sex
         from (${actors.join(' union ')}) wanted(id)
         cross join lateral (
           select * from actor where programme = ${p} and id = wanted.id limit 1) a`,
      ),
    );
  }
  if (asked.places.size > 0) {
    to.fields.push(
      rowsAs(
        'places',
        `select s.id as place, s.name, s.actor, s.district, s.lat_e7 as "latE7",
           s.lng_e7 as "lngE7"
         from ${to.ids(asked.places)}
         cross join lateral (
           select * from place where programme = ${p} and id = asked.id limit 1) s`,
      ),
    );
  }
}
