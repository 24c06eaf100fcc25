import type { PackFile } from './worth.ts';

/** What the build tells the worker of itself. */
export type Built = {
  /** Changes with any byte of any file. */
  readonly version: string;
  /** Files of every phone, by their path under `/campo/`. */
  readonly everybodys: readonly string[];
  /** Files that each pack adds (`packs.ts`). */
  readonly packs: Readonly<Record<string, readonly string[]>>;
  /** Files whose name carries their hash, with what each costs alone: bytes as Brotli packs it. */
  readonly alone: Readonly<Record<string, number>>;
  /** Several of those in one file each. */
  readonly together: readonly PackFile[];
};
