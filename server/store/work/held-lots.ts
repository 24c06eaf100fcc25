import type { LotId, PlaceId } from '../../../core/events/ids.ts';
import type { OriginClass } from '../../../core/ledger/facts.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { arrayText } from '../search/reach.ts';

export type HeldLot = {
  readonly lot: LotId;
  readonly code: string;
  readonly material: string;
  readonly grade: string | null;
  readonly regime: string;
  readonly originClass: OriginClass;
  readonly place: PlaceId;
  readonly grams: number;
  readonly since: Instant;
};

/** Answers: which lots do these hold, wherever? The oldest first. */
export async function heldLots(
  db: Queryable,
  programme: string,
  holders: readonly string[],
): Promise<readonly HeldLot[]> {
  return db.query<HeldLot>(
    `
    select b.lot, l.code, l.material, l.grade, l.regime, l.origin_class as "originClass",
      b.at as place, b.grams, l.created_at as since
    from unnest($2::text::uuid[]) as asked(id)
    cross join lateral (
      select lot, at, grams from balance
      where programme = $1 and holder = asked.id and kind = 'stock' and grams > 0 offset 0) b
    cross join lateral (
      select * from lot where programme = $1 and id = b.lot limit 1) l
    order by l.created_at, l.id, b.at`,
    [programme, arrayText(holders)],
  );
}
