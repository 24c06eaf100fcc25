import { error, type ActionFailure } from '@sveltejs/kit';
import { consentsAnswer } from '../../../../../wire/api/privacy-answers.ts';
import type { FormState } from '../office/form-state.ts';
import {
  askWhetherAllowed,
  onTo,
  refused,
  refusedHere,
  typed,
  type Sent,
} from '../server/office.ts';
import { frameOf, type FrameEvent } from './frame.server.ts';
import { addImage, imageOf } from './images.server.ts';
import { detailOf, textsNow } from './person-page.server.ts';
import { say } from '../server/say.ts';
import { registerWords } from './words.ts';

/** Every purpose with its text of today, what was said of it now and before. */
export async function consentPage(event: FrameEvent, id: string) {
  const detail = await detailOf(event, id);
  if (!detail.may.takeConsent || !detail.isPerson) error(403);
  const [frame, texts, said] = await Promise.all([
    frameOf(event),
    textsNow(event),
    askWhetherAllowed(event, `/api/v1/actors/${id}/consents`, consentsAnswer),
  ]);
  return {
    detail,
    ...frame,
    texts,
    said: said.ok ? said.value.consents : [],
    saved: event.url.searchParams.has('guardado'),
  };
}

/** Records what somebody allowed or refused, with the text that was read and the signature. */
export async function takeConsent(event: Sent, id: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const words = registerWords(event.locals.language).register;
  const purpose = typed(data, 'purpose');
  const refusal = { form: purpose, data, keep: ['how'] };
  const text = (await textsNow(event)).purposes.find(({ code }) => code === purpose);
  if (text === undefined) error(404);
  const given = typed(data, 'given') === 'yes';
  const how = text.needsSignature && given ? 'signed' : typed(data, 'how') || 'verbal';
  let signature: string | undefined;
  if (how === 'signed' && given) {
    const image = await imageOf(data, 'drawn', 'scan');
    if (image === undefined) {
      return refusedHere([{ code: 'signature', ...words.wrong.signature, field: 'scan' }], refusal);
    }
    const kind = typed(data, 'drawn') === '' ? 'scan' : 'signature';
    const added = await addImage(event, id, kind, image);
    if (!added.ok) return refused(event, [added.problem], { ...refusal, beside: besideScan });
    signature = added.value.id;
  }
  const told = await say(event, [
    {
      kind: 'actor.consent',
      payload: {
        actor: id,
        purpose,
        given,
        text: text.text,
        language: event.locals.language,
        how,
        ...(signature === undefined ? {} : { signature }),
      },
    },
  ]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/persona/${id}/permisos`, { guardado: '1' });
}

const besideScan = { content: 'scan' };
