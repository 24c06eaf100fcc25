import { accountMadeAnswer } from '../../../../../../../../wire/api/account-answers.ts';
import { actorAnswer } from '../../../../../../../../wire/api/actor-answers.ts';
import { directoryAnswer } from '../../../../../../../../wire/api/directory-answers.ts';
import { findPeople } from '../../../../../lib/server/find-people.ts';
import { askOffice, refused, tellOffice, typed } from '../../../../../lib/server/office.ts';
import { linkShown } from '../../../../../lib/server/one-time-link.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = async (event: PageServerLoadEvent) => {
  const chosen = event.url.searchParams.get('para');
  const [{ programme }, person, { actors }, finding] = await Promise.all([
    event.parent(),
    chosen === null
      ? null
      : askOffice(event, `/api/v1/actors/${encodeURIComponent(chosen)}`, actorAnswer),
    askOffice(event, '/api/v1/actors', directoryAnswer, { part: 'partner', size: '200' }),
    findPeople(event, event.url.searchParams.get('persona')),
  ]);
  return {
    person: person === null ? null : { actor: person.actor, label: person.label ?? '' },
    partners: actors.map(({ actor, label }) => ({ value: actor, text: label ?? '' })),
    finding,
    offset: programme?.offsetMinutes ?? 0,
  };
};

export const actions = {
  crear: async (event) => {
    const data = await event.request.formData();
    const [role, organisation] = [typed(data, 'role'), typed(data, 'organisation')];
    const body = {
      person: event.url.searchParams.get('para') ?? '',
      email: typed(data, 'email'),
      posts: role === '' ? [] : [{ role, organisation }],
    };
    const told = await tellOffice(event, '/api/v1/accounts', body, accountMadeAnswer);
    if (told.ok) return { shown: linkShown(event, told.value.link) };
    const keep = ['email', 'role', 'organisation'];
    const beside = { 'access/email-taken': 'email', 'actors/role-unfit': 'role' };
    return refused(event, [told.problem], { form: 'nueva', data, keep, beside });
  },
} satisfies Actions;
