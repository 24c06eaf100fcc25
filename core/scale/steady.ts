import type { Grams } from '../quantities/quantity.ts';
import type { ScaleReading } from './reading.ts';

/** How long the same grams must be shown before a scale that does not say so counts as stable. */
export const steadyMs = 1_200;

/** What is remembered between two readings: the grams shown, and since when (ms). */
export type Steadying = { readonly grams: Grams; readonly since: number } | undefined;

/**
 * Says whether a weight stands still. The scale's own word counts; where it has none, the same
 * grams have to be shown for `steadyMs`.
 *
 * @param at milliseconds of any clock that does not go back
 */
export function steadied(
  before: Steadying,
  reading: ScaleReading,
  at: number,
): { readonly steadying: Steadying; readonly stable: boolean } {
  if (reading.is !== 'weight') return { steadying: undefined, stable: false };
  const same = before?.grams === reading.grams;
  const steadying = same ? before : { grams: reading.grams, since: at };
  const stable = reading.stable ?? at - steadying.since >= steadyMs;
  return { steadying, stable };
}
