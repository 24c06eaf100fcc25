import type { ActorId, DeviceId, EventId, ProgrammeId } from '../../core/events/ids.ts';
import type { Kind, LedgerEvent, Payloads } from '../../core/ledger/entries.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import { uuidAt, type Chance } from './chance.ts';
import type { Tally } from './truth.ts';

/** A phone with what it has not sent yet. Its clock may be wrong, its owner out of reach. */
export type Phone = {
  readonly device: DeviceId;
  readonly recorder: ActorId;
  readonly habit: 'leader' | 'member' | 'buyer' | 'coordinator';
  seq: number;
  /** Phone clock minus true time. */
  clockMs: number;
  /** Number of the day before which it finds no network. */
  offlineUntil: number;
  outbox: LedgerEvent[];
};

/** One delivery as the server meets it. */
export type Batch = {
  readonly device: DeviceId;
  /** By the phone's clock. */
  readonly sentAt: Instant;
  readonly receivedAt: Instant;
  /** Phone clock minus server clock: `sentAt` − `receivedAt`. */
  readonly skewMs: number;
  readonly events: readonly LedgerEvent[];
  /** The same delivery once more, because the answer was lost on the way. */
  readonly again: boolean;
};

export type Note<K extends Kind> = {
  readonly kind: K;
  readonly payload: Payloads[K];
  /** True time at which it happened. */
  readonly at: number;
  /** True time at which it was written down, when that was later. */
  readonly writtenAt?: number;
};

type Desk = {
  readonly programme: ProgrammeId;
  readonly draw: Chance;
  readonly tally: Tally;
};

/** Writes an event into the phone's outbox. */
export function note<K extends Kind>(desk: Desk, phone: Phone, what: Note<K>): EventId {
  const written = what.writtenAt ?? what.at;
  phone.seq += 1;
  const id = uuidAt(written, desk.draw) as EventId;
  const event = {
    programme: desk.programme,
    id,
    kind: what.kind,
    occurredAt: instant(what.at + phone.clockMs),
    recordedAt: instant(written + phone.clockMs + 20_000),
    device: phone.device,
    deviceSeq: phone.seq,
    recorder: phone.recorder,
    payload: what.payload,
  };
  phone.outbox.push(event as LedgerEvent);
  desk.tally.byKind.set(what.kind, (desk.tally.byKind.get(what.kind) ?? 0) + 1);
  return id;
}

/**
 * In the morning a phone with nothing to send may lose the network for some days, or its clock may
 * be set two days ahead. Leaders are back before Saturday, when material is sorted and sold; a
 * clock stays as it is until everything written by it was sent, so that the skew can be measured.
 */
export function morning(phone: Phone, day: number, weekday: number, draw: Chance): void {
  if (phone.outbox.length > 0 || phone.habit === 'coordinator') return;
  phone.clockMs = draw.whole(-180_000, 240_000);
  if (draw.happens(phone.habit === 'leader' ? 0.004 : 0.002)) {
    phone.clockMs = 2 * 86_400_000;
  } else if (phone.habit === 'leader') {
    if (weekday === 1 && draw.happens(0.05)) phone.offlineUntil = day + draw.whole(1, 3);
  } else if (draw.happens(0.02)) {
    phone.offlineUntil = day + draw.whole(2, 9);
  }
}

/**
 * In the evening a phone sends what it has, at most `size` events at a time: sometimes in another
 * order, sometimes twice. On the last day of a month the coordinator asks everybody to send, since
 * the associations report monthly (art. 8.4, D.S. 005-2010-MINAM).
 */
export function evening(
  phone: Phone,
  when: { readonly day: number; readonly at: number; readonly everybody: boolean },
  size: number,
  draw: Chance,
): Batch[] {
  if (phone.outbox.length === 0) return [];
  if (phone.offlineUntil > when.day && !when.everybody) return [];
  const batches: Batch[] = [];
  // The coordinator sends from the office at noon, so that people are registered when they weigh.
  let at =
    phone.habit === 'coordinator' ? when.at - 8 * 3_600_000 : when.at + draw.whole(0, 170 * 60_000);
  while (phone.outbox.length > 0) {
    const events = phone.outbox.splice(0, size);
    const batch = deliver(phone, mixed(events, draw), at, false);
    batches.push(batch);
    if (draw.happens(0.03)) {
      batches.push(deliver(phone, batch.events, at + draw.whole(2_000, 600_000), true));
    }
    at += draw.whole(1_000, 4_000);
  }
  return batches;
}

function deliver(phone: Phone, events: readonly LedgerEvent[], at: number, again: boolean): Batch {
  return {
    device: phone.device,
    sentAt: instant(at + phone.clockMs),
    receivedAt: instant(at),
    skewMs: phone.clockMs,
    events,
    again,
  };
}

/** Some deliveries arrive in disorder; a mistake and its amendment stay in order. */
function mixed(events: readonly LedgerEvent[], draw: Chance): readonly LedgerEvent[] {
  const amends = events.some(({ kind }) => kind === 'flow.void' || kind === 'flow.correct');
  return !amends && draw.happens(0.06) ? draw.shuffled(events) : events;
}
