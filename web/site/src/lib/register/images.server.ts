import { fileAddedAnswer } from '../../../../../wire/api/privacy-answers.ts';
import { tellOffice, type OfficeEvent, type Told } from '../server/office.ts';

/** An image of a form: drawn on the page (a data address) or uploaded; base 64 without its head. */
export async function imageOf(
  data: FormData,
  drawn: string,
  uploaded: string,
): Promise<string | undefined> {
  const address = data.get(drawn);
  if (typeof address === 'string' && address.startsWith('data:image/png;base64,')) {
    return address.slice(address.indexOf(',') + 1);
  }
  const file = data.get(uploaded);
  if (file === null || typeof file === 'string' || file.size === 0) return undefined;
  return Buffer.from(await file.arrayBuffer()).toString('base64');
}

/** Keeps an image of a person; answers its id. */
export async function addImage(
  event: OfficeEvent,
  actor: string,
  purpose: 'photo' | 'signature' | 'scan',
  content: string,
): Promise<Told<{ readonly id: string }>> {
  return tellOffice(event, `/api/v1/actors/${actor}/files`, { purpose, content }, fileAddedAnswer);
}
