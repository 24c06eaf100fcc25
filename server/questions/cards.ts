import type { Viewer } from '../../core/access/viewer.ts';
import { cardCodeForPeople, cardStanding } from '../../core/privacy/card.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { CardsAnswer } from '../../wire/api/privacy-answers.ts';
import { cardsOf, type CardRow } from '../store/privacy/cards.ts';
import { profilesOf } from '../store/privacy/people.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { reached } from './reached.ts';

/** `GET /actors/:id/cards`: the ID cards of a person, the newest first. */
export function cards(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<CardsAnswer>> {
  return whenStoreAnswers(async () => {
    const found = await reached(asked, viewer, { id, ability: 'actors.export', orSelf: true }, now);
    if (!found.ok) return found;
    const { first, ids } = found.value;
    return accept({ actor: first.actor, cards: await cardLines(asked, ids, now) });
  });
}

export async function cardLines(
  { db, programme }: Asked,
  records: readonly string[],
  now: Instant,
): Promise<CardsAnswer['cards']> {
  const rows = await cardsOf(db, programme.id, records);
  const organisations = [...new Set(rows.map(({ organisation }) => organisation))];
  const profiles = await profilesOf(db, programme.id, organisations);
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  return rows.map((row) => {
    const name = profiles.find(({ actor }) => actor === row.organisation)?.name ?? null;
    return cardLine(row, name, today);
  });
}

/** A card as it leaves to who may see it. */
export function cardLine(
  card: CardRow,
  organisationName: string | null,
  today: Day,
): CardsAnswer['cards'][number] {
  return {
    id: card.id,
    organisation: card.organisation,
    organisationName,
    code: cardCodeForPeople(card.code),
    issuedAt: instantOut(card.issuedAt),
    validUntil: card.validUntil,
    standing: cardStanding(
      { validUntil: card.validUntil, revoked: card.revokedAt !== null },
      today,
    ),
  };
}
