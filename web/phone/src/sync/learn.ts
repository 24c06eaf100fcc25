import * as v from 'valibot';
import type { ActorId } from '../../../../core/events/ids.ts';
import { actorId } from '../../../../wire/events/fields.ts';
import { membersForPhone } from '../../../../wire/phone-register-answers.ts';
import { personalValues } from '../../../../wire/events/personal-schemas.ts';
import { plainName } from '../people/names.ts';
import { ask, bearer } from './post.ts';

/** A member by name; more than names only of whom this phone registered itself. */
export const memberSchema = v.object({
  id: actorId,
  name: v.string(),
  values: personalValues,
  /** By this phone: until the server lists her too. */
  own: v.boolean(),
});
export type PhoneMember = v.InferOutput<typeof memberSchema>;

/** The server's list, and who was registered here and is not on it yet. */
export function mergedMembers(
  heard: readonly PhoneMember[],
  before: readonly PhoneMember[],
): readonly PhoneMember[] {
  const known = new Set(heard.map(({ id }) => id));
  return [...heard, ...before.filter(({ own, id }) => own && !known.has(id))];
}

/** Pages of a list that is longer than any association. */
const pagesMost = 40;

/** The members of an organisation, by name; undefined without a whole answer. */
export async function fetchMembers(
  token: string,
  organisation: ActorId,
): Promise<readonly PhoneMember[] | undefined> {
  const members = new Map<ActorId, PhoneMember>();
  let after = '';
  for (let page = 0; page < pagesMost; page += 1) {
    const path = `/actors/${organisation}/members${after}`;
    const asked = await ask(path, membersForPhone, bearer(token));
    if (asked.is !== 'answer') return undefined;
    for (const { other, until } of asked.value.members) {
      if (other.label === null || until !== null) continue;
      const { actor: id } = other;
      const values = namesIn(other.label);
      members.set(id, { id, name: plainName(other.label), values, own: false });
    }
    if (asked.value.next === null) break;
    after = `?after=${encodeURIComponent(asked.value.next)}`;
  }
  return [...members.values()];
}

/** "Quispe Mamani, Rosa": the first word before the comma is taken for the first surname. */
function namesIn(label: string): PhoneMember['values'] {
  const [surnames = '', givenNames = ''] = label.split(', ');
  const [firstSurname = '', ...more] = surnames.split(' ');
  const secondSurname = more.join(' ');
  return {
    ...(givenNames === '' ? {} : { givenNames }),
    ...(firstSurname === '' ? {} : { firstSurname }),
    ...(secondSurname === '' ? {} : { secondSurname }),
  };
}
