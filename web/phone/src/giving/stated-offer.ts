import type { Offer } from '../../../../core/agreements/intent-events.ts';
import type { ActorId, PlaceId } from '../../../../core/events/ids.ts';
import { addDays, type Day, type Instant } from '../../../../core/quantities/instant.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import { weekdayOf } from '../record/from.ts';
import { currency } from '../sell/sale.ts';
import { centimosTyped } from '../sharing/money.ts';

/** What does not keep: offered for a day, it is no offer on the next. */
export const perishable = 'organic';

/** What is known so far of an offer that is being made. */
export type OfferParts = {
  readonly provider: ActorId;
  readonly material: { readonly code: string; readonly family: string } | undefined;
  readonly weighed: Weighed | undefined;
  readonly from: Day | undefined;
  /** Days by ISO 8601, Monday is 1; none: once. */
  readonly weekdays: readonly number[];
  readonly transport: Offer['transport'];
  readonly place: PlaceId | undefined;
  readonly note: string;
  readonly grade?: string | undefined;
  readonly until?: Day | undefined;
  /** Wished for a kilogram, as it was typed: soles. */
  readonly priceText?: string;
  /** Of food: when it will not be fit any more. */
  readonly spoilsAt?: Instant | undefined;
};

/** What is written when it is saved; undefined while something lacks. */
export function statedOffer(parts: OfferParts): Offer | undefined {
  const { provider, material, weighed, from, weekdays, transport, place, note } = parts;
  if (!material || from === undefined || place === undefined) return undefined;
  const said = note.trim().replace(/\s+/g, ' ');
  const ends = weekdays.length === 0 && material.family === perishable;
  const until = parts.until ?? (ends ? from : undefined);
  const price = centimosTyped(parts.priceText ?? '');
  return {
    provider,
    place,
    material: material.code,
    from,
    transport,
    ...(weighed ? { weighed } : {}),
    ...(until === undefined ? {} : { until }),
    ...(parts.grade === undefined ? {} : { grade: parts.grade }),
    ...(price === undefined ? {} : { price, currency }),
    ...(parts.spoilsAt === undefined ? {} : { spoilsAt: parts.spoilsAt }),
    ...(weekdays.length === 0 ? {} : { weekdays: [...weekdays].sort((a, b) => a - b) }),
    ...(said === '' ? {} : { note: said }),
  };
}

/** The first day from today on that is one of these weekdays. */
export function firstOf(today: Day, weekdays: readonly number[]): Day {
  const ahead = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(today, count));
  return ahead.find((day) => weekdays.includes(weekdayOf(day))) ?? today;
}
