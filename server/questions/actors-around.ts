import type { Target } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import type { Catalogue } from '../../core/materials/catalogue.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { shownRows, type ShownRow } from '../store/search/shown-rows.ts';
import type { Asked } from './asked.ts';
import { lookingAt, seenRows, shownOf, type Looking } from './listed-actor.ts';

/** Somebody around an encounter, as far as this viewer may know. */
export type Around = {
  /** The record that stands for it. */
  readonly actor: ActorId;
  /** null where the viewer may not see it. */
  readonly name: string | null;
  readonly isPerson: boolean;
  /** `industry`, `municipality`, or the part that its kind plays in the alliance. */
  readonly type: string;
  readonly district: string | null;
  readonly sex: string | null;
  readonly target: Target;
  /** Where a person belongs now. */
  readonly organisations: readonly ActorId[];
};

/** These actors and where they belong, by any of their records. */
export async function actorsAround(
  { db, programme }: Asked,
  viewer: Viewer,
  ids: Iterable<string>,
  now: Instant,
): Promise<(id: string) => Around> {
  const looking = lookingAt(programme.catalogue, viewer, now);
  const rows = await shownRows(db, programme.id, [...new Set(ids)]);
  const named = new Set(
    seenRows(rows, looking).flatMap(({ row, isNamed }) => (isNamed ? [row.actor] : [])),
  );
  const found = new Map<string, Around>();
  for (const row of rows) {
    const one = aroundOf(row, looking, named.has(row.actor) && !row.cancelled);
    for (const id of [row.actor, ...row.absorbed]) found.set(id, one);
  }
  return (id) => found.get(id) ?? unknown(id);
}

function aroundOf(row: ShownRow, looking: Looking, isNamed: boolean): Around {
  const target = shownOf(row, looking);
  const { isPerson, sex, label } = row;
  const type = actorTypeOf(looking.catalogue, row.kind);
  const own = row.isPerson ? target.organisations : [];
  const { actor } = target;
  return {
    actor,
    name: isNamed && label !== '' ? label : null,
    isPerson,
    type,
    district: target.districts[0] ?? null,
    sex,
    target,
    organisations: own,
  };
}

function unknown(id: string): Around {
  const actor = idFrom<'actor'>(id);
  const target = { actor, organisations: [], districts: [] };
  const none = { name: null, district: null, sex: null, organisations: [] };
  return { actor, isPerson: true, type: 'person', target, ...none };
}

/** What kind of actor it is to a round table: industries are told from other buyers. */
export function actorTypeOf({ actorKinds }: Catalogue, kind: string): string {
  if (kind === 'industry') return 'industry';
  return actorKinds.find(({ code }) => code === kind)?.part ?? 'other';
}
