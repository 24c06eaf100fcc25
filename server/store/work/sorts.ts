import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import { newStatement } from '../ledger/statement.ts';
import { arrayText } from '../search/reach.ts';
import { liveFacts } from './live-facts.ts';

/** A sorting as its last correction says, with the material of the first lot that went in. */
export type SortRow = { readonly payload: unknown; readonly material: string | null };

/** Answers: what did these sort within this time? Any order. */
export async function sortsOf(
  db: Queryable,
  programme: string,
  asked: {
    readonly holders: readonly string[];
    readonly from: Instant;
    /** Not itself. */
    readonly before: Instant;
  },
): Promise<readonly SortRow[]> {
  const to = newStatement();
  to.param(programme);
  const facts = liveFacts(to, 'flow.sort', [
    { column: 'sender', ids: arrayText(asked.holders), ...asked },
  ]);
  return db.query<SortRow>(
    `
    with ${facts}
    select f.payload, coalesce(f.payload #>> '{take,material}', l.material) as material
    from fact f
    left join lateral (
      select material from lot
      where programme = $1 and id = (f.payload #>> '{take,lots,0,lot}')::uuid limit 1) l on true`,
    to.params,
  );
}
