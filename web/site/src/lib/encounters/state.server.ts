import { createHash } from 'node:crypto';
import { evidenceMediaOf, plainEvidence } from '../../../../../core/evidence/media.ts';
import { uploadAnswer } from '../../../../../wire/api/evidence-answers.ts';
import { statementsMost } from '../../../../../wire/events/statements.ts';
import { imageOf } from '../register/images.server.ts';
import { toldBy, type OfficeEvent, type Told } from '../server/office.ts';
import { say, type Statement } from '../server/say.ts';

/** Says what is longer than one request may be, piece by piece; ends with the first refusal. */
export async function stateAll(
  event: OfficeEvent,
  statements: readonly Statement[],
): Promise<Told<unknown>> {
  let told: Told<unknown> = { ok: true, value: null };
  for (let at = 0; at < statements.length && told.ok; at += statementsMost) {
    told = await say(event, statements.slice(at, at + statementsMost));
  }
  return told;
}

/** A signature of a form, drawn on the page or photographed, without what the camera wrote. */
export async function signatureOf(data: FormData): Promise<Uint8Array | undefined> {
  const image = await imageOf(data, 'drawn', 'scan');
  if (image === undefined) return undefined;
  const bytes = new Uint8Array(Buffer.from(image, 'base64'));
  const media = evidenceMediaOf(bytes);
  return media === undefined ? undefined : plainEvidence(bytes, media);
}

/** Says something and attaches the signature that proves it. */
export async function stateSigned(
  event: OfficeEvent,
  statement: Statement,
  signature: Uint8Array,
): Promise<Told<unknown>> {
  const told = await say(event, [statement]);
  if (!told.ok) return told;
  const subject = told.value.outcomes[0]?.id;
  const media = evidenceMediaOf(signature);
  const sha256 = createHash('sha256').update(signature).digest('hex');
  const payload = { subject, role: 'signature', sha256, media, bytes: signature.length };
  const attached = await say(event, [{ kind: 'evidence.attach', payload }]);
  if (!attached.ok) return attached;
  const response = await event.fetch(`/api/v1/uploads/${sha256}?offset=0`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(signature),
  });
  return toldBy(response, uploadAnswer);
}
