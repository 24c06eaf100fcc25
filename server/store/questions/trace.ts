import type { ActorId, EventId, LotId } from '../../../core/events/ids.ts';
import type { Grams } from '../../../core/quantities/quantity.ts';
import type { Queryable } from '../engine/contract.ts';
import { createdGrams } from './lots.ts';
import { joinActorNow } from './actor-now.ts';

export type TraceEdge = {
  readonly event: EventId;
  readonly child: LotId;
  readonly parent: LotId;
  readonly grams: Grams;
};

export type TraceLot = {
  readonly id: LotId;
  readonly code: string;
  readonly material: string;
  readonly createdAt: number;
  readonly holder: ActorId;
  readonly district: string;
  readonly source: Record<string, unknown> | null;
  readonly created_g: Grams;
};

export type Trace = { readonly lots: readonly TraceLot[]; readonly edges: readonly TraceEdge[] };

/**
 * Answers: which lots went into a lot (`up`), or which came out of it (`down`), with the grams of
 * every edge? One round trip. Only edges that count: their event speaks for its fact.
 *
 * The walk is a UNION over lots alone, so a lot that is reached by a million paths is visited
 * once; it ends because a lot is created after its parents, and at `most` + 1 lots at the latest
 * (PostgreSQL fetches from a recursive query only as many rows as are asked for). The state of
 * an edge is a scalar subquery on purpose: the planner cannot turn it into a join over the whole
 * table, whatever it believes about the size of the walk.
 */
export async function trace(
  db: Queryable,
  asked: {
    readonly programme: string;
    readonly lot: string;
    readonly direction: 'up' | 'down';
    readonly most: number;
  },
): Promise<Trace> {
  const rows = await db.query<{ readonly lots: LotFields[]; readonly edges: EdgeFields[] }>(
    asked.direction === 'up' ? statementFor('child', 'parent') : statementFor('parent', 'child'),
    [asked.programme, asked.lot, asked.most + 1],
  );
  return {
    lots: (rows[0]?.lots ?? []).map(lotOf),
    edges: (rows[0]?.edges ?? []).map(([event, child, parent, grams]) => ({
      event,
      child,
      parent,
      grams,
    })),
  };
}

/** Lots and edges leave the database as lists: the names of fields a thousand times cost more. */
type EdgeFields = readonly [EventId, LotId, LotId, Grams];
type LotFields = readonly [
  LotId,
  string,
  string,
  number,
  ActorId,
  string,
  TraceLot['source'],
  Grams,
];

function lotOf(fields: LotFields): TraceLot {
  const [id, code, material, createdAt, holder, district, source, created_g] = fields;
  return { id, code, material, createdAt, holder, district, source, created_g };
}

function statementFor(here: 'child' | 'parent', there: 'child' | 'parent'): string {
  return `
    with recursive walk(lot) as (
      select $2::uuid
      union
      select e.lot from walk w cross join lateral (
        select l.${there} as lot from lineage l
        where l.programme = $1 and l.${here} = w.lot and ${liveEdge}
        offset 0
      ) e
    ),
    reached as materialized (select lot from walk limit $3::int),
    edges as (
      select e.* from reached r cross join lateral (
        select l.event, l.child, l.parent, l.grams from lineage l
        where l.programme = $1 and l.${here} = r.lot and ${liveEdge}
        offset 0
      ) e
    ),
    lots as (
      select t.* from reached r cross join lateral (${lotOfTrace} offset 0) t
    )
    select
      coalesce((
        select json_agg(json_build_array(l.id, l.code, l.material,
          (extract(epoch from l.created_at) * 1000)::bigint, l.holder, l.district, l.source,
          l.created_g) order by l.created_at, l.id)
        from lots l
      ), '[]') as lots,
      coalesce((
        select json_agg(json_build_array(e.event, e.child, e.parent, e.grams)
          order by e.event, e.child, e.parent)
        from edges e
      ), '[]') as edges`;
}

/** One lot of the walk, `r.lot`, with the grams it was made with. */
const lotOfTrace = `
        select l.id, l.code, l.material, l.created_at, l.holder, l.district, l.source,
          ${createdGrams} as created_g
        from lot l
        where l.programme = $1 and l.id = r.lot`;

const liveEdge = `(
  select s.state from event_state s where s.programme = $1 and s.event = l.event
) = 'accepted'`;

/** What a trace needs to know of the people and organisations behind them. */
export type OriginActor = {
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly sex: string | null;
  readonly parent: string | null;
  readonly parentName: string | null;
  /** The record that stands for it after a merge, mostly itself. */
  readonly stands: string;
};

/** Answers: who are these actors? At most as many rows as ids, any order. */
export async function actorsById(
  db: Queryable,
  programme: string,
  ids: readonly string[],
): Promise<readonly OriginActor[]> {
  return db.query<OriginActor>(
    `
    select a.id, a.kind, a.name, a.sex, a.parent, o.name as "parentName", a.stands
    from jsonb_array_elements_text($2::text::jsonb) as wanted(id)
    ${joinActorNow('wanted.id::uuid', 'a')}
    ${joinActorNow('a.parent', 'o')}
    where a.id is not null`,
    [programme, JSON.stringify(ids)],
  );
}
