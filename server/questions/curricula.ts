import { wholeMinutes } from '../../core/encounters/curriculum.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { CurriculaAnswer } from '../../wire/api/encounter-answers.ts';
import type { Asked } from './asked.ts';

/** `GET /curricula`: what is taught to whom, as the programme's folder says it. */
export function curricula({ programme }: Asked): Result<CurriculaAnswer> {
  return accept({
    simulated: programme.simulated,
    curricula: programme.curricula.map(({ objectives, modules, ...one }) => ({
      ...one,
      objectives: [...objectives],
      minutes: wholeMinutes({ ...one, objectives, modules }),
      modules: [...modules],
    })),
  });
}
