import { expect, test } from 'vitest';
import { mustOfferAgain } from './epoch.ts';

test('only a server that was restored makes the phone offer everything again', () => {
  expect(mustOfferAgain(undefined, 'a')).toBe(false);
  expect(mustOfferAgain('a', 'a')).toBe(false);
  expect(mustOfferAgain('a', 'b')).toBe(true);
});
