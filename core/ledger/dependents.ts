import type { EventId, LotId } from '../events/ids.ts';
import { negate } from '../quantities/quantity.ts';
import type { FactRecord, Known, Posting } from './entries.ts';

/** No honest chain is longer; a longer one is our fault and stops instead of spinning. */
const dependentsMax = 100_000;

export type Shortfall = {
  readonly lot: LotId;
  readonly line: Posting;
  readonly held: number;
  readonly asked: number;
};

/** Stock and transit accounts that these lines would push below zero. */
export function shortfallsOf(postings: readonly Posting[], known: Known): Shortfall[] {
  const wanted = new Map<string, { readonly line: Posting; grams: number }>();
  for (const line of postings) {
    if (line.kind !== 'stock' && line.kind !== 'transit') continue;
    const key = `${line.kind}|${line.lot}|${line.holder}|${line.at}`;
    const entry = wanted.get(key) ?? { line, grams: 0 };
    entry.grams += line.grams;
    wanted.set(key, entry);
  }
  const short: Shortfall[] = [];
  for (const { line, grams } of wanted.values()) {
    if (grams >= 0 || (line.kind !== 'stock' && line.kind !== 'transit')) continue;
    const held = known.account(line.kind, line.lot, line.holder, line.at)?.grams ?? 0;
    if (held + grams < 0) short.push({ lot: line.lot, line, held, asked: -grams });
  }
  return short;
}

/**
 * The live facts that must go when these go: those that took from accounts which would otherwise
 * fall below zero, and so on along the chain. Sorted ids, without the facts themselves.
 *
 * @param instead postings that would take the place of the facts' own (a replacement)
 */
export function dependentsOf(
  facts: readonly FactRecord[],
  known: Known,
  instead: readonly Posting[] = [],
): readonly EventId[] {
  const going = new Map<EventId, FactRecord>(facts.map((fact) => [fact.event.id, fact]));
  const roots = new Set(going.keys());
  for (let round = 0; round < dependentsMax; round += 1) {
    const back = [...going.values()].flatMap((fact) =>
      fact.postings.map((line) => ({ ...line, grams: negate(line.grams) })),
    );
    const before = going.size;
    for (const { line } of shortfallsOf([...back, ...instead], known)) {
      if (line.kind !== 'stock' && line.kind !== 'transit') continue;
      for (const taker of known.takersOf(line.kind, line.lot, line.holder, line.at)) {
        const record = known.fact(taker);
        if (record && !going.has(taker)) going.set(taker, record);
      }
    }
    if (going.size === before) break;
  }
  return [...going.keys()].filter((id) => !roots.has(id)).sort();
}
