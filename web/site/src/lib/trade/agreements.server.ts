import type { ActionFailure } from '@sveltejs/kit';
import { agreementAnswer, agreementsAnswer } from '../../../../../wire/api/agreement-answers.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import type { FrameEvent } from '../register/frame.server.ts';
import { weigh } from '../register/kilograms.ts';
import {
  allTyped,
  askOffice,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  typed,
  typedOrNothing,
  type Refusal,
  type Sent,
} from '../server/office.ts';
import { clausesIn } from './clauses.ts';
import { firstId, say } from '../server/say.ts';
import { organisationsFor, tradeFrame } from './trade.server.ts';
import { tradeWords, type TradeWords } from './words.ts';

export async function agreementsPage(event: FrameEvent) {
  const state = event.url.searchParams.get('estado') ?? '';
  const type = event.url.searchParams.get('tipo') ?? '';
  const [frame, answer] = await Promise.all([
    tradeFrame(event),
    askOffice(event, '/api/v1/agreements', agreementsAnswer, {
      state: state === '' ? undefined : state,
      type: type === '' ? undefined : type,
    }),
  ]);
  return { ...frame, state, type, answer };
}

export async function agreementPage(event: FrameEvent, id: string) {
  const [frame, agreement] = await Promise.all([
    tradeFrame(event),
    askOffice(event, `/api/v1/agreements/${id}`, agreementAnswer),
  ]);
  return { ...frame, agreement, saved: event.url.searchParams.get('guardado') ?? '' };
}

/** The form of a new agreement; `?partes=` and `?material=` come from what was brought together. */
export async function agreementFormPage(event: FrameEvent, id?: string) {
  const [frame, organisations, agreement] = await Promise.all([
    tradeFrame(event),
    organisationsFor(event),
    id === undefined ? undefined : askOffice(event, `/api/v1/agreements/${id}`, agreementAnswer),
  ]);
  return {
    ...frame,
    organisations,
    agreement,
    parties: event.url.searchParams.get('partes') ?? '',
    material: event.url.searchParams.get('material') ?? '',
  };
}

/** Says a text: of a new agreement, or a new one of `id`, which has to be signed again. */
export async function saveAgreement(event: Sent, id?: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = tradeWords(event.locals.language);
  const { form } = words.agreed;
  const labels = { title: form.title, from: form.from };
  const numbers = clausesIn(data);
  const refusal: Refusal = {
    form: 'agreement',
    data,
    keep: ['type', 'title', 'number', 'parties', 'from', 'until', ...numbers.flatMap(fieldsOf)],
    labels,
    beside: { 'actors/dates-reversed': 'until' },
  };
  const parties = allTyped(data, 'parties');
  const read = numbers.map((number) => readClause(data, number, words));
  const problems = [
    ...missingFrom(event, data, labels),
    ...(parties.length < 2
      ? [{ code: 'parties', ...words.agreed.wrong.parties, field: 'parties' }]
      : []),
    ...read.flatMap((one) => one.problems),
  ];
  if (problems.length > 0) return refusedHere(problems, refusal);
  const until = typedOrNothing(data, 'until');
  const number = typedOrNothing(data, 'number');
  const payload = {
    ...(id === undefined ? {} : { agreement: id }),
    type: typed(data, 'type'),
    title: typed(data, 'title'),
    parties,
    from: typed(data, 'from'),
    ...(until === undefined ? {} : { until }),
    ...(number === undefined ? {} : { number }),
    clauses: read.flatMap((one) => one.clause),
  };
  const told = await say(event, [{ kind: 'agreement.make', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/acuerdos/${id ?? firstId(told.value)}`, { guardado: 'guardado' });
}

function fieldsOf(number: number): readonly string[] {
  const names = ['text', 'due', 'provider', 'receiver', 'material', 'kilograms', 'every'];
  return names.map((name) => `${name}${number}`);
}

type ReadClause = { readonly clause: readonly object[]; readonly problems: readonly FormProblem[] };

/** A clause of the form; one in which nothing stands is none. */
function readClause(data: FormData, number: number, { agreed: { wrong } }: TradeWords): ReadClause {
  const of = (name: string): string => typed(data, `${name}${number}`);
  const promise = [of('provider'), of('receiver'), of('material'), of('kilograms')];
  const promises = promise.filter((text) => text !== '').length;
  const grams = weigh(of('kilograms'));
  const due = of('due');
  if (of('text') === '') {
    if (promises === 0 && due === '') return { clause: [], problems: [] };
    const field = `text${number}`;
    return { clause: [], problems: [{ code: 'no-text', ...wrong.noText(number), field }] };
  }
  // The material may have been chosen before, by whoever came from an offer.
  const asks = of('provider') !== '' || of('receiver') !== '' || of('kilograms') !== '';
  if (asks && (promises < promise.length || grams === undefined)) {
    const field = `kilograms${number}`;
    return { clause: [], problems: [{ code: 'promise', ...wrong.promise(number), field }] };
  }
  const promised = {
    provider: of('provider'),
    receiver: of('receiver'),
    material: of('material'),
    grams,
    every: of('every'),
  };
  const clause = {
    text: of('text'),
    ...(due === '' ? {} : { due }),
    ...(asks ? { promised } : {}),
  };
  return { clause: [clause], problems: [] };
}

/** A party signs the text that the page showed. */
export async function signAgreement(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const payload = {
    agreement: id,
    text: typed(data, 'text'),
    party: typed(data, 'party'),
    on: typed(data, 'on'),
    how: typed(data, 'how'),
  };
  const told = await say(event, [{ kind: 'agreement.sign', payload }]);
  if (told.ok) return onTo(event, `/oficina/acuerdos/${id}`, { guardado: 'firmado' });
  return refused(event, [told.problem], { form: 'sign', data, keep: ['party', 'on', 'how'] });
}

export async function endAgreement(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const note = typedOrNothing(data, 'note');
  const payload = {
    agreement: id,
    on: typed(data, 'on'),
    because: typed(data, 'because'),
    ...(note === undefined ? {} : { note }),
  };
  const told = await say(event, [{ kind: 'agreement.end', payload }]);
  if (told.ok) return onTo(event, `/oficina/acuerdos/${id}`, { guardado: 'terminado' });
  return refused(event, [told.problem], { form: 'end', data, keep: ['on', 'because', 'note'] });
}
