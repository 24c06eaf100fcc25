import { may } from '../../core/access/may.ts';
import type { Ability } from '../../core/access/abilities.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { recordsOf, type RecordRow } from '../store/privacy/people.ts';
import type { Asked } from './asked.ts';
import { lookedAt, type LookedAt } from './looked-at.ts';

/** An actor with all records that stand for it; the one that stands for all comes first. */
export type Reached = {
  readonly seen: LookedAt;
  readonly first: RecordRow;
  readonly records: readonly RecordRow[];
  readonly ids: readonly string[];
  /** The viewer asks about herself. */
  readonly isSelf: boolean;
};

/**
 * The actor, if the viewer reaches it with the ability or, where `orSelf` is given, is it. Whoever
 * does not is told that there is none: `actors/not-found`.
 */
export async function reached(
  asked: Asked,
  viewer: Viewer,
  what: { readonly id: string; readonly ability: Ability; readonly orSelf?: true },
  now: Instant,
): Promise<Result<Reached>> {
  const none = refuse({ code: 'actors/not-found', facts: { actor: what.id } });
  const seen = await lookedAt(asked, what.id, now);
  const records = await recordsOf(asked.db, asked.programme.id, what.id);
  const [first] = records;
  if (seen === undefined || first === undefined) return none;
  const isSelf = viewer.person !== null && records.some(({ actor }) => actor === viewer.person);
  const allowed = may(viewer, what.ability, seen.shown) || (what.orSelf === true && isSelf);
  if (!allowed) return none;
  return accept({ seen, first, records, ids: records.map(({ actor }) => actor), isSelf });
}
