import type { DeliveredRow } from '../../core/indicators/counted-deliveries.ts';
import type { LotId } from '../../core/events/ids.ts';
import {
  notKnown,
  sourceGrams,
  sourceShares,
  type SourceGrams,
  type SourceShares,
} from '../../core/lineage/source-shares.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import { enteredAs, lotsBelow, sourceEdges } from '../store/results/sources.ts';
import type { Asked } from './asked.ts';

/** A delivery with how much of it came from which kind of source. */
export type SourcedRow = DeliveredRow & { readonly sources: readonly SourceGrams[] };

type Row = { readonly shares: SourceShares; readonly row: SourcedRow };

/** Of which kinds of sources the lots are that were delivered. */
export type KeptSources = {
  readonly shares: Map<LotId, SourceShares>;
  /** Rows that were shared out: most of them are the same after the next event. */
  readonly rows: WeakMap<DeliveredRow, Row>;
};

/** From so many lots on all edges are read at once. */
const lotsMost = 500;

export function noSources(): KeptSources {
  return { shares: new Map(), rows: new WeakMap() };
}

/** Finds the shares of lots that were not known yet. */
export async function findSources(
  { db, programme }: Asked,
  { shares }: KeptSources,
  rows: Iterable<DeliveredRow>,
): Promise<void> {
  const lots = new Set<LotId>();
  for (const { lot } of rows) if (lot !== null && !shares.has(lot)) lots.add(lot);
  if (lots.size === 0) return;
  const asked = [...lots];
  const all = asked.length > lotsMost ? null : asked;
  const edges = await sourceEdges(db, programme.id, all);
  const entered = await enteredAs(db, programme.id, asked);
  for (const [lot, found] of sourceShares(asked, [...entered, ...edges])) shares.set(lot, found);
}

/** Forgets the shares of lots into which something else went than was known. Were there any? */
export async function forgetMoved(
  { db, programme }: Asked,
  { shares }: KeptSources,
  flows: readonly EventRow[],
): Promise<boolean> {
  const amended = flows.flatMap(({ id, kind, payload }) => {
    if (kind === 'flow.correct') return [id, payload.fact];
    return kind === 'flow.void' ? [id, payload.fact, ...(payload.cascade ?? [])] : [];
  });
  if (amended.length === 0) return false;
  const below = await lotsBelow(db, programme.id, amended);
  return below.filter((lot) => shares.delete(lot)).length > 0;
}

/** The row shared out over the kinds of sources of its lot: whole grams that add up to it. */
export function sourced(row: DeliveredRow, { shares, rows }: KeptSources): SourcedRow {
  const of = (row.lot === null ? undefined : shares.get(row.lot)) ?? notKnown;
  const had = rows.get(row);
  if (had?.shares === of) return had.row;
  const made = { ...row, sources: sourceGrams(row.grams, of) };
  rows.set(row, { shares: of, row: made });
  return made;
}
