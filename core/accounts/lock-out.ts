/** How many times may be tried before it has to be waited for, and how long then. Milliseconds. */
export type ThrottleRule = {
  /** Failures that cost nothing. */
  readonly free: number;
  /** The first wait; it doubles with every further failure. */
  readonly firstMs: number;
  readonly mostMs: number;
  /** Forgotten when nothing failed for this long. */
  readonly forgottenMs: number;
};

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * What is counted. An account is guarded against guessing its password, an address (which a whole
 * office may share) against guessing at many accounts. Waits end by themselves: nobody can lock
 * somebody else out for longer than a quarter of an hour.
 */
export const throttleRules = {
  account: { free: 4, firstMs: minute / 2, mostMs: 15 * minute, forgottenMs: day },
  'second-factor': { free: 4, firstMs: minute / 2, mostMs: 15 * minute, forgottenMs: day },
  address: { free: 29, firstMs: minute / 2, mostMs: 15 * minute, forgottenMs: 60 * minute },
  /** Asking for e-mails: each asking counts. */
  'reset-account': { free: 3, firstMs: 5 * minute, mostMs: 60 * minute, forgottenMs: day },
  'reset-address': { free: 10, firstMs: 5 * minute, mostMs: 60 * minute, forgottenMs: day },
  /** Codes and links that are typed or tried. */
  code: { free: 4, firstMs: minute, mostMs: 60 * minute, forgottenMs: day },
  'code-address': { free: 9, firstMs: minute, mostMs: 60 * minute, forgottenMs: 60 * minute },
} as const satisfies Readonly<Record<string, ThrottleRule>>;

export type ThrottleName = keyof typeof throttleRules;

/** How long after this many failures nothing is tried again. */
export function waitAfter(failures: number, { free, firstMs, mostMs }: ThrottleRule): number {
  if (failures <= free) return 0;
  const doublings = Math.min(failures - free - 1, 20);
  return Math.min(mostMs, firstMs * 2 ** doublings);
}
