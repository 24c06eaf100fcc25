import type { Ability } from '../../core/access/abilities.ts';
import { leadingReach } from '../../core/access/acting-for.ts';
import { reachOf, within, type Reach } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { FieldGroup } from '../../core/actors/personal-fields.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { shownRows, type ShownRow } from '../store/search/shown-rows.ts';
import type { Asked } from './asked.ts';
import { lookingAt, seenRows, shownOf } from './listed-actor.ts';
import type { Named } from './worker.ts';

/** Some actors with what merging made of them, how this viewer calls them and whom she reaches. */
export type Standing = {
  /** The record that stands for an actor. */
  readonly same: (actor: string) => string;
  /** All records of an actor, the one that stands for it first. */
  readonly records: (actor: string) => readonly string[];
  readonly named: (actor: string) => Named;
  readonly rowOf: (actor: string) => ShownRow | undefined;
  /** The viewer may see this group of its fields. */
  readonly shows: (actor: string, group: FieldGroup) => boolean;
  readonly reaches: (ability: Ability, actor: string) => boolean;
  /** The viewer may act for it: it is herself, or she leads it. */
  readonly leads: (actor: string) => boolean;
};

export async function standingFor(
  { db, programme }: Asked,
  viewer: Viewer,
  ids: Iterable<string>,
  now: Instant,
): Promise<Standing> {
  const looking = lookingAt(programme.catalogue, viewer, now);
  const rows = await shownRows(db, programme.id, [...new Set(ids)]);
  const seenList = seenRows(rows, looking);
  const seen = new Set(seenList.filter(({ isNamed }) => isNamed).map(({ row }) => row.actor));
  const groupsOf = new Map(seenList.map(({ row, groups }) => [row.actor, groups]));
  const byId = new Map<string, ShownRow>();
  for (const row of rows) for (const id of [row.actor, ...row.absorbed]) byId.set(id, row);
  const same = (actor: string): string => byId.get(actor)?.actor ?? actor;
  const isWithin = (reach: Reach, actor: string): boolean => {
    const row = byId.get(actor);
    return row !== undefined && within(reach, shownOf(row, looking));
  };
  return {
    same,
    records: (actor) => {
      const row = byId.get(actor);
      return row === undefined ? [actor] : [row.actor, ...row.absorbed];
    },
    named: (actor) => namedOf(byId.get(actor), idFrom<'actor'>(same(actor)), seen),
    rowOf: (actor) => byId.get(actor),
    shows: (actor, group) => groupsOf.get(same(actor))?.includes(group) ?? false,
    reaches: (ability, actor) => isWithin(reachOf(viewer, ability), actor),
    leads: (actor) => isWithin(leadingReach(viewer), actor),
  };
}

function namedOf(row: ShownRow | undefined, actor: ActorId, seen: ReadonlySet<string>): Named {
  if (row === undefined) {
    const unknown = { actor, name: null, district: null, isPerson: true, organisations: [] };
    return { ...unknown, showsSensitive: false };
  }
  return {
    actor,
    name: seen.has(row.actor) ? row.label : null,
    district: row.district,
    isPerson: row.isPerson,
    organisations: row.belongings.map(({ organisation }) => organisation),
    // Whoever asks here is shown offers and agreements: nobody's health.
    showsSensitive: !row.isPerson,
  };
}
