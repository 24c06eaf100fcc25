import type { RequestEvent } from '@sveltejs/kit';
import { compressed } from './compress.ts';

/** A page as it is sent. */
type Page = {
  readonly status: number;
  readonly headers: readonly [string, string][];
  readonly body: Uint8Array<ArrayBuffer>;
};

/** `until` is when it has to be made again; null: it is being made. */
type Kept = { readonly page: Promise<Page>; until: number | null };

/** Of a request only what this needs. */
export type PageAsked = Pick<RequestEvent, 'request' | 'url' | 'platform'> & {
  readonly route: { readonly id: string | null };
  readonly locals: Pick<App.Locals, 'keepFor'>;
};

/** Languages, months and ways of packing of one state of the log; the rest is made again. */
const keptMost = 120;
const kept = new Map<string, Kept>();

/** Pages that are the same for everybody, and that many read at once. */
const publicRoutes: readonly (string | null)[] = [
  '/[[lang=lang]]',
  '/[[lang=lang]]/clima',
  '/[[lang=lang]]/incrustar',
];

/**
 * Renders a public page once for each state of the log, address and packing: it costs 30 ms of a
 * processor, and the link may be sent to thousands. How far the log reaches is asked each time, so
 * nothing is shown stale; what does not follow from the log (an account that is being worked out)
 * says in `locals.keepFor` for how long a page may be sent again. Whoever brings a cookie gets a
 * page of her own.
 */
export async function remembered(
  event: PageAsked,
  render: () => Promise<Response>,
): Promise<Response> {
  const accepted = event.request.headers.get('accept-encoding');
  const make = async (): Promise<Response> => compressed(await render(), accepted);
  const mark = await markOf(event);
  if (mark === null) return make();
  const packing = ['br', 'gzip'].find((name) => accepted?.includes(name)) ?? '';
  const key = [mark, event.url.href, packing].join('\n');
  const wanted = event.request.headers.get('if-none-match');
  const had = kept.get(key);
  if (had !== undefined && (had.until === null || had.until > Date.now())) {
    return answerOf(await had.page, wanted);
  }
  // What is made for whoever has a page already may be that she has it.
  if (wanted !== null) return make();
  const page = make().then(async (response): Promise<Page> => {
    const body = new Uint8Array(await response.arrayBuffer());
    return { status: response.status, headers: [...response.headers], body };
  });
  keep(key, page, event.locals);
  return answerOf(await page, wanted);
}

/** Made once for all who ask at the same time. */
function keep(key: string, page: Promise<Page>, locals: PageAsked['locals']): void {
  const entry: Kept = { page, until: null };
  kept.delete(key);
  kept.set(key, entry);
  const [oldest] = kept.keys();
  if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest);
  page.then(
    ({ status }) => {
      entry.until = status === 200 ? Date.now() + (locals.keepFor ?? 0) : 0;
    },
    () => {
      entry.until = 0;
    },
  );
}

function answerOf({ status, headers, body }: Page, wanted: string | null): Response {
  const sent = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
  const etag = sent.get('etag');
  if (wanted !== null && wanted === etag) {
    return new Response(null, { status: 304, headers: { etag } });
  }
  return new Response(body, { status, headers: sent });
}

/** The state of the log, the program and the folder, as public answers bear it; null: not fit. */
async function markOf({ request, route, url, platform }: PageAsked): Promise<string | null> {
  const api = platform?.req.ayni;
  if (api === undefined || request.method !== 'GET' || !publicRoutes.includes(route.id))
    return null;
  if (request.headers.has('cookie')) return null;
  const answer = await api.fetch(new Request(new URL('/api/v1/public/programme', url)));
  return answer.ok ? answer.headers.get('etag') : null;
}
