import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutCircles, type Link } from './without-circles.ts';

const graphs = fc
  .uniqueArray(
    fc.record({
      from: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      to: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      grams: fc.integer({ min: 1, max: 50 }),
    }),
    { selector: (link) => `${link.from}${link.to}`, maxLength: 20 },
  )
  .map((links): readonly Link[] => links);

function netOf(links: readonly Link[], node: string): number {
  return links.reduce(
    (net, link) =>
      net + (link.to === node ? link.grams : 0) - (link.from === node ? link.grams : 0),
    0,
  );
}

test('what a holder gains or loses stays the same when circles are taken out', () => {
  fc.assert(
    fc.property(graphs, (links) => {
      const straight = withoutCircles(links);
      for (const node of 'abcde') expect(netOf(straight, node)).toBe(netOf(links, node));
    }),
  );
});

test('nobody can follow the remaining links back to where they started', () => {
  fc.assert(
    fc.property(graphs, (links) => {
      let left = withoutCircles(links);
      for (;;) {
        const fed = new Set(left.map((link) => link.to));
        const next = left.filter((link) => fed.has(link.from));
        if (next.length === left.length) break;
        left = next;
      }
      expect(left).toEqual([]);
    }),
  );
});

test('two associations that hand to each other keep only the difference', () => {
  const links = [
    { from: 'a', to: 'b', grams: 30 },
    { from: 'b', to: 'a', grams: 20 },
  ];
  expect(withoutCircles(links)).toEqual([{ from: 'a', to: 'b', grams: 10 }]);
});
