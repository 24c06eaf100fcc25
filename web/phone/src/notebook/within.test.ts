import { expect, test } from 'vitest';
import { within } from './within.ts';

test('what helps is waited for a moment, and what does not come holds nobody up', async () => {
  expect(await within(1_000, Promise.resolve('asked'))).toBe('asked');
  expect(await within(1_000, Promise.reject(new Error('no signal')))).toBeUndefined();
  expect(await within(5, new Promise(() => undefined))).toBeUndefined();
});
