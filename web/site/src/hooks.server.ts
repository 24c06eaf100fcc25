import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { languageOf } from './lib/language.ts';
import { compressed } from './lib/server/compress.ts';

/**
 * Pages work without a script. One file of ours may run, which lets what was read be kept for times
 * without a signal; style attributes come from our own SVG and bars.
 */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.language = languageOf(event.url.pathname);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%ayni.lang%', event.locals.language),
  });
  response.headers.set('content-security-policy', contentPolicy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'strict-origin-when-cross-origin');
  return compressed(response, event.request.headers.get('accept-encoding'));
};

/** Questions to the API never leave the process. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const api = event.platform?.req.ayni;
  const isApi = new URL(request.url).pathname.startsWith('/api/');
  return api !== undefined && isApi ? api.fetch(request) : fetch(request);
};

/** A Bug: the operator's log gets the trail, the page only says that it is our fault. */
export const handleError: HandleServerError = (caught) => {
  if (caught.kind !== 'unknown') return;
  const trail = caught.error instanceof Error ? caught.error.stack : String(caught.error);
  const entry = { level: 50, msg: 'page failed', route: caught.event.route.id, trail };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
};
