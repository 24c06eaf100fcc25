import { gramsCo2e } from '../quantities/quantity.ts';
import type { RunResult } from './run.ts';

/**
 * Notes beside the account in its own sign, in which what is avoided or stored is positive. A run
 * keeps the sign of its source, in which it is below zero: published runs are never changed.
 */
export function memoAvoided(memo: RunResult['memo']): RunResult['memo'] {
  return memo.map(({ factor, co2e }) => ({ factor, co2e: gramsCo2e(co2e === 0 ? 0 : -co2e) }));
}
