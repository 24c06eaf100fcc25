import { expect, test } from 'vitest';
import { parseDay } from '../../../../../core/quantities/instant.ts';
import { dayAsked } from './day-asked.ts';

const today = parseDay('2026-11-24') ?? expect.unreachable('a day');
const asked = (search: string) => dayAsked(new URL(`https://ayni.pe/oficina${search}`), today);

test('figures are asked for of the day in the address, of today if there is none', () => {
  expect(asked('?al=2026-06-30')).toEqual({ on: '2026-06-30', wrongDay: undefined });
  expect(asked('?al=2026-11-24')).toEqual({ on: '2026-11-24', wrongDay: undefined });
  expect(asked('')).toEqual({ on: undefined, wrongDay: undefined });
  expect(asked('?al=')).toEqual({ on: undefined, wrongDay: undefined });
});

test('a day that does not exist or has not come is said, never silently taken for today', () => {
  expect(asked('?al=hola')).toEqual({ on: undefined, wrongDay: 'no-such-day' });
  expect(asked('?al=2026-02-30')).toEqual({ on: undefined, wrongDay: 'no-such-day' });
  expect(asked('?al=2099-01-01')).toEqual({ on: undefined, wrongDay: 'not-yet' });
});
