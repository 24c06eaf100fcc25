import type { EventId } from '../events/ids.ts';
import type { Problem } from '../problems/problem.ts';
import type { AwaitKey, Blocking } from './entries.ts';

/** Why a fact cannot be written now: for good (`refuse`), or until something arrives (`wait`). */
export type Stop = { readonly problem: Problem; readonly blocking: Blocking | null };

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly stop: Stop };

export function go<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function stop(problem: Problem): { readonly ok: false; readonly stop: Stop } {
  return { ok: false, stop: { problem, blocking: null } };
}

export function wait(
  problem: Problem,
  awaits: AwaitKey,
  event?: EventId,
): { readonly ok: false; readonly stop: Stop } {
  const blocking: Blocking = event === undefined ? { awaits } : { awaits, event };
  return { ok: false, stop: { problem, blocking } };
}
