import { representatives, type Link } from '../../core/actors/identity.ts';
import { idFrom, type ActorId, type EventId } from '../../core/events/ids.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import type { MergePreviewAnswer } from '../../wire/api/doubles-answers.ts';
import type { Merge, MergeFigure } from '../store/search/merge-figures.ts';
import type { ShownRow } from '../store/search/shown-rows.ts';

export type Two = { readonly keep: ActorId; readonly absorbed: ActorId };

/** Merges that stand, without those that were taken back. */
export function standingLinks(merges: readonly Merge[]): readonly Link[] {
  return merges
    .filter(({ takenBack }) => !takenBack)
    .map(({ merge, keep, absorbed }) => ({
      merge: idFrom(merge),
      keep: idFrom(keep),
      absorbed: idFrom(absorbed),
    }));
}

/** The links once the two were merged, or this merge taken back. */
export function linksAfter(
  links: readonly Link[],
  merge: EventId | undefined,
  { keep, absorbed }: Two,
): readonly Link[] {
  if (merge !== undefined) return links.filter((link) => link.merge !== merge);
  return [...links, { merge: idFrom(absorbed), keep, absorbed }];
}

/** All records that any of the links joins with these, themselves included. */
export function groupOf(actors: readonly ActorId[], links: readonly Link[]): readonly ActorId[] {
  const group = new Set(actors);
  for (let size = 0; size !== group.size;) {
    size = group.size;
    for (const { keep, absorbed } of links) {
      if (!group.has(keep) && !group.has(absorbed)) continue;
      group.add(keep);
      group.add(absorbed);
    }
  }
  return [...group];
}

type Key = { readonly part: string; readonly district: string | null; readonly sex: string | null };

/**
 * What the figures would be: those of the whole programme, with the group of the two counted by
 * who would stand for each of its records. Kilograms never move: they lie with the records.
 */
export function effectOf(
  rows: readonly ShownRow[],
  links: { readonly before: readonly Link[]; readonly after: readonly Link[] },
  figures: readonly MergeFigure[],
  catalogue: Catalogue,
): MergePreviewAnswer['effect'] {
  const keyed = new Map(rows.map((row) => [row.actor, keyOf(row, catalogue)]));
  const standing = (joined: readonly Link[]): readonly string[] => {
    const stands = representatives(joined);
    const current = rows.filter(({ cancelled }) => !cancelled);
    const ids = current.map(({ actor }): string => stands.get(idFrom(actor)) ?? actor);
    return [...new Set(ids)].map((id) => textOf(keyed.get(id)));
  };
  const [before, after] = [standing(links.before), standing(links.after)];
  const total = figures.reduce((sum, { many }) => sum + many, 0);
  const keys = new Map([...keyed.values()].map((key) => [textOf(key), key]));
  const changes = [...keys].flatMap(([text, key]) => {
    const difference = timesIn(after, text) - timesIn(before, text);
    const now = figures
      .filter((row) => textOf(keyOf(row, catalogue)) === text)
      .reduce((sum, { many }) => sum + many, 0);
    return difference === 0 ? [] : [{ ...key, before: now, after: now + difference }];
  });
  const difference = after.length - before.length;
  return { total: { before: total, after: total + difference }, changes, difference_g: 0 };
}

function keyOf(row: Pick<ShownRow, 'kind' | 'district' | 'sex'>, catalogue: Catalogue): Key {
  const part = catalogue.actorKinds.find(({ code }) => code === row.kind)?.part ?? 'other';
  return { part, district: row.district, sex: row.sex };
}

const textOf = (key: Key | undefined): string => JSON.stringify(key ?? null);

function timesIn(list: readonly string[], one: string): number {
  return list.filter((other) => other === one).length;
}
