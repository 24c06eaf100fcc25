import { shareReleased } from './decay.ts';
import {
  meanOf,
  quantile,
  streamOf,
  triangleAt,
  triangleOf,
  varianceOf,
  type Seed,
} from './draws.ts';
import { parametersOf, type Term } from './terms.ts';

export const drawsOfRun = 10_000;

/** Kilograms of CO2e: at least, the middle, at most, of all draws. */
export type Range = { readonly p5: number; readonly p50: number; readonly p95: number };

export type Drawn = {
  readonly committed: Range;
  readonly toDate: Range;
  readonly mean: number;
};

/** Draws of each sum of terms, all from the same draws of the factors. */
export type Simulated = {
  readonly of: ReadonlyMap<string, Drawn>;
  readonly all: Drawn;
};

type Sums = { readonly committed: Float64Array; readonly toDate: Float64Array };

/**
 * Draws each parameter once a draw for all terms of all groups, so that what is off in a factor is
 * off for all its kilograms. Same seed, same ranges, on every machine.
 *
 * @param groups name → its terms; `all` is their sum
 */
export function simulate(
  groups: ReadonlyMap<string, readonly Term[]>,
  seed: Seed,
  draws = drawsOfRun,
): Simulated {
  const drawn = drawParameters([...groups.values()].flat(), seed, draws);
  const total: Sums = { committed: new Float64Array(draws), toDate: new Float64Array(draws) };
  const of = new Map<string, Drawn>();
  const released = releasedShares(drawn, draws);
  for (const [name, terms] of groups) {
    const sums: Sums = { committed: new Float64Array(draws), toDate: new Float64Array(draws) };
    for (const term of terms) addTerm(term, sums, drawn, released);
    for (let i = 0; i < draws; i += 1) {
      total.committed[i] = (total.committed[i] ?? 0) + (sums.committed[i] ?? 0);
      total.toDate[i] = (total.toDate[i] ?? 0) + (sums.toDate[i] ?? 0);
    }
    of.set(name, summary(sums));
  }
  return { of, all: summary(total) };
}

type DrawnParameters = ReadonlyMap<string, Float64Array>;

function drawParameters(terms: readonly Term[], seed: Seed, draws: number): DrawnParameters {
  return new Map(
    parametersOf(terms).map(({ name, value }) => {
      const triangle = triangleOf(value);
      const next = streamOf(seed, name);
      const values = new Float64Array(draws);
      for (let i = 0; i < draws; i += 1) values[i] = triangleAt(triangle, next());
      return [name, values];
    }),
  );
}

type Released = (decay: NonNullable<Term['decay']>) => Float64Array;

/** The share that came out after so many years, in each draw; worked out once for each. */
function releasedShares(drawn: DrawnParameters, draws: number): Released {
  const known = new Map<string, Float64Array>();
  return ({ k, years }) => {
    const key = `${k.name}@${years}`;
    const had = known.get(key);
    if (had !== undefined) return had;
    const rates = drawn.get(k.name);
    const shares = new Float64Array(draws);
    for (let i = 0; i < draws; i += 1) {
      shares[i] = shareReleased(rates?.[i] ?? k.value.central, years);
    }
    known.set(key, shares);
    return shares;
  };
}

function addTerm(term: Term, sums: Sums, drawn: DrawnParameters, released: Released): void {
  let fixed = term.kilograms;
  const moving: Float64Array[] = [];
  for (const { name, value } of term.parameters) {
    const values = drawn.get(name);
    if (values === undefined) fixed *= value.central;
    else moving.push(values);
  }
  const shares = term.decay === null ? undefined : released(term.decay);
  const { committed, toDate } = sums;
  for (let i = 0; i < committed.length; i += 1) {
    let worth = fixed;
    for (const values of moving) worth *= values[i] ?? 0;
    committed[i] = (committed[i] ?? 0) + worth;
    toDate[i] = (toDate[i] ?? 0) + worth * (shares?.[i] ?? 1);
  }
}

function summary({ committed, toDate }: Sums): Drawn {
  let sum = 0;
  for (const value of committed) sum += value;
  const mean = sum / Math.max(committed.length, 1);
  return { committed: rangeOf(committed), toDate: rangeOf(toDate), mean };
}

function rangeOf(values: Float64Array): Range {
  const sorted = values.toSorted();
  const at = (share: number): number => quantile(sorted, share);
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) };
}

/** Of the normal distribution: between them lie nine tenths. */
const z95 = 1.644_853_626_951_472_2;

/**
 * The committed sum by propagation of variances (IPCC 2006 Guidelines, volume 1, chapter 3, first
 * approach): exact where terms share no factor twice and the sum is near a normal one. It checks
 * the draws; `p5` and `p95` are of a normal distribution.
 */
export function gaussian(terms: readonly Term[]): {
  readonly mean: number;
  readonly deviation: number;
  readonly p5: number;
  readonly p95: number;
} {
  const worth = (at: (name: string, mean: number) => number): number =>
    terms.reduce((sum, { kilograms, parameters }) => {
      let product = kilograms;
      for (const { name, value } of parameters) {
        product *= at(name, meanOf(triangleOf(value)));
      }
      return sum + product;
    }, 0);
  const mean = worth((_, value) => value);
  let variance = 0;
  for (const { name, value } of parametersOf(terms)) {
    // Terms are linear in each parameter: a step of one gives the slope.
    const slope = worth((other, m) => (other === name ? m + 1 : m)) - mean;
    variance += slope * slope * varianceOf(triangleOf(value));
  }
  const deviation = Math.sqrt(variance);
  return { mean, deviation, p5: mean - z95 * deviation, p95: mean + z95 * deviation };
}

/** How the committed sum moves when one parameter goes from its low to its high value. */
export type Swing = { readonly name: string; readonly low: number; readonly high: number };

/** Parameters by how much they move the sum, the most first. */
export function swings(terms: readonly Term[]): readonly Swing[] {
  const worth = (name: string, at: number): number =>
    terms.reduce((sum, { kilograms, parameters }) => {
      let product = kilograms;
      for (const { name: other, value } of parameters) {
        product *= other === name ? at : value.central;
      }
      return sum + product;
    }, 0);
  return parametersOf(terms)
    .map(({ name, value }): Swing => {
      const { low, high } = triangleOf(value);
      return { name, low: worth(name, low), high: worth(name, high) };
    })
    .filter(({ low, high }) => low !== high)
    .sort((a, b) => span(b) - span(a) || (a.name < b.name ? -1 : 1));
}

function span({ low, high }: Swing): number {
  return Math.abs(high - low);
}
