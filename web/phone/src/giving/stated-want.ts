import type { Want } from '../../../../core/agreements/agreement-events.ts';
import type { ActorId } from '../../../../core/events/ids.ts';
import type { Day } from '../../../../core/quantities/instant.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import { currency } from '../sell/sale.ts';
import { centimosTyped } from '../sharing/money.ts';

/** What is known so far of something that is looked for. */
export type WantParts = {
  readonly receiver: ActorId;
  readonly material: string | undefined;
  readonly weighed: Weighed | undefined;
  readonly every: Want['every'];
  readonly from: Day;
  readonly until: Day | undefined;
  readonly grade: string | undefined;
  readonly transport: Want['transport'];
  /** What would be paid for a kilogram, as it was typed: soles. */
  readonly priceText: string;
  readonly note: string;
};

/** What is written when it is saved; undefined while something lacks or is not understood. */
export function statedWant(parts: WantParts): Want | undefined {
  const { every, from, grade, material, receiver, transport, until, weighed } = parts;
  const price = centimosTyped(parts.priceText);
  const isWrong = parts.priceText.trim() !== '' && price === undefined;
  if (material === undefined || isWrong) return undefined;
  const note = parts.note.trim().replace(/\s+/g, ' ');
  return {
    receiver,
    material,
    every,
    from,
    transport,
    ...(weighed ? { weighed } : {}),
    ...(until === undefined || until < from ? {} : { until }),
    ...(grade === undefined ? {} : { grade }),
    ...(price === undefined ? {} : { price, currency }),
    ...(note === '' ? {} : { note }),
  };
}
