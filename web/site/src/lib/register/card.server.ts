import { error, type ActionFailure } from '@sveltejs/kit';
import { addDays } from '../../../../../core/quantities/instant.ts';
import {
  cardIssuedAnswer,
  cardsAnswer,
  cardsRevokedAnswer,
} from '../../../../../wire/api/privacy-answers.ts';
import type { FormState } from '../office/form-state.ts';
import {
  askWhetherAllowed,
  onTo,
  refused,
  refusedHere,
  tellOffice,
  typed,
  type Sent,
} from '../server/office.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';
import { addImage, imageOf } from './images.server.ts';
import { detailOf } from './person-page.server.ts';
import { registerWords } from './words.ts';

/** Photo and ID cards of a person: what there is, and the forms for new ones. */
export async function cardPage(event: FrameEvent, id: string) {
  const detail = await detailOf(event, id);
  if (!detail.isPerson || detail.state !== 'current') error(404);
  const [frame, cards] = await Promise.all([
    frameOf(event),
    askWhetherAllowed(event, `/api/v1/actors/${id}/cards`, cardsAnswer),
  ]);
  return {
    detail,
    ...frame,
    cards: cards.ok ? cards.value.cards : undefined,
    until: addDays(frame.today, 365),
    saved: event.url.searchParams.has('guardado'),
  };
}

export async function issueCard(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const body = { organisation: typed(data, 'organisation'), validUntil: typed(data, 'validUntil') };
  const told = await tellOffice(event, `/api/v1/actors/${id}/cards`, body, cardIssuedAnswer);
  if (told.ok) return done(event, id);
  return refused(event, [told.problem], {
    form: 'issue',
    data,
    keep: ['organisation', 'validUntil'],
  });
}

export async function revokeCard(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const path = `/api/v1/cards/${typed(data, 'card')}/revoke`;
  const told = await tellOffice(event, path, {}, cardsRevokedAnswer);
  return told.ok
    ? done(event, id)
    : refused(event, [told.problem], { form: 'revoke', data, keep: [] });
}

export async function addPhoto(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const refusal = { form: 'photo', data, keep: [], beside: { content: 'photo' } };
  const image = await imageOf(data, '', 'photo');
  if (image === undefined) {
    const { file } = registerWords(event.locals.language).register.wrong;
    return refusedHere([{ code: 'file', ...file, field: 'photo' }], refusal);
  }
  const added = await addImage(event, id, 'photo', image);
  return added.ok ? done(event, id) : refused(event, [added.problem], refusal);
}

function done(event: Sent, id: string): never {
  return onTo(event, `/oficina/persona/${id}/carne`, { guardado: '1' });
}
