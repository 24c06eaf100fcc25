import type { Db } from '../store/engine/contract.ts';

type Done = (of: {
  readonly statement: string;
  readonly seconds: number;
  readonly failed: boolean;
}) => void;

/** The same database, telling how long each statement and transaction took. */
export function timed(db: Db, done: Done): Db {
  const measured = async <T>(statement: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    let failed = true;
    try {
      const value = await work();
      failed = false;
      return value;
    } finally {
      done({ statement, seconds: (performance.now() - start) / 1000, failed });
    }
  };
  return {
    engine: db.engine,
    query: (text, params) => measured('query', () => db.query(text, params)),
    transaction: (work) => measured('transaction', () => db.transaction(work)),
    snapshot: (work) => measured('transaction', () => db.snapshot(work)),
    readWhole: (work) => measured('transaction', () => db.readWhole(work)),
    close: () => db.close(),
  };
}
