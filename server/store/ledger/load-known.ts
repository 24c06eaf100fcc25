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

/** @returns the queries of the lots that lie in the pools */
function addPools(to: Statement, p: string, asked: Asked): string[] {
  if (asked.pools.size === 0) return [];
  const pools = to.param(JSON.stringify([...asked.pools.values()]));
  to.ctes.push(`pool as (
    select b.lot
    from jsonb_to_recordset(${pools}::text::jsonb) as q(holder uuid, place uuid, material text)
    join balance b
      on b.programme = ${p} and b.holder = q.holder and b.at = q.place
      and b.kind = 'stock' and b.grams > 0
    join lot l on l.programme = ${p} and l.id = b.lot and l.material = q.material)`);
  return ['select lot from pool'];
}

/** @returns the queries of the lots that travel with the transfers */
function addTransits(to: Statement, p: string, asked: Asked): string[] {
  if (asked.transfers.size === 0) return [];
  to.ctes.push(`travelling as (
    select b.lot, b.holder
    from ${to.ids(asked.transfers)}
    join balance b
      on b.programme = ${p} and b.kind = 'transit' and b.grams > 0 and b.at = asked.id)`);
  return ['select lot from travelling'];
}

function addLots(to: Statement, p: string, queries: readonly string[]): void {
  to.ctes.push(`lots as (
    select ${lotColumns}
    from (${queries.join(' union ')}) wanted(id)
    join lot l on l.programme = ${p} and l.id = wanted.id)`);
  to.fields.push(
    rowsAs('lots', 'select * from lots'),
    rowsAs(
      'accounts',
      `select b.kind, b.lot, b.holder, b.at, b.grams, ${millis('b.given_at')} as "givenAt"
       from lots join balance b
         on b.programme = ${p} and b.kind in ('stock', 'transit') and b.lot = lots.id`,
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
         join actor a on a.programme = ${p} and a.id = wanted.id`,
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
         join place s on s.programme = ${p} and s.id = asked.id`,
      ),
    );
  }
}
