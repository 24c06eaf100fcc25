import { addMonths, parseMonth, type Month } from '../../../../../core/quantities/instant.ts';

/** More months than any programme has. */
const monthsMost = 240;

/** All months from one to another, both included; none when a text is no month. */
export function monthsUntil(from: string, to: string): readonly Month[] {
  const last = parseMonth(to);
  let month = parseMonth(from);
  const months: Month[] = [];
  while (month !== undefined && last !== undefined && month <= last && months.length < monthsMost) {
    months.push(month);
    month = addMonths(month, 1);
  }
  return months;
}
