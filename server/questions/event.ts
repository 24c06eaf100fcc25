import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { EventDetailAnswer } from '../../wire/api/event-answers.ts';
import { renderProblem } from '../../wire/api/problem-json.ts';
import { eventById } from '../store/questions/events.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { eventOut } from './events-after.ts';

/** `GET /events/{id}`: one event, what it did to the books, and what amended it. */
export function event({ db, programme }: Asked, id: string): Promise<Result<EventDetailAnswer>> {
  return whenStoreAnswers(async () => {
    const found = await eventById(db, programme.id, id);
    if (found === undefined) {
      return refuse({ code: 'http/event-not-found', facts: { event: id } });
    }
    const { problem, awaits, blockingEvent } = found.event;
    return accept({
      ...eventOut(found.event),
      problem: problem === null ? null : renderProblem(problem),
      blocking: awaits === null ? null : { event: blockingEvent, awaits },
      postings: found.postings.map(({ kind, lot, holder, at, grams }) => ({
        kind,
        lot,
        holder,
        at,
        grams,
      })),
      amendments: found.amendments.map((amendment) => ({
        id: amendment.id,
        kind: amendment.kind,
        occurredAt: instantOut(amendment.occurredAt),
        state: amendment.state,
      })),
    });
  });
}
