import { expect, test } from 'vitest';
import { memoAvoided } from '../../core/emissions/memo.ts';
import { gramsCo2e } from '../../core/quantities/quantity.ts';

test('stored carbon is said in the sign of the account, and the run keeps that of its source', () => {
  const run = [
    { factor: 'epa.stored', co2e: gramsCo2e(-1_250) },
    { factor: 'epa.biogenic', co2e: gramsCo2e(300) },
    { factor: 'epa.none', co2e: gramsCo2e(0) },
  ];
  const before = structuredClone(run);
  expect(memoAvoided(run).map(({ co2e }) => co2e)).toEqual([1_250, -300, 0]);
  expect(Object.is(memoAvoided(run)[2]?.co2e, 0)).toBe(true);
  expect(run).toEqual(before);
});
