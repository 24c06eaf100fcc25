import { addDays, type Day } from '../../../../core/quantities/instant.ts';
import { grams, sum, type Grams } from '../../../../core/quantities/quantity.ts';
import type { Habits as Usually, Weight } from '../../../../core/plausibility/doubt.ts';
import { recordsMost } from '../../../../core/plausibility/usual.ts';
import type { ActorId } from '../../../../core/events/ids.ts';
import type { Database, PhoneRecord } from '../store/database.ts';
import { recordsOf } from '../store/records.ts';

/** A weighing that counts: taken back by nobody, refused by nobody. */
export type Counted = {
  readonly row: PhoneRecord;
  readonly weight: Weight;
  readonly collector: ActorId | undefined;
};

export function counted(rows: readonly PhoneRecord[]): readonly Counted[] {
  return rows.flatMap((row): readonly Counted[] => {
    const { event, state, voidedBy } = row;
    if (event.kind !== 'flow.collect' || state === 'refused' || voidedBy !== null) return [];
    const { collector, material, weighed } = event.payload;
    const weight = { material, grams: weighed.grams, at: event.occurredAt };
    return [{ row, weight, collector }];
  });
}

/** Weighings that somebody brought in herself; of a notebook that is nobody's, all. */
export function broughtInBy(
  person: ActorId | null,
  rows: readonly PhoneRecord[],
): readonly Counted[] {
  return counted(rows).filter(({ collector }) => person === null || collector === person);
}

/** Days with records before `day`, newest first, by the index alone: no record is read. */
export async function daysBefore(db: Database, day: Day, most: number): Promise<readonly Day[]> {
  const days: Day[] = [];
  const range = IDBKeyRange.upperBound(day, true);
  const tx = db.transaction('records');
  let cursor = await tx.store.index('day').openKeyCursor(range, 'prevunique');
  while (cursor && days.length < most) {
    days.push(cursor.key);
    cursor = await cursor.continue();
  }
  return days;
}

/** Further back it says little of how she works now, and costs time on a slow phone. */
const daysBack = 60;
const rowsEnough = 400;

/**
 * What is usual for somebody, from her own records on this phone: the latest of the last 60 days,
 * until 400 were read.
 */
export async function usuallyOf(
  db: Database,
  day: Day,
  {
    today,
    person,
    carries,
  }: {
    readonly today: readonly PhoneRecord[];
    readonly person: ActorId | null;
    readonly carries: Grams | null;
  },
): Promise<(material: string) => Usually> {
  const own = broughtInBy(person, today);
  const days: Grams[] = [];
  const earlier: Weight[] = [];
  const since = addDays(day, -daysBack);
  for (const one of await daysBefore(db, day, recordsMost)) {
    if (one < since || earlier.length >= rowsEnough) break;
    const weights = broughtInBy(person, await recordsOf(db, one)).map(({ weight }) => weight);
    if (weights.length > 0) days.push(sum(weights.map((weight) => weight.grams)));
    earlier.push(...weights);
  }
  const lately = own.map(({ weight }) => weight);
  const total = lately.length === 0 ? grams(0) : sum(lately.map((weight) => weight.grams));
  return (material) => ({
    carries,
    weighings: [...lately, ...earlier]
      .filter((weight) => weight.material === material)
      .slice(0, recordsMost)
      .map((weight) => weight.grams),
    days,
    today: total,
    lately,
  });
}
