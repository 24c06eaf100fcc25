import { parentPort, workerData } from 'node:worker_threads';
import { workOut } from './emissions-work.ts';
import type { WorkPacked } from './emissions-worker.ts';
import { unpacked } from './packed-side.ts';

function isPacked(data: unknown): data is WorkPacked {
  return typeof data === 'object' && data !== null && 'packed' in data && 'set' in data;
}

const given: unknown = workerData;
if (isPacked(given)) {
  const { packed, ...rest } = given;
  parentPort?.postMessage(workOut({ ...rest, side: unpacked(packed) }));
}
