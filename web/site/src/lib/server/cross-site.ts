import type { RequestEvent } from '@sveltejs/kit';
import { problemWords as problemsEn } from '../../../../../words/en/problems.ts';
import { problemWords as problemsEs } from '../../../../../words/es/problems.ts';
import { inLanguage, wordsOf, type Language } from '../language.ts';

/**
 * Whether something that changes the program was sent by a page that is not ours. Browsers say so
 * themselves (`Sec-Fetch-Site`, over https and on this machine); where they do not, the `Origin`
 * must have our host. What says neither was not sent by a browser's form and is refused too.
 */
export function isCrossSite({ request, url }: Pick<RequestEvent, 'request' | 'url'>): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const origin = request.headers.get('origin');
  return origin === null || !URL.canParse(origin) || new URL(origin).host !== url.host;
}

/** What whoever was led into it reads: nothing was done, and where to do it. */
export function crossSiteAnswer(language: Language): Response {
  const words = { es: problemsEs, en: problemsEn }[language]['access/cross-site'];
  const office = wordsOf(language).office.title;
  const home = inLanguage('/oficina', language);
  const page = `<!doctype html><html lang="${language}"><meta charset="utf-8" />
<meta name="viewport" content="width=device-width" /><title>${words.title}</title>
<h1>${words.title}</h1><p>${words.sentence({})} ${words.remedy({})}</p>
<p><a href="${home}">${office}</a></p></html>`;
  return new Response(page, {
    status: 403,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
}
