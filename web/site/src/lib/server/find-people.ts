import { searchAnswer } from '../../../../../wire/api/search-answers.ts';
import { askOffice, type OfficeEvent } from './office.ts';

/** People of the register whose name or number fits what was typed. */
export type PeopleFound = {
  readonly text: string;
  readonly people: readonly {
    readonly actor: string;
    readonly label: string;
    /** Where the person belongs, for telling people of one name apart. */
    readonly where: string;
  }[];
};

/** Nothing typed finds nobody and asks nothing. */
export async function findPeople(event: OfficeEvent, typed: string | null): Promise<PeopleFound> {
  const text = (typed ?? '').trim().slice(0, 120);
  if (text === '') return { text, people: [] };
  const found = await askOffice(event, '/api/v1/search', searchAnswer, { text });
  const people = found.people.flatMap(({ actor, label, belongings }) => {
    if (label === null) return [];
    return [{ actor, label, where: belongings.map((one) => one.label).join(', ') }];
  });
  return { text, people };
}
