import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { noTime } from './stable-archive.ts';

export type ZipEntry = {
  readonly name: string;
  readonly content: Uint8Array;
  /** Photos are small already: packing them again would only cost time. */
  readonly isPacked: boolean;
};

/**
 * A ZIP as it is being made, one file in memory at a time: an annex may hold thousands of photos.
 * The next file is fetched when the last one was taken.
 */
export function zipStream(entries: AsyncGenerator<ZipEntry>): ReadableStream<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    ready.push(chunk);
  });
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      while (ready.length === 0) {
        const next = await entries.next();
        if (next.done === true) {
          zip.end();
          for (const chunk of ready) controller.enqueue(chunk);
          controller.close();
          return;
        }
        addTo(zip, next.value);
      }
      for (const chunk of ready) controller.enqueue(chunk);
      ready = [];
    },
    cancel: async () => {
      zip.terminate();
      await entries.return(undefined);
    },
  });
}

function addTo(zip: Zip, { name, content, isPacked }: ZipEntry): void {
  const file = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
  file.mtime = noTime;
  zip.add(file);
  file.push(content, true);
}
