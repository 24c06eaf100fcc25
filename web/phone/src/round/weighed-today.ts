import type { PlaceId } from '../../../../core/events/ids.ts';
import type { PhoneRecord } from '../store/database.ts';

/** Places from which something that counts was weighed, by these records. */
export function weighedToday(
  records: readonly Pick<PhoneRecord, 'event' | 'state' | 'voidedBy'>[],
): ReadonlySet<PlaceId> {
  return new Set(
    records.flatMap(({ event, state, voidedBy }) => {
      if (event.kind !== 'flow.collect' || state === 'refused' || voidedBy !== null) return [];
      const { place } = event.payload.source;
      return place === undefined ? [] : [place];
    }),
  );
}
