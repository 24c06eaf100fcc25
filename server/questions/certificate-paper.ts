import { may } from '../../core/access/may.ts';
import { visibleGroups } from '../../core/access/visible.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { certificateCode } from '../../core/encounters/certificate-code.ts';
import type { Curriculum } from '../../core/encounters/curriculum.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Day, type Instant } from '../../core/quantities/instant.ts';
import { heard } from '../../wire/events/heard-schema.ts';
import { recordsOf } from '../store/privacy/people.ts';
import { statementsAbout } from '../store/work/statements.ts';
import { statementsById } from '../store/work/statements-by-id.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { bookOfPerson } from './book-of-person.ts';
import { hoursIn } from './curriculum-hours.ts';
import { lookedAt } from './looked-at.ts';
import { fullName } from './public-certificate.ts';

/** A certificate as it is printed. */
export type CertificatePaper = {
  readonly programme: Bilingual;
  readonly simulated: boolean;
  readonly madeOn: Day;
  readonly person: string;
  readonly code: string;
  readonly name: string | null;
  /** `DNI 12345678` */
  readonly document: string | null;
  readonly curriculum: Curriculum;
  readonly modules: readonly { readonly name: Bilingual; readonly minutes: number }[];
  readonly minutes: number;
  readonly of: number;
  readonly firstOn: Day;
  readonly lastOn: Day;
  readonly issuedOn: Day;
  /** Her hours still complete the curriculum. */
  readonly holds: boolean;
};

/**
 * A certificate to print, for the person herself and for whoever reaches her. One that was
 * retracted is not printed. Refuses with `encounters/certificate-unknown`.
 */
export function certificatePaper(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<CertificatePaper>> {
  return whenStoreAnswers(async () => {
    const none = refuse({ code: 'encounters/certificate-unknown', facts: { code: id } });
    const { db, programme } = asked;
    const [row] = await statementsById(db, programme.id, [id]);
    const said = row === undefined ? undefined : heard(row);
    if (said?.kind !== 'encounter.certify') return none;
    if ((await statementsAbout(db, programme.id, [id], ['evidence.retract'])).length > 0) {
      return none;
    }
    const records = await recordsOf(db, programme.id, said.payload.person);
    const [first] = records;
    const seen = first === undefined ? undefined : await lookedAt(asked, first.actor, now);
    if (first === undefined || seen === undefined) return none;
    if (first.cancelledAt !== null || !may(viewer, 'progress.read', seen.shown)) return none;
    const book = await bookOfPerson(
      asked,
      records.map(({ actor }) => actor),
    );
    const hours = hoursIn(asked, book).find(
      ({ person, curriculum }) =>
        person === first.actor && curriculum.code === said.payload.curriculum,
    );
    if (hours === undefined) return none;
    const { curriculum, modules } = hours;
    const groups = visibleGroups(viewer, seen.shown);
    const { documentType, documentNumber } = first.personal;
    const type = documentType === 'dni' || documentType === 'ce' ? documentType.toUpperCase() : '';
    const { offsetMinutes } = programme.catalogue;
    return accept({
      programme: programme.name,
      simulated: programme.simulated,
      madeOn: dayOf(now, offsetMinutes),
      person: first.actor,
      code: certificateCode(said.id),
      name: groups.includes('name') && first.label !== '' ? fullName(first) : null,
      document:
        groups.includes('identity') && documentNumber !== undefined
          ? `${type} ${documentNumber}`.trim()
          : null,
      curriculum,
      modules: curriculum.modules.map(({ code, name }) => {
        return { name, minutes: modules.find((one) => one.code === code)?.minutes ?? 0 };
      }),
      minutes: hours.minutes,
      of: hours.of,
      firstOn: hours.firstOn,
      lastOn: hours.lastOn,
      issuedOn: dayOf(said.occurredAt, offsetMinutes),
      holds: hours.completedOn !== null,
    });
  });
}
