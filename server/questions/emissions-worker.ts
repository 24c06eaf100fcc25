import { Worker } from 'node:worker_threads';
import type { WorkAsked, WorkDone } from './emissions-work.ts';

/**
 * The same as `workOut`, in a thread of its own, so that nobody else waits for ten thousand draws.
 * Rejects when the thread fails, which is our fault.
 */
export function workOutApart(asked: WorkAsked): Promise<WorkDone> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./emissions-thread.ts', import.meta.url), {
      workerData: asked,
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
