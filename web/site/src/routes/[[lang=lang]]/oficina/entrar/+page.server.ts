import { redirect } from '@sveltejs/kit';
import {
  doneAnswer,
  forgottenAnswer,
  setUpAnswer,
  signInAnswer,
} from '../../../../../../../wire/api/account-answers.ts';
import { inLanguage, wordsOf } from '../../../../lib/language.ts';
import {
  backOf,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  tellOffice,
  toldBy,
  typed,
  typedAsIs,
} from '../../../../lib/server/office.ts';
import { questionOf } from '../../../../lib/question.ts';
import type { Actions, PageServerLoadEvent, RequestEvent } from './$types';

const steps = { confirmar: 'second', olvido: 'forgotten' } as const;
const notices = { salio: 'signedOut', termino: 'ended', clave: 'changed' } as const;

export const load = async ({ url, fetch, parent, locals }: PageServerLoadEvent) => {
  const { me } = await parent();
  const asked = url.searchParams.get('paso') ?? '';
  const again = asked === 'de-nuevo';
  if (me !== null && !again) redirect(303, inLanguage(backOf(url), locals.language));
  const setUp = await toldBy(await fetch('/api/v1/setup'), setUpAnswer);
  return {
    step: one(steps, asked) ?? ('password' as const),
    methods: (url.searchParams.get('con') ?? '').split(','),
    notice: one(notices, url.searchParams.get('aviso') ?? ''),
    told: url.searchParams.get('pedido'),
    needsSetup: setUp.ok && !setUp.value.done,
    back: inLanguage(backOf(url), locals.language),
    query: keptQuery(url),
  };
};

/** What the address of a form keeps: the step, its ways, and where to go afterwards. */
function keptQuery(url: URL): string {
  const kept = ['paso', 'con', 'volver'].map((name) => [name, url.searchParams.get(name) ?? '']);
  return questionOf(Object.fromEntries(kept)).replace('?', '&');
}

function one<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** With something that the second step asks for, the session opens and leads on. */
async function confirm(event: RequestEvent, form: string, field: string, path: string) {
  const data = await event.request.formData();
  const { code, recoveryCode } = wordsOf(event.locals.language).account.second;
  const labels = { [field]: field === 'code' ? code : recoveryCode };
  const beside = { code: field, 'access/second-factor-failed': field };
  const refusal = { form, data, keep: [], labels, beside };
  const missing = missingFrom(event, data, labels);
  if (missing.length > 0) return refusedHere(missing, refusal);
  const body = { code: typed(data, field) };
  const told = await tellOffice(event, path, body, signInAnswer, { anyone: true });
  if (told.ok) onTo(event, backOf(event.url));
  if (told.problem.code === 'access/sign-in-over')
    onTo(event, '/oficina/entrar', { aviso: 'termino' });
  return refused(event, [told.problem], refusal);
}

export const actions = {
  entrar: async (event) => {
    const data = await event.request.formData();
    const { email, password } = wordsOf(event.locals.language).account.signIn;
    const labels = { email, password };
    const refusal = { form: 'entrar', data, keep: ['email'], labels };
    const missing = missingFrom(event, data, labels);
    if (missing.length > 0) return refusedHere(missing, refusal);
    const body = { email: typed(data, 'email'), password: typedAsIs(data, 'password') };
    const told = await tellOffice(event, '/api/v1/sign-in', body, signInAnswer, { anyone: true });
    if (!told.ok) return refused(event, [told.problem], refusal);
    const volver = event.url.searchParams.get('volver') ?? undefined;
    const { state, methods } = told.value;
    if (state === 'signed-in') onTo(event, backOf(event.url));
    if (state === 'enrol-second-factor') onTo(event, '/oficina/cuenta/segundo-paso', { volver });
    onTo(event, '/oficina/entrar', { paso: 'confirmar', con: methods.join(','), volver });
  },

  simulacion: async (event) => {
    const data = await event.request.formData();
    const body = { role: typed(data, 'role') };
    const path = '/api/v1/simulation/enter';
    const told = await tellOffice(event, path, body, signInAnswer, { anyone: true });
    if (told.ok) onTo(event, backOf(event.url));
    return refused(event, [told.problem], { form: 'simulacion', data, keep: [], labels: {} });
  },

  codigo: (event) => confirm(event, 'codigo', 'code', '/api/v1/sign-in/totp'),

  recuperacion: (event) => confirm(event, 'recuperacion', 'recovery', '/api/v1/sign-in/recovery'),

  olvido: async (event) => {
    const data = await event.request.formData();
    const { email } = wordsOf(event.locals.language).account.signIn;
    const refusal = { form: 'olvido', data, keep: ['email'], labels: { email } };
    const missing = missingFrom(event, data, { email });
    if (missing.length > 0) return refusedHere(missing, refusal);
    const told = await tellOffice(
      event,
      '/api/v1/password/forgotten',
      { email: typed(data, 'email') },
      forgottenAnswer,
      { anyone: true },
    );
    if (!told.ok) return refused(event, [told.problem], refusal);
    const pedido = told.value.byMail ? 'correo' : 'persona';
    onTo(event, '/oficina/entrar', { paso: 'olvido', pedido });
  },

  salir: async (event) => {
    await tellOffice(event, '/api/v1/sign-out', {}, doneAnswer, { anyone: true });
    onTo(event, '/oficina/entrar', { aviso: 'salio' });
  },
} satisfies Actions;
