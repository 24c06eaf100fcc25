import type { ActorId, AffiliationId, EventId, FileId, PlaceId } from '../events/ids.ts';
import type { Day, Month } from '../quantities/instant.ts';
import type { AffiliationRole } from './affiliation-roles.ts';
import type { Personal, PersonalField } from './personal-fields.ts';

/**
 * The register: who takes part. Every statement about an actor is an event; the latest statement
 * about a field speaks (by `occurredAt`, then id), so that the order of arrival makes no
 * difference. What has to be erasable stands in `personal` and is kept apart from the log.
 */
export type Sex = 'F' | 'M' | 'X' | 'undeclared';
export type OrganisationSize = 'micro' | 'small' | 'medium' | 'large';

/** What stays for ever, and may be changed by `actor.change`. Nothing here names a person. */
export type ActorDetails = {
  /** Organisations only. */
  readonly name?: string;
  /** Capital letter that starts the lot codes of this organisation. */
  readonly letter?: string;
  /** UBIGEO. */
  readonly district?: string;
  /** As the person declared it. */
  readonly sex?: Sex;
  /** Born in the five years from this one (a multiple of five): enough for bands of age. */
  readonly bornFrom?: number;
  /** Codes of ISO 639-3 or BCP 47 (`es`, `qu`, `ay`…), the one preferred first. */
  readonly languages?: readonly string[];
  readonly size?: OrganisationSize;
  readonly sector?: string;
};

export type RegisterActor = ActorDetails & {
  readonly actor: ActorId;
  /** Code of the catalogue's actor kinds. */
  readonly kind: string;
  /** A person's association, a workshop's gallery, a stall's market, when it was registered. */
  readonly parent?: ActorId;
  readonly personal?: Personal;
};

export type DetailField = keyof ActorDetails;

export type ChangeActor = {
  readonly actor: ActorId;
  readonly set?: ActorDetails;
  /** Fields that hold nothing from now on. */
  readonly clear?: readonly (DetailField | PersonalField)[];
  /** Life changed, somebody had written it wrong, or the person asked for it by right. */
  readonly because: 'changed' | 'corrected' | 'rectification';
  readonly personal?: Personal;
};

/** Said again with the same `affiliation`, the latest statement speaks; `until` ends it. */
export type AffiliateActor = {
  readonly affiliation: AffiliationId;
  readonly member: ActorId;
  readonly organisation: ActorId;
  readonly role: AffiliationRole;
  /** Of an association that works in several municipalities: in whose list the member stands. */
  readonly municipality?: string;
  readonly since?: Day;
  /** The last day. */
  readonly until?: Day;
};

/** Two records are one and the same. Nothing is rewritten: readers follow the link. */
export type MergeActors = {
  readonly keep: ActorId;
  readonly absorbed: ActorId;
  /** Codes of the reasons that were shown when it was decided. */
  readonly reasons: readonly string[];
};

export type UnmergeActors = { readonly merge: EventId };

export type ConsentOf = {
  readonly actor: ActorId;
  /** Code of a purpose of the programme. */
  readonly purpose: string;
  /** false: refused, or withdrawn. */
  readonly given: boolean;
  /** Version of the text that was read or heard. */
  readonly text: string;
  readonly language: string;
  readonly how: 'tap' | 'verbal' | 'signed';
  /** Image of the signature or scan of the paper; demanded for sensitive data. */
  readonly signature?: FileId;
};

/** Erases what names the person; kilograms and what counts stay, without a name. */
export type CancelActor = { readonly actor: ActorId; readonly request?: EventId };

/** Rights over one's own data, each with a term (art. 69, D.S. 016-2024-JUS). */
export const rights = [
  'information',
  'access',
  'rectification',
  'cancellation',
  'opposition',
  'portability',
] as const;
export type Right = (typeof rights)[number];

/** A person asks for a right of art. 69, D.S. 016-2024-JUS: a task with a term. */
export type PrivacyRequest = {
  readonly actor: ActorId;
  readonly right: Right;
  readonly receivedOn: Day;
  readonly personal?: Personal;
};

export type PrivacyAnswer = {
  readonly actor: ActorId;
  /** The event that brought the request. */
  readonly request: EventId;
  readonly outcome: 'granted' | 'partly' | 'refused';
  readonly answeredOn: Day;
  readonly personal?: Personal;
};

/** Degrees × 10,000,000, WGS 84: whole numbers. */
export type PlaceDetails = {
  readonly name?: string;
  readonly district?: string;
  readonly latE7?: number;
  readonly lngE7?: number;
  /** "Jr. Gamarra 653"; of a home it stands in the person's own fields instead. */
  readonly address?: string;
  /** "frente al mercado, puesto 14" */
  readonly reference?: string;
};

export type RegisterPlace = PlaceDetails & {
  readonly place: PlaceId;
  readonly name: string;
  readonly actor?: ActorId;
};

export type ChangePlace = { readonly place: PlaceId; readonly set: PlaceDetails };

/** Closes a month: afterwards what happened in it is dated on the day it arrives. */
export type ClosePeriod = { readonly month: Month };

export type RegisterPayloads = {
  'actor.register': RegisterActor;
  'actor.change': ChangeActor;
  'actor.affiliate': AffiliateActor;
  'actor.merge': MergeActors;
  'actor.unmerge': UnmergeActors;
  'actor.consent': ConsentOf;
  'actor.cancel': CancelActor;
  'privacy.request': PrivacyRequest;
  'privacy.answer': PrivacyAnswer;
  'place.register': RegisterPlace;
  'place.change': ChangePlace;
  'period.close': ClosePeriod;
};
