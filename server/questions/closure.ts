import { accept, type Result } from '../../core/problems/problem.ts';
import type { ClosureAnswer, ClosureColumns } from '../../wire/api/book-answers.ts';
import type { ClosureQuery } from '../../wire/api/queries.ts';
import * as store from '../store/questions/closure.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { periodOf } from './period.ts';

const columnOf: Readonly<Record<string, keyof ClosureColumns>> = {
  opening: 'opening_g',
  collected: 'collected_g',
  received: 'received_g',
  accepted: 'accepted_g',
  converted_in: 'converted_in_g',
  adjusted_in: 'adjusted_in_g',
  delivered: 'delivered_g',
  handed: 'handed_g',
  converted_out: 'converted_out_g',
  adjusted_out: 'adjusted_out_g',
  lost: 'lost_g',
  disposed: 'disposed_g',
  // The change of stock within the period; the opening is added below.
  stock: 'closing_g',
};

/**
 * `GET /closure`: opening + in − out − closing of every holder and material over a period. The
 * difference is 0, or the books are wrong.
 */
export function closure(
  { db, programme }: Asked,
  query: ClosureQuery,
): Promise<Result<ClosureAnswer>> {
  return whenStoreAnswers(async () => {
    const asks = periodOf(query);
    if (!asks.ok) return asks;
    const period = asks.value;
    const lines = await store.closure(db, { ...period, programme: programme.id });
    const books = new Map<string, ClosureAnswer['rows'][number]>();
    const totals = noGrams();
    for (const line of lines) {
      const key = `${line.holder} ${line.material}`;
      const { holder, holderName, material } = line;
      const book = books.get(key) ?? { holder, holderName, material, ...noGrams() };
      enter(book, line);
      enter(totals, line);
      books.set(key, book);
    }
    const rows = [...books.values()];
    for (const row of [...rows, totals]) row.difference_g = differenceOf(row);
    const { simulated } = programme;
    return accept({ simulated, ...period, rows, totals, difference_g: totals.difference_g });
  });
}

function enter(into: ClosureColumns, line: store.ClosureRow): void {
  const column = columnOf[line.class];
  if (column === undefined) throw new Error(`Bug: ${line.class} is no class of the books`);
  into[column] += line.grams;
  if (line.class === 'opening') into.closing_g += line.grams;
}

function differenceOf(book: ClosureColumns): number {
  const come =
    book.collected_g + book.received_g + book.accepted_g + book.converted_in_g + book.adjusted_in_g;
  const gone =
    book.delivered_g +
    book.handed_g +
    book.converted_out_g +
    book.adjusted_out_g +
    book.lost_g +
    book.disposed_g;
  return book.opening_g + come - gone - book.closing_g;
}

function noGrams(): ClosureColumns {
  return {
    opening_g: 0,
    collected_g: 0,
    received_g: 0,
    accepted_g: 0,
    converted_in_g: 0,
    adjusted_in_g: 0,
    delivered_g: 0,
    handed_g: 0,
    converted_out_g: 0,
    adjusted_out_g: 0,
    lost_g: 0,
    disposed_g: 0,
    closing_g: 0,
    difference_g: 0,
  };
}
