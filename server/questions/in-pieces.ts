import { setImmediate as pause } from 'node:timers/promises';
import type { Piecewise } from '../../core/pathways/piecewise.ts';

/** All of a long piece of work, with others let in between its pieces. */
export async function inPieces<T>(work: Piecewise<T>): Promise<T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause();
  }
}

/** All that comes page by page, in one list. */
export async function allPages<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const found: (readonly T[])[] = [];
  for await (const page of pages) found.push(page);
  return found.flat();
}
