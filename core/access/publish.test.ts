import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleLeast, publishCounts, publishShares, type Cell } from './publish.ts';

const counts = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 });
const cellsOf = (people: readonly number[]): Cell[] =>
  people.map((count, index) => ({ key: `k${index}`, people: count }));
const totalOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, cell) => sum + cell.people, 0);

describe('counts of people that are published', () => {
  test('no group of one to four people is ever shown', () => {
    fc.assert(
      fc.property(counts, (people) => {
        const cells = cellsOf(people);
        const published = publishCounts(totalOf(cells), [cells]);
        for (const cell of [...(published.splits[0] ?? []), { people: published.total }]) {
          expect(cell.people === null || cell.people === 0 || cell.people >= peopleLeast).toBe(
            true,
          );
        }
      }),
    );
  });

  test('one group alone is never hidden, nor an empty one shown beside hidden ones', () => {
    fc.assert(
      fc.property(counts, (people) => {
        const cells = cellsOf(people);
        const published = publishCounts(totalOf(cells), [cells]);
        if (published.total === null) return;
        const split = published.splits[0] ?? [];
        const hidden = split.filter((cell) => cell.people === null);
        expect(hidden.length).not.toBe(1);
        if (hidden.length > 0) expect(split.every((cell) => cell.people !== 0)).toBe(true);
      }),
    );
  });

  test('what is shown is what is there, rounded down to fives', () => {
    expect(publishCounts(164, [cellsOf([99, 65])])).toEqual({
      total: 160,
      splits: [cellsOf([95, 65])],
    });
  });

  test('three men among twenty are hidden together with the women, who would give them away', () => {
    const published = publishCounts(20, [
      [
        { key: 'female', people: 17 },
        { key: 'male', people: 3 },
      ],
    ]);
    expect(published.splits[0]?.map((cell) => cell.people)).toEqual([null, null]);
    expect(published.total).toBe(20);
  });

  test('a total of four people hides all that splits it, in every split', () => {
    const published = publishCounts(4, [cellsOf([4]), cellsOf([2, 2])]);
    expect(published.total).toBeNull();
    expect(published.splits.flat().every((cell) => cell.people === null)).toBe(true);
  });

  test('a split that does not add up to its total is our fault', () => {
    expect(() => publishCounts(6, [cellsOf([5])])).toThrow('Bug');
  });
});

describe('shares of mass that are published', () => {
  const shares = counts.map((people) =>
    people.map((count, index) => ({ key: `k${index}`, people: count, mass: index + 1 })),
  );

  test('no mass is lost between the shown and the withheld', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const { shown, withheld } = publishShares(all);
        expect([...shown, ...withheld].map((share) => share.key).sort()).toEqual(
          all.map((share) => share.key).sort(),
        );
      }),
    );
  });

  test('a shown share with people behind it has at least five of them', () => {
    fc.assert(
      fc.property(shares, (all) => {
        for (const { people } of publishShares(all).shown) {
          expect(people === 0 || people >= peopleLeast).toBe(true);
        }
      }),
    );
  });

  test('what is withheld speaks of at least five people, unless there are not so many', () => {
    fc.assert(
      fc.property(shares, (all) => {
        const { withheld, shown } = publishShares(all);
        const people = withheld.reduce((sum, share) => sum + share.people, 0);
        const some = shown.some((share) => share.people > 0);
        expect(people === 0 || people >= peopleLeast || !some).toBe(true);
      }),
    );
  });
});
