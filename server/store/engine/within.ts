import type { Db, Queryable, Row } from './contract.ts';

/** A transaction as what questions ask: all of it in one state, and nothing is written. */
export function within(db: Db, tx: Queryable): Db {
  const no = (): Promise<never> =>
    Promise.reject(new Error('Bug: within a reading transaction nothing else is begun'));
  // A connection answers one after the other; who asks several at once is no worse off.
  let last: Promise<unknown> = Promise.resolve();
  return {
    engine: db.engine,
    query: <R extends Row>(text: string, params?: readonly unknown[]) => {
      const answer = last.then(() => tx.query<R>(text, params));
      last = answer.catch(() => undefined);
      return answer;
    },
    transaction: no,
    snapshot: (work) => work(tx),
    readWhole: no,
    close: no,
  };
}
