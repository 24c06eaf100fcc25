import type { Catalogue } from '../../core/materials/catalogue.ts';
import type { Weighed } from '../../core/quantities/weight-entry.ts';
import { refuse } from './entry.ts';

const units: Readonly<Record<string, bigint>> = { g: 1n, kg: 1_000n, t: 1_000_000n };

/** Whole grams of an entry, worked out in halves of a gram and rounded up from the half. */
export function massOf(
  { grams, entry }: Weighed,
  material: string,
  day: string,
  catalogue: Catalogue,
): bigint {
  const factor = units[entry.unit] ?? containerGrams(entry, material, day, catalogue);
  const derived = rounded(entry.value, factor) ?? refuse('quantities/not-a-number');
  if (derived <= 0n) refuse('quantities/not-positive');
  if (derived > 1_000_000_000n) refuse('quantities/too-large');
  if (entry.gross !== undefined || entry.tare !== undefined) {
    const gross = rounded(entry.gross ?? '', factor) ?? refuse('quantities/not-a-number');
    const tare = rounded(entry.tare ?? '', factor) ?? refuse('quantities/not-a-number');
    if (gross - tare !== derived) refuse('quantities/tare-mismatch');
  }
  return derived === BigInt(grams) ? derived : refuse('quantities/grams-mismatch');
}

function rounded(value: string, factor: bigint): bigint | undefined {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(value);
  if (match === null) return undefined;
  const decimals = 10n ** BigInt((match[2] ?? '').length);
  return ((2n * BigInt(`${match[1]}${match[2] ?? ''}`) * factor) / decimals + 1n) / 2n;
}

function containerGrams(
  entry: Weighed['entry'],
  material: string,
  day: string,
  catalogue: Catalogue,
): bigint {
  if (!catalogue.containers.some(({ code }) => code === entry.unit)) {
    return refuse('quantities/unknown-unit');
  }
  const valid = catalogue.containerFactors.find(
    (one) =>
      one.container === entry.unit &&
      one.material === material &&
      one.validFrom <= day &&
      day <= (one.validTo ?? '9999'),
  );
  if (valid === undefined || valid.grams !== entry.factorGrams) {
    return refuse('quantities/factor-not-valid');
  }
  return BigInt(valid.grams);
}
