import { alphabet } from '../../../../wire/compact/base45.ts';

/** How much of a code may be lost and still be read: 7 or 15 of a hundred. */
export type Correction = 'L' | 'M';

/** By version, from 1: check bytes in a block, and blocks. The last holds for the rest. */
type Level = { readonly check: readonly number[]; readonly blocks: readonly number[] };

// Spaces keep them as they stand in ISO/IEC 18004, table 9.
const list = (numbers: string): readonly number[] => numbers.split(' ').map(Number);
const levels: Readonly<Record<Correction, Level>> = {
  L: {
    check: list('7 10 15 20 26 18 20 24 30 18 20 24 26 30 22 24 28 30 28 28 28 28 30 30 26 28 30'),
    blocks: list(
      '1 1 1 1 1 2 2 2 2 4 4 4 4 4 6 6 6 6 7 8 8 9 9 10 12 12 12 13 14 15 16 17 18 19 19 20 ' +
        '21 22 24 25',
    ),
  },
  M: {
    check: list('10 16 26 18 24 16 18 22 22 26 30 22 22 24 24 28 28 26 26 26 26 28'),
    blocks: list(
      '1 1 1 2 2 4 4 4 5 5 5 8 9 9 10 10 11 13 14 16 17 17 18 20 21 23 25 26 28 29 31 33 35 ' +
        '37 38 40 43 45 47 49',
    ),
  },
};

function of(numbers: readonly number[], version: number): number {
  return numbers[version - 1] ?? numbers.at(-1) ?? 0;
}

/** Where the middles of the small squares stand, along one side. */
export function squaresOf(version: number): readonly number[] {
  if (version === 1) return [];
  const many = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (many * 2 - 2)) * 2;
  const last = version * 4 + 10;
  return [6, ...Array.from({ length: many - 1 }, (_, at) => last - (many - 2 - at) * step)];
}

/** Bytes that fit, with their check bytes. */
function roomOf(version: number): number {
  const squares = squaresOf(version).length;
  const points =
    (16 * version + 128) * version +
    64 -
    (squares && (25 * squares - 10) * squares - 55) -
    (version < 7 ? 0 : 36);
  return points >> 3;
}

/** The bits of a text that one code holds: two signs in 11 bits where the alphabet allows it. */
function bitsOf(text: string): { readonly mark: number; readonly many: number; bits: number[] } {
  const bits: number[] = [];
  if ([...text].every((sign) => alphabet.includes(sign))) {
    for (let at = 0; at < text.length; at += 2) {
      const [first = 0, second] = Array.from(text.slice(at, at + 2), (one) =>
        alphabet.indexOf(one),
      );
      if (second === undefined) add(bits, first, 6);
      else add(bits, first * 45 + second, 11);
    }
    return { mark: 2, many: text.length, bits };
  }
  const bytes = new TextEncoder().encode(text);
  for (const byte of bytes) add(bits, byte, 8);
  return { mark: 4, many: bytes.length, bits };
}

function add(bits: number[], value: number, length: number): void {
  for (let at = length - 1; at >= 0; at -= 1) bits.push((value >> at) & 1);
}

/**
 * The bits of a code in the order in which they are drawn, and its version (its size).
 *
 * @throws if the text is longer than the largest code holds
 */
export function codeBits(
  text: string,
  correction: Correction,
): { readonly version: number; readonly bits: readonly number[] } {
  const { mark, many, bits } = bitsOf(text);
  const { check, blocks } = levels[correction];
  for (let version = 1; version <= 40; version += 1) {
    const shape = { room: roomOf(version), check: of(check, version), blocks: of(blocks, version) };
    const most = (shape.room - shape.check * shape.blocks) * 8;
    const longer = version < 10 ? 0 : version < 27 ? 1 : 2;
    const all: number[] = [];
    add(all, mark, 4);
    add(all, many, mark === 2 ? 9 + longer * 2 : longer ? 16 : 8);
    if (all.length + bits.length > most) continue;
    all.push(...bits);
    add(all, 0, Math.min(4, most - all.length));
    add(all, 0, -all.length & 7);
    for (let fill = 0xec; all.length < most; fill ^= 0xfd) add(all, fill, 8);
    return { version, bits: withChecks(bytesOf(all), shape) };
  }
  throw new Error('Bug: too long for a code');
}

function bytesOf(bits: readonly number[]): readonly number[] {
  const bytes: number[] = [];
  for (let at = 0; at < bits.length; at += 8) {
    bytes.push(bits.slice(at, at + 8).reduce((byte, bit) => byte * 2 + bit, 0));
  }
  return bytes;
}

/** Blocks with their check bytes, one byte of each in turn: a stain takes a little of all. */
function withChecks(
  bytes: readonly number[],
  { room, check, blocks }: { room: number; check: number; blocks: number },
): readonly number[] {
  const divisor = divisorOf(check);
  const short = Math.floor(room / blocks) - check;
  const longFrom = blocks - (room % blocks);
  let at = 0;
  const data = Array.from({ length: blocks }, (_, block) =>
    bytes.slice(at, (at += short + Number(block >= longFrom))),
  );
  const checks = data.map((block) => remainder(block, divisor));
  const bits: number[] = [];
  for (const [parts, length] of [
    [data, short + 1],
    [checks, check],
  ] as const) {
    for (let index = 0; index < length; index += 1) {
      for (const part of parts) {
        const byte = part[index];
        if (byte !== undefined) add(bits, byte, 8);
      }
    }
  }
  return bits;
}

/** A product in the field of 256 elements that QR codes count in. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d);
    product ^= ((b >> bit) & 1) * a;
  }
  return product;
}

function divisorOf(degree: number): readonly number[] {
  let divisor = [...Array.from({ length: degree - 1 }, () => 0), 1];
  for (let root = 1, done = 0; done < degree; done += 1, root = times(root, 2)) {
    const by = root;
    divisor = divisor.map((one, at) => times(one, by) ^ (divisor[at + 1] ?? 0));
  }
  return divisor;
}

function remainder(bytes: readonly number[], divisor: readonly number[]): readonly number[] {
  return bytes.reduce<readonly number[]>(
    (rest, byte) => {
      const factor = byte ^ (rest[0] ?? 0);
      return divisor.map((one, at) => (rest[at + 1] ?? 0) ^ times(one, factor));
    },
    divisor.map(() => 0),
  );
}
