import { bug } from '../quantities/quantity.ts';

/**
 * Names of things are UUIDs in lower-case text, made where the thing is first noted (UUIDv7 on
 * phones and importers), so that the same id is used on every retry.
 */
declare const idBrand: unique symbol;
export type Id<N extends string> = string & { readonly [idBrand]: (name: N) => N };

export type ProgrammeId = Id<'programme'>;
export type EventId = Id<'event'>;
export type ActorId = Id<'actor'>;
export type PlaceId = Id<'place'>;
export type LotId = Id<'lot'>;
export type DeviceId = Id<'device'>;
export type AffiliationId = Id<'affiliation'>;
/** An image kept with the personal data: photo, signature, scan. */
export type FileId = Id<'file'>;
export type RoundId = Id<'round'>;
export type AccountId = Id<'account'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export function isUuid(text: string): boolean {
  return uuid.test(text);
}

function isId<N extends string>(text: string): text is Id<N> {
  return isUuid(text);
}

/** A text that our own code made as an id; anything else is our fault. */
export function idFrom<N extends string>(text: string): Id<N> {
  return isId<N>(text) ? text : bug(`“${text}” is no id`);
}
