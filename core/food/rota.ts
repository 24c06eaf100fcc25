import { inOrder } from '../events/spoken.ts';
import { addDays, daysBetween, weekdayOf, type Day } from '../quantities/instant.ts';
import type { FoodSaid } from './food-books.ts';

export type Rota = Extract<FoodSaid, { readonly kind: 'food.rota' }>;
export type Turn = { readonly day: Day; readonly kitchen: string };

/**
 * Whose turn it is on the days from `today` on: by the rota that was said last of those that have
 * begun. Several kitchens of one weekday take turns week by week, in the order in which they stand
 * there, the first one first.
 */
export function turnsFrom(
  rotas: readonly Rota[],
  { today, days }: { readonly today: Day; readonly days: number },
): readonly Turn[] {
  const said = inOrder(rotas);
  return Array.from({ length: days }, (_, index) => addDays(today, index)).flatMap((day) => {
    const rota = said.findLast(({ payload }) => payload.from <= day)?.payload;
    if (rota === undefined) return [];
    const weekday = weekdayOf(day);
    const own = rota.turns.filter((turn) => turn.weekday === weekday);
    const week = Math.floor(daysBetween(firstOn(rota.from, weekday), day) / 7);
    const turn = own[week % Math.max(1, own.length)];
    return turn === undefined ? [] : [{ day, kitchen: turn.kitchen }];
  });
}

/** The first day from this one on that falls on a weekday. */
function firstOn(from: Day, weekday: number): Day {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
}
