import type { RequestEvent } from '@sveltejs/kit';
import type { LinkAnswer } from '../../../../../wire/api/account-answers.ts';
import { ownOrigin } from './address.ts';

/** A link that works once, whole, as it is handed over. */
export type ShownLink = { readonly link: string; readonly until: string; readonly sent: boolean };

export function linkShown(
  event: Pick<RequestEvent, 'url' | 'request' | 'platform'>,
  { path, until, sent }: LinkAnswer['link'],
): ShownLink {
  return { link: `${ownOrigin(event)}${path}`, until, sent };
}
