import type { Problem } from '../../../core/problems/problem.ts';

/** A statement was refused; `code` is the SQLSTATE, the only thing to branch on. */
export class SqlError extends Error {
  override readonly name = 'SqlError';
  readonly code: string;
  readonly constraint: string | undefined;

  constructor(message: string, code: string, constraint?: string) {
    super(message);
    this.code = code;
    this.constraint = constraint;
  }
}

/**
 * The store cannot do its work now (gone, full, held by another process, not safe). Commands and
 * questions catch it and answer with its Problem.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, { cause });
    this.problem = problem;
  }
}

export function unavailable(cause?: unknown): StoreUnavailable {
  return new StoreUnavailable({ code: 'store/unavailable', facts: {} }, cause);
}

export function diskFull(cause?: unknown): StoreUnavailable {
  return new StoreUnavailable({ code: 'store/disk-full', facts: {} }, cause);
}

/**
 * SQLSTATE classes that speak of the connection or the server, not of the statement; 28, 3D000 and
 * 55000 are how a server refuses a connection (who we are, no such database, not open to any).
 */
const goneCodes = /^(08|28|3D000|55000|57P0[1-5]|53300|58030|F0|XX00[12])/;

/** The error to throw for a statement that ended with `code` (SQLSTATE) on either engine. */
export function sqlError(message: string, code: string, constraint?: string): Error {
  const error = new SqlError(message, code, constraint);
  if (code === '53100') return diskFull(error);
  return goneCodes.test(code) ? unavailable(error) : error;
}

/** Serialization failure and deadlock: the same transaction may succeed when run again. */
export function mayRetry(error: unknown): boolean {
  return error instanceof SqlError && (error.code === '40001' || error.code === '40P01');
}
