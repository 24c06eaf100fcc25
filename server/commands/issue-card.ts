import { randomBytes, randomUUID } from 'node:crypto';
import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom, type ActorId } from '../../core/events/ids.ts';
import { cardCodeFrom, cardCodeLength } from '../../core/privacy/card.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import { bug } from '../../core/quantities/quantity.ts';
import type { CardIssuedAnswer } from '../../wire/api/privacy-answers.ts';
import type { CardBody } from '../../wire/api/privacy-queries.ts';
import { whenStoreAnswers, type Asked } from '../questions/asked.ts';
import { cardLine } from '../questions/cards.ts';
import { reached, type Reached } from '../questions/reached.ts';
import { addCard, type CardRow } from '../store/privacy/cards.ts';
import { profilesOf } from '../store/privacy/people.ts';

/**
 * Gives a member of an organisation an ID card with a code that cannot be guessed. Refuses with
 * `actors/not-found`, `actors/not-a-person`, `privacy/not-a-member`, `privacy/card-over`.
 */
export function issueCard(
  asked: Asked,
  viewer: Viewer,
  of: { readonly id: string; readonly body: CardBody },
  now: Instant,
): Promise<Result<CardIssuedAnswer>> {
  return whenStoreAnswers(async () => {
    const { organisation, validUntil } = of.body;
    const found = await reached(asked, viewer, { id: of.id, ability: 'actors.export' }, now);
    if (!found.ok) return found;
    const { db, programme } = asked;
    const { first } = found.value;
    if (!first.isPerson || first.cancelledAt !== null) {
      return refuse({ code: 'actors/not-a-person', facts: { actor: of.id } });
    }
    const today = dayOf(now, programme.catalogue.offsetMinutes);
    if (!belongsTo(found.value, organisation)) {
      const facts = { actor: first.actor, organisation };
      return refuse({ code: 'privacy/not-a-member', facts });
    }
    if (validUntil < today) {
      return refuse({ code: 'privacy/card-over', facts: { valid_until: validUntil, today } });
    }
    const card = await withFreeCode(asked, viewer, {
      actor: first.actor,
      organisation,
      validUntil,
      issuedAt: now,
    });
    const [giver] = await profilesOf(db, programme.id, [organisation]);
    return accept({ actor: first.actor, card: cardLine(card, giver?.name ?? null, today) });
  });
}

/** `organisations` of what was looked up are those of today. */
function belongsTo({ seen }: Reached, organisation: ActorId): boolean {
  return seen.shown.organisations.includes(organisation);
}

async function withFreeCode(
  { db, programme }: Asked,
  viewer: Viewer,
  of: { readonly actor: ActorId; readonly organisation: ActorId } & {
    readonly validUntil: Day;
    readonly issuedAt: Instant;
  },
): Promise<CardRow> {
  // Two equal codes among millions of cards would be a wonder; three times in a row, our fault.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const code = cardCodeFrom(randomBytes(cardCodeLength));
    const card = { ...of, id: idFrom<'card'>(randomUUID()), code };
    if (await addCard(db, programme.id, card, viewer.person)) return { ...card, revokedAt: null };
  }
  return bug('no free code for a card');
}
