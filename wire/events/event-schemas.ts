import * as v from 'valibot';
import type { Envelope } from '../../core/events/envelope.ts';
import type { Kind, LedgerEvent, Payloads } from '../../core/ledger/entries.ts';
import { actorId, deviceId, eventId, instantText, programmeId, text, whole } from './fields.ts';
import { flowPayloads } from './flow-schemas.ts';
import { registerPayloads } from './register-schemas.ts';
import { progressPayloads } from './progress-schemas.ts';
import { workPayloads } from './work-schemas.ts';

/** The version of these shapes, stated by every batch. */
export const wireVersion = 1;
/** How many events a batch may bring. */
export const batchMost = 500;

/** An event as JSON carries it: the core's, with instants as texts. */
export type WireEvent<E extends Envelope = LedgerEvent> = E extends Envelope
  ? Omit<E, 'occurredAt' | 'recordedAt'> & {
      readonly occurredAt: string;
      readonly recordedAt: string;
    }
  : never;

export const payloadSchemas = {
  ...flowPayloads,
  ...registerPayloads,
  ...workPayloads,
  ...progressPayloads,
} as const satisfies { [K in Kind]: v.GenericSchema<unknown, Payloads[K]> };

function envelope<K extends Kind>(kind: K) {
  return v.object({
    programme: programmeId,
    id: eventId,
    kind: v.literal(kind),
    occurredAt: instantText,
    recordedAt: instantText,
    device: deviceId,
    deviceSeq: whole(1, Number.MAX_SAFE_INTEGER),
    recorder: actorId,
    payload: payloadSchemas[kind],
  });
}

export const eventSchemas = {
  'flow.collect': envelope('flow.collect'),
  'flow.receive': envelope('flow.receive'),
  'flow.dispatch': envelope('flow.dispatch'),
  'flow.accept': envelope('flow.accept'),
  'flow.sort': envelope('flow.sort'),
  'flow.combine': envelope('flow.combine'),
  'flow.transform': envelope('flow.transform'),
  'flow.dispose': envelope('flow.dispose'),
  'flow.adjust': envelope('flow.adjust'),
  'flow.measure': envelope('flow.measure'),
  'flow.void': envelope('flow.void'),
  'flow.correct': envelope('flow.correct'),
  'actor.register': envelope('actor.register'),
  'actor.change': envelope('actor.change'),
  'actor.affiliate': envelope('actor.affiliate'),
  'actor.merge': envelope('actor.merge'),
  'actor.unmerge': envelope('actor.unmerge'),
  'actor.consent': envelope('actor.consent'),
  'actor.cancel': envelope('actor.cancel'),
  'privacy.request': envelope('privacy.request'),
  'privacy.answer': envelope('privacy.answer'),
  'place.register': envelope('place.register'),
  'place.change': envelope('place.change'),
  'period.close': envelope('period.close'),
  'evidence.attach': envelope('evidence.attach'),
  'share.rule': envelope('share.rule'),
  'share.out': envelope('share.out'),
  'share.sign': envelope('share.sign'),
  'share.void': envelope('share.void'),
  'intent.offer': envelope('intent.offer'),
  'intent.withdraw': envelope('intent.withdraw'),
  'intent.answer': envelope('intent.answer'),
  'encounter.visit': envelope('encounter.visit'),
  'round.set': envelope('round.set'),
  'round.end': envelope('round.end'),
  'evidence.review': envelope('evidence.review'),
  'evidence.reply': envelope('evidence.reply'),
  'evidence.retract': envelope('evidence.retract'),
  'document.hold': envelope('document.hold'),
  'pathway.begin': envelope('pathway.begin'),
  'pathway.stage': envelope('pathway.stage'),
  'policy.describe': envelope('policy.describe'),
  'chain.describe': envelope('chain.describe'),
  'practice.observe': envelope('practice.observe'),
  'practice.diagnose': envelope('practice.diagnose'),
  'practice.plan': envelope('practice.plan'),
  'product.present': envelope('product.present'),
  'product.confirm': envelope('product.confirm'),
  'product.check': envelope('product.check'),
  'space.describe': envelope('space.describe'),
  'encounter.plan': envelope('encounter.plan'),
  'encounter.cancel': envelope('encounter.cancel'),
  'encounter.attend': envelope('encounter.attend'),
  'encounter.assess': envelope('encounter.assess'),
  'encounter.certify': envelope('encounter.certify'),
  'encounter.minutes': envelope('encounter.minutes'),
  'encounter.sign': envelope('encounter.sign'),
  'commitment.make': envelope('commitment.make'),
  'commitment.settle': envelope('commitment.settle'),
  'intent.want': envelope('intent.want'),
  'intent.link': envelope('intent.link'),
  'agreement.make': envelope('agreement.make'),
  'agreement.sign': envelope('agreement.sign'),
  'agreement.end': envelope('agreement.end'),
  'food.receive': envelope('food.receive'),
  'food.deliver': envelope('food.deliver'),
  'food.rota': envelope('food.rota'),
  'logframe.set': envelope('logframe.set'),
} as const satisfies { [K in Kind]: v.GenericSchema<unknown, WireEvent<Envelope<K, Payloads[K]>>> };

