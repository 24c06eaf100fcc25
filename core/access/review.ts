import { addDays, type Day } from '../quantities/instant.ts';

/** Who may do what is looked through twice a year. */
export const reviewEveryDays = 182;

/** By when the next review is due: half a year after the last, or after the programme began. */
export function reviewDueOn(last: Day): Day {
  return addDays(last, reviewEveryDays);
}
