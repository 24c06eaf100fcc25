import type { ActionFailure } from '@sveltejs/kit';
import { boardAnswer } from '../../../../../wire/api/board-answers.ts';
import { transfersAnswer } from '../../../../../wire/api/work-answers.ts';
import { foodAnswer, foodRegisterAnswer } from '../../../../../wire/api/food-answers.ts';
import type { FormProblem, FormState } from '../office/form-state.ts';
import type { FrameEvent } from '../register/frame.server.ts';
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
} from '../server/office.ts';
import { findPeople } from '../server/find-people.ts';
import { itemFields, kitchensPerDay, readItems } from './food-items.ts';
import { organisationsFor, ownAmong, sayTrade, tradeFrame, type Sent } from './trade.server.ts';
import { tradeWords } from './words.ts';

export async function foodPage(event: FrameEvent) {
  const [frame, food, board, all] = await Promise.all([
    tradeFrame(event),
    askOffice(event, '/api/v1/food', foodAnswer),
    askOffice(event, '/api/v1/board', boardAnswer, { side: 'offer' }),
    organisationsFor(event),
  ]);
  const urgent = board.posts.filter(({ spoilsAt }) => spoilsAt !== null);
  return { ...frame, food, urgent, own: await ownAmong(event, all) };
}

export async function foodRegisterPage(event: FrameEvent, id: string) {
  const month = event.url.searchParams.get('mes') ?? '';
  const [frame, register] = await Promise.all([
    tradeFrame(event),
    registerOf(event, id, month === '' ? undefined : month),
  ]);
  return { ...frame, register, saved: event.url.searchParams.has('guardado') };
}

function registerOf(event: FrameEvent, id: string, month?: string) {
  return askOffice(event, `/api/v1/actors/${id}/food`, foodRegisterAnswer, { month });
}

/** What moved from or to it lately, to be named beside its lines in the register. */
async function movedAt(event: FrameEvent, id: string, side: 'from' | 'to') {
  const path = `/api/v1/actors/${id}/transfers`;
  const { transfers } = await askOffice(event, path, transfersAnswer);
  return transfers.filter((one) => one[side].actor === id);
}

export async function receivePage(event: FrameEvent, id: string) {
  const [frame, register, organisations, moved, board] = await Promise.all([
    tradeFrame(event),
    registerOf(event, id),
    organisationsFor(event),
    movedAt(event, id, 'to'),
    askOffice(event, '/api/v1/board', boardAnswer, { side: 'offer' }),
  ]);
  return {
    ...frame,
    register,
    organisations,
    moved,
    offers: board.posts.filter(({ spoilsAt }) => spoilsAt !== null),
    offer: event.url.searchParams.get('oferta') ?? '',
  };
}

/** One line in the register of what was taken in. */
export async function saveReceipt(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = tradeWords(event.locals.language);
  const { form } = words.food;
  const labels = { donor: form.donor, on: form.on };
  const refusal: Refusal = {
    form: 'food',
    data,
    keep: ['donor', 'on', 'offer', 'transfer', ...itemFields()],
    labels,
  };
  const read = readItems(data, words, undefined);
  const problems = [...missingFrom(event, data, labels), ...read.problems];
  if (problems.length > 0) return refusedHere(problems, refusal);
  const offer = typedOrNothing(data, 'offer');
  const payload = {
    donor: typed(data, 'donor'),
    receiver: id,
    on: typed(data, 'on'),
    items: read.items,
    ...(offer === undefined ? {} : { offer }),
    ...transferIn(data),
  };
  const told = await sayTrade(event, [{ kind: 'food.receive', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/alimentos/${id}`, { guardado: '1' });
}

export async function deliverPage(event: FrameEvent, id: string) {
  const [frame, register, organisations, moved, found] = await Promise.all([
    tradeFrame(event),
    registerOf(event, id),
    organisationsFor(event),
    movedAt(event, id, 'from'),
    findPeople(event, event.url.searchParams.get('busca')),
  ]);
  return {
    ...frame,
    register,
    moved,
    organisations: organisations.filter(({ actor }) => actor !== register.holder.actor),
    found,
  };
}

/** One line in the register of what was handed on, to be eaten or to be compost. */
export async function saveDelivery(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = tradeWords(event.locals.language);
  const { form, wrong } = words.food;
  const labels = { receiver: form.receiver, on: form.on };
  const refusal: Refusal = {
    form: 'food',
    data,
    keep: ['receiver', 'on', 'receipts', 'rations', 'signed', 'transfer', ...itemFields()],
    labels,
  };
  const receipts = allTyped(data, 'receipts');
  const read = readItems(data, words, typed(data, 'on'));
  const problems: readonly FormProblem[] = [
    ...missingFrom(event, data, labels),
    ...(receipts.length === 0 ? [{ code: 'receipts', ...wrong.receipts, field: 'receipts' }] : []),
    ...read.problems,
  ];
  if (problems.length > 0) return refusedHere(problems, refusal);
  const rations = Number(typed(data, 'rations'));
  const payload = {
    giver: id,
    receiver: typed(data, 'receiver'),
    receipts,
    on: typed(data, 'on'),
    items: read.items,
    signed: typed(data, 'signed'),
    ...transferIn(data),
    ...(Number.isSafeInteger(rations) && rations > 0 ? { rations } : {}),
  };
  const told = await sayTrade(event, [{ kind: 'food.deliver', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/alimentos/${id}`, { guardado: '1' });
}

function transferIn(data: FormData): { readonly transfer?: string } {
  const transfer = typedOrNothing(data, 'transfer');
  return transfer === undefined ? {} : { transfer };
}

export async function turnsPage(event: FrameEvent, id: string) {
  const [frame, register, organisations] = await Promise.all([
    tradeFrame(event),
    registerOf(event, id),
    organisationsFor(event, { kind: 'community-kitchen' }),
  ]);
  return { ...frame, register, kitchens: organisations };
}

export async function saveTurns(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const turns = Array.from({ length: 7 }, (_, at) => at + 1).flatMap((weekday) =>
    Array.from({ length: kitchensPerDay }, (_, at) => typed(data, `turn${weekday}-${at + 1}`))
      .filter((kitchen) => kitchen !== '')
      .map((kitchen) => ({ weekday, kitchen })),
  );
  const payload = { holder: id, from: typed(data, 'from'), turns };
  const told = await sayTrade(event, [{ kind: 'food.rota', payload }]);
  if (told.ok) return onTo(event, `/oficina/alimentos/${id}`, { guardado: '1' });
  return refused(event, [told.problem], { form: 'turns', data, keep: [...data.keys()] });
}
