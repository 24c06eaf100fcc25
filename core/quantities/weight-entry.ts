import { accept, refuse, type Result } from '../problems/problem.ts';
import type { Day } from './instant.ts';
import { grams, type Grams } from './quantity.ts';

/** How the weight was come by, from the strongest to the weakest. */
export type WeightMethod = 'scale_photo' | 'scale' | 'container_count' | 'declared' | 'estimated';
export const weightMethods: readonly WeightMethod[] = [
  'scale_photo',
  'scale',
  'container_count',
  'declared',
  'estimated',
];

/**
 * What the person read or typed, kept for ever beside the grams (I11). Decimal texts with a point
 * and no thousands mark; `unit` is `g`, `kg`, `t` or the code of a container of the catalogue.
 */
export type WeightEntry = {
  readonly value: string;
  readonly unit: string;
  readonly method: WeightMethod;
  /** In the same unit as `value`; both or neither, and `value` is their difference. */
  readonly gross?: string;
  readonly tare?: string;
  /** The container's factor in force: grams of one container, and the day it is valid from. */
  readonly factorGrams?: number;
  readonly factorFrom?: Day;
  readonly scale?: string;
};

export type Weighed = { readonly grams: Grams; readonly entry: WeightEntry };

/** No single weighing is above 1,000 t; a full road train carries less than a tenth of it. */
export const gramsMax = 1_000_000_000;

const gramsPerUnit: ReadonlyMap<string, number> = new Map([
  ['g', 1],
  ['kg', 1_000],
  ['t', 1_000_000],
]);

/** Unsigned decimal text → numerator and power of ten, or undefined. Up to 9 + 6 digits. */
function parseDecimal(
  text: string,
): { readonly digits: bigint; readonly scale: number } | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) return undefined;
  const fraction = match[2] ?? '';
  return { digits: BigInt(`${match[1]}${fraction}`), scale: fraction.length };
}

/** `value` × `factor`, rounded half up to a whole number; undefined if `value` is no decimal. */
function timesRounded(value: string, factor: number): bigint | undefined {
  const decimal = parseDecimal(value);
  if (!decimal) return undefined;
  const divisor = 10n ** BigInt(decimal.scale);
  return (decimal.digits * BigInt(factor) * 2n + divisor) / (2n * divisor);
}

/**
 * The grams that an entry stands for: round(value × factor), half up, once.
 * Refuses with `quantities/not-a-number`, `quantities/not-positive`, `quantities/too-large`,
 * `quantities/tare-mismatch`, `quantities/unknown-unit`.
 */
export function gramsOf(entry: WeightEntry): Result<Grams> {
  const factor = gramsPerUnit.get(entry.unit) ?? entry.factorGrams;
  if (factor === undefined) {
    return refuse({ code: 'quantities/unknown-unit', facts: { unit: entry.unit, material: '' } });
  }
  const mass = timesRounded(entry.value, factor);
  if (mass === undefined) return notANumber('value', entry.value);
  if (mass <= 0n) {
    return refuse({
      code: 'quantities/not-positive',
      facts: { field: 'value', value: entry.value },
    });
  }
  if (mass > BigInt(gramsMax)) {
    return refuse({
      code: 'quantities/too-large',
      facts: { field: 'value', value: entry.value, most: gramsMax },
    });
  }
  if (entry.gross !== undefined || entry.tare !== undefined) {
    const gross = timesRounded(entry.gross ?? '', factor);
    const tare = timesRounded(entry.tare ?? '', factor);
    if (gross === undefined) return notANumber('gross', entry.gross ?? '');
    if (tare === undefined) return notANumber('tare', entry.tare ?? '');
    if (gross - tare !== mass) {
      return refuse({
        code: 'quantities/tare-mismatch',
        facts: { gross: entry.gross ?? '', tare: entry.tare ?? '', value: entry.value },
      });
    }
  }
  return accept(grams(Number(mass)));
}

/** `gramsOf`, and the stated grams must be the same: `quantities/grams-mismatch` otherwise. */
export function checkWeighed(weighed: Weighed): Result<Grams> {
  const derived = gramsOf(weighed.entry);
  if (!derived.ok || derived.value === weighed.grams) return derived;
  return refuse({
    code: 'quantities/grams-mismatch',
    facts: { stated_g: weighed.grams, derived_g: derived.value },
  });
}

function notANumber(field: string, value: string): Result<never> {
  return refuse({ code: 'quantities/not-a-number', facts: { field, value } });
}
