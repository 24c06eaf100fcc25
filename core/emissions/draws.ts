import type { Value } from './factor.ts';

/** 64 bits, the first of the SHA-256 of a run's inputs. */
export type Seed = { readonly high: number; readonly low: number };

/** From 16 hexadecimal digits, the beginning of a hash. */
export function seedOf(hash: string): Seed {
  return {
    high: Number.parseInt(hash.slice(0, 8), 16),
    low: Number.parseInt(hash.slice(8, 16), 16),
  };
}

/** Numbers from 0 to below 1, the same for the same seed and name on every machine. */
export type Stream = () => number;

/**
 * A stream of its own for each name, so that a new factor does not stir the draws of the others.
 * The generator is sfc32 (C. Doty-Humphrey, public domain; passes PractRand), on 32-bit integers.
 */
export function streamOf(seed: Seed, name: string): Stream {
  let [a, b, c, d] = [seed.high | 0, seed.low | 0, fnv(name, 0x811c9dc5), 1];
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    c |= 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i += 1) next();
  return () => next() / 4_294_967_296;
}

/** FNV-1a: parts streams by their names, no more. */
function fnv(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}

/** What a value is drawn from: a triangle, or nothing where it is exact. */
export type Triangle = { readonly low: number; readonly mode: number; readonly high: number };

/** Half as much more or less: the convention for what a single source says (method, 2.8). */
const conventionShare = 0.5;

export function triangleOf({ central, low, high, basis }: Value): Triangle {
  if (basis === 'exact') return { low: central, mode: central, high: central };
  if (low !== null && high !== null && (low !== central || high !== central)) {
    return { low, mode: central, high };
  }
  const off = Math.abs(central) * conventionShare;
  return { low: central - off, mode: central, high: central + off };
}

/** The value of a triangle below which the share `u` of draws lies. A square root, no more. */
export function triangleAt({ low, mode, high }: Triangle, u: number): number {
  const width = high - low;
  if (width === 0) return mode;
  const left = mode - low;
  return u * width < left
    ? low + Math.sqrt(u * width * left)
    : high - Math.sqrt((1 - u) * width * (high - mode));
}

export function meanOf({ low, mode, high }: Triangle): number {
  return (low + mode + high) / 3;
}

export function varianceOf({ low, mode, high }: Triangle): number {
  const [left, right] = [mode - low, high - mode];
  return (left * left + right * right + left * right) / 18;
}

/**
 * The value at a share of sorted numbers, between two by the straight line (type 7 of Hyndman and
 * Fan).
 */
export function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const below = Math.floor(at);
  const first = sorted[below] ?? 0;
  const second = sorted[Math.min(below + 1, sorted.length - 1)] ?? first;
  return first + (second - first) * (at - below);
}
