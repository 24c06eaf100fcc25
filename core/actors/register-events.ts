import type { ActorId, PlaceId } from '../events/ids.ts';
import type { Month } from '../quantities/instant.ts';

/**
 * The least that flows need of the register: who holds, who collects, where. The register issue
 * adds names of people, documents, affiliations and consent; until then a person has no name here
 * at all, only a declared sex and an association (collect the least).
 */
export type Sex = 'F' | 'M' | 'X' | 'undeclared';

export type RegisterActor = {
  readonly actor: ActorId;
  /** Code of the catalogue's actor kinds. */
  readonly kind: string;
  /** Organisations only. */
  readonly name?: string;
  /** Capital letter that starts the lot codes of this organisation. */
  readonly letter?: string;
  readonly district?: string;
  /** A person's association, a workshop's gallery, a stall's market. */
  readonly parent?: ActorId;
  readonly sex?: Sex;
};

export type RegisterPlace = {
  readonly place: PlaceId;
  readonly name: string;
  readonly actor?: ActorId;
  /** UBIGEO. */
  readonly district?: string;
  /** Degrees × 10,000,000, WGS 84: whole numbers. */
  readonly latE7?: number;
  readonly lngE7?: number;
};

/** Closes a month: afterwards what happened in it is dated on the day it arrives. */
export type ClosePeriod = { readonly month: Month };

export type RegisterPayloads = {
  'actor.register': RegisterActor;
  'place.register': RegisterPlace;
  'period.close': ClosePeriod;
};
