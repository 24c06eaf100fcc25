import type { ServerResponse } from 'node:http';

/** Batches that may wait for their turn; a phone that is told to come later keeps its queue. */
const waitingMost = 400;
/** How long a batch gives way to whoever reads before it is written all the same. */
const givesWayMs = 250;
const pollMs = 5;

/**
 * Whose turn it is. Batches of phones are written one after the other (they lock the programme
 * anyway), and between two of them whoever reads goes first: when all phones of a programme get
 * signal at once, a visitor's page must not wait behind all of them.
 */
export class Turns {
  #readers = 0;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** Counts a page or an answer that somebody waits for, until it is out. */
  read(response: ServerResponse): void {
    this.#readers += 1;
    response.once('close', () => {
      this.#readers -= 1;
    });
  }

  /** @returns what the work gives; undefined when too many wait already and it was not done */
  async write<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.#waiting >= waitingMost) return undefined;
    this.#waiting += 1;
    const before = this.#last;
    const done = Promise.withResolvers<undefined>();
    this.#last = done.promise;
    try {
      await before;
      await this.#giveWay();
      return await work();
    } finally {
      this.#waiting -= 1;
      done.resolve(undefined);
    }
  }

  async #giveWay(): Promise<void> {
    const until = performance.now() + givesWayMs;
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#readers > 0 && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }
}
