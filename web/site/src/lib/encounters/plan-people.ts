import { isUuid } from '../../../../../core/events/ids.ts';
import type { PeopleFound } from '../server/find-people.ts';

type Named = { readonly actor: string; readonly label: string };

/** Who is invited one by one on the form of an encounter, and whom its search found. */
export type PlannedPeople = { readonly chosen: readonly Named[]; readonly found: PeopleFound };

export const nobodyPlanned: PlannedPeople = { chosen: [], found: { text: '', people: [] } };

/** The ticks of the form: each is an actor and, behind a blank, her name as it was shown. */
export function peopleTicked(ticks: readonly string[]): readonly Named[] {
  const named = ticks.flatMap((tick): Named[] => {
    const [actor = '', ...label] = tick.split(' ');
    return isUuid(actor) ? [{ actor, label: label.join(' ') }] : [];
  });
  return [...new Map(named.map((one) => [one.actor, one])).values()];
}

type Answer = object | null | undefined;

/** What the form answered of people, if it just did. */
export function peopleOf(answer: Answer): PlannedPeople {
  return hasPeople(answer) ? answer.planned : nobodyPlanned;
}

function hasPeople(answer: Answer): answer is { readonly planned: PlannedPeople } {
  return answer !== null && answer !== undefined && 'planned' in answer;
}
