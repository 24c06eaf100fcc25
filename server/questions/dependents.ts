import type { EventId } from '../../core/events/ids.ts';
import type { FactRecord } from '../../core/ledger/entries.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf } from '../../core/quantities/instant.ts';
import type { DependentsAnswer } from '../../wire/api/event-answers.ts';
import { dependentFacts } from '../store/questions/dependents.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/**
 * `GET /events/{id}/dependents`: what a void of this event would take with it, in the order in
 * which it happened. Refuses with `http/event-not-found`.
 */
export function dependents(
  { db, programme }: Asked,
  event: EventId,
): Promise<Result<DependentsAnswer>> {
  return whenStoreAnswers(async () => {
    const { offsetMinutes } = programme.catalogue;
    const facts = await dependentFacts(db, programme.id, { fact: event, offsetMinutes });
    if (facts === undefined) return refuse({ code: 'http/event-not-found', facts: { event } });
    return accept({
      event,
      dependents: facts
        .toSorted((a, b) => a.effectiveAt - b.effectiveAt || (a.event.id < b.event.id ? -1 : 1))
        .map((one) => ({
          id: one.event.id,
          kind: one.event.kind,
          day: dayOf(one.effectiveAt, offsetMinutes),
          grams: takenBy(one),
        })),
    });
  });
}

/** Grams that a fact took from stocks and transits. */
function takenBy({ postings }: FactRecord): number {
  return postings
    .filter(({ kind, grams }) => (kind === 'stock' || kind === 'transit') && grams < 0)
    .reduce((total, { grams }) => total - grams, 0);
}
