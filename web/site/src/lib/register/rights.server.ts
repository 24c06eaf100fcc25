import { error, type ActionFailure } from '@sveltejs/kit';
import {
  cancellationAnswer,
  dataSheetAnswer,
  privacyRequestsAnswer,
} from '../../../../../wire/api/privacy-answers.ts';
import { outcomesSchema } from '../../../../../wire/events/outcome-schemas.ts';
import type { FormState } from '../office/form-state.ts';
import {
  askOffice,
  askWhetherAllowed,
  onTo,
  refused,
  refusedHere,
  tellOffice,
  typed,
  type Sent,
} from '../server/office.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';
import { detailOf } from './person-page.server.ts';
import { say } from '../server/say.ts';
import { registerWords } from './words.ts';

/** The form in which somebody's request for a right is written down. */
export async function requestPage(event: FrameEvent, id: string) {
  const detail = await detailOf(event, id);
  if (!detail.isPerson || detail.state !== 'current') error(404);
  return { detail, ...(await frameOf(event)) };
}

export async function takeRequest(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const note = typed(data, 'note');
  const right = typed(data, 'right');
  const told = await say(event, [
    {
      kind: 'privacy.request',
      payload: {
        actor: id,
        right,
        receivedOn: typed(data, 'receivedOn'),
        ...(note === '' ? {} : { personal: { note } }),
      },
    },
  ]);
  if (told.ok) return onTo(event, `/oficina/persona/${id}`, { guardado: '1' });
  return refused(event, [told.problem], {
    form: 'request',
    data,
    keep: ['right', 'receivedOn', 'note'],
    beside: { 'payload.receivedOn': 'receivedOn', 'payload.right': 'right' },
  });
}

/** Requests with their terms: those to answer, or all. */
export async function requestsPage(event: FrameEvent) {
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/privacy/requests', privacyRequestsAnswer),
  ]);
  const all = event.url.searchParams.get('ver') === 'todos';
  return {
    ...frame,
    all,
    answer,
    shown: answer.requests.filter(({ answeredOn }) => all || answeredOn === null),
    answering: event.url.searchParams.get('responde'),
    saved: event.url.searchParams.has('guardado'),
  };
}

export async function answerRequest(event: Sent): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const note = typed(data, 'note');
  const told = await say(event, [
    {
      kind: 'privacy.answer',
      payload: {
        actor: typed(data, 'actor'),
        request: typed(data, 'request'),
        outcome: typed(data, 'outcome'),
        answeredOn: typed(data, 'answeredOn'),
        ...(note === '' ? {} : { personal: { note } }),
      },
    },
  ]);
  if (told.ok) return onTo(event, '/oficina/privacidad/pedidos', { guardado: '1' });
  return refused(event, [told.problem], {
    form: 'answer',
    data,
    keep: ['request', 'outcome', 'answeredOn', 'note'],
    beside: { 'payload.answeredOn': 'answeredOn', 'payload.outcome': 'outcome' },
  });
}

/** What a cancellation erases and what stays, before anything is done. */
export async function cancelPage(event: FrameEvent, id: string) {
  const detail = await detailOf(event, id);
  if (!detail.isPerson || !detail.may.handlePrivacy) error(403);
  const [frame, preview, requests] = await Promise.all([
    frameOf(event),
    askOffice(event, `/api/v1/actors/${id}/cancellation`, cancellationAnswer),
    askWhetherAllowed(event, '/api/v1/privacy/requests', privacyRequestsAnswer),
  ]);
  const open = requests.ok
    ? requests.value.requests.filter(
        ({ actor, right, answeredOn }) =>
          actor === id && right === 'cancellation' && answeredOn === null,
      )
    : [];
  return { detail, ...frame, preview, open };
}

/** Erases what names the person, once the word was typed; answers the request that asked for it. */
export async function cancelActor(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = registerWords(event.locals.language);
  const refusal = { form: 'cancel', data, keep: ['request'] };
  if (typed(data, 'word').toUpperCase() !== words.about.cancel.word) {
    const { confirm } = words.register.wrong;
    return refusedHere([{ code: 'confirm', ...confirm, field: 'word' }], refusal);
  }
  const request = typed(data, 'request');
  const body = request === '' ? {} : { request };
  const told = await tellOffice(event, `/api/v1/actors/${id}/cancel`, body, outcomesSchema);
  if (told.ok && request !== '') {
    const answeredOn = typed(data, 'today');
    const payload = { actor: id, request, outcome: 'granted', answeredOn };
    const answered = await say(event, [{ kind: 'privacy.answer', payload }]);
    // It is erased: only the answer is left to be written down.
    if (!answered.ok) return onTo(event, '/oficina/privacidad/pedidos', { responde: request });
  }
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/persona/${id}`, { guardado: '1' });
}

/** All that is held of a person, to read, hear, print and take along. */
export async function dataSheetPage(event: FrameEvent, id: string) {
  const [frame, sheet] = await Promise.all([
    frameOf(event),
    askOffice(event, `/api/v1/actors/${id}/data-sheet`, dataSheetAnswer),
  ]);
  return { ...frame, sheet };
}
