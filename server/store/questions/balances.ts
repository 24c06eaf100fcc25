import type { Queryable } from '../engine/contract.ts';
import { actorsNow } from './actor-now.ts';

export type BalancesAsked = {
  readonly programme: string;
  readonly place: string | null;
  readonly holder: string | null;
  readonly material: string | null;
};

export type BalancesRow = {
  readonly holder: string;
  readonly holderName: string | null;
  /** Null for what is on its way. */
  readonly place: string | null;
  readonly placeName: string | null;
  readonly material: string;
  readonly grade: string | null;
  readonly grams: number;
  readonly lots: number;
};

/** Names for held masses, summed by holder, place, material and grade. */
const summedByPlace = `
    select h.holder, a.name as "holderName",
      case when h.kind = 'stock' then h.at end as place, min(p.name) as "placeName",
      l.material, l.grade, sum(h.grams)::bigint as grams, count(distinct h.lot) as lots
    from held h
    join lot l on l.programme = $1 and l.id = h.lot
    left join (${actorsNow('select distinct holder as id from held')}) a on a.id = h.holder
    left join place p on p.programme = $1 and h.kind = 'stock' and p.id = h.at
    where h.grams <> 0 and ($4::text is null or l.material = $4)
    group by h.holder, a.name, case when h.kind = 'stock' then h.at end, l.material, l.grade
    order by a.name, h.holder, min(p.name), l.material, l.grade`;

/** Answers: who holds what where, now? Ordered by holder, place, material, grade. */
export async function balancesNow(
  db: Queryable,
  asked: BalancesAsked,
): Promise<readonly BalancesRow[]> {
  return db.query<BalancesRow>(
    `
    with held as (
      select kind, lot, holder, at, grams from balance
      where programme = $1 and grams > 0
        and ($2::uuid is null or (kind = 'stock' and at = $2))
        and ($3::uuid is null or holder = $3)
    )${summedByPlace}`,
    [asked.programme, asked.place, asked.holder, asked.material],
  );
}

/**
 * Answers: who held what where, at an instant? Goes back from the balances of now by the lines
 * that took effect at that instant or later, so that recent days, which are asked most, are cheap.
 *
 * @param before milliseconds since 1970: the start of the day after
 */
export async function balancesBefore(
  db: Queryable,
  asked: BalancesAsked,
  before: number,
): Promise<readonly BalancesRow[]> {
  return db.query<BalancesRow>(
    `
    with later as (
      select p.kind, p.lot, p.holder, p.at, -p.grams as grams
      from event_state s
      join posting p on p.programme = $1 and p.event = s.event
      where s.programme = $1 and s.effective_at >= $5::text::timestamptz
        and p.kind in ('stock', 'transit')
    ),
    held as (
      select kind, lot, holder, at, sum(grams) as grams
      from (
        select kind, lot, holder, at, grams from balance where programme = $1 and grams > 0
        union all
        select kind, lot, holder, at, grams from later
      ) both_sides
      where ($2::uuid is null or (kind = 'stock' and at = $2))
        and ($3::uuid is null or holder = $3)
      group by 1, 2, 3, 4
    )${summedByPlace}`,
    [asked.programme, asked.place, asked.holder, asked.material, new Date(before).toISOString()],
  );
}
