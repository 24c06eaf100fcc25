import type { ActorId } from '../../core/events/ids.ts';
import { boardRoles } from '../../core/actors/affiliation-roles.ts';
import { turnedOn, whoCame, type By, type TrueOne, type TrueSource } from './true-one.ts';
import { trueBand, type Place } from './true-people.ts';
import { atLevels, dayNumber, weekOf, within } from './truth-days.ts';

function born({ people }: TrueSource, who: ActorId, day: number): By {
  const { sex, bornFrom } = people.person(who);
  return { sex: sex === 'undeclared' ? null : sex, age_band: trueBand(bornFrom, day) };
}

function placeOn(places: readonly Place[], day: number): Place {
  const there = places.find(({ from }) => from === null || from <= day);
  if (there === undefined) throw new Error('somebody who belonged nowhere');
  return there;
}

/** Of who serves two municipalities, the one where she came first. */
export function officials(
  of: TrueSource,
  turn: 'official trained' | 'official incorporates',
): readonly TrueOne[] {
  return whoCame(of, turn).map((id) => {
    const places = of.people.placesOf(id, ['official', 'technician', 'head_of_unit']);
    const on = atLevels((level) => turnedOn(of, turn, id, level));
    return {
      id,
      holds: atLevels((level) => (day) => day >= on[level]),
      by: (since) => {
        const { organisation, role } = placeOn(places, since);
        const { district } = of.people.organisation(organisation);
        return { ...born(of, id, since), district, role };
      },
    };
  });
}

/** Owners and workers seen with a new practice twice; nobody gives in her own name here. */
export function workers(of: TrueSource): readonly TrueOne[] {
  return whoCame(of, 'person adopts').map((id) => {
    const { organisation, role } = placeOn(of.people.placesOf(id, ['owner_manager', 'worker']), 0);
    const { district, kind } = of.people.organisation(organisation);
    const on = atLevels((level) => turnedOn(of, 'person adopts', id, level));
    return {
      id,
      holds: atLevels((level) => (day) => day >= on[level]),
      by: (since) => ({ ...born(of, id, since), district, role, sector: kind }),
    };
  });
}

/** Trained, and with weighings of her own in four different weeks of ninety days. */
export function associates(of: TrueSource): readonly TrueOne[] {
  const trained = new Set(whoCame(of, 'recycler trained'));
  return of.people.ofKind('recycler').map((id) => {
    const { organisation } = placeOn(of.people.placesOf(id, ['associate', ...boardRoles]), 0);
    const brought = of.diary.pickups
      .filter(({ bringer }) => bringer === id)
      .map(({ day, event }) => ({ on: dayNumber(day), event }));
    return {
      id,
      holds: atLevels((level) => {
        const from = trained.has(id) ? turnedOn(of, 'recycler trained', id, level) : Infinity;
        const hers = brought.filter(({ event }) => of.known(event, level));
        return (day) => {
          if (day < from) return false;
          return new Set(within(hers, day, 90).map(({ on }) => weekOf(on))).size >= 4;
        };
      }),
      by: (since) => ({
        ...born(of, id, since),
        district: of.people.organisation(organisation).district,
        association: organisation,
      }),
    };
  });
}
