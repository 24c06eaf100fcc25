import v8 from 'node:v8';
import vm from 'node:vm';

v8.setFlagsFromString('--expose-gc');
const collect: unknown = vm.runInNewContext('gc');

/** Sweeping up goes on beside the program after memory was collected. */
const sweepingMs = 1_000;

/** What was used before is cleared away, and swept up: it is no part of what is measured next. */
export async function settled(): Promise<void> {
  if (typeof collect === 'function') collect();
  await new Promise((resolve) => setTimeout(resolve, sweepingMs));
}

/** Milliseconds of a processor, of all threads of this program: others may be busy beside it. */
function ofProcessor<T>(work: () => T): { readonly made: T; readonly ms: number } {
  const before = process.cpuUsage();
  const made = work();
  const { user, system } = process.cpuUsage(before);
  return { made, ms: (user + system) / 1000 };
}

/** The same beside the milliseconds that passed. */
export function timed<T>(work: () => T): {
  readonly made: T;
  readonly ms: number;
  readonly passed: number;
} {
  const began = performance.now();
  const done = ofProcessor(work);
  return { ...done, passed: performance.now() - began };
}
