import type { ActorId, EventId } from '../events/ids.ts';
import type { Kind, Payloads } from '../ledger/entries.ts';
import type { Instant } from '../quantities/instant.ts';

/** An accepted statement of one kind, as far as levels depend on it; every event is one. */
export type StatedOf<K extends Kind> = {
  readonly id: EventId;
  readonly kind: K;
  readonly occurredAt: Instant;
  readonly recorder: ActorId;
  readonly payload: Payloads[K];
};
export type Stated = { [K in Kind]: StatedOf<K> }[Kind];

/** What may prove, question, confirm or take back something else that was said. */
export const speakingKinds = [
  'evidence.attach',
  'evidence.review',
  'evidence.reply',
  'evidence.retract',
  'flow.accept',
  'share.sign',
  'encounter.attend',
  'encounter.sign',
  'agreement.sign',
  'product.confirm',
] as const satisfies readonly Kind[];

/** What was said, to look things up in. */
export type Heard = {
  /** All that holds and speaks of this, the earliest first. */
  readonly about: (id: EventId) => readonly Stated[];
  /** What holds of this id. */
  readonly event: (id: EventId) => Stated | undefined;
  readonly retraction: (id: EventId) => StatedOf<'evidence.retract'> | undefined;
  readonly samePerson: (id: ActorId) => ActorId;
  readonly arrived: (sha256: string) => boolean;
};

/** Of which events a statement says something that levels depend on. */
export function statedOf(one: Stated): readonly EventId[] {
  switch (one.kind) {
    case 'evidence.attach':
    case 'evidence.review':
    case 'evidence.retract':
      return [one.payload.subject];
    case 'evidence.reply':
      return [one.payload.review, one.payload.subject];
    case 'flow.accept':
      return [one.payload.transfer];
    case 'share.sign':
      return [one.payload.share];
    case 'encounter.attend':
      return [one.payload.encounter];
    case 'encounter.sign':
      return [one.payload.minutes];
    case 'agreement.sign':
      return [one.payload.agreement];
    case 'product.confirm':
      return [one.payload.product];
    default:
      return [];
  }
}

/** On what else the level of a statement depends: its encounter's list, the flow of its grams. */
export function leansOn(one: Stated): readonly EventId[] {
  switch (one.kind) {
    case 'flow.accept':
      return [one.payload.transfer];
    case 'encounter.attend':
      return [one.payload.encounter];
    case 'encounter.sign':
      return [one.payload.minutes];
    case 'agreement.sign':
      return [one.payload.text ?? one.payload.agreement];
    case 'agreement.make':
      return one.payload.agreement === undefined ? [] : [one.payload.agreement];
    case 'food.receive':
    case 'food.deliver':
      return one.payload.transfer === undefined ? [] : [one.payload.transfer];
    default:
      return [];
  }
}
