import type { ActorId, EventId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import type { Centimos, Grams } from '../quantities/quantity.ts';

/** By what a sale's money is shared: each member's kilograms, their worth, or equal parts. */
export const shareBases = ['grams', 'worth', 'equal'] as const;
export type ShareBase = (typeof shareBases)[number];

/** How an association decided to share; the latest decision speaks. */
export type ShareRule = {
  readonly association: ActorId;
  readonly base: ShareBase;
  /** Thousandths of what is left after costs that go into the common fund. */
  readonly fundPermille: number;
  /** When its members decided it. */
  readonly decidedOn: Day;
  readonly note?: string;
};

export type ShareCost = { readonly what: string; readonly amount: Centimos };

/** What one member brought in, and is given. */
export type ShareLine = {
  readonly member: ActorId;
  readonly grams: Grams;
  readonly amount: Centimos;
};

/**
 * A share-out: `sales` = `costs` + `fund` + `lines`, to the céntimo (`core/sharing/adds-up.ts`).
 * The program holds no money: this states what was handed out.
 */
export type ShareOut = {
  readonly association: ActorId;
  /** Whose kilograms: those weighed in from this day to that one. */
  readonly from: Day;
  readonly to: Day;
  readonly currency: string;
  readonly base: ShareBase;
  readonly fundPermille: number;
  /** Dispatches that were sales, with the money that came for each. */
  readonly sales: readonly { readonly sale: EventId; readonly amount: Centimos }[];
  readonly costs: readonly ShareCost[];
  readonly fund: Centimos;
  readonly lines: readonly ShareLine[];
  readonly note?: string;
};

/** A member says that she received her part: on her own phone, or on the one she was shown. */
export type ShareSign = {
  readonly share: EventId;
  readonly member: ActorId;
  readonly how: 'own_phone' | 'shown';
};

export type ShareVoid = { readonly share: EventId; readonly reason: string };

export type SharePayloads = {
  'share.rule': ShareRule;
  'share.out': ShareOut;
  'share.sign': ShareSign;
  'share.void': ShareVoid;
};
