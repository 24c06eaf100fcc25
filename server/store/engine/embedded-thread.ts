import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Row } from './contract.ts';
import type { Answer, Request, WorkerOptions } from './embedded-messages.ts';
import { diskFull, SqlError, sqlError, StoreUnavailable, unavailable } from './errors.ts';

export type Thread = {
  readonly alive: () => boolean;
  statement<R extends Row>(text: string, params?: readonly unknown[]): Promise<readonly R[]>;
  /** Checkpoint, close the files, end the thread. */
  close(): Promise<void>;
};

type Waiting = { resolve(rows: readonly Row[]): void; reject(error: unknown): void };

/**
 * Starts the thread of the embedded database and waits until it is open and has proven that its
 * commits reach the disk; throws `StoreUnavailable` with `store/fsync-missing` when they do not.
 */
export async function startThread(options: WorkerOptions): Promise<Thread> {
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: options,
    name: 'embedded-database',
  });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const one of waiting.values()) one.reject(ended);
    waiting.clear();
  };
  worker.on('error', (error) => end(unavailable(error)));
  worker.on('exit', () => end(unavailable('the thread of the embedded database ended')));
  let made = false;
  const opened = new Promise<readonly Row[]>((resolve, reject) => {
    waiting.set(0, { resolve, reject });
  });
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.id);
    waiting.delete(answer.id);
    made ||= answer.kind === 'made';
    if (answer.kind === 'ready' || answer.kind === 'made') one?.resolve([]);
    else if (answer.kind === 'rows') one?.resolve(answer.rows);
    else {
      const error = errorOf(answer);
      one?.reject(error);
      if (answer.kind === 'failed') return;
      end(error);
      void worker.terminate();
    }
  });
  const send = <R extends Row>(request: Request): Promise<readonly R[]> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      waiting.set(request.id, { resolve: (rows) => resolve(rows as readonly R[]), reject });
      worker.postMessage(request);
    });
  await opened.catch(async (error: unknown) => {
    await worker.terminate();
    // A folder that cannot be opened is an unavailable store, whatever the engine says of it.
    throw error instanceof SqlError ? unavailable(error) : error;
  });
  if (made) {
    await worker.terminate();
    return startThread(options);
  }
  return {
    alive: () => ended === undefined,
    statement: (text, params) => send({ id: (lastId += 1), kind: 'statement', text, params }),
    close: async () => {
      const gone = once(worker, 'exit');
      // When the last checkpoint fails, the log still has everything that was committed.
      await send({ id: (lastId += 1), kind: 'close' }).catch(() => worker.terminate());
      await gone;
    },
  };
}

function errorOf(answer: Exclude<Answer, { kind: 'ready' | 'made' | 'rows' }>): Error {
  if (answer.kind === 'not-durable') {
    return new StoreUnavailable({ code: 'store/fsync-missing', facts: {} });
  }
  if (answer.kind === 'broken') {
    return answer.diskFull ? diskFull(answer.message) : unavailable(answer.message);
  }
  if (answer.code === undefined) return new Error(answer.message);
  return sqlError(answer.message, answer.code, answer.constraint);
}
