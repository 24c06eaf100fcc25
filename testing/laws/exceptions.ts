/** What a law may find and still pass: with the day it was allowed and why. Keep it short. */
export type Exception = {
  readonly law: string;
  readonly path: string;
  readonly since: string;
  readonly why: string;
};

export const exceptions: readonly Exception[] = [];
