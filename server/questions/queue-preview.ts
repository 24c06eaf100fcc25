import type { Viewer } from '../../core/access/viewer.ts';
import type { ActorId } from '../../core/events/ids.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { QueuePreviewAnswer } from '../../wire/api/queue-answers.ts';
import { eventsOfQueue } from '../../wire/compact/queue-file.ts';
import { parseEvent } from '../../wire/events/parse-event.ts';
import { findHad } from '../store/ledger/find-had.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { namedActors, type Named } from './worker.ts';

/** Whose records a queue brings, how many, from when, and how many are there already. */
export function queuePreview(
  asked: Asked,
  viewer: Viewer,
  text: string,
  now: Instant,
): Promise<Result<QueuePreviewAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const read = await eventsOfQueue(text);
    if (!read.ok) return read;
    const parsed = read.value.map((raw) => parseEvent(raw, { programme: programme.id }));
    const events = parsed.flatMap((one) => (one.ok ? [one.value] : []));
    const had = new Set((await findHad(db, programme.id, events)).map(({ id }) => id));
    const recorders = [...new Set(events.map(({ recorder }) => recorder))];
    const named = await namedActors(asked, viewer, recorders, now);
    const { offsetMinutes } = programme.catalogue;
    return accept({
      events: read.value.length,
      had: events.filter(({ id }) => had.has(id)).length,
      unreadable: parsed.length - events.length,
      people: recorders.map((recorder) =>
        personIn(
          recorder,
          named(recorder),
          events.filter((event) => event.recorder === recorder),
          offsetMinutes,
        ),
      ),
    });
  });
}

function personIn(
  actor: ActorId,
  { name }: Named,
  events: readonly LedgerEvent[],
  offsetMinutes: number,
): QueuePreviewAnswer['people'][number] {
  const days = events.map(({ occurredAt }) => dayOf(occurredAt, offsetMinutes)).sort();
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) throw new Error('Bug: nobody recorded nothing');
  const kinds = [...new Set(events.map(({ kind }) => kind))];
  return {
    actor,
    name,
    events: events.length,
    from,
    to,
    kinds: kinds.map((kind) => ({
      kind,
      events: events.filter((event) => event.kind === kind).length,
    })),
  };
}
