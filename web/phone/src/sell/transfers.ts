import * as v from 'valibot';
import type { ActorId, EventId, LotId } from '../../../../core/events/ids.ts';
import type { Accept, Dispatch, Take } from '../../../../core/ledger/facts.ts';
import { grams, sum, type Grams } from '../../../../core/quantities/quantity.ts';
import { instant, type Instant } from '../../../../core/quantities/instant.ts';
import type { TransfersAnswer } from '../../../../wire/api/work-answers.ts';
import type { Acceptance, Delivery } from '../../../../wire/compact/delivery-text.ts';
import { renderInstant } from '../../../../wire/events/instant-text.ts';
import { acceptancesOf } from '../record/choices.ts';
import type { Known, PhoneRecord } from '../store/database.ts';
import type { Arrived } from './difference.ts';

/** What left from here, and what is known of its arrival. */
export type Sent = {
  readonly event: EventId;
  readonly at: Instant;
  readonly to: { readonly actor: ActorId; readonly name: string };
  readonly material: string;
  readonly grade: string | null;
  readonly grams: Grams;
  readonly purpose: Dispatch['purpose'];
  readonly price: Delivery['price'];
  readonly arrived: (Arrived & { readonly bySender: boolean }) | null;
};

type DispatchRecord = PhoneRecord & {
  readonly event: { readonly kind: 'flow.dispatch'; readonly payload: Dispatch };
};

const isDispatch = (row: PhoneRecord): row is DispatchRecord => row.event.kind === 'flow.dispatch';

const purposes = ['sale', 'donation', 'delivery', 'consignment'] as const;

/** Both lists as one, the newest first: what this phone recorded, and what the server told. */
export function sentOf(
  known: Known,
  holder: ActorId,
  records: readonly PhoneRecord[],
  heard: TransfersAnswer | undefined,
): readonly Sent[] {
  const told = (heard?.transfers ?? []).filter(({ from }) => from.actor === holder);
  const fromServer = told.map((one): Sent => ({
    event: one.event,
    at: instant(Date.parse(one.sentAt)),
    to: { actor: one.to.actor, name: one.to.name ?? '' },
    material: one.material,
    grade: one.grade,
    grams: one.grams,
    purpose: purposes.find((purpose) => purpose === one.purpose) ?? 'delivery',
    price: one.price,
    arrived: one.accepted && { ...one.accepted, accepted: one.accepted.grams },
  }));
  const had = new Set(told.map(({ event }) => event));
  const own = records
    .filter(isDispatch)
    .filter(({ id, state, voidedBy, event }) => {
      const counts = state !== 'refused' && voidedBy === null;
      return counts && event.payload.holder === holder && !had.has(id);
    })
    .map((row) => sentHere(known, row, records));
  const voided = new Set(records.filter((row) => row.voidedBy !== null).map(({ id }) => id));
  return [...own, ...fromServer.filter(({ event }) => !voided.has(event))].sort(
    (a, b) => b.at - a.at,
  );
}

function sentHere(known: Known, row: DispatchRecord, records: readonly PhoneRecord[]): Sent {
  const { receiver, take, purpose, price } = row.event.payload;
  const actor = known.register.actors.find(({ id }) => id === receiver);
  const [ticket] = acceptancesOf(records, row.id);
  return {
    event: row.id,
    at: row.event.occurredAt,
    to: { actor: receiver, name: actor?.name ?? '' },
    ...wareOf(take, records),
    purpose,
    price: price ?? null,
    arrived:
      ticket?.event.kind === 'flow.accept'
        ? { ...arrivedOf(ticket.event.payload), bySender: true }
        : null,
  };
}

/** What an acceptance says, without its raw entries. */
export function arrivedOf({ accepted, returned, differenceReason, deduction }: Accept): Arrived {
  return {
    accepted: accepted?.grams ?? 0,
    returned: returned?.grams ?? 0,
    differenceReason: differenceReason ?? null,
    deduction: deduction ?? null,
  };
}

type Ware = { readonly material: string; readonly grade: string | null; readonly grams: Grams };

/** Lots that are named are of one material; what made them here says which. */
function wareOf(take: Take, records: readonly PhoneRecord[]): Ware {
  if ('material' in take) {
    return { material: take.material, grade: take.grade ?? null, grams: take.grams };
  }
  const first = take.lots[0]?.lot;
  return {
    material: first === undefined ? '' : (materialOf(first, records) ?? ''),
    grade: null,
    grams: sum(take.lots.map((lot) => lot.grams)),
  };
}

function materialOf(lot: LotId, records: readonly PhoneRecord[]): string | undefined {
  for (const { event } of records) {
    if (event.kind === 'flow.collect' && event.payload.lot.id === lot)
      return event.payload.material;
    if (event.kind !== 'flow.sort') continue;
    const output = event.payload.outputs.find((one) => one.lot.id === lot);
    if (output) return output.material;
  }
  return undefined;
}

/** What the sender's phone shows. */
export function deliveryOf(known: Known, holder: ActorId, sent: Sent): Delivery {
  const name = known.register.actors.find(({ id }) => id === holder)?.name ?? '–';
  return {
    programme: known.programme.programme,
    event: sent.event,
    sentAt: renderInstant(sent.at),
    from: { actor: holder, name },
    to: { actor: sent.to.actor, name: sent.to.name === '' ? '–' : sent.to.name },
    material: sent.material,
    grade: sent.grade,
    grams: sent.grams,
    purpose: sent.purpose,
    price: sent.price,
  };
}

/** What comes here and was not received here yet, as the server told it. */
export function incomingOf(
  known: Known,
  holder: ActorId,
  records: readonly PhoneRecord[],
  heard: TransfersAnswer | undefined,
): readonly Delivery[] {
  return (heard?.transfers ?? [])
    .filter(({ to, accepted }) => to.actor === holder && accepted === null)
    .filter(({ event }) => acceptancesOf(records, event).length === 0)
    .map((one) => ({
      programme: known.programme.programme,
      event: one.event,
      sentAt: one.sentAt,
      from: { actor: one.from.actor, name: one.from.name ?? '' },
      to: { actor: one.to.actor, name: one.to.name ?? '' },
      material: one.material,
      grade: one.grade,
      grams: one.grams,
      purpose: purposes.find((purpose) => purpose === one.purpose) ?? 'delivery',
      price: one.price,
    }));
}

/** What the receiver's phone shows back. */
export function acceptanceOf(known: Known, by: ActorId, row: PhoneRecord): Acceptance | undefined {
  const { event } = row;
  if (event.kind !== 'flow.accept') return undefined;
  const { transfer } = event.payload;
  const { accepted, returned, differenceReason, deduction } = arrivedOf(event.payload);
  const name = known.register.actors.find(({ id }) => id === by)?.name ?? '–';
  return {
    programme: known.programme.programme,
    event: row.id,
    transfer,
    at: renderInstant(event.occurredAt),
    by: { actor: by, name },
    accepted: grams(accepted),
    returned: grams(returned),
    differenceReason,
    deduction: deduction && { grams: grams(deduction.grams), reason: deduction.reason },
  };
}

/** An answer that was read from the receiver's phone, kept sealed beside what the server says. */
export const answerPath = (transfer: EventId): string => `shown:acceptance/${transfer}`;
export const answerText = v.string();
