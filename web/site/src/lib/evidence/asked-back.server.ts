import { askedBackAnswer } from '../../../../../wire/api/review-answers.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import { askOffice, onTo, refused, refusedHere, typed, type Sent } from '../server/office.ts';
import { say } from '../server/say.ts';
import { evidenceWords } from './words.ts';

/** What reviewers asked about records of whoever is signed in. */
export async function askedBackPage(event: FrameEvent) {
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/asked-back', askedBackAnswer),
  ]);
  return { ...frame, answer, saved: event.url.searchParams.has('guardado') };
}

/** Answers a question; the record waits for a review again. */
export async function reply(event: Sent) {
  const data = await event.request.formData();
  const review = typed(data, 'pregunta');
  const note = typed(data, 'respuesta');
  const refusal = { form: review, data, keep: ['respuesta'] };
  if (note === '') {
    const { replyMissing } = evidenceWords(event.locals.language).evidence.askedBack;
    return refusedHere([{ code: 'form/missing', field: 'respuesta', ...replyMissing }], refusal);
  }
  const payload = { review, subject: typed(data, 'registro'), note };
  const told = await say(event, [{ kind: 'evidence.reply', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, '/oficina/evidencia/preguntas', { guardado: '1' });
}
