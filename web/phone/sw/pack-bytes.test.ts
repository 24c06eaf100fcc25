import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameHash, packed, unpacked } from './pack-bytes.ts';

const file = fc.record({
  name: fc.string({ minLength: 1 }),
  type: fc.constantFrom('text/css', 'text/javascript'),
  bytes: fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes)),
});

test('a pack gives back its files byte for byte and in their order', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 8 }), (files) => {
      expect(unpacked(packed(files))).toEqual(files);
    }),
  );
});

test('a pack that was cut anywhere, or that goes on, gives nothing at all', () => {
  fc.assert(
    fc.property(fc.array(file, { minLength: 1, maxLength: 5 }), fc.nat(), (files, nat) => {
      const whole = packed(files);
      expect(unpacked(whole.slice(0, nat % whole.length))).toBeUndefined();
      expect(unpacked(new Uint8Array([...whole, 32]))).toBeUndefined();
    }),
  );
});

test('what a portal answers instead of a pack is none', () => {
  const texts = ['', '<h1>Wifi gratis</h1>\n', '{}\n', '[["a"]]\n', '[["a","text/css",-1]]\n'];
  for (const text of texts) {
    expect(unpacked(new TextEncoder().encode(text))).toBeUndefined();
  }
});

test('the hash in a name tells two packs apart that differ in one byte', async () => {
  const bytes = new TextEncoder().encode('kilogramos');
  const other = new TextEncoder().encode('kilogramas');
  expect(await nameHash(bytes)).toMatch(/^[0-9a-f]{16}$/);
  expect(await nameHash(bytes)).not.toBe(await nameHash(other));
});
