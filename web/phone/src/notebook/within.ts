/** So long a weight waits at most for what is usual, which a slow phone still reads. */
export const askingMs = 1_000;

/** What comes within so many milliseconds; undefined when it takes longer or does not come. */
export function within<T>(ms: number, coming: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((done) => {
    setTimeout(() => done(undefined), ms);
  });
  return Promise.race([coming.catch(() => undefined), late]);
}
