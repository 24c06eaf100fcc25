import { setUpAnswer, setUpDoneAnswer } from '../../../../../../../wire/api/account-answers.ts';
import { ask } from '../../../../lib/server/ask.ts';
import { wordsOf } from '../../../../lib/language.ts';
import {
  missingFrom,
  onTo,
  refused,
  refusedHere,
  typed,
  typedAsIs,
  typedOrNothing,
  toldBy,
} from '../../../../lib/server/office.ts';
import { passwordFields } from '../../../../lib/server/password-fields.ts';
import type { Actions, PageServerLoadEvent } from './$types';

export const load = ({ fetch }: PageServerLoadEvent) => ask(fetch, '/api/v1/setup', setUpAnswer);

const keep = [
  'key',
  'givenNames',
  'firstSurname',
  'secondSurname',
  'email',
  'organisation',
  'from',
  'to',
];

const beside = {
  ...passwordFields,
  'access/sign-in': 'key',
  'access/token-wrong': 'key',
  'access/token-retired': 'key',
  'access/email-taken': 'email',
  'dates.from': 'from',
  'dates.to': 'to',
};

export const actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const start = wordsOf(event.locals.language).account.start;
    const labels = {
      key: start.key,
      givenNames: start.name,
      firstSurname: start.familyName,
      email: start.email,
      password: start.password,
    };
    const refusal = { form: 'empezar', data, keep, labels, beside };
    const missing = missingFrom(event, data, labels);
    if (missing.length > 0) return refusedHere(missing, refusal);
    const [from, to] = [typedOrNothing(data, 'from'), typedOrNothing(data, 'to')];
    const secondSurname = typedOrNothing(data, 'secondSurname');
    const response = await event.fetch('/api/v1/setup', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${typed(data, 'key') || '-'}`,
      },
      body: JSON.stringify({
        givenNames: typed(data, 'givenNames'),
        firstSurname: typed(data, 'firstSurname'),
        ...(secondSurname === undefined ? {} : { secondSurname }),
        email: typed(data, 'email'),
        password: typedAsIs(data, 'password'),
        organisation: typed(data, 'organisation'),
        ...(from === undefined || to === undefined ? {} : { dates: { from, to } }),
      }),
    });
    const told = await toldBy(response, setUpDoneAnswer);
    if (told.ok) onTo(event, '/oficina/cuenta/segundo-paso', { volver: '/oficina?listo=1' });
    return refused(event, [told.problem], refusal);
  },
} satisfies Actions;
