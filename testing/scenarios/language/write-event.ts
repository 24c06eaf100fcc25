import type { Received } from '../../../core/events/envelope.ts';
import type { LedgerEvent } from '../../../core/ledger/entries.ts';
import { instant, startOfDay, type Day } from '../../../core/quantities/instant.ts';
import { received, testOffsetMinutes } from '../../factories/events.ts';
import type { Names } from '../../factories/ids.ts';
import type { EventStatement } from './statement.ts';

type Clock = { readonly ms: number; readonly known: boolean };

/**
 * The time of a story: every line is a minute after the one before, from eight in the morning,
 * and reaches the ledger half a minute later. Phones may go ahead of it.
 */
export type StoryTime = {
  day: Day;
  minute: number;
  readonly clocks: Map<string, Clock>;
  readonly sequences: Map<string, number>;
};

const morning = 8 * 60;

export function startOfStory(day: Day): StoryTime {
  return { day, minute: morning, clocks: new Map(), sequences: new Map() };
}

export function startOfStoryDay(time: StoryTime, day: Day): void {
  time.day = day;
  time.minute = morning;
}

/** Writes a line down as the phone would: with the phone's clock and its own count. */
export function writeEvent(
  line: EventStatement,
  time: StoryTime,
  names: Names,
): Received<LedgerEvent> {
  const { when, said } = line;
  const minute = when.minute ?? time.minute + 1;
  if (when.minute === undefined || when.day === time.day) {
    time.minute = Math.max(time.minute + 1, minute);
  }
  const clock = time.clocks.get(when.phone) ?? { ms: 0, known: true };
  const trueTime = startOfDay(when.day, testOffsetMinutes) + minute * 60_000;
  const counted = (time.sequences.get(when.phone) ?? 0) + 1;
  if (when.sequence === undefined) time.sequences.set(when.phone, counted);
  return received(said.kind, said.payload, {
    id: when.sameIdAs ?? names.event(line.name),
    device: names.device(when.phone),
    deviceSeq: when.sequence ?? counted,
    recorder: names.actor('LaVictoria'),
    occurredAt: instant(trueTime + clock.ms),
    receivedAt: presentOf(time),
    skewMs: clock.known ? clock.ms : 0,
  });
}

/** Half a minute after the last line of the present day. */
export function presentOf(time: StoryTime) {
  return instant(startOfDay(time.day, testOffsetMinutes) + time.minute * 60_000 + 30_000);
}
