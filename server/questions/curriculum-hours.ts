import { may } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { foldEncounters } from '../../core/encounters/encounters.ts';
import {
  attendanceFacts,
  curriculumHours,
  type CurriculumHours,
} from '../../core/encounters/hours.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { CurriculumHoursAnswer } from '../../wire/api/encounter-answers.ts';
import { actorsAround } from './actors-around.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { certificateOut, certificatesIn } from './certificates.ts';
import { wholeBook, type EncounterBook } from './encounter-book.ts';

const counted = [
  'encounter.plan',
  'encounter.cancel',
  'encounter.attend',
  'encounter.certify',
] as const;

export type HoursFound = {
  readonly answer: CurriculumHoursAnswer;
  readonly people: readonly string[];
  /** The same, as the core has them. */
  readonly hours: readonly CurriculumHours[];
};

/**
 * `GET /curricula/:code/hours`: who has how many minutes of a curriculum, the people whose names
 * the viewer may know; the others are counted. Refuses with `encounters/curriculum-unknown`.
 */
export function hoursOfCurriculum(
  asked: Asked,
  viewer: Viewer,
  code: string,
  now: Instant,
): Promise<Result<HoursFound>> {
  return whenStoreAnswers(async () => {
    const { curricula, simulated } = asked.programme;
    if (!curricula.some((one) => one.code === code)) {
      return refuse({ code: 'encounters/curriculum-unknown', facts: { curriculum: code } });
    }
    const book = await wholeBook(asked, counted);
    const all = hoursIn(asked, book).filter(({ curriculum }) => curriculum.code === code);
    const around = await actorsAround(
      asked,
      viewer,
      all.map(({ person }) => person),
      now,
    );
    const certificates = certificatesIn(book.said, book.standing);
    const belongs = all.flatMap(({ person }) => around(person).organisations.slice(0, 1));
    const organisations = await actorsAround(asked, viewer, belongs, now);
    const hours = all.filter(({ person }) => around(person).name !== null);
    const people = hours.map((one) => {
      const { actor, name, organisations: own, target } = around(one.person);
      const [organisation] = own;
      return {
        actor,
        name,
        organisation: organisation === undefined ? null : organisations(organisation).name,
        ...hoursOut(one),
        certificate: certificateOut(certificates(one.person, code), one),
        mayCertify: may(viewer, 'encounters.hold', target),
      };
    });
    return accept({
      answer: {
        simulated,
        code,
        people: people.toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
        unnamed: all.length - hours.length,
      },
      people: people.map(({ actor }) => actor),
      hours,
    });
  });
}

/** Hours of everybody in a book, in every curriculum. */
export function hoursIn(
  { programme }: Asked,
  { said, standing }: EncounterBook,
): readonly CurriculumHours[] {
  const folded = foldEncounters(said, standing);
  const facts = attendanceFacts(folded, programme.catalogue.offsetMinutes);
  return curriculumHours(facts, programme.curricula);
}

export function hoursOut({
  curriculum,
  minutes,
  of,
  modules,
  completedOn,
  lastOn,
  clashes,
}: CurriculumHours) {
  const { version } = curriculum;
  const pairs = clashes.map(([a, b]): [typeof a, typeof b] => [a, b]);
  return { version, minutes, of, modules: [...modules], completedOn, lastOn, clashes: pairs };
}
