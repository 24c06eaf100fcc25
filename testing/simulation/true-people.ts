import type { AffiliationRole } from '../../core/actors/affiliation-roles.ts';
import type { ActorId } from '../../core/events/ids.ts';
import type { Cast } from './cast.ts';
import { dayNumber } from './truth-days.ts';

type Person = { readonly sex: string | null; readonly bornFrom: number | null };
type Organisation = { readonly kind: string; readonly district: string | null };
export type Place = {
  readonly member: ActorId;
  readonly organisation: ActorId;
  readonly role: AffiliationRole;
  /** So many days after all were registered. */
  readonly from: number | null;
};

/** Who everybody really is, as whoever made them up knows. */
export type TruePeople = {
  readonly person: (id: ActorId) => Person;
  readonly organisation: (id: ActorId) => Organisation;
  readonly ofKind: (kind: string) => readonly ActorId[];
  /** Where somebody has one of these roles, the oldest first. */
  readonly placesOf: (member: ActorId, roles: readonly string[]) => readonly Place[];
  readonly membersOf: (organisation: ActorId, role: AffiliationRole) => readonly ActorId[];
};

export function truePeople({ registered }: Cast): TruePeople {
  const actors = new Map<ActorId, Person & Organisation>();
  const places: Place[] = [];
  for (const { kind, payload } of registered) {
    if (kind === 'actor.register') {
      const { actor, sex = null, bornFrom = null, district = null } = payload;
      actors.set(actor, { sex, bornFrom, district, kind: payload.kind });
      if (payload.parent !== undefined) {
        const role = sex === null ? 'part' : 'associate';
        places.push({ member: actor, organisation: payload.parent, role, from: null });
      }
    }
    if (kind !== 'actor.affiliate') continue;
    const { member, organisation, role, since } = payload;
    const from = since === undefined ? null : dayNumber(since);
    places.push({ member, organisation, role, from });
  }
  const known = (id: ActorId): Person & Organisation => {
    const found = actors.get(id);
    if (found === undefined) throw new Error(`nobody made up ${id}`);
    return found;
  };
  return {
    person: known,
    organisation: known,
    ofKind: (kind) => [...actors].flatMap(([id, one]) => (one.kind === kind ? [id] : [])),
    placesOf: (member, roles) =>
      places
        .filter((one) => one.member === member && roles.includes(one.role))
        .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0)),
    membersOf: (organisation, role) =>
      places.flatMap((one) =>
        one.organisation === organisation && one.role === role ? [one.member] : [],
      ),
  };
}

const bands = [
  [18, '0-17'],
  [30, '18-29'],
  [45, '30-44'],
  [60, '45-59'],
] as const;

/** Of five years of birth only the first is known: the age in the middle of what can be. */
export function trueBand(bornFrom: number | null, day: number): string | null {
  if (bornFrom === null) return null;
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const age = Math.floor((year - bornFrom - 5 + (year - bornFrom)) / 2);
  return bands.find(([below]) => age < below)?.[1] ?? '60+';
}
