import * as v from 'valibot';
import { namedIn } from '../../core/access/named-in.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { EventAnswer } from '../../wire/api/event-answers.ts';
import { eventPath, eventsAfterQuery } from '../../wire/api/queries.ts';
import { renderOutcomes, type RecordAnswerJson } from '../../wire/api/record-answer.ts';
import { batchHead, batchMost } from '../../wire/events/event-schemas.ts';
import { parseInstant } from '../../wire/events/instant-text.ts';
import { recordEvents } from '../commands/record-events.ts';
import { dependents } from '../questions/dependents.ts';
import { event } from '../questions/event.ts';
import { eventsAfter } from '../questions/events-after.ts';
import { pathOf, queryOf } from './asked-for.ts';
import { readJson } from './body.ts';
import { answer } from './problem-answer.ts';
import type { Ask, Handlers, Service } from './service.ts';

/** Writing to the log and reading it. */
export function eventHandlers(
  service: Service,
): Handlers<'recordEvents' | 'eventsAfter' | 'event' | 'dependents'> {
  const { asked } = service;
  return {
    recordEvents: async (c) => answer(c, await record(c, service)),
    eventsAfter: async (c) => {
      const query = queryOf(c, eventsAfterQuery);
      if (!query.ok) return answer(c, query);
      const found = await eventsAfter(asked, query.value);
      if (found.ok) c.set('looked', whoIn(found.value.events));
      return answer(c, found);
    },
    event: async (c) => {
      const path = pathOf(c, eventPath);
      if (!path.ok) return answer(c, path);
      const found = await event(asked, path.value.id);
      if (found.ok) c.set('looked', whoIn([found.value]));
      return answer(c, found);
    },
    dependents: async (c) => {
      const path = pathOf(c, eventPath);
      if (path.ok) c.set('looked', []);
      return answer(c, path.ok ? await dependents(asked, path.value.id) : path);
    },
  };
}

/** Whoever recorded these and whom they name, each once. */
function whoIn(events: readonly Pick<EventAnswer, 'recorder' | 'payload'>[]): readonly string[] {
  const named = events.flatMap(({ recorder, payload }) => [recorder, ...namedIn(payload)]);
  return [...new Set(named)];
}

/** How long a phone is asked to keep its batch when all others came first. */
const busySeconds = 20;

/** Reads the batch's head; its events are judged one by one by the command. */
async function record(c: Ask, service: Service): Promise<Result<RecordAnswerJson>> {
  const receivedAt = service.now();
  const body = await readJson(c.req.raw);
  if (!body.ok) return body;
  const head = v.safeParse(batchHead, body.value, { abortEarly: true });
  if (!head.success) {
    const [issue] = head.issues;
    const field = v.getDotPath(issue) ?? '';
    return refuse({ code: 'events/malformed', facts: { field, detail: issue.expected ?? '' } });
  }
  const { events, sentAt } = head.output;
  if (events.length > batchMost) {
    return refuse({ code: 'http/batch-too-large', facts: { events_max: batchMost } });
  }
  const sent = sentAt === undefined ? undefined : parseInstant(sentAt);
  const { db, programme } = service.asked;
  const recorded = await service.turns.write(() =>
    recordEvents(
      db,
      { programme: programme.id, catalogue: programme.catalogue },
      {
        events,
        receivedAt,
        viewer: c.get('viewer'),
        ...(sent === undefined ? {} : { sentAt: sent }),
      },
    ),
  );
  if (recorded === undefined) return refuse({ code: 'http/busy', facts: { seconds: busySeconds } });
  if (!recorded.ok) return recorded;
  for (const { outcome } of recorded.value.outcomes) service.measures.eventDone(outcome);
  return accept(renderOutcomes(recorded.value, receivedAt));
}
