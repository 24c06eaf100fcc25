import { peopleLeast } from '../../core/access/publish.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { PublicRegisterAnswer } from '../../wire/api/privacy-answers.ts';
import { countActors } from '../store/questions/programme.ts';
import { standing } from '../store/questions/standing.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { peopleCounts } from './programme.ts';

/**
 * `GET /public/register`: who takes part. The tables of people are the very ones of
 * `/public/programme`: a second way of cutting the same people could be subtracted from the first.
 * Merged records count once, people who cancelled their data still count.
 */
export function publicRegister({ db, programme }: Asked): Promise<Result<PublicRegisterAnswer>> {
  return whenStoreAnswers(async () => {
    const { catalogue, simulated } = programme;
    const actors = await countActors(db, programme.id);
    const { asOf } = await standing(db, programme.id);
    const people = peopleCounts(programme, actors);
    return accept({
      simulated,
      asOf: asOf === null ? null : instantOut(asOf),
      peopleInStepsOf: peopleLeast,
      people: catalogue.actorKinds
        .filter(({ isPerson }) => isPerson)
        .flatMap(({ code, name }) =>
          people.filter(({ kind }) => kind === code).map((line) => ({ ...line, name })),
        ),
      organisations: catalogue.actorKinds
        .filter(({ isPerson }) => !isPerson)
        .flatMap(({ code, part, name }) => {
          const own = actors.filter(({ kind }) => kind === code);
          const districts = [...new Set(own.map(({ district }) => district))];
          return districts.map((district) => ({
            kind: code,
            part,
            name,
            district,
            count: own
              .filter((one) => one.district === district)
              .reduce((sum, one) => sum + one.count, 0),
          }));
        }),
    });
  });
}
