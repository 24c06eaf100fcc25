import { nobody, type Viewer } from '../../core/access/viewer.ts';
import type { ActorId } from '../../core/events/ids.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { eventsOfQueue } from '../../wire/compact/queue-file.ts';
import { batchMost } from '../../wire/events/event-schemas.ts';
import { recorderOf } from '../../wire/events/parse-event.ts';
import type { Asked } from '../questions/asked.ts';
import { personOf } from '../questions/viewer-of.ts';
import { recordEvents, type EventOutcome, type RecordAnswer } from './record-events.ts';

/** What was brought: an outcome for each event, in the order of the queue, and whose they were. */
export type Brought = { readonly answer: RecordAnswer; readonly people: readonly ActorId[] };

/**
 * Records what a phone could not send, as if the phone had sent it: each event is judged by the
 * rights of whoever recorded it, never by those of whoever brings it, and when the phone sends it
 * later after all, it is there already. The clock of the phone is unknown by now, so no skew is
 * taken from it. Refuses as `eventsOfQueue` and `recordEvents` do.
 */
export async function bringQueue(
  { db, programme }: Asked,
  text: string,
  receivedAt: Instant,
): Promise<Result<Brought>> {
  const read = await eventsOfQueue(text);
  if (!read.ok) return read;
  const context = { programme: programme.id, catalogue: programme.catalogue };
  const viewers = new Map<ActorId | null, Viewer>([[null, nobody]]);
  const outcomes: EventOutcome[] = [];
  let epoch = '';
  for (const { recorder, events } of partsOf(read.value)) {
    const viewer =
      viewers.get(recorder) ?? (await senderOf({ db, programme }, recorder, receivedAt));
    viewers.set(recorder, viewer);
    const recorded = await recordEvents(db, context, { events, receivedAt, viewer });
    if (!recorded.ok) return recorded;
    ({ epoch } = recorded.value);
    outcomes.push(...recorded.value.outcomes);
  }
  const people = [...viewers.keys()].filter((id) => id !== null);
  return accept({ answer: { epoch, outcomes }, people });
}

/** Whoever recorded it, as her phone would send it: locked, with her rights of today. */
async function senderOf(asked: Asked, recorder: ActorId | null, now: Instant): Promise<Viewer> {
  const known = recorder === null ? undefined : await personOf(asked, recorder, now);
  if (!known) return nobody;
  return { ...nobody, via: 'sending', person: known.person, grants: known.grants };
}

type Part = { readonly recorder: ActorId | null; readonly events: unknown[] };

/** Neighbours of one recorder go together, so that the order of the queue is kept. */
function partsOf(events: readonly unknown[]): readonly Part[] {
  const parts: Part[] = [];
  for (const event of events) {
    const recorder = recorderOf(event);
    const last = parts.at(-1);
    if (last?.recorder === recorder && last.events.length < batchMost) last.events.push(event);
    else parts.push({ recorder, events: [event] });
  }
  return parts.length > 0 ? parts : [{ recorder: null, events: [] }];
}
