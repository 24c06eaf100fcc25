import { Worker } from 'node:worker_threads';
import type { GridLine } from '../../core/importing/people/table-of-grid.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { SheetAsked, SheetRead } from './sheet-worker.ts';

/** A sheet that takes longer or more than this was made to take long, or is no list of people. */
const millisecondsMost = 60_000;
const megabytesMost = 768;

/**
 * The lines of a CSV (UTF-8 with or without mark, UTF-16, Windows-1252; comma, semicolon or tab) or
 * of the first sheet of an XLSX, read in a thread of its own, so that nobody else waits for it and
 * a file that blows up takes nothing with it. Refuses with `import/file-unreadable` and, above
 * `rowsMost` rows below the headings, with `import/too-many-rows`.
 */
export async function readSheet(
  bytes: Uint8Array,
  rowsMost: number,
): Promise<Result<readonly GridLine[]>> {
  // Titles above the headings are no rows.
  const asked: SheetAsked = { bytes, linesMost: rowsMost + linesAboveMost };
  const read = await inThread(asked);
  if ('unreadable' in read) {
    return refuse({ code: 'import/file-unreadable', facts: { detail: read.unreadable } });
  }
  if (read.more) return refuse({ code: 'import/too-many-rows', facts: { rows_max: rowsMost } });
  return accept(read.lines);
}

const linesAboveMost = 16;

function inThread(asked: SheetAsked): Promise<SheetRead> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./sheet-worker.ts', import.meta.url), {
      workerData: asked,
      name: 'sheet',
      resourceLimits: { maxOldGenerationSizeMb: megabytesMost },
    });
    const end = (read: SheetRead): void => {
      clearTimeout(patience);
      resolve(read);
      void worker.terminate();
    };
    const patience = setTimeout(() => end({ unreadable: 'TIME' }), millisecondsMost);
    worker.once('message', (read: SheetRead) => end(read));
    worker.once('error', () => end({ unreadable: 'MEMORY' }));
    worker.once('exit', () => end({ unreadable: 'EXIT' }));
  });
}
