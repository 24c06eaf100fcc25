import type { RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { languageOf } from './lib/language.ts';
import { ApiCookies } from './lib/server/api-cookies.ts';
import { crossSiteAnswer, isCrossSite } from './lib/server/cross-site.ts';
import { policyFor } from './lib/server/page-policy.ts';
import { remembered } from './lib/server/remembered-page.ts';

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.language = languageOf(event.url.pathname);
  event.locals.apiCookies = new ApiCookies(event.request.headers.get('cookie'));
  if (isCrossSite(event)) return withHeaders(event, crossSiteAnswer(event.locals.language));
  const render = async (): Promise<Response> =>
    resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%ayni.lang%', event.locals.language),
    });
  return withHeaders(event, await remembered(event, render));
};

function withHeaders(event: RequestEvent, response: Response): Response {
  for (const [name, value] of policyFor(event.url.pathname)) response.headers.set(name, value);
  for (const cookie of event.locals.apiCookies.toSet) response.headers.append('set-cookie', cookie);
  return response;
}

/**
 * Questions to the API never leave the process. They carry the reader's cookie, and what the API
 * sets comes back to the reader with the page.
 */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const api = event.platform?.req.ayni;
  const isApi = new URL(request.url).pathname.startsWith('/api/');
  if (api === undefined || !isApi) return fetch(request);
  const { apiCookies } = event.locals;
  if (apiCookies.header !== '') request.headers.set('cookie', apiCookies.header);
  const answer = await api.fetch(request);
  apiCookies.take(answer.headers.getSetCookie());
  return answer;
};

/** A Bug: the operator's log gets the trail, the page only says that it is our fault. */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind !== 'unknown') return;
  const trail = caught.error instanceof Error ? caught.error.stack : String(caught.error);
  const entry = { level: 50, msg: 'page failed', route: caught.event.route.id, trail };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
};
