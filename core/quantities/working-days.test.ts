import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from './instant.ts';
import { addWorkingDays, easterSunday, isWorkingDay, type Holiday } from './working-days.ts';

const day = (text: string): Day => {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new Error(`${text} is no day`);
  return parsed;
};
const always = { from: null, to: null };
const peru: readonly Holiday[] = [
  { code: 'maundy-thursday', on: { easter: -3 }, ...always },
  { code: 'good-friday', on: { easter: -2 }, ...always },
  { code: 'fiestas-patrias', on: { date: '07-28' }, ...always },
  { code: 'fiestas-patrias-2', on: { date: '07-29' }, ...always },
  { code: 'arica', on: { date: '06-07' }, from: day('2024-01-01'), to: null },
  { code: 'christmas', on: { date: '12-25' }, ...always },
  { code: 'new-year', on: { date: '01-01' }, ...always },
];

describe('Easter', () => {
  test.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
  ])('of %i is %s', (year, sunday) => {
    expect(easterSunday(year)).toBe(sunday);
  });
});

describe('working days', () => {
  test('a week has five, wherever it lies', () => {
    expect(
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].every((text) =>
        isWorkingDay(day(text), peru),
      ),
    ).toBe(true);
    expect(isWorkingDay(day('2026-11-28'), peru)).toBe(false);
    expect(isWorkingDay(day('2026-11-29'), peru)).toBe(false);
    expect(isWorkingDay(day('1969-12-29'), peru)).toBe(true);
    expect(isWorkingDay(day('1969-12-28'), peru)).toBe(false);
  });

  test('a holiday counts only since its law', () => {
    expect(isWorkingDay(day('2023-06-07'), peru)).toBe(true);
    expect(isWorkingDay(day('2024-06-07'), peru)).toBe(false);
  });

  test('Maundy Thursday and Good Friday move with Easter', () => {
    expect(isWorkingDay(day('2026-04-01'), peru)).toBe(true);
    expect(isWorkingDay(day('2026-04-02'), peru)).toBe(false);
    expect(isWorkingDay(day('2026-04-03'), peru)).toBe(false);
  });

  test('a term starts on the day after, and runs past weekends and Fiestas Patrias', () => {
    // Friday; 27 July is a Monday, 28 and 29 are holidays.
    expect(addWorkingDays(day('2026-07-24'), 1, peru)).toBe('2026-07-27');
    expect(addWorkingDays(day('2026-07-24'), 2, peru)).toBe('2026-07-30');
    expect(addWorkingDays(day('2026-07-24'), 10, peru)).toBe('2026-08-11');
  });

  test('ten working days over Christmas and New Year', () => {
    expect(addWorkingDays(day('2025-12-22'), 10, peru)).toBe('2026-01-07');
  });

  test('no days is the day itself', () => {
    expect(addWorkingDays(day('2026-07-25'), 0, peru)).toBe('2026-07-25');
  });
});
