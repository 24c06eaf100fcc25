import { error, type ActionFailure } from '@sveltejs/kit';
import { boardAnswer, postAnswer } from '../../../../../wire/api/board-answers.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import type { FrameEvent } from '../register/frame.server.ts';
import { kilogramsTyped, weigh } from '../register/kilograms.ts';
import {
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
import { firstId, say, type Statement } from '../server/say.ts';
import { organisationsFor, ownAmong, tradeFrame } from './trade.server.ts';
import { readSoles } from './soles.ts';
import { tradeWords, type TradeWords } from './words.ts';

/** Names in the address, and what the API calls them. */
const filters = {
  ver: 'side',
  material: 'material',
  distrito: 'district',
  estado: 'state',
  cada: 'every',
  desde: 'from',
  hasta: 'to',
} as const;
export type OfferFilter = keyof typeof filters;

export async function offersPage(event: FrameEvent) {
  const asked: Partial<Record<OfferFilter, string>> = {};
  const query: Record<string, string> = {};
  for (const [name, as] of Object.entries(filters)) {
    const value = event.url.searchParams.get(name) ?? '';
    if (value === '' || !isFilter(name)) continue;
    asked[name] = value;
    query[as] = value;
  }
  const [frame, answer] = await Promise.all([
    tradeFrame(event),
    askOffice(event, '/api/v1/board', boardAnswer, query),
  ]);
  return { ...frame, asked, query, answer };
}

function isFilter(name: string): name is OfferFilter {
  return Object.hasOwn(filters, name);
}

/** The form of an offer, or with `?lado=busca` of what is looked for. */
export async function postFormPage(event: FrameEvent) {
  const [frame, all] = await Promise.all([tradeFrame(event), organisationsFor(event)]);
  return {
    ...frame,
    wants: event.url.searchParams.get('lado') === 'busca',
    material: event.url.searchParams.get('material') ?? '',
    own: await ownAmong(event, all),
  };
}

const fields = [
  'who',
  'material',
  'grade',
  'kilograms',
  'every',
  'from',
  'until',
  'transport',
  'price',
  'spoilsDay',
  'spoilsHour',
  'note',
] as const;

/** Posts an offer or a want; what was left empty is left unsaid. */
export async function savePost(event: Sent): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = tradeWords(event.locals.language);
  const { form } = words.offers;
  const wants = typed(data, 'side') === 'want';
  const labels = {
    who: wants ? form.wantWho : form.offerWho,
    material: form.material,
    from: form.from,
  };
  const refusal: Refusal = {
    form: 'post',
    data,
    keep: fields,
    labels,
    beside: { 'actors/dates-reversed': 'until', 'materials/unknown-grade': 'grade' },
  };
  const read = readPost(data, words);
  const problems = [...missingFrom(event, data, labels), ...read.problems];
  if (problems.length > 0) return refusedHere(problems, refusal);
  const who = typed(data, 'who');
  const told = await say(event, [
    wants
      ? { kind: 'intent.want', payload: { receiver: who, ...read.said } }
      : { kind: 'intent.offer', payload: { provider: who, ...read.said, ...read.spoils } },
  ]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/ofertas/${firstId(told.value)}`, { guardado: 'publicado' });
}

type ReadPost = {
  readonly said: object;
  readonly spoils: object;
  readonly problems: readonly FormProblem[];
};

function readPost(data: FormData, { offers: { wrong } }: TradeWords): ReadPost {
  const problems: FormProblem[] = [];
  const kilograms = typed(data, 'kilograms');
  const mass = weigh(kilograms);
  if (kilograms !== '' && mass === undefined) {
    problems.push({ code: 'kilograms', ...wrong.kilograms, field: 'kilograms' });
  }
  const price = typed(data, 'price');
  const perKg = readSoles(price);
  if (price !== '' && perKg === undefined) {
    problems.push({ code: 'price', ...wrong.price, field: 'price' });
  }
  const [day, hour] = [typed(data, 'spoilsDay'), typed(data, 'spoilsHour')];
  // Clocks of the programme: the form is of Lima, as its lists are.
  const at = Date.parse(`${day}T${hour}:00${offsetText(typed(data, 'offset'))}`);
  if ((day !== '' || hour !== '') && Number.isNaN(at)) {
    problems.push({ code: 'hour', ...wrong.hour, field: day === '' ? 'spoilsDay' : 'spoilsHour' });
  }
  const optional = {
    grade: typedOrNothing(data, 'grade'),
    until: typedOrNothing(data, 'until'),
    note: typedOrNothing(data, 'note'),
  };
  return {
    problems,
    spoils: day === '' ? {} : { spoilsAt: at },
    said: {
      material: typed(data, 'material'),
      every: typed(data, 'every'),
      from: typed(data, 'from'),
      transport: typed(data, 'transport'),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
      ...(mass === undefined ? {} : { weighed: estimated(mass) }),
      ...(perKg === undefined ? {} : { price: perKg, currency: 'PEN' }),
    },
  };
}

/** Nobody weighed what is only offered. */
function estimated(grams: number): object {
  return { grams, entry: { value: kilogramsTyped(grams), unit: 'kg', method: 'estimated' } };
}

/** -300 minutes → `-05:00`. */
function offsetText(minutes: string): string {
  const offset = Number(minutes) || 0;
  const size = Math.abs(offset);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

export async function postPage(event: FrameEvent, id: string) {
  const [frame, post] = await Promise.all([
    tradeFrame(event),
    askOffice(event, `/api/v1/board/${id}`, postAnswer),
  ]);
  return { ...frame, post, saved: event.url.searchParams.get('guardado') ?? '' };
}

/** Brings this notice together with another one, of the other side. */
export async function linkPost(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { side } = await askOffice(event, `/api/v1/board/${id}`, postAnswer);
  const other = typed(data, 'other');
  const payload = side === 'offer' ? { offer: id, want: other } : { offer: other, want: id };
  return said(event, data, id, { kind: 'intent.link', payload }, 'juntado');
}

/** One side says yes or no to what was brought together. */
export async function answerLink(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { side, linked } = await askOffice(event, `/api/v1/board/${id}`, postAnswer);
  const link = linked.find((one) => one.link === typed(data, 'link'));
  if (link === undefined) error(404);
  const payload = {
    offer: side === 'offer' ? id : link.other.event,
    link: link.link,
    by: typed(data, 'by'),
    says: typed(data, 'says'),
  };
  return said(event, data, id, { kind: 'intent.answer', payload }, 'respondido');
}

export async function withdrawPost(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const payload = { offer: id, because: typed(data, 'because') };
  return said(event, data, id, { kind: 'intent.withdraw', payload }, 'retirado');
}

async function said(
  event: Sent,
  data: FormData,
  id: string,
  statement: Statement,
  saved: string,
): Promise<ActionFailure<FormState>> {
  const told = await say(event, [statement]);
  if (!told.ok) return refused(event, [told.problem], { form: 'post', data, keep: [] });
  return onTo(event, `/oficina/ofertas/${id}`, { guardado: saved });
}
