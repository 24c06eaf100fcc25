import type { Viewer } from '../../core/access/viewer.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { CardsRevokedAnswer } from '../../wire/api/privacy-answers.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { reached } from '../questions/reached.ts';
import { cardById, revokeCards } from '../store/privacy/cards.ts';

/**
 * Revokes an ID card for good: lost, or given by mistake. Once more changes nothing. Refuses with
 * `privacy/card-unknown`.
 */
export function revokeCard(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<CardsRevokedAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const unknown = refuse({ code: 'privacy/card-unknown', facts: { code: id } });
    const card = await cardById(db, programme.id, id);
    if (card === undefined) return unknown;
    const of = { id: card.actor, ability: 'actors.export' } as const;
    const found = await reached(asked, viewer, of, now);
    if (!found.ok) return unknown;
    const revoked = await revokeCards(db, programme.id, [id], viewer.person, now);
    return accept({ id, revoked });
  });
}
