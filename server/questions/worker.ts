import { mayReadWork, type OfWork } from '../../core/access/may-see-work.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { recordsOf } from '../store/privacy/people.ts';
import { shownRows } from '../store/search/shown-rows.ts';
import type { Asked } from './asked.ts';
import { lookingAt, seenRows } from './listed-actor.ts';
import { lookedAt, type LookedAt } from './looked-at.ts';

/** Whose work is looked at: the record that stands for it, and all its records. */
export type Worker = {
  readonly seen: LookedAt;
  readonly ids: readonly string[];
  /** The viewer asks about herself. */
  readonly isSelf: boolean;
  /** She may see what each member brought in and was given. */
  readonly seesMembers: boolean;
};

/**
 * The actor of an address, if the viewer may read this of its work. Whoever may not is told that
 * there is none: `actors/not-found`.
 */
export async function workerOf(
  asked: Asked,
  viewer: Viewer,
  what: { readonly id: string; readonly of: OfWork },
  now: Instant,
): Promise<Result<Worker>> {
  const none = refuse({ code: 'actors/not-found', facts: { actor: what.id } });
  const records = await recordsOf(asked.db, asked.programme.id, what.id);
  const [first] = records;
  const seen = first === undefined ? undefined : await lookedAt(asked, first.actor, now);
  if (seen === undefined || !mayReadWork(viewer, seen.shown, what.of)) return none;
  return accept({
    seen,
    ids: records.map(({ actor }) => actor),
    isSelf: viewer.person !== null && records.some(({ actor }) => actor === viewer.person),
    seesMembers: mayReadWork(viewer, seen.shown, 'members'),
  });
}

/** An actor as an answer names it: the record that stands for it, with its name if it is shown. */
export type Named = {
  readonly actor: ActorId;
  readonly name: string | null;
  readonly district: string | null;
  readonly isPerson: boolean;
  /** What tells of her health may be shown. */
  readonly showsSensitive: boolean;
  /** Where it belongs or belonged. */
  readonly organisations: readonly string[];
};

/** How these actors are called to this viewer, by any of their records. */
export async function namedActors(
  { db, programme }: Asked,
  viewer: Viewer,
  ids: Iterable<string>,
  now: Instant,
): Promise<(id: string) => Named> {
  const looking = lookingAt(programme.catalogue, viewer, now);
  const rows = await shownRows(db, programme.id, [...new Set(ids)]);
  const seen = seenRows(rows, looking);
  const named = new Set(seen.filter(({ isNamed }) => isNamed).map(({ row }) => row.actor));
  const open = new Set(
    seen.filter(({ groups }) => groups.includes('sensitive')).map(({ row }) => row.actor),
  );
  const found = new Map<string, Named>();
  for (const row of rows) {
    const { actor, isPerson, label, district } = row;
    const name = named.has(actor) ? label : null;
    const organisations = row.belongings.map(({ organisation }) => organisation);
    const showsSensitive = !isPerson || open.has(actor);
    const who = { name, district, isPerson, organisations, showsSensitive };
    const one = { actor: idFrom<'actor'>(actor), ...who };
    for (const id of [actor, ...row.absorbed]) found.set(id, one);
  }
  return (id) =>
    found.get(id) ?? {
      actor: idFrom<'actor'>(id),
      name: null,
      district: null,
      isPerson: true,
      showsSensitive: false,
      organisations: [],
    };
}

/** As an answer says who somebody is. */
export function whoOf({ actor, name }: Named): { actor: ActorId; name: string | null } {
  return { actor, name };
}

/** Whose names stand in an answer: that an organisation was looked at is nobody's business. */
export function peopleOf(named: Iterable<Named>): readonly string[] {
  return [...named].filter((one) => one.isPerson && one.name !== null).map(({ actor }) => actor);
}
