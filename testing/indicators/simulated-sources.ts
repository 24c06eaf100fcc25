import type { LotId } from '../../core/events/ids.ts';
import type { Book } from '../../core/ledger/book.ts';
import type { Recorded } from '../../core/ledger/record.ts';
import {
  sourceShares,
  type SourceEdge,
  type SourceShares,
} from '../../core/lineage/source-shares.ts';

type Told = Pick<Recorded, 'event' | 'decision'>;
type Books = { readonly recorded: readonly Told[]; readonly book: Book };

/** Of which kinds of sources these lots are, as a server reads its store. */
export function sharesIn(books: Books, lots: readonly LotId[]): ReadonlyMap<LotId, SourceShares> {
  const entered = lots.flatMap((child): SourceEdge[] => {
    const source = books.book.lot(child)?.source;
    return source === undefined ? [] : [{ child, parent: null, kind: source.kind, grams: 1 }];
  });
  return sourceShares(lots, [...entered, ...books.recorded.flatMap((one) => edgesBy(one, books))]);
}

/** Edges that count: their event speaks for its fact, and that holds. */
function edgesBy({ event, decision }: Told, { book }: Books): readonly SourceEdge[] {
  if (decision.outcome !== 'accepted' || decision.edges.length === 0) return [];
  const fact = book.fact(event.kind === 'flow.correct' ? event.payload.fact : event.id);
  if (fact?.state === 'voided' || fact?.speaker.id !== event.id) return [];
  return decision.edges.map(({ child, parent, grams }) => {
    const source = book.lot(parent)?.source;
    return { child, parent: source === undefined ? parent : null, kind: source?.kind ?? '', grams };
  });
}
