import { visibleGroups } from '../../core/access/visible.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { fieldKind, isPersonalField } from '../../core/actors/personal-fields.ts';
import { sensitivePurpose } from '../../core/actors/purposes.ts';
import { ageOn } from '../../core/privacy/age.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { MemberSheetAnswer } from '../../wire/api/privacy-documents.ts';
import { purposesAllowed } from '../store/privacy/consents.ts';
import { whenStoreAnswers, type Asked, type ServedProgramme } from './asked.ts';
import { reached, type Reached } from './reached.ts';

/**
 * The basic data sheet of a member (Annex 2, D.S. 005-2010-MINAM) as far as the viewer may see
 * it; what is missing is filled in by hand. Health only while the signed permission stands.
 * Refuses with `actors/not-found`, `actors/not-a-person`.
 */
export function memberSheet(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<MemberSheetAnswer>> {
  return whenStoreAnswers(async () => {
    const what = { id, ability: 'actors.export', orSelf: true } as const;
    const found = await reached(asked, viewer, what, now);
    if (!found.ok) return found;
    const { first, seen } = found.value;
    if (!first.isPerson) return refuse({ code: 'actors/not-a-person', facts: { actor: id } });
    const { db, programme } = asked;
    const allowed = await purposesAllowed(db, programme.id, [first.actor]);
    const groups = new Set(visibleGroups(viewer, seen.shown));
    const mayHealth = allowed.get(first.actor)?.has(sensitivePurpose) === true;
    const shown = Object.entries(first.personal).filter(
      ([name]) =>
        isPersonalField(name) &&
        groups.has(fieldKind(name).group) &&
        (fieldKind(name).group !== 'sensitive' || mayHealth),
    );
    const values: MemberSheetAnswer['values'] = Object.fromEntries(
      shown.map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
    );
    return accept(
      sheetOf(programme, found.value, {
        values,
        identified: groups.has('identity'),
        showsHealth: mayHealth && groups.has('sensitive'),
        now,
      }),
    );
  });
}

function sheetOf(
  { name, simulated, catalogue }: ServedProgramme,
  { first, seen }: Reached,
  of: {
    readonly values: MemberSheetAnswer['values'];
    readonly identified: boolean;
    readonly showsHealth: boolean;
    readonly now: Instant;
  },
): MemberSheetAnswer {
  const today = dayOf(of.now, catalogue.offsetMinutes);
  const own = seen.affiliations.find(({ until }) => until === null || until >= today);
  const { birthDate, birthYear } = first.personal;
  const district = (code: string | null | undefined): string | null =>
    catalogue.districts.find(({ ubigeo }) => ubigeo === code)?.name ?? null;
  return {
    programme: name,
    simulated,
    madeOn: today,
    actor: first.actor,
    organisation: own?.label ?? null,
    district: district(first.district),
    workDistrict: district(own?.municipality ?? own?.district),
    sex: first.sex,
    age: of.identified
      ? ageOn(today, { date: birthDate, year: birthYear, from: first.bornFrom })
      : null,
    values: of.values,
    showsHealth: of.showsHealth,
  };
}
