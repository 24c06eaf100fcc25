import { mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { entriesOf, ifThere } from './file-store.ts';

/**
 * Bytes on their way: what arrived of a file so far, apart for each sender, so that nobody can
 * spoil what somebody else sends. Nothing here is believed before its hash was checked, so nothing
 * needs to be written through: what a power cut damages is sent again.
 */
export type Uploads = {
  /** How many bytes arrived. */
  had(name: string): Promise<number>;
  /**
   * Adds what arrives behind what is there, also when the sender breaks off; adds nothing when it
   * does not begin where the last one ended. Answers how many bytes are there now; `too-long`, and
   * nothing is left, when they would be more than `most`.
   */
  append(name: string, part: Part): Promise<number | 'too-long'>;
  read(name: string): Promise<Uint8Array>;
  drop(name: string): Promise<void>;
  /** Gives up those to which nothing was added since; answers how many. */
  dropBefore(at: number): Promise<number>;
};

export type Part = {
  readonly offset: number;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly most: number;
};

export function uploadName(sha256: string, sender: string): string {
  return `${sha256}.${sender}`;
}

export function diskUploads(folder: string): Uploads {
  const fileOf = (name: string): string => join(folder, name);
  const had = async (name: string): Promise<number> =>
    (await ifThere(() => stat(fileOf(name))))?.size ?? 0;
  /** The last thing under way for each upload: a sender that asks twice is served in turn. */
  const underway = new Map<string, Promise<unknown>>();
  const inTurn = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const before = underway.get(name) ?? Promise.resolve();
    const mine = before.then(work, work);
    underway.set(name, mine);
    try {
      return await mine;
    } finally {
      if (underway.get(name) === mine) underway.delete(name);
    }
  };
  return {
    had,
    append: (name, part) =>
      inTurn(name, async () => {
        await mkdir(folder, { recursive: true });
        const size = await had(name);
        if (part.offset !== size) return size;
        const after = await addTo(fileOf(name), part);
        if (after === 'too-long') await rm(fileOf(name), { force: true });
        return after;
      }),
    read: async (name) => new Uint8Array(await readFile(fileOf(name))),
    drop: (name) => rm(fileOf(name), { force: true }),
    dropBefore: async (at) => {
      let dropped = 0;
      for (const { name } of await entriesOf(folder)) {
        const found = await ifThere(() => stat(fileOf(name)));
        if (found === undefined || found.mtimeMs >= at) continue;
        await rm(fileOf(name), { force: true });
        dropped += 1;
      }
      return dropped;
    },
  };
}

async function addTo(file: string, { offset, bytes, most }: Part): Promise<number | 'too-long'> {
  const handle = await open(file, 'a');
  let size = offset;
  try {
    for await (const piece of untilBroken(bytes)) {
      if (size + piece.byteLength > most) return 'too-long';
      await handle.appendFile(piece);
      size += piece.byteLength;
    }
    return size;
  } finally {
    await handle.close();
  }
}

/** A sender whose line breaks has sent what came until then. */
async function* untilBroken(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch(() => undefined);
    if (next === undefined || next.done === true) return;
    yield next.value;
  }
}
