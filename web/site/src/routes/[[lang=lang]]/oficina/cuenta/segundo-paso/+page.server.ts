import {
  clockSecretAnswer,
  factorAddedAnswer,
} from '../../../../../../../../wire/api/account-answers.ts';
import { inLanguage } from '../../../../../lib/language.ts';
import { backOf, onTo, refused, tellOffice, typed } from '../../../../../lib/server/office.ts';
import { questionOf } from '../../../../../lib/question.ts';
import type { Actions, PageServerLoadEvent } from './$types';

const account = '/oficina/cuenta';

export const load = async (event: PageServerLoadEvent) => {
  const { url, request, locals, parent } = event;
  const { me } = await parent();
  const volver = url.searchParams.get('volver') ?? undefined;
  // A form that was answered with codes has just opened the office; else there was a factor before.
  const changing = request.method === 'GET' && me?.due.length === 0;
  const next = backOf(url, changing ? `${account}?hecho=factorDone` : '/oficina');
  const known = {
    next: inLanguage(next, locals.language),
    query: questionOf({ volver }).replace('?', '&'),
  };
  // A form that was refused carries its secret with it: the one that the phone has read.
  if (request.method === 'POST') return { ...known, secret: null, problem: null };
  const told = await tellOffice(event, '/api/v1/totp/enrol', {}, clockSecretAnswer);
  return told.ok
    ? { ...known, secret: told.value, problem: null }
    : { ...known, secret: null, problem: told.problem };
};

export const actions = {
  totp: async (event) => {
    const data = await event.request.formData();
    const body = { code: typed(data, 'code') };
    const path = '/api/v1/totp/confirm';
    const told = await tellOffice(event, path, body, factorAddedAnswer);
    if (!told.ok) {
      const keep = ['secret', 'uri'];
      const beside = { 'access/second-factor-failed': 'code' };
      return refused(event, [told.problem], { form: 'totp', data, keep, beside });
    }
    if (told.value.recoveryCodes === null) onTo(event, account, { hecho: 'factorDone' });
    return { codes: told.value.recoveryCodes };
  },
} satisfies Actions;
