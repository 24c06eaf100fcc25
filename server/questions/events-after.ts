import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { EventAnswer, EventsAfterAnswer } from '../../wire/api/event-answers.ts';
import type { EventsAfterQuery } from '../../wire/api/queries.ts';
import * as store from '../store/questions/events.ts';
import { standing } from '../store/questions/standing.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

const limitUsual = 200;

/**
 * `GET /events?after=`: the log in its order, a page at a time. The cursor is the number of the
 * last event seen; numbers have no gaps, so one who goes on from it misses nothing. Refuses with
 * `http/cursor-invalid`.
 */
export function eventsAfter(
  { db, programme }: Asked,
  query: EventsAfterQuery,
): Promise<Result<EventsAfterAnswer>> {
  return whenStoreAnswers(async () => {
    const cursor = query.after ?? '0';
    if (!/^\d{1,15}$/.test(cursor)) {
      return refuse({ code: 'http/cursor-invalid', facts: { cursor } });
    }
    const limit = Number(query.limit ?? limitUsual);
    const { epoch } = await standing(db, programme.id);
    const rows = await store.eventsAfter(db, {
      programme: programme.id,
      after: Number(cursor),
      limit: limit + 1,
    });
    const page = rows.slice(0, limit);
    const last = page[page.length - 1];
    return accept({
      simulated: programme.simulated,
      epoch,
      events: page.map(eventOut),
      next: rows.length > limit && last ? String(last.seq) : null,
    });
  });
}

/** An event as it leaves: field by field. */
export function eventOut(row: store.EventRow): EventAnswer {
  return {
    programme: row.programme,
    id: row.id,
    kind: row.kind,
    occurredAt: instantOut(row.occurredAt),
    recordedAt: instantOut(row.recordedAt),
    device: row.device,
    deviceSeq: row.deviceSeq,
    recorder: row.recorder,
    payload: row.payload,
    seq: row.seq,
    receivedAt: instantOut(row.receivedAt),
    state: row.state,
    effectiveAt: row.effectiveAt === null ? null : instantOut(row.effectiveAt),
  };
}
