import { likeness, type Likeness } from '../../../../core/actors/likeness/likeness.ts';
import { readied, type Comparable } from '../../../../core/actors/likeness/compared.ts';
import type { PhoneMember } from '../sync/learn.ts';
import { valuesOf, type Registering } from './registering.ts';

export type Likely = { readonly member: PhoneMember; readonly likeness: Likeness };

/** Those of this phone who may be the one that is being registered, the likeliest first. */
export function likelyDoubles(
  draft: Registering,
  members: readonly PhoneMember[],
): readonly Likely[] {
  const { association, district, sex, birthYear } = draft;
  const organisations = association === null ? [] : [association];
  const person = (from: Pick<Comparable, 'personal'> & Partial<Comparable>): Comparable => ({
    isPerson: true,
    name: null,
    sex: null,
    bornFrom: null,
    district: null,
    organisations,
    ...from,
  });
  const born = birthYear === '' ? null : Math.floor(Number(birthYear) / 5) * 5;
  const typed = readied(person({ personal: valuesOf(draft), sex, bornFrom: born, district }));
  return members
    .map((member) => ({
      member,
      likeness: likeness(typed, readied(person({ personal: member.values }))),
    }))
    .filter(({ likeness: { band } }) => band !== null)
    .sort((a, b) => b.likeness.points - a.likeness.points)
    .slice(0, 5);
}
