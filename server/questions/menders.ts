import { mendsAs, type Mender } from '../../core/access/may-mend.ts';
import { affiliationRoles } from '../../core/actors/affiliation-roles.ts';
import type { ActorId } from '../../core/events/ids.ts';
import type { QualityRule } from '../../core/evidence/quality-rules.ts';
import type { Belonging } from '../../core/pathways/evidence.ts';
import { belongsOn } from '../../core/pathways/world.ts';
import type { ResultBook } from './result-book.ts';

export type Mends = { readonly actor: ActorId; readonly as: Mender };

/**
 * Who can mend what a rule found of somebody, beside whoever recorded it: the first of the board of
 * where she belongs, and the first official of her district, as far as their posts let them.
 */
export function mendersOf({
  counting,
  today,
}: Pick<ResultBook, 'counting' | 'today'>): (
  rule: QualityRule,
  about: ActorId,
) => readonly Mends[] {
  const { world } = counting;
  const municipalities = [...world.participants()].filter(
    ({ kind }) => counting.kind(kind)?.part === 'municipality',
  );
  const firstIn = (rule: QualityRule, as: Mender, organisation: ActorId): readonly Mends[] => {
    const part = counting.kind(world.participant(organisation)?.kind ?? '')?.part;
    if (part === undefined) return [];
    const able = world
      .membersOf(organisation)
      .filter((one) => belongsOn(one, today) && mendsAs(rule, { role: one.role, part }) === as)
      .toSorted((a, b) => rankOf(a) - rankOf(b) || (a.member < b.member ? -1 : 1));
    return able.slice(0, 1).map(({ member }) => ({ actor: member, as }));
  };
  return (rule, about) => {
    const belongs = world.belongingsOf(about).filter((one) => belongsOn(one, today));
    const within = [about, ...belongs.map(({ organisation }) => organisation)];
    const leaders = within.flatMap((id) => firstIn(rule, 'leader', id));
    const district = world.participant(about)?.district ?? null;
    const officers = municipalities
      .filter((one) => district !== null && one.district === district)
      .flatMap(({ id }) => firstIn(rule, 'officer', id));
    return [...leaders.slice(0, 1), ...officers.slice(0, 1)];
  };
}

/** Presidents before the rest of a board, as the roles are listed. */
function rankOf({ role }: Belonging): number {
  return affiliationRoles.indexOf(role);
}
