import { accept, type Result } from '../../core/problems/problem.ts';
import type { RegisterAnswer } from '../../wire/api/register-answer.ts';
import { actorsOfKinds, placesOfKinds } from '../store/questions/register.ts';
import { standing } from '../store/questions/standing.ts';
import { personKindsOf, whenStoreAnswers, type Asked } from './asked.ts';

/**
 * `GET /register`: for phones, those who can hold stock, without the names of persons, and the
 * organisations that give material or take it, all with their places: whoever sells chooses among
 * the buyers that are known. Homes are in nobody's phone.
 */
export function register({ db, programme }: Asked): Promise<Result<RegisterAnswer>> {
  return whenStoreAnswers(async () => {
    const { catalogue } = programme;
    const kinds = catalogue.actorKinds.filter(
      ({ side, isPerson }) =>
        side === 'chain' || (!isPerson && (side === 'source' || side === 'outlet')),
    );
    const codes = kinds.map(({ code }) => code);
    const persons = new Set(personKindsOf(catalogue));
    const actors = await actorsOfKinds(db, programme.id, codes);
    const places = await placesOfKinds(db, programme.id, codes);
    const { epoch } = await standing(db, programme.id);
    return accept({
      epoch,
      actors: actors.map(({ id, kind, name, letter, district, parent }) => ({
        id,
        kind,
        letter,
        district,
        parent,
        name: persons.has(kind) ? null : name,
      })),
      places: places.map(({ id, name, actor, district }) => ({ id, name, actor, district })),
    });
  });
}
