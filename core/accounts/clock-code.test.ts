import { expect, test } from 'vitest';
import { instant } from '../quantities/instant.ts';
import { mayTakeStep, stepOf } from './clock-code.ts';

const now = instant(1_800_000_000_000);

test('a code is taken one step early or late, and only once', () => {
  const step = stepOf(now);
  expect([-2, -1, 0, 1, 2].map((off) => mayTakeStep(step + off, now, 0))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(mayTakeStep(step, now, step)).toBe(false);
  expect(mayTakeStep(step, now, step - 1)).toBe(true);
});
