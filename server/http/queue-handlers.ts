import { accept } from '../../core/problems/problem.ts';
import { queueBody } from '../../wire/api/queue-answers.ts';
import { renderOutcomes } from '../../wire/api/record-answer.ts';
import { bringQueue } from '../commands/bring-queue.ts';
import { queuePreview } from '../questions/queue-preview.ts';
import { bodyOf } from './asked-for.ts';
import { answer } from './problem-answer.ts';
import type { queueEndpoints } from './queue-endpoints.ts';
import type { Handlers, Service } from './service.ts';

/** What a phone could not send is handed in at the office; whose it was is noted. */
export function queueHandlers(service: Service): Handlers<keyof typeof queueEndpoints> {
  const { asked, now } = service;
  return {
    queuePreview: async (c) => {
      const body = await bodyOf(c, queueBody);
      if (!body.ok) return answer(c, body);
      const seen = await queuePreview(asked, c.get('viewer'), body.value.text, now());
      if (seen.ok) {
        c.set(
          'looked',
          seen.value.people.map(({ actor }) => actor),
        );
      }
      return answer(c, seen);
    },
    queueBring: async (c) => {
      const receivedAt = now();
      const body = await bodyOf(c, queueBody);
      if (!body.ok) return answer(c, body);
      const brought = await bringQueue(asked, body.value.text, receivedAt);
      if (!brought.ok) return answer(c, brought);
      const { answer: recorded, people } = brought.value;
      c.set('looked', people);
      for (const { outcome } of recorded.outcomes) service.measures.eventDone(outcome);
      return answer(c, accept(renderOutcomes(recorded, receivedAt)));
    },
  };
}
