import type { EventId, ProgrammeId } from '../../../core/events/ids.ts';
import { dependentsOf } from '../../../core/ledger/dependents.ts';
import type { FactRecord } from '../../../core/ledger/entries.ts';
import type { Queryable } from '../engine/contract.ts';
import { isNothing, nothingAsked } from '../ledger/asked.ts';
import { bookOf } from '../ledger/fill-book.ts';
import { loadKnown } from '../ledger/load-known.ts';
import { emptyShelf, noting, putOnShelf } from '../ledger/noting-book.ts';

/** As in recording: what turns out to be missing is loaded, and asked again. */
const roundsMost = 1_000;

/**
 * Answers: which facts would a void of this one have to take with it? Undefined when there is no
 * such fact in the books.
 */
export async function dependentFacts(
  db: Queryable,
  programme: ProgrammeId,
  asked: { readonly fact: EventId; readonly offsetMinutes: number },
): Promise<readonly FactRecord[] | undefined> {
  const shelf = emptyShelf();
  let wanted = nothingAsked();
  wanted.amended.add(asked.fact);
  for (let round = 0; round < roundsMost; round += 1) {
    const loaded = await loadKnown(db, programme, wanted, asked.offsetMinutes);
    putOnShelf(shelf, wanted, loaded);
    wanted = nothingAsked();
    const book = noting(bookOf(shelf.loads), shelf, wanted);
    const fact = book.fact(asked.fact);
    const ids = fact === undefined ? [] : dependentsOf([fact], book);
    const facts = ids.flatMap((id) => book.fact(id) ?? []);
    if (isNothing(wanted)) return fact === undefined ? undefined : facts;
  }
  throw new Error(`Bug: dependents were not found after ${roundsMost} rounds`);
}
