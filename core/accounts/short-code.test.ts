import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeFrom, grouped, invitationLength, readCode } from './short-code.ts';

const chance = fc.uint8Array({ minLength: 8, maxLength: 8 });

test('a code that is shown in groups is read back, in any case and with any spaces', () => {
  fc.assert(
    fc.property(chance, (bytes) => {
      const code = codeFrom(bytes);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
      expect(grouped(code)).toMatch(/^.{4}-.{4}$/);
      expect(readCode(` ${grouped(code).toLowerCase()} `, invitationLength)).toBe(code);
    }),
  );
});

test('what looks alike is taken for what it looks like', () => {
  expect(readCode('oIl0-abcd', invitationLength)).toBe('0110ABCD');
});

test.each(['', '1234', '1234-56789', 'UUUU-1234', '1234 567ñ'])('“%s” is no code', (typed) => {
  expect(readCode(typed, invitationLength)).toBeUndefined();
});
