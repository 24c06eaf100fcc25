import type { ActionFailure } from '@sveltejs/kit';
import {
  certifiedAnswer,
  curriculaAnswer,
  curriculumHoursAnswer,
} from '../../../../../wire/api/encounter-answers.ts';
import type { FormState } from '../office/form-state.ts';
import { frameOf, type FrameEvent } from '../register/frame.server.ts';
import {
  askOffice,
  missingFrom,
  onTo,
  refused,
  refusedHere,
  tellOffice,
  typed,
  type Sent,
} from '../server/office.ts';
import { say } from '../server/say.ts';
import { encounterWords } from './words.ts';

export async function coursesPage(event: FrameEvent) {
  const [frame, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/curricula', curriculaAnswer),
  ]);
  return { ...frame, answer };
}

export async function coursePage(event: FrameEvent, code: string) {
  const [frame, taught, answer] = await Promise.all([
    frameOf(event),
    askOffice(event, '/api/v1/curricula', curriculaAnswer),
    askOffice(event, `/api/v1/curricula/${encodeURIComponent(code)}/hours`, curriculumHoursAnswer),
  ]);
  return {
    ...frame,
    answer,
    curriculum: taught.curricula.findLast((one) => one.code === code),
    issued: Number(event.url.searchParams.get('emitidos') ?? '0') || 0,
  };
}

/** Certifies everybody who completed the course and has no certificate. */
export async function certify(event: Sent, code: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const path = `/api/v1/curricula/${encodeURIComponent(code)}/certificates`;
  const told = await tellOffice(event, path, {}, certifiedAnswer);
  if (!told.ok) return refused(event, [told.problem], { form: 'certify', data, keep: [] });
  const emitidos = String(told.value.certificates.length);
  return onTo(event, `/oficina/encuentros/cursos/${code}`, { emitidos });
}

/** Takes a certificate back, with the reason. */
export async function revoke(event: Sent, code: string): Promise<ActionFailure<FormState>> {
  const data = await event.request.formData();
  const { courses } = encounterWords(event.locals.language).encounters;
  const refusal = { form: 'revoke', data, keep: ['reason'] };
  const missing = missingFrom(event, data, { reason: courses.revokeReason });
  if (missing.length > 0) return refusedHere(missing, refusal);
  const payload = { subject: typed(data, 'certificate'), reason: typed(data, 'reason') };
  const told = await say(event, [{ kind: 'evidence.retract', payload }]);
  if (!told.ok) return refused(event, [told.problem], refusal);
  return onTo(event, `/oficina/encuentros/cursos/${code}`);
}
