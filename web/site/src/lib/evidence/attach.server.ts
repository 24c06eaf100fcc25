import { createHash } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { attachmentRoles } from '../../../../../core/evidence/evidence-events.ts';
import {
  bytesMostOf,
  documentBytesMost,
  evidenceMediaOf,
  plainEvidence,
} from '../../../../../core/evidence/media.ts';
import { isUuid } from '../../../../../core/events/ids.ts';
import { attachmentsAnswer, uploadAnswer } from '../../../../../wire/api/evidence-answers.ts';
import type { FormProblem } from '../office/form-state.ts';
import {
  askOffice,
  onTo,
  refused,
  refusedHere,
  toldBy,
  typed,
  type OfficeEvent,
  type Sent,
} from '../server/office.ts';
import { say, type Statement } from '../server/say.ts';
import { evidenceWords } from './words.ts';

const filesMost = 10;

/** To which record something is attached, and what it has already. */
export async function attachPage(event: OfficeEvent) {
  const record = event.url.searchParams.get('registro') ?? '';
  if (!isUuid(record)) error(404);
  const found = await askOffice(event, `/api/v1/events/${record}/attachments`, attachmentsAnswer);
  return {
    record,
    attachments: found.attachments,
    role:
      attachmentRoles.find((role) => role === event.url.searchParams.get('muestra')) ?? 'document',
    back: event.url.searchParams.get('volver') ?? '',
    saved: Number(event.url.searchParams.get('guardado') ?? '0') || 0,
  };
}

type Chosen = { readonly sha256: string; readonly media: string; readonly bytes: Uint8Array };

/**
 * Announces each file and sends its bytes: first looked at by their content, images without what
 * the camera wrote into them. Nothing is announced while one of them will not do.
 */
export async function attach(event: Sent) {
  const data = await event.request.formData();
  const refusal = { form: 'attach', data, keep: ['muestra'] };
  const { evidence } = evidenceWords(event.locals.language);
  const files = data.getAll('archivos').filter((one) => one instanceof File && one.size > 0);
  const here = (told: Omit<FormProblem, 'code'>): FormProblem => ({
    code: 'form/file',
    field: 'archivos',
    ...told,
  });
  if (files.length === 0) return refusedHere([here(evidence.attach.missing)], refusal);
  if (files.length > filesMost) return refusedHere([here(evidence.attach.tooMany)], refusal);
  const problems: FormProblem[] = [];
  const chosen: Chosen[] = [];
  for (const file of files) {
    if (!(file instanceof File)) continue;
    const ready = await plainFile(file);
    if (ready === 'too-large') problems.push(here(evidence.attach.tooLarge(file.name)));
    else if (ready === undefined) problems.push(here(evidence.attach.unknown(file.name)));
    else chosen.push(ready);
  }
  if (problems.length > 0) return refusedHere(problems, refusal);
  const subject = typed(data, 'registro');
  const role = attachmentRoles.find((one) => one === typed(data, 'muestra')) ?? 'document';
  const statements = chosen.map(({ sha256, media, bytes }): Statement => ({
    kind: 'evidence.attach',
    payload: { subject, role, sha256, media, bytes: bytes.length },
  }));
  const told = await say(event, statements);
  if (!told.ok) return refused(event, [told.problem], refusal);
  for (const file of chosen) {
    const sent = await sendBytes(event, file);
    if (!sent.ok) return refused(event, [sent.problem], refusal);
  }
  return onTo(event, '/oficina/evidencia/adjuntar', {
    registro: subject,
    volver: event.url.searchParams.get('volver') ?? undefined,
    guardado: String(chosen.length),
  });
}

async function plainFile(file: File): Promise<Chosen | 'too-large' | undefined> {
  if (file.size > documentBytesMost) return 'too-large';
  const bytes = new Uint8Array(await file.arrayBuffer());
  const media = evidenceMediaOf(bytes);
  const plain = media === undefined ? undefined : plainEvidence(bytes, media);
  if (media === undefined || plain === undefined) return undefined;
  if (plain.length > bytesMostOf(media)) return 'too-large';
  return { sha256: createHash('sha256').update(plain).digest('hex'), media, bytes: plain };
}

async function sendBytes(event: OfficeEvent, { sha256, bytes }: Chosen) {
  const response = await event.fetch(`/api/v1/uploads/${sha256}?offset=0`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(bytes),
  });
  return toldBy(response, uploadAnswer);
}
