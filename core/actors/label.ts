import type { ActorState } from './actor-state.ts';

/**
 * How lists call and sort an actor: "Quispe Mamani, Rosa", an organisation by its name; empty for
 * who has no name here, or no longer.
 */
export function labelOf({ details, values }: Pick<ActorState, 'details' | 'values'>): string {
  const surnames = [values.firstSurname, values.secondSurname].filter(isText).join(' ');
  const given = values.givenNames ?? values.knownAs ?? '';
  const person = [surnames, given].filter(isText).join(', ');
  return person === '' ? (details.name ?? '') : person;
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== '';
}
