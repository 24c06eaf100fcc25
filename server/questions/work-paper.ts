import { visibleGroups } from '../../core/access/visible.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import {
  addMonths,
  dayOf,
  monthOf,
  type Day,
  type Instant,
  type Month,
} from '../../core/quantities/instant.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { monthsWorked, type MonthWorked } from './months-worked.ts';
import { workerOf } from './worker.ts';

/** A person's months, as her paper says them. */
export type WorkPaper = {
  readonly programme: Bilingual;
  readonly simulated: boolean;
  readonly madeOn: Day;
  readonly actor: string;
  readonly name: string | null;
  /** `DNI 12345678`. */
  readonly document: string | null;
  readonly associations: readonly { readonly name: string; readonly since: string | null }[];
  readonly from: Month;
  readonly to: Month;
  /** The oldest first. */
  readonly months: readonly MonthWorked[];
};

/**
 * The paper of a person's work and income over so many months, this one included: for herself,
 * for who pays her and for who answers for the figures. Refuses with `actors/not-found`.
 */
export function workPaper(
  asked: Asked,
  viewer: Viewer,
  what: { readonly id: string; readonly months: number },
  now: Instant,
): Promise<Result<WorkPaper>> {
  return whenStoreAnswers(async () => {
    const { id } = what;
    const worker = await workerOf(asked, viewer, { id, of: 'members' }, now);
    if (!worker.ok) return worker;
    const { seen, ids } = worker.value;
    const { profile, affiliations, shown } = seen;
    if (!profile.isPerson) return refuse({ code: 'actors/not-found', facts: { actor: id } });
    const { name: programme, simulated, catalogue } = asked.programme;
    const madeOn = dayOf(now, catalogue.offsetMinutes);
    const to = monthOf(madeOn);
    const from = addMonths(to, 1 - what.months);
    const groups = visibleGroups(viewer, shown);
    const current = affiliations.filter(
      ({ kind, stands }) =>
        catalogue.actorKinds.find(({ code }) => code === kind)?.part === 'recyclers-association' &&
        shown.organisations.some((one) => one === stands),
    );
    return accept({
      programme,
      simulated,
      madeOn,
      actor: profile.actor,
      name: groups.includes('name') && profile.label !== '' ? profile.label : null,
      document: groups.includes('identity') ? documentOf(profile.personal) : null,
      associations: current.map(({ label, since }) => ({ name: label, since })),
      from,
      to,
      months: (await monthsWorked(asked, ids, from, now)).toReversed(),
    });
  });
}

function documentOf({
  documentType,
  documentNumber,
}: {
  readonly documentType?: string;
  readonly documentNumber?: string;
}): string | null {
  if (documentNumber === undefined) return null;
  const named = documentType === 'dni' || documentType === 'ce' ? documentType.toUpperCase() : '';
  return `${named} ${documentNumber}`.trim();
}
