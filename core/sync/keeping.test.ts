import { expect, test } from 'vitest';
import { mayLoseUnsent } from './keeping.ts';

test('H9: whoever may lose something is warned, and nobody else', () => {
  const answers = [true, false, null];
  expect(answers.map((persisted) => mayLoseUnsent(persisted, 1))).toEqual([false, true, true]);
  expect(answers.map((persisted) => mayLoseUnsent(persisted, 0))).toEqual([false, false, false]);
});