/** Any event of this version. */
export const eventSchema = v.variant('kind', [
  eventSchemas['flow.collect'],
  eventSchemas['flow.receive'],
  eventSchemas['flow.dispatch'],
  eventSchemas['flow.accept'],
  eventSchemas['flow.sort'],
  eventSchemas['flow.combine'],
  eventSchemas['flow.transform'],
  eventSchemas['flow.dispose'],
  eventSchemas['flow.adjust'],
  eventSchemas['flow.measure'],
  eventSchemas['flow.void'],
  eventSchemas['flow.correct'],
  eventSchemas['actor.register'],
  eventSchemas['actor.change'],
  eventSchemas['actor.affiliate'],
  eventSchemas['actor.merge'],
  eventSchemas['actor.unmerge'],
  eventSchemas['actor.consent'],
  eventSchemas['actor.cancel'],
  eventSchemas['privacy.request'],
  eventSchemas['privacy.answer'],
  eventSchemas['place.register'],
  eventSchemas['place.change'],
  eventSchemas['period.close'],
  eventSchemas['evidence.attach'],
  eventSchemas['share.rule'],
  eventSchemas['share.out'],
  eventSchemas['share.sign'],
  eventSchemas['share.void'],
  eventSchemas['intent.offer'],
  eventSchemas['intent.withdraw'],
  eventSchemas['intent.answer'],
  eventSchemas['encounter.visit'],
  eventSchemas['round.set'],
  eventSchemas['round.end'],
  eventSchemas['evidence.review'],
  eventSchemas['evidence.reply'],
  eventSchemas['evidence.retract'],
  eventSchemas['document.hold'],
  eventSchemas['pathway.begin'],
  eventSchemas['pathway.stage'],
  eventSchemas['policy.describe'],
  eventSchemas['chain.describe'],
  eventSchemas['practice.observe'],
  eventSchemas['practice.diagnose'],
  eventSchemas['practice.plan'],
  eventSchemas['product.present'],
  eventSchemas['product.confirm'],
  eventSchemas['product.check'],
  eventSchemas['space.describe'],
  eventSchemas['encounter.plan'],
  eventSchemas['encounter.cancel'],
  eventSchemas['encounter.attend'],
  eventSchemas['encounter.assess'],
  eventSchemas['encounter.certify'],
  eventSchemas['encounter.minutes'],
  eventSchemas['encounter.sign'],
  eventSchemas['commitment.make'],
  eventSchemas['commitment.settle'],
  eventSchemas['intent.want'],
  eventSchemas['intent.link'],
  eventSchemas['agreement.make'],
  eventSchemas['agreement.sign'],
  eventSchemas['agreement.end'],
  eventSchemas['food.receive'],
  eventSchemas['food.deliver'],
  eventSchemas['food.rota'],
  eventSchemas['logframe.set'],
]);

/**
 * The body of `POST /events`, for the description: there every event is shown with its shape.
 * To parse, use `batchHead`, which leaves each event to `parseEvent`.
 */
export const batchSchema = v.object({
  wire: v.literal(wireVersion),
  sentAt: v.exactOptional(instantText),
  app: v.exactOptional(text(60)),
  events: v.pipe(v.array(eventSchema), v.minLength(1), v.maxLength(batchMost)),
});

/** The body as it is parsed: a malformed event must not sink its neighbours. */
export const batchHead = v.object({
  wire: v.literal(wireVersion),
  sentAt: v.exactOptional(instantText),
  app: v.exactOptional(text(60)),
  events: v.array(v.unknown()),
});
