import {
  doneAnswer,
  endedAnswer,
  recoveryCodesAnswer,
  sessionsAnswer,
} from '../../../../../../../wire/api/account-answers.ts';
import { wordsOf } from '../../../../lib/language.ts';
import {
  askOffice,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  tellOffice,
  toSignIn,
  typed,
  typedAsIs,
} from '../../../../lib/server/office.ts';
import { passwordFields } from '../../../../lib/server/password-fields.ts';
import type { Actions, PageServerLoadEvent } from './$types';

const page = '/oficina/cuenta';
const deeds = [
  'endedOne',
  'endedOthers',
  'passwordDone',
  'factorDone',
  'factorGone',
  'lettersDone',
] as const;

export const load = async (event: PageServerLoadEvent) => {
  const { me, programme } = await event.parent();
  if (me === null || me.account === null) toSignIn(event);
  const { sessions } = await askOffice(event, '/api/v1/sessions', sessionsAnswer);
  return {
    account: me.account,
    sessions,
    offset: programme?.offsetMinutes ?? 0,
    done: deeds.find((deed) => deed === event.url.searchParams.get('hecho')),
  };
};

export const actions = {
  cerrar: async (event) => {
    const data = await event.request.formData();
    const id = encodeURIComponent(typed(data, 'session'));
    const told = await tellOffice(event, `/api/v1/sessions/${id}/end`, {}, endedAnswer);
    if (told.ok) onTo(event, page, { hecho: 'endedOne' });
    return refused(event, [told.problem], { form: 'sesiones', data, keep: [] });
  },

  'cerrar-otras': async (event) => {
    const told = await tellOffice(event, '/api/v1/sessions/end-others', {}, endedAnswer);
    if (told.ok) onTo(event, page, { hecho: 'endedOthers' });
    const data = new FormData();
    return refused(event, [told.problem], { form: 'sesiones', data, keep: [] });
  },

  contrasena: async (event) => {
    const data = await event.request.formData();
    const { passwordNow, passwordNew } = wordsOf(event.locals.language).account.account;
    const labels = { current: passwordNow, password: passwordNew };
    const beside = { ...passwordFields, 'access/sign-in-failed': 'current' };
    const refusal = { form: 'contrasena', data, keep: [], beside, labels };
    const missing = missingFrom(event, data, labels);
    if (missing.length > 0) return refusedHere(missing, refusal);
    const told = await tellOffice(
      event,
      '/api/v1/password',
      {
        current: typedAsIs(data, 'current'),
        password: typedAsIs(data, 'password'),
      },
      doneAnswer,
    );
    if (told.ok) onTo(event, page, { hecho: 'passwordDone' });
    return refused(event, [told.problem], refusal);
  },

  correos: async (event) => {
    const data = await event.request.formData();
    const body = { letters: typed(data, 'letters') };
    const told = await tellOffice(event, '/api/v1/letters', body, doneAnswer);
    if (told.ok) onTo(event, page, { hecho: 'lettersDone' });
    return refused(event, [told.problem], { form: 'correos', data, keep: ['letters'] });
  },

  'quitar-llave': async (event) => {
    const data = await event.request.formData();
    const body = { id: typed(data, 'passkey') };
    const told = await tellOffice(event, '/api/v1/passkeys/remove', body, doneAnswer);
    if (told.ok) onTo(event, page, { hecho: 'factorGone' });
    return refused(event, [told.problem], { form: 'factor', data, keep: [] });
  },

  'quitar-codigos': async (event) => {
    const told = await tellOffice(event, '/api/v1/totp/remove', {}, doneAnswer);
    if (told.ok) onTo(event, page, { hecho: 'factorGone' });
    return refused(event, [told.problem], { form: 'factor', data: new FormData(), keep: [] });
  },

  codigos: async (event) => {
    const told = await tellOffice(event, '/api/v1/recovery-codes', {}, recoveryCodesAnswer);
    if (told.ok) return { codes: told.value.recoveryCodes };
    const data = new FormData();
    return refused(event, [told.problem], { form: 'factor', data, keep: [] });
  },
} satisfies Actions;
