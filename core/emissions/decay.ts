/**
 * First-order decay (IPCC 2006 Guidelines, volume 5, annex 3A1: d(DDOCm) = -k DDOCm dt) and the
 * calendars by which four programs cut it into years.
 */

/** IPCC's average delay between deposit and the first gas, in years. */
export const delayYears = 0.5;

const terms = 18;

/**
 * e to the power of -x, for x of zero or more. From + − × ÷ alone, so that every machine gives the
 * same bits: the language leaves the last bit of `Math.exp` open. Relative error below 1e-14.
 */
export function expOfMinus(x: number): number {
  if (x > 700) return 0;
  let halvings = 0;
  let small = x;
  while (small > 0.25) {
    small /= 2;
    halvings += 1;
  }
  let sum = 1;
  for (let n = terms; n >= 1; n -= 1) sum = 1 - (small / n) * sum;
  for (let i = 0; i < halvings; i += 1) sum *= sum;
  return sum;
}

/** The share of what will ever come out that has come out so many years after the deposit. */
export function shareReleased(k: number, yearsSince: number): number {
  const years = yearsSince - delayYears;
  return years <= 0 ? 0 : 1 - expOfMinus(k * years);
}

/**
 * Share of the total in the `age`-th year: the same total, other years.
 * - `ipcc`: from the year after the deposit (age 1): e^{-k(a-1)} - e^{-ka};
 * - `tool04` (CDM): from the year of the deposit itself (age 0): e^{-ka} (1 - e^{-k});
 * - `sweet` (EPA): from the year after, at the middle of the year: k e^{-k(a-0.5)}.
 */
export const calendars = ['ipcc', 'tool04', 'sweet'] as const;
export type Calendar = (typeof calendars)[number];

export function shareInYear(calendar: Calendar, k: number, age: number): number {
  switch (calendar) {
    case 'ipcc':
      return age < 1 ? 0 : expOfMinus(k * (age - 1)) - expOfMinus(k * age);
    case 'tool04':
      return age < 0 ? 0 : expOfMinus(k * age) * (1 - expOfMinus(k));
    case 'sweet':
      return age < 1 ? 0 : k * expOfMinus(k * (age - 0.5));
  }
}
