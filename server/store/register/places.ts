import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { RegisterEvent } from '../../../core/ledger/decide-register.ts';
import type { Queryable } from '../engine/contract.ts';
import { indexPlaces } from '../search/index-places.ts';

/** What is known of places now: the latest statement about each field speaks. */
export async function projectPlaces(
  tx: Queryable,
  programme: ProgrammeId,
  events: readonly RegisterEvent[],
): Promise<void> {
  const places = new Set(
    events.flatMap((event) =>
      event.kind === 'place.register' || event.kind === 'place.change' ? [event.payload.place] : [],
    ),
  );
  if (places.size === 0) return;
  await tx.query(
    `insert into place_profile (programme, ${columns})
     select $1, ${columns} from (${placesQuery('unnest($2::text::uuid[]) as asked(id)')}) p
     on conflict (programme, place) do update set ${sets}`,
    [programme, `{${[...places].join(',')}}`],
  );
  await indexPlaces(tx, programme, [...places]);
}

export const placeValues = [
  'name',
  'actor',
  'district',
  'lat_e7',
  'lng_e7',
  'address',
  'reference',
];
const columns = ['place', ...placeValues].join(', ');
const sets = placeValues.map((name) => `${name} = excluded.${name}`).join(', ');

/**
 * The places among `asked(id)` as their statements make them. Changes are laid over the
 * registration in the order in which they were said; jsonb keeps the last of each field.
 */
export function placesQuery(asked: string): string {
  return `
    select asked.id as place, said.all ->> 'name' as name, (said.all ->> 'actor')::uuid as actor,
      said.all ->> 'district' as district, (said.all ->> 'latE7')::bigint as lat_e7,
      (said.all ->> 'lngE7')::bigint as lng_e7, said.all ->> 'address' as address,
      said.all ->> 'reference' as reference
    from ${asked}
    cross join lateral (
      select jsonb_object_agg(field.key, field.value order by e.kind = 'place.change',
        e.occurred_at, e.id) as all
      from event_subject s
      join event e on e.programme = $1 and e.id = s.event
      cross join lateral jsonb_each(coalesce(e.payload -> 'set', e.payload)) as field
      where s.programme = $1 and s.subject = asked.id and e.kind like 'place.%') said
    where said.all is not null`;
}
