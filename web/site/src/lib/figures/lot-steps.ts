import type { TraceAnswer } from '../../../../../wire/api/lot-answers.ts';

export type LotStep = TraceAnswer['lots'][number] & {
  /** Grams that passed between this lot and the next one towards the lot that was asked for. */
  readonly grams: number;
};

/**
 * The lots of a trace by their distance from the lot asked for, nearest first, largest first
 * within a distance. A lot reached over several ways stands at its nearest.
 */
export function stepsOf(trace: TraceAnswer): readonly (readonly LotStep[])[] {
  const up = trace.direction === 'up';
  const lots = new Map(trace.lots.map((lot) => [lot.id, lot]));
  const seen = new Set([trace.lot]);
  const steps: LotStep[][] = [];
  let nearest = new Set([trace.lot]);
  while (nearest.size > 0) {
    const reached = new Map<string, number>();
    for (const edge of trace.edges) {
      const [from, to] = up ? [edge.child, edge.parent] : [edge.parent, edge.child];
      if (nearest.has(from) && !seen.has(to)) {
        reached.set(to, (reached.get(to) ?? 0) + edge.grams);
      }
    }
    const step = [...reached].flatMap(([id, grams]) => {
      const lot = lots.get(id);
      return lot === undefined ? [] : { ...lot, grams };
    });
    if (step.length > 0) steps.push(step.sort((a, b) => b.grams - a.grams));
    for (const id of reached.keys()) seen.add(id);
    nearest = new Set(reached.keys());
  }
  return steps;
}
