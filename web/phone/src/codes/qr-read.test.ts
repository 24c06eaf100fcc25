import fc from 'fast-check';
import { decodeQR } from 'qr/decode.js';
import { expect, test } from 'vitest';
import { compactMarks } from '../../../../core/labels/label-text.ts';
import { toBase45 } from '../../../../wire/compact/base45.ts';
import { codeRows } from './qr-picture.ts';

/** Points of the screen to one of the code. */
const across = 6;
/** Points of the code that stay empty around it. */
const border = 3;

/** The code as red, green and blue of every point of a screen that shows it sharp. */
function onScreen(text: string): Parameters<typeof decodeQR>[0] {
  const rows = codeRows(text, 'L');
  const side = (rows.length + 2 * border) * across;
  const data = new Uint8Array(side * side * 3);
  for (let y = 0; y < side; y += 1) {
    const row = rows[Math.floor(y / across) - border];
    for (let x = 0; x < side; x += 1) {
      const isDark = row?.[Math.floor(x / across) - border] === 1;
      data.fill(isDark ? 0 : 255, (y * side + x) * 3, (y * side + x + 1) * 3);
    }
  }
  return { width: side, height: side, data };
}

// A reader that takes points of the text for a corner of the code misses one delivery in fifty,
// and from most distances at that, however long it is held before it. The same texts every time.
test('every delivery that a phone shows is read by the reader of a phone that brings none', () => {
  const packed = fc.uint8Array({ minLength: 120, maxLength: 190 });
  fc.assert(
    fc.property(packed, (bytes) => {
      const text = `${compactMarks.delivery}${toBase45(bytes)}`;
      expect(decodeQR(onScreen(text))).toBe(text);
    }),
    { seed: 45, numRuns: 300 },
  );
}, 120_000);
