import { meAnswer, type MeAnswer } from '../../../../../wire/api/account-answers.ts';
import { isBare } from '../office/address.ts';
import { askOffice, onTo, toldBy, toSignIn, type OfficeEvent } from './office.ts';

export type Me = MeAnswer;

const secondStep = '/oficina/cuenta/segundo-paso';

/**
 * Who is signed in, for the frame of the office. Where nobody is, the pages of signing in are
 * shown as they are and all others lead to them; who still owes a second factor is led to it.
 */
export async function whoIsIn(event: OfficeEvent): Promise<Me | null> {
  if (isBare(event.url.pathname)) {
    const told = await toldBy(await event.fetch('/api/v1/me'), meAnswer);
    return told.ok && told.value.via === 'session' ? told.value : null;
  }
  const me = await askOffice(event, '/api/v1/me', meAnswer);
  if (me.account === null) toSignIn(event);
  const here = event.url.pathname.replace(/^\/en(?=\/)/, '');
  if (me.due.includes('second-factor') && here !== secondStep) {
    onTo(event, secondStep, { volver: `${here}${event.url.search}` });
  }
  return me;
}
