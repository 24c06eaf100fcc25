/** Digits of a PIN. */
export const pinLength = 6;
/** After so many wrong ones the access goes, and a new invitation is needed. */
export const wrongMost = 10;

const minute = 60_000;
/** Waits after the third wrong PIN, the fourth and so on; the last one holds for the rest. */
const waits = [30_000, minute, 5 * minute, 15 * minute, 30 * minute, 60 * minute] as const;

/** Wrong PINs in a row, and when the last one was typed. Written before each try is looked at. */
export type Wrong = { readonly count: number; readonly at: number };
export const noneWrong: Wrong = { count: 0, at: 0 };

/** How long to wait, in milliseconds, after so many wrong PINs in a row; the first two are free. */
export function waitAfterWrong(count: number): number {
  return count < 3 ? 0 : (waits[count - 3] ?? 60 * minute);
}

/**
 * Milliseconds until the next try. A clock that was set back since does not shorten the wait, and
 * does not lengthen it either.
 */
export function waitLeft({ count, at }: Wrong, now: number): number {
  const whole = waitAfterWrong(count);
  return Math.min(whole, Math.max(0, at + whole - now));
}

/** Why a PIN would be guessed at once, by the name of its sentence. */
export type Weakness = 'repeated' | 'row' | 'date' | 'pattern';

/**
 * Refuses what people try first: one digit six times, rows up or down, two or three digits said
 * again, and what reads as a birth: day, month and year, or a year with two more digits.
 *
 * @param pin six digits
 */
export function weaknessOf(pin: string): Weakness | undefined {
  if (/^(\d)\1+$/.test(pin)) return 'repeated';
  if ('01234567890'.includes(pin) || '09876543210'.includes(pin)) return 'row';
  if (/^(\d\d)\1\1$/.test(pin) || /^(\d{3})\1$/.test(pin)) return 'pattern';
  if (/^(\d)\1(\d)\2(\d)\3$/.test(pin) || /^(\d)\1\1(\d)\2\2$/.test(pin)) return 'pattern';
  return readsAsBirth(pin) ? 'date' : undefined;
}

function readsAsBirth(pin: string): boolean {
  const [a, b, c] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)].map(Number);
  if (a === undefined || b === undefined || c === undefined) return false;
  const isDay = (value: number): boolean => value >= 1 && value <= 31;
  const isMonth = (value: number): boolean => value >= 1 && value <= 12;
  // Years of birth of those who work today, as two digits.
  const isYear = (value: number): boolean => value >= 30 || value <= 12;
  const dated =
    (isDay(a) && isMonth(b) && isYear(c)) ||
    (isMonth(a) && isDay(b) && isYear(c)) ||
    (isYear(a) && isMonth(b) && isDay(c));
  return dated || /^(19[3-9]|20[01])/.test(pin) || /(19[3-9]\d|20[01]\d)$/.test(pin);
}
