import { addDays, dayOf, instant } from '../../../../core/quantities/instant.ts';
import type { ActorId } from '../../../../core/events/ids.ts';
import { stockAnswer } from '../../../../wire/api/work-answers.ts';
import type { Heard } from '../heard/heard.svelte.ts';
import type { HeardStock, Recorded } from '../record/ask-ledger.ts';
import type { Database } from '../store/database.ts';
import { recordsSince } from '../store/records.ts';

export const stockPath = (holder: ActorId): string => `/actors/${holder}/stock`;

/** What of a notebook is asked here. */
export type Stocked = { readonly db: Database; readonly heard: Heard; readonly offset: number };

/** A stock as it was last heard, when, and the records of this phone from then on. */
export type KnownStock = {
  readonly stock: HeardStock;
  /** By this phone's clock. */
  readonly at: number;
  readonly records: readonly Recorded[];
};

/** Two days back: a clock that was put right since then makes no record be forgotten. */
const daysBack = -2;

/** What is known of a holder's stock without asking anybody; undefined: never heard. */
export async function knownStock(
  { db, heard, offset }: Stocked,
  holder: ActorId,
): Promise<KnownStock | undefined> {
  const last = await heard.last(stockPath(holder), stockAnswer);
  if (!last) return undefined;
  const from = addDays(dayOf(instant(last.at), offset), daysBack);
  return {
    stock: { holder, lots: last.value.lots, asked: last.asked },
    at: last.at,
    records: await recordsSince(db, from),
  };
}

/** The records of both, each once. */
export function together(
  some: readonly Recorded[],
  more: readonly Recorded[],
): readonly Recorded[] {
  const ids = new Set(some.map(({ event }) => event.id));
  return [...some, ...more.filter(({ event }) => !ids.has(event.id))];
}
