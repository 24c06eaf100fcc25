import type { Queryable } from '../engine/contract.ts';
import { rollupWithin, spanBefore, spanOf, spanParams, type Period } from './span.ts';
import { joinActorNow } from './actor-now.ts';

/** One holder's book of one material over a period, all in grams. */
export type ClosureRow = {
  readonly holder: string;
  readonly holderName: string | null;
  readonly material: string;
  readonly class: string;
  readonly grams: number;
};

/**
 * Answers: how does every holder's book of every material close? One row for each class, with
 * 'opening' for the stock before; reads only rollups.
 */
export async function closure(
  db: Queryable,
  asked: Period & { readonly programme: string },
): Promise<readonly ClosureRow[]> {
  return db.query<ClosureRow>(
    `
    with within as (${rollupWithin(2, 'true')}),
    before as (${rollupWithin(8, "class = 'stock'")}),
    summed as (
      select holder, material, class, sum(grams) as grams from within group by 1, 2, 3
      union all
      select holder, material, 'opening', sum(grams) from before group by 1, 2
    )
    select s.holder, a.name as "holderName", s.material, s.class, sum(s.grams)::bigint as grams
    from summed s ${joinActorNow('s.holder', 'a')}
    group by s.holder, a.name, s.material, s.class
    order by a.name, s.holder, s.material, s.class`,
    [asked.programme, ...spanParams(spanOf(asked)), ...spanParams(spanBefore(asked))],
  );
}
