import { newId } from './field-program.ts';

/** Where the organisations of these programs are: La Victoria. */
export const district = '150115';

/** On the clocks of Lima. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + days * 86_400_000 - 5 * 3_600_000).toISOString().slice(0, 10);

/** What an office says to register an organisation, a person or a place. */
export const registered = (actor: string, kind: string, more: object): object => ({
  kind: 'actor.register',
  payload: { actor, kind, ...more },
});
export const named = (givenNames: string, firstSurname: string, secondSurname: string): object => ({
  personal: { values: { givenNames, firstSurname, secondSurname } },
});
export const belongs = (member: string, organisation: string, role: string): object => ({
  kind: 'actor.affiliate',
  payload: { affiliation: newId(), member, organisation, role },
});
export const placed = (name: string, actor: string, place: string = newId()): object => ({
  kind: 'place.register',
  payload: { place, name, actor, district },
});
