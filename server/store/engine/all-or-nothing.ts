import { refuse, type Problem, type Result } from '../../../core/problems/problem.ts';
import type { Db, Queryable } from './contract.ts';
import { StoreUnavailable } from './errors.ts';

/** Takes a refusal out of the transaction that it rolls back. */
class RolledBack extends Error {
  override readonly name = 'RolledBack';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Several commands as one: all of `work` happens in one transaction, and none of it when it
 * refuses. What it calls may start transactions of its own on `tx`, one after the other: they join
 * this one, and one that throws takes back only its own part.
 */
export async function allOrNothing<T>(
  db: Db,
  work: (tx: Db) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await db.transaction(async (tx) => {
      const joined: Db = {
        ...db,
        query: (text, params) => tx.query(text, params),
        transaction: (inner) => joining(tx, inner),
        snapshot: (inner) => inner(tx),
        readWhole: () => Promise.reject(new Error('Bug: within a transaction nothing is copied')),
        close: () => Promise.reject(new Error('Bug: a transaction cannot close the store')),
      };
      const done = await work(joined);
      if (!done.ok) throw new RolledBack(done.problem);
      return done;
    });
  } catch (error) {
    if (error instanceof RolledBack || error instanceof StoreUnavailable) {
      return refuse(error.problem);
    }
    throw error;
  }
}

async function joining<T>(tx: Queryable, inner: (tx: Queryable) => Promise<T>): Promise<T> {
  await tx.query('savepoint inner_work');
  try {
    const done = await inner(tx);
    await tx.query('release savepoint inner_work');
    return done;
  } catch (error) {
    await tx.query('rollback to savepoint inner_work');
    throw error;
  }
}
