import { publicCardPurpose } from '../../core/actors/purposes.ts';
import { cardCodeForPeople, cardStanding, readCardCode } from '../../core/privacy/card.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { PublicCardAnswer } from '../../wire/api/privacy-answers.ts';
import { cardByCode, type ShownCard } from '../store/privacy/cards.ts';
import { purposesAllowed } from '../store/privacy/consents.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/**
 * `GET /public/cards/:code`: what anybody may know of a card: the organisation, until when it is
 * valid, and the name only while the person allows it and the card was not revoked. A card of
 * somebody who is no longer a member, or cancelled her data, reads as revoked. Refuses with
 * `privacy/card-unknown`.
 */
export function publicCard(
  { db, programme }: Asked,
  typed: string,
  now: Instant,
): Promise<Result<PublicCardAnswer>> {
  return whenStoreAnswers(async () => {
    const code = readCardCode(typed);
    const today = dayOf(now, programme.catalogue.offsetMinutes);
    const card = code === undefined ? undefined : await cardByCode(db, programme.id, code, today);
    if (card === undefined) {
      return refuse({ code: 'privacy/card-unknown', facts: { code: typed.slice(0, 20) } });
    }
    const allowed = await purposesAllowed(db, programme.id, [card.actor]);
    const revoked = card.revokedAt !== null || card.cancelled || !card.isMember;
    const mayName = !revoked && allowed.get(card.actor)?.has(publicCardPurpose) === true;
    return accept({
      simulated: programme.simulated,
      programme: programme.name,
      code: cardCodeForPeople(card.code),
      standing: cardStanding({ validUntil: card.validUntil, revoked }, today),
      organisation: card.organisationName,
      validUntil: card.validUntil,
      name: mayName ? nameOf(card) : null,
      today,
    });
  });
}

function nameOf({ givenNames, surnames, label }: ShownCard): string | null {
  const name = [givenNames ?? '', surnames ?? ''].filter((part) => part !== '').join(' ');
  return name === '' ? label || null : name;
}
