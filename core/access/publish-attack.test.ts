import { describe, expect, test } from 'vitest';
import { publishCounts, type Cell } from './publish.ts';

/**
 * Somebody who knows how we publish, and has every table that we published, writes down all the
 * truths that would have given just these tables. What all of them agree on is found out. Nothing
 * may be found out of one to four people: neither a group, nor several together, nor those who
 * came from one month to the next.
 */
type Truth = readonly number[];

/** All ways to put at most `most` people into so many groups. */
function* truths(groups: number, most: number): Generator<Truth> {
  if (groups === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= most; first += 1) {
    for (const rest of truths(groups - 1, most - first)) yield [first, ...rest];
  }
}

const sum = (truth: Truth): number => truth.reduce((all, one) => all + one, 0);
const cellsOf = (truth: Truth): Cell[] => truth.map((people, at) => ({ key: `k${at}`, people }));

/** What is worked out of candidates: for each set of groups, the one number they agree on. */
function foundOut(candidates: readonly Truth[]): readonly string[] {
  const [first] = candidates;
  if (first === undefined) return [];
  const found: string[] = [];
  for (let set = 1; set < 2 ** first.length; set += 1) {
    const of = (truth: Truth): number => sum(truth.filter((_, at) => (set & (1 << at)) !== 0));
    const people = of(first);
    if (people === 0 || people > 4) continue;
    if (candidates.every((truth) => of(truth) === people))
      found.push(`${first.join('+')} groups ${set}`);
  }
  return found;
}

function grouped(
  all: Iterable<Truth>,
  publishedOf: (truth: Truth) => string,
): Map<string, Truth[]> {
  const groups = new Map<string, Truth[]>();
  for (const truth of all) {
    const published = publishedOf(truth);
    const known = groups.get(published);
    if (known) known.push(truth);
    else groups.set(published, [truth]);
  }
  return groups;
}

/** Truths with more people would be candidates too: tables that they could give are left out. */
const whole = (truth: Truth, most: number): boolean => sum(truth) <= most - 5;

describe('an attack on one month', () => {
  test.each([
    [1, 34],
    [2, 34],
    [3, 29],
    [4, 29],
    [5, 24],
  ])('%i groups and their total', { timeout: 60_000 }, (groups, most) => {
    const tables = grouped(truths(groups, most), (truth) =>
      JSON.stringify(publishCounts(sum(truth), [cellsOf(truth)])),
    );
    expect(tables.size).toBeGreaterThan(3);
    const found = [...tables.values()]
      .filter((candidates) => candidates.every((truth) => whole(truth, most)))
      .flatMap(foundOut);
    expect(found).toEqual([]);
  });

  test(
    'sexes and districts of the same people, each with its own split',
    { timeout: 60_000 },
    () => {
      // Women and men of one district, women and men of the other.
      const most = 24;
      const margins = ([a = 0, b = 0, c = 0, d = 0]: Truth): Cell[][] => [
        cellsOf([a + c, b + d]),
        cellsOf([a + b, c + d]),
      ];
      const tables = grouped(truths(4, most), (truth) =>
        JSON.stringify(publishCounts(sum(truth), margins(truth))),
      );
      const found = [...tables.values()]
        .filter((candidates) => candidates.every((truth) => whole(truth, most)))
        .flatMap(foundOut);
      expect(found).toEqual([]);
    },
  );
});

describe('an attack that subtracts last month from this one', () => {
  test.each([
    [1, 34],
    [2, 29],
    [3, 19],
  ])('%i groups that only grow', { timeout: 60_000 }, (groups, most) => {
    // Half are those of last month, half those who came since.
    const both = grouped(truths(groups * 2, most), (truth) => {
      const before = truth.slice(0, groups);
      const now = before.map((people, at) => people + (truth[groups + at] ?? 0));
      return JSON.stringify([
        publishCounts(sum(before), [cellsOf(before)]),
        publishCounts(sum(now), [cellsOf(now)]),
      ]);
    });
    const found = [...both.values()]
      .filter((candidates) => candidates.every((truth) => whole(truth, most)))
      .flatMap(foundOut);
    expect(found).toEqual([]);
  });
});

test('the attack is no dummy: exact tables with only small groups hidden give people away', () => {
  const naive = (truth: Truth): string =>
    JSON.stringify([sum(truth), truth.map((people) => (people > 0 && people < 5 ? null : people))]);
  const found = [...grouped(truths(2, 20), naive).values()].flatMap(foundOut);
  expect(found.length).toBeGreaterThan(10);
});
