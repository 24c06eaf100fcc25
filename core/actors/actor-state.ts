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
import {
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

export const detailFields: readonly DetailField[] = [
  'name',
  'letter',
  'district',
  'sex',
  'bornFrom',
  'languages',
  'size',
  'sector',
];

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
    fields: new Map(),
    affiliations: new Map(),
    consents: new Map(),
    cancelled: null,
  };
  const registered = { event: registration.id, at: registration.occurredAt };
  write(draft, registration.payload, registered);
  const { parent } = registration.payload;
  if (parent !== undefined) {
    const affiliation: AffiliationId = idFrom(registration.id);
    const role = isPerson ? 'associate' : 'part';
    const member = { affiliation, member: actor, organisation: parent, role } as const;
    draft.affiliations.set(affiliation, { ...member, said: registered });
  }
  for (const event of inSpeakingOrder(events)) hear(draft, actor, event);
  const values = draft.cancelled ? {} : pick<PersonalValues>(draft.fields, isPersonalField);
  return {
    actor,
    kind: registration.payload.kind,
    parent: parent ?? null,
    registeredBy: registration.id,
    details: pick<ActorDetails>(draft.fields, isDetailField),
    values,
    saidBy: new Map(
      [...draft.fields]
        .filter(([name]) => isDetailField(name) || draft.cancelled === null)
        .map(([name, { said }]) => [name, said]),
    ),
    affiliations: [...draft.affiliations.values()],
    consents: [...draft.consents.values()],
    cancelled: draft.cancelled,
  };
}

type AnyField = DetailField | PersonalField;
type Draft = {
  readonly fields: Map<AnyField, { readonly value: unknown; readonly said: SaidBy }>;
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
  for (const name of clear ?? []) draft.fields.delete(name);
  write(draft, { ...set, ...(personal === undefined ? {} : { personal }) }, said);
}

function write(
  draft: Draft,
  from: ActorDetails & { readonly personal?: { readonly values?: PersonalValues } },
  said: SaidBy,
): void {
  for (const name of detailFields) {
    const value = from[name];
    if (value !== undefined) draft.fields.set(name, { value, said });
  }
  for (const name of personalFieldNames) {
    const value = from.personal?.values?.[name];
    if (value !== undefined) draft.fields.set(name, { value, said });
  }
}

function isDetailField(name: AnyField): name is DetailField {
  return (detailFields as readonly string[]).includes(name);
}

/** The fields of one of the two lists, with their values: each was written under its own name. */
function pick<T>(fields: Draft['fields'], isOne: (name: AnyField) => boolean): T {
  const picked = [...fields]
    .filter(([name]) => isOne(name))
    .map(([name, { value }]) => [name, value] as const);
  return Object.fromEntries(picked) as T;
}
