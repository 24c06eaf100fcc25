import type { ActorId, PlaceId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import type { OriginClass } from '../ledger/facts.ts';
import type { WeightMethod } from '../quantities/weight-entry.ts';

/**
 * How the columns of somebody's table become collections. Everything that is not in the file is
 * stated here by a person and can be read: what the material is, what a zone is called, what was
 * corrected and why. Nothing else is repaired.
 */
export type WeighingsMapping = {
  /** Part of the identity of every row: two mappings never claim the same events. */
  readonly name: string;
  /** Values that mean "nothing was written". */
  readonly nulls: readonly string[];
  readonly date: DateColumn;
  readonly weight: WeightColumn;
  readonly zone: { readonly column: string };
  readonly sourceKind: SourceKindRule;
  readonly holder: { readonly column: string };
  readonly noteColumns: readonly string[];
  readonly material: {
    readonly code: string;
    readonly grade: string | null;
    readonly regime: string;
    readonly originClass: OriginClass;
  };
  readonly holders: readonly MappedHolder[];
  readonly zones: readonly MappedZone[];
  readonly corrections: readonly Correction[];
};

export type DateColumn = {
  readonly column: string;
  /** Order of year, month and day, with one separator, such as `YYYY/MM/DD`. */
  readonly format: string;
  /** Outside these days a date is held for a person. */
  readonly earliest: Day;
  readonly latest: Day;
};

export type WeightColumn = {
  readonly column: string;
  readonly unit: 'g' | 'kg' | 't';
  readonly method: WeightMethod;
  /** A second column with the same weight; a difference above the tolerance is held. */
  readonly check?: {
    readonly column: string;
    readonly unit: 'g' | 'kg' | 't';
    readonly toleranceGrams: number;
  };
};

export type SourceKindRule =
  | { readonly always: string }
  | { readonly column: string; readonly values: Readonly<Record<string, string>> };

export type MappedHolder = {
  /** The record that it has in the register already; without it the import registers it. */
  readonly actor?: ActorId;
  /** The same for its place. */
  readonly placeId?: PlaceId;
  readonly spellings: readonly string[];
  readonly name: string;
  readonly kind: string;
  readonly letter: string;
  readonly place: string;
};

/** A zone with all the ways it is written; `place` null: it stands for no place. */
export type MappedZone = {
  readonly spellings: readonly string[];
  readonly place: string | null;
  readonly sourceKind?: string;
  readonly latE7?: number;
  readonly lngE7?: number;
};

/** One value that a person corrected, with what was there and why. */
export type Correction = {
  readonly line: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
};
