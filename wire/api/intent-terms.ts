import type { Want } from '../../core/agreements/agreement-events.ts';
import type { Offer } from '../../core/agreements/intent-events.ts';

/**
 * What an offer, or what is looked for, says of the material, as answers say it: null for what was
 * left unsaid; a price per kilogram without a currency is in soles.
 */
export function termsOut(of: Offer | Want) {
  return {
    material: of.material,
    grade: of.grade ?? null,
    grams: of.weighed?.grams ?? null,
    from: of.from,
    until: of.until ?? null,
    weekdays: [...(of.weekdays ?? [])],
    transport: of.transport,
    price: of.price === undefined ? null : { perKg: of.price, currency: of.currency ?? 'PEN' },
    note: of.note ?? null,
  };
}
