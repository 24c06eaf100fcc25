import type {
  AffiliateActor,
  ConsentOf,
  PrivacyRequest,
  RegisterActor,
  RegisterPlace,
} from '../../../../core/actors/register-events.ts';
import type { Envelope } from '../../../../core/events/envelope.ts';
import type { ActorId, EventId, LotId } from '../../../../core/events/ids.ts';
import type { Collect, Source, Void } from '../../../../core/ledger/facts.ts';
import type { SourceKind } from '../../../../core/materials/catalogue.ts';
import type { Instant } from '../../../../core/quantities/instant.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import type { Known, PhoneEvent, Setup } from '../store/database.ts';
import type { Stamp } from '../store/records.ts';
import { standingOf } from './lot-identity.ts';

/** What every event of this phone needs beside its own content. */
export type Writing = {
  readonly known: Known;
  readonly id: EventId;
  readonly at: Instant;
  /** Who writes it down. */
  readonly recorder: ActorId;
  /** Who brought in what is weighed, if that is said. */
  readonly collector: ActorId | null;
};

/** An event of this phone, before it is given its place in the queue. */
export function envelope<K extends string, P>(
  { known, id, at, recorder }: Writing,
  stamp: Stamp,
  kind: K,
  payload: P,
): Envelope<K, P> {
  return {
    programme: known.programme.programme,
    id,
    kind,
    occurredAt: at,
    recordedAt: at,
    device: stamp.device,
    deviceSeq: stamp.deviceSeq,
    recorder,
    payload,
  };
}

export type Weighing = {
  readonly setup: Setup;
  readonly lot: LotId;
  readonly material: string;
  readonly source: SourceKind;
  /** The place, its owner or the district, where more than the kind is known. */
  readonly from?: Omit<Source, 'kind'>;
  readonly weighed: Weighed;
};

/** A weighing of the round: mass enters at this place, into this association's custody. */
export function collectEvent(writing: Writing, stamp: Stamp, weighing: Weighing): PhoneEvent {
  const { known, collector } = writing;
  const { setup } = weighing;
  const { programme, register } = known;
  const material = programme.materials.find(({ code }) => code === weighing.material);
  const letter = register.actors.find(({ id }) => id === setup.holder)?.letter ?? 'A';
  const payload: Collect = {
    holder: setup.holder,
    place: setup.place,
    lot: { id: weighing.lot, letter },
    material: weighing.material,
    grade: null,
    ...standingOf(material?.family ?? '', weighing.source),
    source: { ...weighing.from, kind: weighing.source.code },
    ...(collector === null ? {} : { collector }),
    weighed: weighing.weighed,
  };
  return envelope(writing, stamp, 'flow.collect', payload);
}

/** Annuls: the fact stays, and so does the event that says why it does not count. */
export function voidEvent(
  writing: Writing,
  stamp: Stamp,
  payload: Pick<Void, 'fact' | 'reason' | 'cascade'>,
): PhoneEvent {
  return envelope(writing, stamp, 'flow.void', payload);
}

export function actorEvent(writing: Writing, stamp: Stamp, actor: RegisterActor): PhoneEvent {
  return envelope(writing, stamp, 'actor.register', actor);
}

export function placeEvent(writing: Writing, stamp: Stamp, place: RegisterPlace): PhoneEvent {
  return envelope(writing, stamp, 'place.register', place);
}

export function affiliationEvent(
  writing: Writing,
  stamp: Stamp,
  affiliation: AffiliateActor,
): PhoneEvent {
  return envelope(writing, stamp, 'actor.affiliate', affiliation);
}

export function consentEvent(writing: Writing, stamp: Stamp, consent: ConsentOf): PhoneEvent {
  return envelope(writing, stamp, 'actor.consent', consent);
}

export function requestEvent(writing: Writing, stamp: Stamp, request: PrivacyRequest): PhoneEvent {
  return envelope(writing, stamp, 'privacy.request', request);
}
