import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUuid } from '../core/events/ids.ts';
import { uuidV7 } from './phone-ids.ts';

test('an id made on the phone is a UUIDv7 and sorts by the time it was made', () => {
  const chance = fc.uint8Array({ minLength: 10, maxLength: 10 });
  const ms = fc.integer({ min: 0, max: 2 ** 47 });
  fc.assert(
    fc.property(ms, ms, chance, chance, (one, other, a, b) => {
      const first = uuidV7(one, a);
      const second = uuidV7(other, b);
      expect(isUuid(first)).toBe(true);
      expect(first.charAt(14)).toBe('7');
      if (one < other) expect(first < second).toBe(true);
    }),
  );
});
