import {
  dayOf,
  lastDayOf,
  monthOf,
  parseMonth,
  type Instant,
  type Month,
} from '../quantities/instant.ts';

/** What was collected in a month, `key` as `2026-10`. */
type MonthRow = { readonly key: string; readonly collected_g: number };
type MonthMass = { readonly month: Month; readonly grams: number };
export type HeroMonth = {
  /** The last whole month with records, or the one under way when there is no other. */
  readonly latest: MonthMass | null;
  /** The month under way, which is not over yet: never the hero unless alone. */
  readonly running: MonthMass | null;
  /** The month with the largest collection. */
  readonly highest: MonthMass | null;
};

/**
 * Which month leads the public page, its picture and its poster.
 *
 * @param asOf when the last record arrived; its month is under way until its last day
 */
export function heroMonth(
  rows: readonly MonthRow[],
  asOf: Instant | null,
  offsetMinutes: number,
): HeroMonth {
  const months = rows
    .flatMap((row) => {
      const month = parseMonth(row.key);
      return month === undefined ? [] : { month, grams: row.collected_g };
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
  const today = asOf === null ? null : dayOf(asOf, offsetMinutes);
  const current = today === null || lastDayOf(monthOf(today)) === today ? null : monthOf(today);
  const whole = months.filter(({ month }) => month !== current && month !== null);
  const running = months.find(({ month }) => month === current) ?? null;
  const highest = months.reduce<MonthMass | null>(
    (best, found) => (best === null || found.grams > best.grams ? found : best),
    null,
  );
  const latest = whole.at(-1) ?? running;
  return { latest, running: latest === running ? null : running, highest };
}
