import { accept, type Result } from '../../core/problems/problem.ts';
import { addDays, dayOf, startOfDay, type Instant } from '../../core/quantities/instant.ts';
import type { BalancesAnswer } from '../../wire/api/book-answers.ts';
import type { BalancesQuery } from '../../wire/api/queries.ts';
import { balancesBefore, balancesNow } from '../store/questions/balances.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/**
 * `GET /balances`: who holds what where, at the end of a day; without a day, now. What is on its
 * way stands in rows without a place; with `place` only what lies there is asked for.
 */
export function balances(
  { db, programme }: Asked,
  query: BalancesQuery,
  now: Instant,
): Promise<Result<BalancesAnswer>> {
  return whenStoreAnswers(async () => {
    const { offsetMinutes } = programme.catalogue;
    const today = dayOf(now, offsetMinutes);
    const on = query.on ?? today;
    const asked = {
      programme: programme.id,
      place: query.place ?? null,
      holder: query.holder ?? null,
      material: query.material ?? null,
    };
    const rows =
      on >= today
        ? await balancesNow(db, asked)
        : await balancesBefore(db, asked, startOfDay(addDays(on, 1), offsetMinutes));
    return accept({
      simulated: programme.simulated,
      on,
      rows: rows.map((row) => ({
        holder: row.holder,
        holderName: row.holderName,
        place: row.place,
        placeName: row.placeName,
        material: row.material,
        grade: row.grade,
        grams: row.grams,
        lots: row.lots,
      })),
      total_g: rows.reduce((total, row) => total + row.grams, 0),
    });
  });
}
