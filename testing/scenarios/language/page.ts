import type { Catalogue } from '../../../core/materials/catalogue.ts';
import type { Day } from '../../../core/quantities/instant.ts';
import type { Names } from '../../factories/ids.ts';
import type { Cursor } from './cursor.ts';

export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What the reader of a scenario has beside it while it reads a line. */
export type Page = {
  readonly names: Names;
  readonly catalogue: Catalogue;
  /** The day of the line that is read: a container's grams depend on it. */
  readonly day: Day;
  /** First letter of the codes of the lots that are made. */
  readonly letterOfLots: string;
};

/** A line as its reader has it. */
export type Line = {
  readonly cursor: Cursor;
  readonly page: Page;
  /** The name of the line; lots that a line creates are called like it unless it says. */
  readonly name: string;
  /** What every line may say (`on`, `phone`…); read by the caller. */
  readonly common: Readonly<Record<string, () => void>>;
};
