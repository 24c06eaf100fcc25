import * as v from 'valibot';
import { paymentKinds } from '../../core/ledger/facts.ts';
import type { FactKind, FactPayloads, FlowKind, FlowPayloads } from '../../core/ledger/facts.ts';
import {
  actorId,
  centimos,
  code,
  currency,
  day,
  eventId,
  grams,
  letter,
  lotId,
  note,
  originClass,
  placeId,
  text,
  district,
  whole,
} from './fields.ts';

/** Limits of one event, far above any real one: a larger one is a mistake or an attack. */
const lotsMost = 1_000;
const outputsMost = 100;
const lossesMost = 20;
const traitsMost = 20;

const weightEntry = v.object({
  value: text(20),
  unit: code,
  method: v.picklist(['scale_photo', 'scale', 'container_count', 'declared', 'estimated']),
  gross: v.exactOptional(text(20)),
  tare: v.exactOptional(text(20)),
  factorGrams: v.exactOptional(whole(1, 1_000_000_000)),
  factorFrom: v.exactOptional(day),
  scale: v.exactOptional(text(60)),
});
export const weighed = v.object({ grams, entry: weightEntry });
const newLot = v.object({ id: lotId, letter });

const identity = {
  material: code,
  grade: v.nullable(code),
  regime: code,
  originClass,
  traits: v.exactOptional(v.pipe(v.record(code, text(60)), v.maxEntries(traitsMost))),
};
const here = { holder: actorId, place: placeId, note: v.exactOptional(note) };
const owned = { owner: v.exactOptional(actorId) };

const take = v.union([
  v.object({
    lots: v.pipe(v.array(v.object({ lot: lotId, grams })), v.minLength(1), v.maxLength(lotsMost)),
    entry: v.exactOptional(weightEntry),
  }),
  v.object({
    material: code,
    grade: v.exactOptional(code),
    regime: v.exactOptional(code),
    grams,
    entry: weightEntry,
  }),
]);
const outputs = v.pipe(
  v.array(v.object({ ...identity, lot: newLot, weighed })),
  v.maxLength(outputsMost),
);
const losses = v.pipe(v.array(v.object({ reason: code, grams })), v.maxLength(lossesMost));

const collect = v.object({
  ...here,
  ...owned,
  ...identity,
  lot: newLot,
  source: v.object({
    kind: code,
    actor: v.exactOptional(actorId),
    place: v.exactOptional(placeId),
    district: v.exactOptional(district),
  }),
  collector: v.exactOptional(actorId),
  weighed,
});

const dispatch = v.object({
  ...here,
  ...owned,
  receiver: actorId,
  take,
  lot: v.exactOptional(newLot),
  purpose: v.picklist(['sale', 'donation', 'delivery', 'consignment']),
  price: v.exactOptional(v.object({ currency, perKg: centimos, total: centimos })),
  document: v.exactOptional(
    v.object({
      kind: v.picklist(['factura', 'boleta', 'liquidacion_de_compra', 'recibo_simple', 'none']),
      number: v.exactOptional(text(40)),
    }),
  ),
  payment: v.exactOptional(
    v.object({ kind: v.picklist(paymentKinds), paidOn: v.exactOptional(day) }),
  ),
});

const acceptance = v.object({
  ...here,
  transfer: eventId,
  accepted: v.nullable(weighed),
  returned: v.nullable(weighed),
  differenceReason: v.exactOptional(code),
  deduction: v.exactOptional(v.object({ grams, reason: code })),
});

const sort = v.object({ ...here, take, outputs, losses });
const combine = v.object({ ...here, take, lot: newLot });
const transform = v.object({ ...here, take, outputs, losses, process: code });
const dispose = v.object({ ...here, take, site: text(120), reason: code });

const adjusting = { ...here, reason: code, amends: v.exactOptional(eventId) };
const adjust = v.variant('direction', [
  v.object({
    ...adjusting,
    ...identity,
    direction: v.literal('surplus'),
    lot: newLot,
    weighed,
  }),
  v.object({ ...adjusting, direction: v.literal('shortage'), take }),
]);

const measure = v.object({
  ...here,
  lot: lotId,
  weighed: v.exactOptional(weighed),
  moisturePermille: v.exactOptional(whole(0, 1_000)),
  impurityPermille: v.exactOptional(whole(0, 1_000)),
  gradeSeen: v.exactOptional(code),
});

export const factPayloads = {
  'flow.collect': collect,
  'flow.receive': collect,
  'flow.dispatch': dispatch,
  'flow.accept': acceptance,
  'flow.sort': sort,
  'flow.combine': combine,
  'flow.transform': transform,
  'flow.dispose': dispose,
  'flow.adjust': adjust,
  'flow.measure': measure,
} as const satisfies { [K in FactKind]: v.GenericSchema<unknown, FactPayloads[K]> };

function replacing<K extends FactKind>(kind: K) {
  return v.object({ kind: v.literal(kind), payload: factPayloads[kind] });
}
const replacement = v.variant('kind', [
  replacing('flow.collect'),
  replacing('flow.receive'),
  replacing('flow.dispatch'),
  replacing('flow.accept'),
  replacing('flow.sort'),
  replacing('flow.combine'),
  replacing('flow.transform'),
  replacing('flow.dispose'),
  replacing('flow.adjust'),
  replacing('flow.measure'),
]);

const amending = {
  fact: eventId,
  reason: v.picklist(['did_not_occur', 'incorrect_data']),
  detail: v.exactOptional(text(500)),
  note: v.exactOptional(note),
};

export const flowPayloads = {
  ...factPayloads,
  'flow.void': v.object({
    ...amending,
    cascade: v.exactOptional(v.pipe(v.array(eventId), v.maxLength(lotsMost))),
  }),
  'flow.correct': v.object({ ...amending, replacement }),
} as const satisfies { [K in FlowKind]: v.GenericSchema<unknown, FlowPayloads[K]> };
