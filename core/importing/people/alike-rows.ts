import { blocksOf } from '../../actors/likeness/blocks.ts';
import { readied, type Comparable, type Compared } from '../../actors/likeness/compared.ts';
import { likeness } from '../../actors/likeness/likeness.ts';
import type { ReasonCode } from '../../actors/likeness/reasons.ts';
import type { ListedPerson } from './read-person.ts';

/** A row above that may be the same person, written otherwise. */
export type AlikeRow = { readonly line: number; readonly reasons: readonly ReasonCode[] };

/** As much of a row as telling people apart needs. */
type Noted = Pick<ListedPerson, 'line' | 'values' | 'details' | 'organisation'>;

/** Blocks larger than this hold the most usual names; who shares only those is not compared. */
const blockMost = 100;
const comparedMost = 12;

/**
 * Goes through a file in its order and says of each row which row above it is probably the same
 * person. One document in both is not told here: that is the same person, or a slip.
 */
export function noteAlikeRows(): (person: Noted) => AlikeRow | undefined {
  const blocks = new Map<number, number[]>();
  const seen: { readonly line: number; readonly compared: Compared }[] = [];
  return (person) => {
    const own = blocksOf(null, person.values);
    const compared = readied(comparable(person));
    const found = mostShared(own, blocks)
      .map((at) => seen[at])
      .filter((other) => other !== undefined)
      .map((other) => ({ line: other.line, like: likeness(compared, other.compared) }))
      .filter(({ like }) => like.band === 'likely' && !isOneDocument(like.reasons))
      .sort((a, b) => b.like.points - a.like.points);
    for (const block of own) {
      const there = blocks.get(block);
      if (there === undefined) blocks.set(block, [seen.length]);
      else if (there.length < blockMost) there.push(seen.length);
    }
    seen.push({ line: person.line, compared });
    const [first] = found;
    return first && { line: first.line, reasons: codesFor(first.like.reasons) };
  };
}

/** What speaks for one, as codes. */
export function codesFor(
  reasons: readonly { readonly code: ReasonCode; readonly points: number }[],
): readonly ReasonCode[] {
  return reasons.filter(({ points }) => points > 0).map(({ code }) => code);
}

export function comparable({ values, details, organisation }: Omit<Noted, 'line'>): Comparable {
  return {
    isPerson: true,
    name: null,
    sex: details.sex ?? null,
    bornFrom: details.bornFrom ?? null,
    district: details.district ?? null,
    organisations: organisation === null ? [] : [organisation],
    personal: values,
  };
}

function isOneDocument(reasons: readonly { readonly code: ReasonCode }[]): boolean {
  return reasons.some(({ code }) => code === 'same_document');
}

function mostShared(
  own: readonly number[],
  blocks: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const shared = new Map<number, number>();
  for (const block of own) {
    for (const at of blocks.get(block) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, comparedMost)
    .map(([at]) => at);
}
