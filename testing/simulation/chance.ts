import { bug } from '../../core/quantities/quantity.ts';

/** Seeded chance: the same seed gives the same history, on every machine. */
export type Chance = {
  /** 32 random bits. */
  bits(): number;
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  between(least: number, most: number): number;
  happens(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** A stream of its own, so that more draws here change nothing there. */
  fork(label: string): Chance;
};

/** sfc32 by Chris Doty-Humphrey (PractRand, public domain): small, fast, period above 2^64. */
export function chance(seed: string): Chance {
  let [a, b, c, d] = seedWords(seed);
  const bits = (): number => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 12; i += 1) bits();
  const fraction = (): number => bits() / 2 ** 32;
  const whole = (least: number, most: number): number =>
    least + Math.floor(fraction() * (most - least + 1));
  return {
    bits,
    fraction,
    whole,
    between: (least, most) => least + fraction() * (most - least),
    happens: (probability) => fraction() < probability,
    pick: (from) => from[whole(0, from.length - 1)] ?? bug('nothing to pick from'),
    shuffled: (list) => {
      const left = [...list];
      return list.flatMap(() => left.splice(whole(0, left.length - 1), 1));
    },
    fork: (label) => chance(`${seed}/${label}`),
  };
}

/** Four words from a text (FNV-1a, with another start for each word). */
function seedWords(seed: string): [number, number, number, number] {
  const word = (start: number): number => {
    let hash = 0x811c9dc5 ^ start;
    for (let i = 0; i < seed.length; i += 1) {
      hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193);
    }
    return hash | 0;
  };
  return [word(1), word(2), word(3), word(4)];
}

/** UUIDv7 whose random part is seeded: sorts by time, repeats with the seed. */
export function uuidAt(ms: number, draw: Chance): string {
  const time = ms.toString(16).padStart(12, '0');
  const [x, y, z] = [draw.bits(), draw.bits(), draw.bits()];
  const variant = (0x8000 | (y & 0x3fff)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${(x & 0xfff).toString(16).padStart(3, '0')}`,
    variant,
    `${(x >>> 16).toString(16).padStart(4, '0')}${z.toString(16).padStart(8, '0')}`,
  ].join('-');
}
