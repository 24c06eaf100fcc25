import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { revokeKey } from '../store/access/keys.ts';

/**
 * Ends a key at once and for good; again changes nothing. Refuses with `access/not-there` and
 * `store/unavailable`.
 */
export function revokeApiKey(
  { db, programme }: Asked,
  id: string,
  now: Instant,
): Promise<Result<object>> {
  return whenStoreAnswers(async () => {
    const ended = await revokeKey(db, programme.id, id, now);
    return ended ? accept({}) : refuse({ code: 'access/not-there', facts: { id } });
  });
}
