import { hash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../store/engine/durable-files.ts';
import {
  diskFiles,
  entriesOf,
  hashesIn,
  ifThere,
  placeOf,
  writeWhole,
  type FileStore,
} from './file-store.ts';

/*
 * Copies of the files beside the backups of the tables. A file never changes, so a copy has only
 * to bring what is not there yet; on the same disk it is a second name for the same bytes.
 */

/** The programmes that have files in a folder `files`. */
async function programmesIn(files: string): Promise<readonly string[]> {
  return (await entriesOf(files)).filter((one) => one.isDirectory()).map(({ name }) => name);
}

/**
 * Brings the files that `to` does not have yet. Both are folders `files` with a folder for each
 * programme.
 *
 * @returns how many were brought
 */
export async function copyFiles(from: string, to: string): Promise<number> {
  let brought = 0;
  for (const programme of await programmesIn(from)) {
    const source = join(from, programme);
    const target = join(to, programme);
    const had = new Set(await hashesIn(target));
    const changed = new Set<string>();
    for (const name of await hashesIn(source)) {
      if (had.has(name)) continue;
      if (await copyOne(placeOf(source, name), placeOf(target, name))) brought += 1;
      changed.add(dirname(placeOf(target, name)));
    }
    for (const folder of changed) syncFolder(folder);
  }
  return brought;
}

/** A second name where the disk can, else a copy; false when it was removed meanwhile. */
async function copyOne(from: string, to: string): Promise<boolean> {
  await mkdir(dirname(to), { recursive: true });
  const linked = await link(from, to).then(
    () => true,
    () => false,
  );
  if (linked) return true;
  const half = `${to}.part`;
  const copied = await ifThere(async () => {
    await copyFile(from, half, constants.COPYFILE_FICLONE);
    await rename(half, to);
    return true;
  });
  if (copied === undefined) await rm(half, { force: true });
  return copied === true;
}

/**
 * Brings every file of one store to another that lacks it, held against its own name before and
 * after: what arrives otherwise is no copy.
 *
 * @param removes takes each away from where it was, once it was read back from where it is now
 */
export async function bringAll(
  from: FileStore,
  to: FileStore,
  { removes = false }: { readonly removes?: boolean } = {},
): Promise<{ readonly brought: number; readonly had: number; readonly damaged: number }> {
  let brought = 0;
  let had = 0;
  let damaged = 0;
  for (const name of await from.namesBefore(Number.MAX_SAFE_INTEGER)) {
    const isThere = await to.has(name);
    if (isThere && !removes) {
      had += 1;
      continue;
    }
    if (isThere && isWhole(await to.get(name), name)) {
      had += 1;
    } else {
      const bytes = await from.get(name);
      if (bytes !== undefined && isWhole(bytes, name)) await to.put(name, bytes);
      if (!isWhole(await to.get(name), name)) {
        damaged += 1;
        continue;
      }
      brought += 1;
    }
    if (removes) await from.remove(name);
  }
  return { brought, had, damaged };
}

function isWhole(bytes: Uint8Array | undefined, name: string): boolean {
  return bytes !== undefined && hash('sha256', bytes) === name;
}

/** Brings to the copies what a bucket has and they lack. */
export async function fetchCopies({
  stored,
  copies,
}: {
  readonly stored: FileStore;
  readonly copies: FileStore;
}): Promise<number> {
  return (await bringAll(stored, copies)).brought;
}

export type BroughtBack = {
  readonly brought: number;
  /** Is it there now? */
  readonly isThere: (programme: string, sha256: string) => boolean;
};

/** Brings back the files of a backup, each held against its own name: what is damaged is left. */
export async function bringFilesBack(from: string, to: string): Promise<BroughtBack> {
  const there = new Map<string, Set<string>>();
  for (const programme of await programmesIn(to)) {
    there.set(programme, new Set(await hashesIn(join(to, programme))));
  }
  let brought = 0;
  for (const programme of await programmesIn(from)) {
    const had = there.get(programme) ?? new Set();
    there.set(programme, had);
    for (const name of await hashesIn(join(from, programme))) {
      if (had.has(name)) continue;
      const bytes = await readFile(placeOf(join(from, programme), name));
      if (hash('sha256', bytes) !== name) continue;
      await writeWhole(placeOf(join(to, programme), name), bytes);
      had.add(name);
      brought += 1;
    }
  }
  return { brought, isThere: (programme, name) => there.get(programme)?.has(name) === true };
}

/** The same into stores that are not on this machine. */
export async function bringFilesTo(
  from: string,
  storeOf: (programme: string) => FileStore,
): Promise<BroughtBack> {
  const there = new Map<string, ReadonlySet<string>>();
  let brought = 0;
  for (const programme of await programmesIn(from)) {
    const store = storeOf(programme);
    brought += (await bringAll(diskFiles(join(from, programme)), store)).brought;
    there.set(programme, new Set(await store.namesBefore(Number.MAX_SAFE_INTEGER)));
  }
  return { brought, isThere: (programme, name) => there.get(programme)?.has(name) === true };
}
