import { parentPort, workerData } from 'node:worker_threads';
import { workOut, type WorkAsked } from './emissions-work.ts';

function isAsked(data: unknown): data is WorkAsked {
  return typeof data === 'object' && data !== null && 'side' in data && 'set' in data;
}

const given: unknown = workerData;
if (isAsked(given)) parentPort?.postMessage(workOut(given));
