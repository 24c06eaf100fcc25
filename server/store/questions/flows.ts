import type { Queryable } from '../engine/contract.ts';
import { rollupWithin, spanBefore, spanOf, spanParams, type Period } from './span.ts';
import { actorsNow } from './actor-now.ts';

export type FlowsAsked = Period & {
  readonly programme: string;
  readonly by: 'material' | 'district' | 'month' | 'association';
  readonly material: string | null;
  readonly association: string | null;
  /** Kinds of actors that are persons: their flows count for their association. */
  readonly personKinds: readonly string[];
  /** Kinds of actors that are outlets: what the chain accepts from one is less delivered. */
  readonly outletKinds: readonly string[];
};

/** Sums over the chain's books of one key; `key` is '' where a person has no association. */
export type FlowsRow = {
  readonly key: string;
  readonly name: string | null;
  readonly opening_g: number;
  readonly collected_g: number;
  readonly delivered_g: number;
  readonly lost_g: number;
  readonly adjusted_g: number;
  /** Change of stock within the period; the opening is apart. */
  readonly stock_change_g: number;
};

const keyOf = {
  material: 'material',
  district: 'district',
  month: 'month',
  association: 'holder::text',
} as const;

/** What counts, narrowed to what is asked for; `$2` to `$5` are the same in both windows. */
const narrowed = `side = 'chain'
      and ($2::text is null or material = $2)
      and ($3::uuid is null or holder in (
        select id from actor_now
        where programme = $1 and (stands = $3 or (parent = $3 and kind = any($4::text[])))
      ))`;

/** Mass that the chain accepts from an outlet was delivered and came back. */
const flowing = `${narrowed}
      and class not in ('handed', 'converted_in', 'converted_out')
      and (class <> 'accepted' or other in (
        select id::text from actor where programme = $1 and kind = any($5::text[])
      ))`;

/**
 * Answers: what did the chain collect, deliver, lose and hold in a period, by one key? Reads only
 * rollups, so it does not grow with the number of events. With `by: 'month'` the opening stands in
 * a row with the key ''.
 */
export async function flows(db: Queryable, asked: FlowsAsked): Promise<readonly FlowsRow[]> {
  const key = keyOf[asked.by];
  return db.query<FlowsRow>(
    `
    with summed as (
      select ${key} as key, class, sum(grams) as grams
      from (${rollupWithin(6, flowing)}) within group by 1, 2
      union all
      select ${asked.by === 'month' ? `''` : key}, 'opening', sum(grams)
      from (${rollupWithin(12, `${narrowed} and class = 'stock'`)}) before group by 1
    ),
    placed as (${asked.by === 'association' ? byOrganisation : 'select * from summed'})
    select p.key, min(o.name) as name,
      coalesce(sum(grams) filter (where class = 'opening'), 0)::bigint as opening_g,
      coalesce(sum(grams) filter (where class in ('collected', 'received')), 0)::bigint
        as collected_g,
      (coalesce(sum(grams) filter (where class = 'delivered'), 0)
        - coalesce(sum(grams) filter (where class = 'accepted'), 0))::bigint as delivered_g,
      coalesce(sum(grams) filter (where class in ('lost', 'disposed')), 0)::bigint as lost_g,
      (coalesce(sum(grams) filter (where class = 'adjusted_in'), 0)
        - coalesce(sum(grams) filter (where class = 'adjusted_out'), 0))::bigint as adjusted_g,
      coalesce(sum(grams) filter (where class = 'stock'), 0)::bigint as stock_change_g
    from placed p
    left join (${asked.by === 'association' ? actorsNow(keysOf) : noNames}) o
      on o.id::text = p.key
    group by p.key order by p.key`,
    [
      asked.programme,
      asked.material,
      asked.association,
      asked.personKinds,
      asked.outletKinds,
      ...spanParams(spanOf(asked)),
      ...spanParams(spanBefore(asked)),
    ],
  );
}

/** Holders as organisations: a person's grams are its association's. */
const byOrganisation = `
      select
        coalesce((case when a.kind = any($4::text[]) then a.parent else a.stands end)::text, '')
          as key,
        s.class, s.grams
      from summed s
      left join (${actorsNow('select distinct key::uuid as id from summed')}) a
        on a.id::text = s.key`;

const noNames = `select null as id, null as name`;

const keysOf = `select distinct nullif(key, '')::uuid as id from placed`;

export type SankeyRow = {
  readonly holder: string;
  readonly holderName: string | null;
  readonly class: string;
  /** Source kind, reason, or the other organisation; '' for stock. */
  readonly other: string;
  readonly otherName: string | null;
  readonly grams: number;
};

export type SankeyAsked = Omit<FlowsAsked, 'by' | 'material' | 'association'>;

const others = `select distinct other::uuid as id from summed
        where class in ('delivered', 'handed', 'accepted')`;
const placedHolders = `select distinct nullif(holder, '')::uuid as id from placed`;
const placedOthers = `select distinct nullif(other, '')::uuid as id from placed
        where class in ('delivered', 'handed')`;

/**
 * Answers: by which ways did mass enter, cross and leave the chain in a period? One row for each
 * organisation, class and other side; persons count for their association. Opening stock comes
 * as the class 'opening'; what is taken back from an outlet as negative 'delivered'. Conversions
 * are left out: they stay within a holder.
 */
export async function sankey(db: Queryable, asked: SankeyAsked): Promise<readonly SankeyRow[]> {
  const condition = `side = 'chain' and class not in ('converted_in', 'converted_out')`;
  return db.query<SankeyRow>(
    `
    with within as (${rollupWithin(4, condition)}),
    before as (${rollupWithin(10, "side = 'chain' and class = 'stock'")}),
    summed as (
      select holder, class, other, sum(grams) as grams from within group by 1, 2, 3
      union all
      select holder, 'opening', '', sum(grams) from before group by 1
    ),
    placed as (
      select
        coalesce((case when a.kind = any($2::text[]) then a.parent else a.stands end)::text, '')
          as holder,
        case when s.class = 'accepted' then 'delivered' else s.class end as class,
        case when o.kind = any($2::text[]) then coalesce(o.parent::text, '')
          else coalesce(o.stands::text, s.other) end
          as other,
        case when s.class = 'accepted' then -s.grams else s.grams end as grams
      from summed s
      left join (${actorsNow('select distinct holder as id from summed')}) a on a.id = s.holder
      left join (${actorsNow(others)}) o on s.class in ('delivered', 'handed', 'accepted')
        and o.id::text = s.other
      where s.class <> 'accepted' or o.kind = any($3::text[])
    )
    select p.holder, min(h.name) as "holderName", p.class, p.other, min(o.name) as "otherName",
      sum(p.grams)::bigint as grams
    from placed p
    left join (${actorsNow(placedHolders)}) h on h.id::text = p.holder
    left join (${actorsNow(placedOthers)}) o on p.class in ('delivered', 'handed')
      and o.id::text = p.other
    group by p.holder, p.class, p.other
    having sum(p.grams) <> 0
    order by p.holder, p.class, p.other`,
    [
      asked.programme,
      asked.personKinds,
      asked.outletKinds,
      ...spanParams(spanOf(asked)),
      ...spanParams(spanBefore(asked)),
    ],
  );
}
