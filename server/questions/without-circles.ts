export type Link = { readonly from: string; readonly to: string; readonly grams: number };

/**
 * Takes out what runs in circles: where A handed to B and B to A, only the net remains, and so for
 * longer circles. What enters and what leaves each node stays equal, because a circle takes as
 * much into a node as out of it. Links of one pair must come once, with grams above zero.
 */
export function withoutCircles(links: readonly Link[]): Link[] {
  const left = links.map((link) => ({ ...link }));
  for (;;) {
    const circle = findCircle(left.filter((link) => link.grams > 0));
    if (circle === undefined) return left.filter((link) => link.grams > 0);
    const least = Math.min(...circle.map((link) => link.grams));
    for (const link of circle) link.grams -= least;
  }
}

type Open = { readonly from: string; readonly to: string; grams: number };

/** Some links that form a circle, by a walk in depth without recursion. */
function findCircle(links: readonly Open[]): Open[] | undefined {
  const outOf = new Map<string, Open[]>();
  for (const link of links) outOf.set(link.from, [...(outOf.get(link.from) ?? []), link]);
  const done = new Set<string>();
  for (const start of outOf.keys()) {
    const path: Open[] = [];
    const pending = [...(outOf.get(start) ?? [])];
    while (pending.length > 0) {
      const link = pending[pending.length - 1];
      if (link === undefined) break;
      if (path[path.length - 1] === link) {
        path.pop();
        pending.pop();
        done.add(link.to);
        continue;
      }
      const closes = path.findIndex((step) => step.from === link.to);
      if (link.to === link.from) return [link];
      if (closes >= 0) return [...path.slice(closes), link];
      if (done.has(link.to)) {
        pending.pop();
        continue;
      }
      path.push(link);
      pending.push(...(outOf.get(link.to) ?? []));
    }
    done.add(start);
  }
  return undefined;
}
