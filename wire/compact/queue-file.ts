import * as v from 'valibot';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { batchHead } from '../events/event-schemas.ts';
import { isQueueText, readQueue } from './queue-text.ts';

/** More than a phone records in a year. */
export const queueEventsMost = 20_000;

/**
 * The events of a queue that was handed in: the file that a phone saved, or the parts of its text.
 * Each is judged later, alone. Refuses with `compact/damaged`, `compact/parts-missing`,
 * `compact/two-queues` and `http/batch-too-large`.
 */
export async function eventsOfQueue(text: string): Promise<Result<readonly unknown[]>> {
  const body = isQueueText(text) ? await readQueue(text) : accept(text);
  if (!body.ok) return body;
  const head = v.safeParse(batchHead, jsonOf(body.value));
  if (!head.success) return refuse({ code: 'compact/damaged', facts: {} });
  const { events } = head.output;
  if (events.length > queueEventsMost) {
    return refuse({ code: 'http/batch-too-large', facts: { events_max: queueEventsMost } });
  }
  return accept(events);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
