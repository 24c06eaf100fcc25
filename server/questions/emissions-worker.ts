import { Worker } from 'node:worker_threads';
import type { WorkAsked, WorkDone } from './emissions-work.ts';
import { memoryOf, packed, type PackedSide } from './packed-side.ts';

/** What is asked of the thread: the same, and the rows in columns. */
export type WorkPacked = Omit<WorkAsked, 'side'> & { readonly packed: PackedSide };

/**
 * The same as `workOut`, in a thread of its own, so that nobody else waits for ten thousand draws.
 * Rejects when the thread fails, which is our fault.
 */
export async function workOutApart({ side, ...rest }: WorkAsked): Promise<WorkDone> {
  const columns = await packed(side);
  const workerData: WorkPacked = { ...rest, packed: columns };
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./emissions-thread.ts', import.meta.url), {
      workerData,
      transferList: memoryOf(columns),
      name: 'emissions',
    });
    worker.once('message', (done: WorkDone) => {
      resolve(done);
      void worker.terminate();
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`Bug: the climate thread ended with ${code}`)));
  });
}
