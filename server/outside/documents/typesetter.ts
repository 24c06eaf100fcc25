import { Worker } from 'node:worker_threads';
import type { DocumentName, TypesetDone, TypesetJob } from './typesetting.ts';

/** Makes papers and pictures in a thread of its own, which ends when nothing is asked for. */
export type Typesetter = {
  /**
   * Sets a document: the template reads `data` and the images that it names. Throws when the
   * typesetter is not there for this machine, or refuses.
   */
  set(name: DocumentName, data: object, images?: TypesetJob['images']): Promise<Uint8Array>;
  /** The first page of a document as PNG, so many pixels wide; throws as `set`. */
  draw(
    name: DocumentName,
    data: object,
    pngWidth: number,
    images?: TypesetJob['images'],
  ): Promise<Uint8Array>;
};

type Waiting = {
  readonly resolve: (made: Uint8Array) => void;
  readonly reject: (error: Error) => void;
};

/** The thread goes when nobody printed for this long, and its fonts and templates with it. */
const idleMsMost = 60_000;

export function startTypesetter(): Typesetter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  const stop = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };
  const settle = (answer: TypesetDone): void => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('made' in answer) asked?.resolve(answer.made);
    else asked?.reject(new Error(`the document was not made: ${answer.failure}`));
    if (waiting.size === 0) idle = setTimeout(() => void stop(), idleMsMost).unref();
  };
  const fail = (error: Error): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./typesetter-thread.ts', import.meta.url));
    started.unref();
    started.on('message', settle);
    started.on('error', fail);
    return started;
  };
  const make = (
    name: DocumentName,
    data: object,
    rest: Pick<TypesetJob, 'images' | 'as'>,
  ): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      clearTimeout(idle);
      worker ??= start();
      last += 1;
      waiting.set(last, { resolve, reject });
      const job: TypesetJob = {
        id: last,
        template: `${name}.typ`,
        data: JSON.stringify(data),
        ...rest,
      };
      worker.postMessage(job);
    });
  return {
    set: (name, data, images = []) => make(name, data, { images, as: 'pdf' }),
    draw: (name, data, pngWidth, images = []) => make(name, data, { images, as: { pngWidth } }),
  };
}
