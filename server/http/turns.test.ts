import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { Turns } from './turns.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** What a page is answered with, as far as its end is heard. */
function answer(): ServerResponse {
  const response: unknown = new EventEmitter();
  return response as ServerResponse;
}

describe('whose turn it is', () => {
  test('batches are written one after the other, in the order in which they came', async () => {
    const turns = new Turns();
    const said: string[] = [];
    const write = (name: string): Promise<unknown> =>
      turns.write(async () => {
        said.push(`${name} begins`);
        await pause(5);
        said.push(`${name} ends`);
      });
    await Promise.all([write('a'), write('b'), write('c')]);
    expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  test('whoever reads goes first, and does not hold a batch back for ever', async () => {
    const turns = new Turns();
    const page = answer();
    turns.read(page);
    let written = false;
    const writing = turns.write(async () => {
      written = true;
      return Promise.resolve();
    });
    await pause(60);
    expect(written).toBe(false);
    page.emit('close');
    await writing;
    expect(written).toBe(true);
    turns.read(answer());
    await turns.write(async () => Promise.resolve());
  });

  test('a batch that fails does not stop the next one', async () => {
    const turns = new Turns();
    const fails = turns.write(async () => Promise.reject(new Error('disk')));
    const next = turns.write(async () => Promise.resolve('written'));
    await expect(fails).rejects.toThrow('disk');
    expect(await next).toBe('written');
  });

  test('when too many wait, the next is not done at all: its phone keeps it', async () => {
    const turns = new Turns();
    const gate = Promise.withResolvers<undefined>();
    const waiting = Array.from({ length: 400 }, () => turns.write(() => gate.promise));
    let done = false;
    const last = await turns.write(async () => {
      done = true;
      return Promise.resolve('written');
    });
    expect({ last, done }).toEqual({ last: undefined, done: false });
    gate.resolve(undefined);
    await Promise.all(waiting);
  });
});
