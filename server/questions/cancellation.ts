import type { Viewer } from '../../core/access/viewer.ts';
import { personalFieldNames } from '../../core/actors/personal-fields.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { CancellationAnswer } from '../../wire/api/privacy-answers.ts';
import { cardsOf } from '../store/privacy/cards.ts';
import { collectedSoFar, erasable, eventsAbout } from '../store/privacy/held.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { reached } from './reached.ts';

/**
 * `GET /actors/:id/cancellation`: what a cancellation would erase of a person and what would stay
 * without a name, to be read before it is done. Refuses with `actors/not-found`,
 * `actors/not-a-person`.
 */
export function cancellation(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<CancellationAnswer>> {
  return whenStoreAnswers(async () => {
    const what = { id, ability: 'privacy.handle', orSelf: true } as const;
    const found = await reached(asked, viewer, what, now);
    if (!found.ok) return found;
    const { first, records, ids, seen } = found.value;
    if (!first.isPerson) return refuse({ code: 'actors/not-a-person', facts: { actor: id } });
    const { db, programme } = asked;
    const erased = await erasable(db, programme.id, ids);
    const cards = await cardsOf(db, programme.id, ids);
    const events = await eventsAbout(db, programme.id, ids);
    const { grams } = await collectedSoFar(db, programme.id, ids);
    const held = new Set(records.flatMap(({ personal }) => Object.keys(personal)));
    return accept({
      actor: first.actor,
      label: first.label,
      cancelledAt: first.cancelledAt === null ? null : instantOut(first.cancelledAt),
      erased: {
        fields: personalFieldNames.filter((name) => held.has(name)),
        ...erased,
        cards: cards.filter(({ revokedAt }) => revokedAt === null).length,
      },
      stays: {
        events: events.reduce((sum, { count }) => sum + count, 0),
        collected_g: grams,
        sex: first.sex,
        bornFrom: first.bornFrom,
        district: first.district,
        organisations: [...new Set(seen.affiliations.map(({ label }) => label))],
      },
    });
  });
}
