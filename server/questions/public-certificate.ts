import { publicCardPurpose } from '../../core/actors/purposes.ts';
import {
  certificateCode,
  certificateCodeForPeople,
  idsOfCertificateCode,
  readCertificateCode,
} from '../../core/encounters/certificate-code.ts';
import { wholeMinutes } from '../../core/encounters/curriculum.ts';
import type { HeardOf } from '../../core/encounters/heard.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import type { PublicCertificateAnswer } from '../../wire/api/encounter-answers.ts';
import { heard } from '../../wire/events/heard-schema.ts';
import { purposesAllowed } from '../store/privacy/consents.ts';
import { recordsOf, type RecordRow } from '../store/privacy/people.ts';
import { statementsAbout } from '../store/work/statements.ts';
import { statementsBetween } from '../store/work/statements-by-id.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { bookOfPerson } from './book-of-person.ts';
import { hoursIn } from './curriculum-hours.ts';

/**
 * `GET /public/certificates/:code`: what a certificate says, for whoever has the paper in hand.
 * The name only while the person allows it, else her initials; revoked when it was retracted, void
 * when her hours no longer complete the curriculum or she cancelled her data. Refuses with
 * `encounters/certificate-unknown`.
 */
export function publicCertificate(
  asked: Asked,
  typed: string,
  now: Instant,
): Promise<Result<PublicCertificateAnswer>> {
  return whenStoreAnswers(async () => {
    const { programme } = asked;
    const issued = await issuedWith(asked, typed);
    const named = issued?.payload.curriculum;
    const curriculum = programme.curricula.find(
      ({ code, version }) => code === named && version === issued?.payload.version,
    );
    if (issued === undefined || curriculum === undefined) {
      const facts = { code: typed.slice(0, 40) };
      return refuse({ code: 'encounters/certificate-unknown', facts });
    }
    const { offsetMinutes } = programme.catalogue;
    const person = await standingOf(asked, issued);
    return accept({
      simulated: programme.simulated,
      programme: programme.name,
      code: certificateCodeForPeople(certificateCode(issued.id)),
      standing: person.standing,
      curriculum: curriculum.name,
      version: curriculum.version,
      minutes: issued.payload.minutes,
      of: wholeMinutes(curriculum),
      issuedOn: dayOf(issued.occurredAt, offsetMinutes),
      name: person.name,
      initials: person.initials,
      today: dayOf(now, offsetMinutes),
    });
  });
}

async function issuedWith(
  { db, programme }: Asked,
  typed: string,
): Promise<HeardOf<'encounter.certify'> | undefined> {
  const code = readCertificateCode(typed);
  if (code === undefined) return undefined;
  const between = idsOfCertificateCode(code);
  const rows = await statementsBetween(db, programme.id, 'encounter.certify', between);
  for (const row of rows) {
    const said = heard(row);
    if (said?.kind === 'encounter.certify' && certificateCode(said.id) === code) return said;
  }
  return undefined;
}

type Certified = Pick<PublicCertificateAnswer, 'standing' | 'name' | 'initials'>;

async function standingOf(
  asked: Asked,
  { id, payload }: HeardOf<'encounter.certify'>,
): Promise<Certified> {
  const { db, programme } = asked;
  const records = await recordsOf(db, programme.id, payload.person);
  const [first] = records;
  const retracted = await statementsAbout(db, programme.id, [id], ['evidence.retract']);
  if (retracted.length > 0) return { standing: 'revoked', name: null, initials: null };
  if (first === undefined || first.cancelledAt !== null) {
    return { standing: 'void', name: null, initials: null };
  }
  const book = await bookOfPerson(
    asked,
    records.map(({ actor }) => actor),
  );
  const hours = hoursIn(asked, book).find(
    ({ person, curriculum }) => person === first.actor && curriculum.code === payload.curriculum,
  );
  const holds = hours !== undefined && hours.completedOn !== null;
  const allowed = await purposesAllowed(db, programme.id, [first.actor]);
  const mayName = holds && allowed.get(first.actor)?.has(publicCardPurpose) === true;
  return {
    standing: holds ? 'valid' : 'void',
    name: mayName ? fullName(first) : null,
    initials: holds && !mayName ? initialsOf(fullName(first)) : null,
  };
}

/** As it is written on a certificate: `Rosa María Quispe Mamani`. */
export function fullName({ personal, label }: RecordRow): string {
  const { givenNames, firstSurname, secondSurname } = personal;
  const parts = [givenNames, firstSurname, secondSurname].filter((part) => part !== undefined);
  return parts.length === 0 ? label : parts.join(' ');
}

/** `Rosa María Quispe` → `R. M. Q.` */
function initialsOf(name: string): string {
  return name
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toUpperCase()}.`)
    .join(' ');
}
