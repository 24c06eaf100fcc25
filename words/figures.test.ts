import { describe, expect, test } from 'vitest';
import { instant, parseDay, parseMonth, type Day, type Month } from '../core/quantities/instant.ts';
import { kit as en } from './en/kit.ts';
import { kit as es } from './es/kit.ts';
import {
  count,
  dayText,
  massExact,
  massText,
  momentText,
  monthShort,
  monthText,
  percent,
  soles,
  timeText,
} from './figures.ts';

const day = (text: string): Day => parseDay(text) ?? expect.fail(text);
const month = (text: string): Month => parseMonth(text) ?? expect.fail(text);

describe('a mass for people', () => {
  test.each([
    [0, '0 kg'],
    [4, 'menos de 0.01 kg'],
    [5, '0.01 kg'],
    [350, '0.35 kg'],
    [24_500, '24.5 kg'],
    [24_355, '24.36 kg'],
    [100_040, '100 kg'],
    [1_248_500, '1,248.5 kg'],
    [9_999_000, '9,999 kg'],
    [9_999_499, '9,999.5 kg'],
    [9_999_500, '10 t'],
    [15_826_022, '15.8 t'],
    [123_456_789, '123 t'],
    [999_600_000, '1,000 t'],
    [1_234_567_890, '1,230 t'],
    [45_678_000_000, '45,700 t'],
    [-12_300, '−12.3 kg'],
    [-1, 'menos de 0.01 kg'],
  ])('%i g is %s', (grams, text) => {
    expect(massText(grams, es)).toBe(text);
  });

  test('an audit sees every gram, in kilograms', () => {
    expect(massExact(24_355, es)).toBe('24.355 kg');
    expect(massExact(15_826_022, en)).toBe('15,826.022 kg');
  });
});

test('soles, counts and shares are written the Peruvian way', () => {
  expect(soles(123_450)).toBe('S/ 1,234.50');
  expect(soles(5)).toBe('S/ 0.05');
  expect(soles(-1_200)).toBe('−S/ 12.00');
  expect(count(1_234_567)).toBe('1,234,567');
  expect(count(999)).toBe('999');
  expect(percent(1_234)).toBe('12.3 %');
  expect(percent(10_000)).toBe('100 %');
});

test('days and months have short names in both languages', () => {
  expect(dayText(day('2026-11-23'), es)).toBe('23 nov 2026');
  expect(dayText(day('2026-09-03'), es)).toBe('3 set 2026');
  expect(dayText(day('2026-09-03'), en)).toBe('3 Sep 2026');
  expect(monthText(month('2026-10'), es)).toBe('octubre 2026');
  expect(monthShort(month('2026-10'), en)).toBe('Oct 26');
});

test('the hour is that of the programme, also across midnight in UTC', () => {
  const at = instant(Date.UTC(2026, 10, 24, 3, 5));
  expect(timeText(at, -300)).toBe('22:05');
  expect(momentText(at, -300, es)).toBe('23 nov 2026, 22:05');
});
