import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Day, Instant } from '../../core/quantities/instant.ts';
import { newId } from '../outside/secrets.ts';
import { dueDay, whoMayDoWhat } from '../questions/access-review.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { insertReview } from '../store/access/review.ts';

/** A review of privileges, to be signed off. */
export type SignOff = {
  readonly viewer: Viewer;
  /** Hash of the list that was looked through. */
  readonly seen: string;
  readonly note?: string | undefined;
  readonly now: Instant;
};

/**
 * Notes that somebody looked through who may do what. Refuses with `access/review-changed` when the
 * list is not the one that was seen, and with `store/unavailable`.
 */
export function finishAccessReview(
  asked: Asked,
  { viewer, seen, note, now }: SignOff,
): Promise<Result<{ readonly id: string; readonly dueOn: Day }>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const listed = await whoMayDoWhat(asked, now);
    if (listed.seen !== seen) return refuse({ code: 'access/review-changed', facts: {} });
    const id = newId<'review'>(now);
    await insertReview(db, programme.id, {
      id,
      at: now,
      account: viewer.account,
      person: viewer.person,
      seenSha256: seen,
      accounts: listed.people.length + listed.keys.length,
      note: note ?? null,
    });
    return accept({ id, dueOn: await dueDay(asked, { at: now }) });
  });
}
