import type { Instant } from '../quantities/instant.ts';

/** The code of an authenticator app changes every so many seconds (RFC 6238). */
export const stepSeconds = 30;
/** A phone's clock may be one step off, before or after. */
export const stepsAround = 1;

export function stepOf(at: Instant): number {
  return Math.floor(at / (stepSeconds * 1000));
}

/** Whether the code of a step may be taken now: near enough, and none as new was taken before. */
export function mayTakeStep(step: number, now: Instant, lastTaken: number): boolean {
  return Math.abs(step - stepOf(now)) <= stepsAround && step > lastTaken;
}
