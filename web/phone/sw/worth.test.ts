import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packsWorth, type PackFile } from './worth.ts';

const alone = { sell: 8_000, money: 3_000, stock: 9_000, share: 13_000 };
const recycler: PackFile = { name: 'recycler', bytes: 9_500, files: ['sell', 'money'] };
const leader: PackFile = {
  name: 'leader',
  bytes: 28_000,
  files: ['sell', 'money', 'stock', 'share'],
};
const together = [recycler, leader];

test('a new phone takes the pack of its work', () => {
  expect(packsWorth(['sell', 'money'], together, alone)).toEqual([recycler]);
  expect(packsWorth(['sell', 'money', 'stock', 'share'], together, alone)).toEqual([leader]);
});

test('after an update that changed one file, that file alone is less than any pack', () => {
  expect(packsWorth(['stock'], together, alone)).toEqual([]);
});

test('whoever has the files of one work fetches of a second only what it adds', () => {
  expect(packsWorth(['stock', 'share'], together, alone)).toEqual([]);
});

test('what is fetched never costs more than file by file', () => {
  const names = ['sell', 'money', 'stock', 'share'] as const;
  fc.assert(
    fc.property(fc.subarray(names), (missing) => {
      const chosen = packsWorth(missing, together, alone);
      const inPacks = new Set(chosen.flatMap(({ files }) => files));
      const single = missing.filter((name) => !inPacks.has(name));
      const cost = (some: readonly (keyof typeof alone)[]): number =>
        some.reduce((sum, name) => sum + alone[name] + 500, 0);
      const ofPacks = chosen.reduce((sum, { bytes }) => sum + bytes + 500, 0);
      expect(ofPacks + cost(single)).toBeLessThanOrEqual(cost(missing));
    }),
  );
});
