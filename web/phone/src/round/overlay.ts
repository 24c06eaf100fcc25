import type { PhoneRegister } from '../../../../wire/phone-answers.ts';
import type { Round } from '../record/from.ts';
import type { PhoneRecord } from '../store/database.ts';

/**
 * Rounds as the server told them, with what this phone said of them since, whether it was sent yet
 * or not. Said again what the server knows already, nothing changes.
 */
export function withOwnRounds(
  heard: readonly Round[],
  records: readonly Pick<PhoneRecord, 'seq' | 'state' | 'event'>[],
  { places }: PhoneRegister,
): readonly Round[] {
  const rounds = new Map(heard.map((round) => [round.round, round]));
  for (const { event, state } of [...records].sort((a, b) => a.seq - b.seq)) {
    if (state === 'refused') continue;
    if (event.kind === 'round.end') rounds.delete(event.payload.round);
    if (event.kind === 'round.set') {
      const { round, name, weekdays, stops } = event.payload;
      const told = rounds.get(round)?.stops ?? [];
      const stopOf = (place: (typeof stops)[number]): Round['stops'][number] => {
        const before = told.find((stop) => stop.place === place);
        const known = places.find(({ id }) => id === place);
        const { actor = null, district = null, name: called = '' } = known ?? {};
        return before ?? { place, name: called, district, reference: null, actor };
      };
      const made = { round, name, weekdays: [...weekdays], stops: stops.map(stopOf) };
      rounds.set(round, made);
    }
  }
  return [...rounds.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The list with the item at `index` one place further up (`-1`) or down (`1`). */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const to = index + by;
  const item = list[index];
  if (item === undefined || to < 0 || to >= list.length) return list;
  const without = list.filter((_, at) => at !== index);
  return [...without.slice(0, to), item, ...without.slice(to)];
}
