import { brotliDecompressSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { remembered, type PageAsked } from './remembered-page.ts';

const routes: Readonly<Record<string, string>> = {
  '/clima': '/[[lang=lang]]/clima',
  '/oficina': '/oficina',
};

/** A programme whose log stands at a mark, and a page that counts how often it was rendered. */
function programme() {
  const at = { mark: 'W/"log.1"', rendered: 0, keepFor: 60_000, status: 200 };
  const ask = async (path: string, headers: Record<string, string> = {}): Promise<Response> => {
    const url = new URL(path, `http://${at.mark.length}.example`);
    const api = (): Promise<Response> =>
      Promise.resolve(new Response('{}', { headers: { etag: at.mark } }));
    const event: PageAsked = {
      request: new Request(url, { headers }),
      url,
      route: { id: routes[path] ?? '/[[lang=lang]]' },
      locals: {},
      platform: platformOf(api),
    };
    return remembered(event, async () => {
      at.rendered += 1;
      event.locals.keepFor = at.keepFor;
      const text = `<p>${at.mark} ${path}</p>`;
      await Promise.resolve();
      const about = { 'content-type': 'text/html', etag: `"${at.mark.length} ${path}"` };
      return new Response(text, { status: at.status, headers: about });
    });
  };
  return { at, ask };
}

/** Of the socket nothing is asked. */
function platformOf(fetch: () => Promise<Response>): PageAsked['platform'] {
  const platform: object = { req: { ayni: { fetch } } };
  return isPlatform(platform) ? platform : undefined;
}
function isPlatform(one: object): one is NonNullable<PageAsked['platform']> {
  return 'req' in one;
}

test('a page is rendered once while the log stands, also for many at once', async () => {
  const { at, ask } = programme();
  at.mark = 'W/"once.1"';
  const texts = await Promise.all(Array.from({ length: 20 }, async () => (await ask('/')).text()));
  expect(new Set(texts)).toEqual(new Set(['<p>W/"once.1" /</p>']));
  expect(at.rendered).toBe(1);
});

test('each language, month and packing has its own', async () => {
  const { at, ask } = programme();
  at.mark = 'W/"each.1"';
  for (const path of ['/', '/en', '/?desde=2026-01', '/clima', '/', '/en', '/clima']) {
    expect(await (await ask(path)).text()).toContain(` ${path}</p>`);
  }
  const packed = await ask('/', { 'accept-encoding': 'gzip, br' });
  expect(packed.headers.get('content-encoding')).toBe('br');
  const body = Buffer.from(await packed.arrayBuffer());
  expect(brotliDecompressSync(body).toString()).toBe('<p>W/"each.1" /</p>');
  expect(at.rendered).toBe(5);
});

test('one event later it is rendered again', async () => {
  const { at, ask } = programme();
  at.mark = 'W/"later.1"';
  await ask('/');
  at.mark = 'W/"later.2"';
  expect(await (await ask('/')).text()).toContain('later.2');
  expect(at.rendered).toBe(2);
});

test('what the log does not tell is sent again no longer than the page says', async () => {
  vi.useFakeTimers();
  const { at, ask } = programme();
  at.mark = 'W/"brief.1"';
  at.keepFor = 1_000;
  await ask('/');
  vi.advanceTimersByTime(900);
  await ask('/');
  expect(at.rendered).toBe(1);
  vi.advanceTimersByTime(200);
  await ask('/');
  expect(at.rendered).toBe(2);
  vi.useRealTimers();
});

test('whoever brings a cookie, asks for another room or meets an error gets her own', async () => {
  const { at, ask } = programme();
  at.mark = 'W/"own.1"';
  for (const headers of [{ cookie: 'a=b' }, { cookie: 'a=c' }]) await ask('/', headers);
  await ask('/oficina');
  await ask('/oficina');
  expect(at.rendered).toBe(4);
  at.status = 503;
  expect((await ask('/')).status).toBe(503);
  at.status = 200;
  expect((await ask('/')).status).toBe(200);
  expect(at.rendered).toBe(6);
});

test('whoever has the page already is told so', async () => {
  const { at, ask } = programme();
  at.mark = 'W/"had.1"';
  const first = await ask('/');
  const etag = first.headers.get('etag') ?? '';
  const again = await ask('/', { 'if-none-match': etag });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(at.rendered).toBe(1);
});
