import type { Viewer } from '../../core/access/viewer.ts';
import { foldEncounters } from '../../core/encounters/encounters.ts';
import { attendanceFacts, curriculumHours } from '../../core/encounters/hours.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { TrainingAnswer } from '../../wire/api/encounter-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { bookOfPerson } from './book-of-person.ts';
import { certificateOut, certificatesIn } from './certificates.ts';
import { hoursOut } from './curriculum-hours.ts';
import { reached } from './reached.ts';

/**
 * `GET /actors/:id/training`: at which encounters somebody was, what of each curriculum she has,
 * and her certificates. Refuses with `actors/not-found`.
 */
export function training(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<TrainingAnswer>> {
  return whenStoreAnswers(async () => {
    const who = await reached(asked, viewer, { id, ability: 'progress.read', orSelf: true }, now);
    if (!who.ok) return who;
    const { curricula, catalogue } = asked.programme;
    const { said, standing } = await bookOfPerson(asked, who.value.ids);
    const folded = foldEncounters(said, standing);
    const own = folded.attendance.filter(({ person }) => person === who.value.first.actor);
    const facts = attendanceFacts({ ...folded, attendance: own }, catalogue.offsetMinutes);
    const certificates = certificatesIn(said, standing);
    const plans = new Map(folded.encounters.map(({ id: one, plan }) => [one, plan]));
    return accept({
      curricula: curriculumHours(facts, curricula).map((hours) => {
        const { lastOn: _last, ...out } = hoursOut(hours);
        const { code, name } = hours.curriculum;
        const certificate = certificateOut(certificates(hours.person, code), hours);
        return { code, name, ...out, certificate };
      }),
      attended: facts.toReversed().map(({ encounter, day, minutes, curriculum, module }) => ({
        encounter,
        type: plans.get(encounter)?.type ?? 'training',
        title: plans.get(encounter)?.title ?? '',
        day,
        minutes,
        curriculum,
        module,
      })),
    });
  });
}
