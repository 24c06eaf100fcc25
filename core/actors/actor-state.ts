import { idFrom, type ActorId, type AffiliationId, type EventId } from '../events/ids.ts';
import type { Instant } from '../quantities/instant.ts';
import type {
  ActorDetails,
  AffiliateActor,
  ChangeActor,
  ConsentOf,
  DetailField,
  RegisterActor,
  RegisterPayloads,
} from './register-events.ts';
import { sensitivePurpose } from './purposes.ts';
import {
  fieldKind,
  isPersonalField,
  personalFieldNames,
  type PersonalField,
  type PersonalValues,
} from './personal-fields.ts';

/** A statement about actors, as far as a fold needs it. */
export type ActorEvent = {
  [K in keyof RegisterPayloads]: {
    readonly id: EventId;
    readonly kind: K;
    readonly occurredAt: Instant;
    readonly payload: RegisterPayloads[K];
  };
}[keyof RegisterPayloads];

/** Where a value comes from: the statement that speaks for it. */
export type SaidBy = { readonly event: EventId; readonly at: Instant };

export type ActorState = {
  readonly actor: ActorId;
  readonly kind: string;
  readonly parent: ActorId | null;
  readonly registeredBy: EventId;
  readonly details: ActorDetails;
  readonly values: PersonalValues;
  /** The statement behind each field that holds something. */
  readonly saidBy: ReadonlyMap<DetailField | PersonalField, SaidBy>;
  /** Affiliations in which it is the member, each as last said. */
  readonly affiliations: readonly (AffiliateActor & { readonly said: SaidBy })[];
  /** For each purpose what was last said. */
  readonly consents: readonly (ConsentOf & { readonly said: SaidBy })[];
  /** Cancelled: what named the person was erased. */
  readonly cancelled: SaidBy | null;
};

const ofDetails: Readonly<Record<DetailField, true>> = {
  name: true,
  letter: true,
  district: true,
  sex: true,
  bornFrom: true,
  languages: true,
  size: true,
  sector: true,
};

function isDetailField(name: string): name is DetailField {
  return Object.hasOwn(ofDetails, name);
}

export const detailFields = Object.keys(ofDetails).filter(isDetailField);

/** The order in which statements speak: later ones win, whatever order they arrived in. */
export function inSpeakingOrder<E extends { readonly occurredAt: Instant; readonly id: EventId }>(
  events: readonly E[],
): readonly E[] {
  return [...events].sort((a, b) => a.occurredAt - b.occurredAt || (a.id < b.id ? -1 : 1));
}

/**
 * What is known of an actor now: its registration and all that was said since, in the order in
 * which it was said; a registration speaks before all changes. The same events in any order give
 * the same state. Answers undefined without a registration among the events.
 *
 * The organisation named at registration counts as an affiliation whose id is that of the
 * registration: said again under that id, it changes or ends.
 *
 * @param events accepted statements that concern the actor, any order; others are passed over
 * @param isPerson what the kind of the actor is
 */
export function actorState(
  actor: ActorId,
  events: readonly ActorEvent[],
  isPerson: boolean,
): ActorState | undefined {
  const registration = events.find(isRegistrationOf(actor));
  if (!registration) return undefined;
  const draft: Draft = {
    details: {},
    values: {},
    saidBy: new Map(),
    affiliations: new Map(),
    consents: new Map(),
    cancelled: null,
  };
  const registered = { event: registration.id, at: registration.occurredAt };
  const { actor: _, kind, parent, personal, ...details } = registration.payload;
  write(draft, { details, values: personal?.values }, registered);
  if (parent !== undefined) {
    const affiliation: AffiliationId = idFrom(registration.id);
    const role = isPerson ? 'associate' : 'part';
    const member = { affiliation, member: actor, organisation: parent, role } as const;
    draft.affiliations.set(affiliation, { ...member, said: registered });
  }
  for (const event of inSpeakingOrder(events)) hear(draft, actor, event);
  if (draft.cancelled) forget(draft, personalFieldNames);
  if (draft.consents.get(sensitivePurpose)?.given !== true) forget(draft, sensitiveFields);
  return {
    actor,
    kind,
    parent: parent ?? null,
    registeredBy: registration.id,
    details: draft.details,
    values: draft.values,
    saidBy: draft.saidBy,
    affiliations: [...draft.affiliations.values()],
    consents: [...draft.consents.values()],
    cancelled: draft.cancelled,
  };
}

/** Health and biometrics go with the consent that they were kept under. */
export const sensitiveFields = personalFieldNames.filter(
  (name) => fieldKind(name).group === 'sensitive',
);

type Changing<T> = { -readonly [K in keyof T]: T[K] };
type Draft = {
  readonly details: Changing<ActorDetails>;
  readonly values: Changing<PersonalValues>;
  readonly saidBy: Map<DetailField | PersonalField, SaidBy>;
  readonly affiliations: Map<AffiliationId, AffiliateActor & { readonly said: SaidBy }>;
  readonly consents: Map<string, ConsentOf & { readonly said: SaidBy }>;
  cancelled: SaidBy | null;
};

function isRegistrationOf(actor: ActorId) {
  return (
    event: ActorEvent,
  ): event is ActorEvent & { kind: 'actor.register'; payload: RegisterActor } =>
    event.kind === 'actor.register' && event.payload.actor === actor;
}

function hear(draft: Draft, actor: ActorId, event: ActorEvent): void {
  const said = { event: event.id, at: event.occurredAt };
  switch (event.kind) {
    case 'actor.change':
      if (event.payload.actor === actor) change(draft, event.payload, said);
      return;
    case 'actor.affiliate':
      if (event.payload.member === actor) {
        draft.affiliations.set(event.payload.affiliation, { ...event.payload, said });
      }
      return;
    case 'actor.consent':
      if (event.payload.actor === actor) {
        draft.consents.set(event.payload.purpose, { ...event.payload, said });
      }
      return;
    case 'actor.cancel':
      if (event.payload.actor === actor) draft.cancelled = said;
      return;
    default:
  }
}

function change(draft: Draft, { set, clear, personal }: ChangeActor, said: SaidBy): void {
  forget(draft, clear ?? []);
  write(draft, { details: set, values: personal?.values }, said);
}

function forget(draft: Draft, names: readonly (DetailField | PersonalField)[]): void {
  for (const name of names) {
    draft.saidBy.delete(name);
    if (isPersonalField(name)) delete draft.values[name];
    else delete draft.details[name];
  }
}

function write(
  draft: Draft,
  from: {
    readonly details: ActorDetails | undefined;
    readonly values: PersonalValues | undefined;
  },
  said: SaidBy,
): void {
  Object.assign(draft.details, from.details);
  Object.assign(draft.values, from.values);
  for (const name of Object.keys(from.details ?? {})) {
    if (isDetailField(name)) draft.saidBy.set(name, said);
  }
  for (const name of Object.keys(from.values ?? {})) {
    if (isPersonalField(name)) draft.saidBy.set(name, said);
  }
}
