import type { ActorEvent } from '../../../core/actors/actor-state.ts';
import { actorState, type ActorState } from '../../../core/actors/actor-state.ts';
import { labelOf } from '../../../core/actors/label.ts';
import type { ActorId } from '../../../core/events/ids.ts';
import type { Catalogue } from '../../../core/materials/catalogue.ts';
import type { Searched } from '../search/index-actors.ts';

type JsonRow = Readonly<Record<string, unknown>>;

/** Rows of one actor's projections, under the names of their columns; instants in milliseconds. */
export type ActorRows = {
  readonly profile: JsonRow;
  readonly affiliations: readonly JsonRow[];
  readonly consents: readonly JsonRow[];
};

export type Folded = {
  readonly state: ActorState;
  readonly rows: ActorRows;
  /** As the search knows it. */
  readonly searched: Searched;
};

/** Folds an actor's statements and says what the projections hold of it. */
export function foldActor(
  actor: ActorId,
  events: readonly ActorEvent[],
  catalogue: Catalogue,
): Folded | undefined {
  const registration = events.find(
    (event) => event.kind === 'actor.register' && event.payload.actor === actor,
  );
  if (registration?.kind !== 'actor.register') return undefined;
  const { kind } = registration.payload;
  const isPerson = catalogue.actorKinds.some((one) => one.code === kind && one.isPerson);
  const state = actorState(actor, events, isPerson);
  if (!state) return undefined;
  const changedAt = Math.max(...events.map(({ occurredAt }) => occurredAt));
  const times = { registered_at: registration.occurredAt, changed_at: changedAt };
  const { details, values } = state;
  return {
    state,
    searched: {
      actor,
      kind,
      isPerson,
      label: labelOf(state),
      name: details.name ?? null,
      personal: values,
      district: details.district ?? null,
      sex: details.sex ?? null,
      cancelled: state.cancelled !== null,
      registeredAt: registration.occurredAt,
      changedAt,
    },
    rows: {
      profile: { ...profileOf(state, isPerson), ...times },
      affiliations: state.affiliations.map((one) => ({
        id: one.affiliation,
        member: one.member,
        organisation: one.organisation,
        role: one.role,
        municipality: one.municipality ?? null,
        since: one.since ?? null,
        until: one.until ?? null,
        said_by: one.said.event,
      })),
      consents: state.consents.map((one) => ({
        actor: one.actor,
        purpose: one.purpose,
        given: one.given,
        text_version: one.text,
        language: one.language,
        how: one.how,
        signature: one.signature ?? null,
        said_by: one.said.event,
        said_at: one.said.at,
      })),
    },
  };
}

function profileOf(state: ActorState, isPerson: boolean): JsonRow {
  const { details } = state;
  return {
    actor: state.actor,
    kind: state.kind,
    is_person: isPerson,
    label: labelOf(state),
    name: details.name ?? null,
    letter: details.letter ?? null,
    district: details.district ?? null,
    sex: details.sex ?? null,
    born_from: details.bornFrom ?? null,
    languages: details.languages ?? [],
    size: details.size ?? null,
    sector: details.sector ?? null,
    personal: state.values,
    said_by: Object.fromEntries([...state.saidBy].map(([field, { event }]) => [field, event])),
    cancelled_at: state.cancelled?.at ?? null,
  };
}
