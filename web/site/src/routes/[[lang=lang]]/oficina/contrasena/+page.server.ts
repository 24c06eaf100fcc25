import { doneAnswer } from '../../../../../../../wire/api/account-answers.ts';
import { wordsOf } from '../../../../lib/language.ts';
import {
  missingFrom,
  onTo,
  refused,
  refusedHere,
  tellOffice,
  typed,
  typedAsIs,
} from '../../../../lib/server/office.ts';
import { passwordFields } from '../../../../lib/server/password-fields.ts';
import type { Actions } from './$types';

export const actions = {
  default: async (event) => {
    const data = await event.request.formData();
    const { key, password } = wordsOf(event.locals.language).account.choose;
    const labels = { key, password };
    const refusal = {
      form: 'contrasena',
      data,
      keep: ['key'],
      labels,
      beside: { ...passwordFields, token: 'key', 'access/link-spent': 'key' },
    };
    const missing = missingFrom(event, data, labels);
    if (missing.length > 0) return refusedHere(missing, refusal);
    const body = { token: typed(data, 'key'), password: typedAsIs(data, 'password') };
    const told = await tellOffice(event, '/api/v1/password/reset', body, doneAnswer, {
      anyone: true,
    });
    if (told.ok) onTo(event, '/oficina/entrar', { aviso: 'clave' });
    return refused(event, [told.problem], refusal);
  },
} satisfies Actions;
