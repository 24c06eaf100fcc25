import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../server/store/engine/lock.ts';

/** A data folder as the demonstration finds it. */
export type DemoFolder = 'empty' | 'interrupted' | 'filled' | 'not ours';

const markOf = (folder: string): string => join(folder, 'simulation.json');

/**
 * What lies in `folder`. A mark is written when filling begins and changed when it is done; a
 * folder with data and without the mark belongs to someone and is never touched.
 */
export function lookAt(folder: string): DemoFolder {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return 'empty';
  if (!existsSync(markOf(folder))) return 'not ours';
  try {
    const mark: unknown = JSON.parse(readFileSync(markOf(folder), 'utf8'));
    const isFilled = typeof mark === 'object' && mark !== null && 'filled' in mark;
    return isFilled && mark.filled === true ? 'filled' : 'interrupted';
  } catch {
    return 'interrupted';
  }
}

/**
 * Empties a folder whose filling was interrupted and marks it as being filled. Throws
 * `StoreUnavailable` (`store/in-use`) when another process is filling it just now.
 */
export function begin(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const lock = takeLock(folder);
  try {
    for (const name of readdirSync(folder)) {
      const keep = markOf(folder).endsWith(name) || name.startsWith('ayni.lock');
      if (!keep) rmSync(join(folder, name), { recursive: true, force: true });
    }
    write(folder, { filled: false });
  } finally {
    lock.release();
  }
}

/** Says, whole or not at all, that the folder is complete. */
export function finish(folder: string, about: Readonly<Record<string, unknown>>): void {
  write(folder, { ...about, filled: true });
}

function write(folder: string, mark: Readonly<Record<string, unknown>>): void {
  const next = `${markOf(folder)}.new`;
  writeFileSync(next, `${JSON.stringify(mark, null, 2)}\n`);
  renameSync(next, markOf(folder));
}
