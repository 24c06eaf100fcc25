import { randomUUID } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../store/engine/durable-files.ts';

/**
 * Where bytes are kept by their hash: written once, never changed, the same for whoever sends
 * them. The disk does it now (0045); a bucket needs the same five verbs and nothing more.
 */
export type FileStore = {
  /** Resolves when they are safe under `sha256`; the caller has checked that it is theirs. */
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  get(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  has(sha256: string): Promise<boolean>;
  remove(sha256: string): Promise<void>;
  /** Those that came before this instant, in milliseconds since 1970. */
  namesBefore(at: number): Promise<readonly string[]>;
};

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** `<folder>/ab/abcd…`: no folder gets more than a 256th of the files. */
export function placeOf(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Files on the disk. A file appears under its name only when it is whole and written through. */
export function diskFiles(folder: string): FileStore {
  return {
    put: async (sha256, bytes) => writeWhole(placeOf(folder, sha256), bytes),
    get: (sha256) => ifThere(async () => new Uint8Array(await readFile(placeOf(folder, sha256)))),
    has: async (sha256) => (await ifThere(() => stat(placeOf(folder, sha256)))) !== undefined,
    remove: (sha256) => rm(placeOf(folder, sha256), { force: true }),
    namesBefore: async (at) => {
      const names: string[] = [];
      for (const name of await hashesIn(folder)) {
        const found = await ifThere(() => stat(placeOf(folder, name)));
        if (found !== undefined && found.mtimeMs < at) names.push(name);
      }
      return names;
    },
  };
}

/** The names of all files of a folder. */
export async function hashesIn(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const drawer of await entriesOf(folder)) {
    if (!drawer.isDirectory() || !/^[0-9a-f]{2}$/.test(drawer.name)) continue;
    const found = await entriesOf(join(folder, drawer.name));
    names.push(...found.map(({ name }) => name).filter(isHash));
  }
  return names;
}

/** What stands in a folder; nothing when it is not there. */
export async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  return (await ifThere(() => readdir(folder, { withFileTypes: true }))) ?? [];
}

/** Writes beside the name, through to the disk, and gives it the name then. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true });
  const half = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(half, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  syncFolder(folder);
  syncFolder(dirname(folder));
}

/** What `work` gives, or undefined when the file is not there. */
export async function ifThere<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
