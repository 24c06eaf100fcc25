import { expect, test } from 'vitest';
import { throttleRules, waitAfter } from './lock-out.ts';

test('four wrong passwords cost nothing, the fifth half a minute, and each further one twice that', () => {
  const seconds = [1, 4, 5, 6, 7, 8, 9, 10, 11, 500].map((failures) => {
    return waitAfter(failures, throttleRules.account) / 1000;
  });
  expect(seconds).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
});
