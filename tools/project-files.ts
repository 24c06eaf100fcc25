import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const root = join(import.meta.dirname, '..');

const notOurs = new Set(['node_modules', '.git', '.build', '.svelte-kit', 'coverage']);

/** All files under `folder` (or the file itself), as sorted paths from the root with slashes. */
export function filesUnder(folder: string): string[] {
  const start = join(root, folder);
  const status = statSync(start, { throwIfNoEntry: false });
  if (status === undefined) return [];
  if (status.isFile()) return [folder];
  const paths: string[] = [];
  const open = [start];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (notOurs.has(entry.name)) continue;
      const path = join(next, entry.name);
      if (entry.isDirectory()) open.push(path);
      else paths.push(relative(root, path).split(sep).join('/'));
    }
  }
  return paths.sort();
}
