/** Work that stops now and then, so that whoever runs it may let others in between. */
export type Piecewise<T> = Generator<undefined, T>;

/** All of it without a stop. */
export function atOnce<T>(work: Piecewise<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
