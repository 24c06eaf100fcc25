import { expect, test } from 'vitest';
import { accept } from '../../core/problems/problem.ts';
import { startLine } from './line.ts';

/** Work that ends when it is told to. */
function held(): {
  readonly work: () => Promise<ReturnType<typeof accept<null>>>;
  end: () => void;
} {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended.then(() => accept(null)), end };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('two are served at once, the others in the order in which they came', async () => {
  const line = startLine(2);
  const begun: number[] = [];
  const works = Array.from({ length: 5 }, held);
  const all = works.map(({ work }, index) =>
    line(() => {
      begun.push(index);
      return work();
    }),
  );
  await turn();
  expect(begun).toEqual([0, 1]);
  works[1]?.end();
  await turn();
  expect(begun).toEqual([0, 1, 2]);
  works.forEach(({ end }) => end());
  expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
  expect(begun).toEqual([0, 1, 2, 3, 4]);
});

test('work that fails gives its place to the next', async () => {
  const line = startLine(1);
  const failing = line(() => Promise.reject(new Error('no')));
  const next = line(() => Promise.resolve(accept('next')));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toEqual(accept('next'));
});

test('a crowd is told to come back instead of waiting for ever', async () => {
  const line = startLine(1);
  const first = held();
  const waiting = [first, ...Array.from({ length: 200 }, () => first)].map((one) => line(one.work));
  const late = await line(first.work);
  expect(late).toMatchObject({ ok: false, problem: { code: 'access/too-many' } });
  first.end();
  expect((await Promise.all(waiting)).every(({ ok }) => ok)).toBe(true);
});
