import type { Day, Month } from '../quantities/instant.ts';
import type { Circularity } from './circularity.ts';
import type { GwpName } from './factor.ts';
import type { GwpSet } from './gwp.ts';
import type { RunResult } from './run.ts';

/** All that a run found, as it is kept for ever. Names are not in it: they may change. */
export type RunOutput = {
  readonly on: Day;
  readonly until: Month | null;
  readonly gwp: GwpSet;
  /** 16 hexadecimal digits. */
  readonly seed: string;
  readonly draws: number;
  readonly result: RunResult;
  /** GWP sets of bundles that stand in the account. */
  readonly bundledGwp: readonly GwpName[];
  readonly potential: readonly { readonly material: string; readonly grams: number }[];
  readonly circularity: readonly Circularity[];
};
