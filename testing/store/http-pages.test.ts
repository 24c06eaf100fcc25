import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProgram, type Program } from './http-program.ts';

type Got = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
};

/** A request as bytes: `fetch` would inflate what it gets, and follow redirects. */
function get(address: string, headers: Record<string, string> = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const page = `<!doctype html><title>Ayni</title>${'<p>kilogramos</p>'.repeat(2_000)}`;

/** What a phone fetches as one file, long enough to be worth packing. */
const carried = `[["assets/a.js","text/javascript",4400]]\n${'kilogramos '.repeat(400)}`;

describe('pages and files beside the API', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ayni-pages-'));
  let program: Program;

  beforeAll(async () => {
    // A site as adapter-node builds one: it asks the API in process and writes a page in pieces.
    writeFileSync(
      join(folder, 'handler.mjs'),
      `export async function handler(request, response) {
        if (request.url === '/api-too') {
          const asked = new Request('http://any/api/v1/public/flows');
          const answer = await request.ayni.fetch(asked);
          response.setHeader('content-type', 'application/json');
          response.end(await answer.text());
          return;
        }
        response.setHeader('content-type', 'text/html');
        response.writeHead(200);
        const page = ${JSON.stringify(page)};
        for (let at = 0; at < page.length; at += 1000) response.write(page.slice(at, at + 1000));
        response.end();
      }`,
    );
    writeFileSync(join(folder, 'index.html'), '<!doctype html><script>start()</script>');
    writeFileSync(join(folder, 'recycler.pack'), carried);
    writeFileSync(join(folder, 'recycler.pack.br'), brotliCompressSync(carried));
    writeFileSync(join(folder, 'sw.js'), 'self.addEventListener("fetch", () => {})');
    program = await startProgram('embedded', {
      siteHandler: join(folder, 'handler.mjs'),
      phoneFolder: folder,
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (path: string): string => `${program.running.address}${path}`;

  test('a page is the same page however it is packed', async () => {
    const plain = await get(at('/'));
    expect(plain.body.toString()).toBe(page);
    const brotli = await get(at('/'), { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    expect(brotli.body.length).toBeLessThan(page.length / 10);
    const gzip = await get(at('/'), { 'accept-encoding': 'gzip' });
    expect(gunzipSync(gzip.body).toString()).toBe(page);
  });

  test('a page asks the API without a socket', async () => {
    const told = await get(at('/api-too'));
    expect(JSON.parse(told.body.toString())).toMatchObject({ totals: { collected_g: 0 } });
  });

  test('no other site may put a page of ours into a frame', async () => {
    const { headers } = await get(at('/'));
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('the phone gets its page without a redirect, and always the newest', async () => {
    for (const path of ['/campo', '/campo/', '/campo/vender']) {
      const answer = await get(at(path));
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.body.toString()).toContain('<!doctype html>');
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
    const worker = await get(at('/campo/sw.js'));
    expect(worker.headers).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/javascript; charset=utf-8',
    });
    const known = { 'if-none-match': String(worker.headers['etag']) };
    expect((await get(at('/campo/sw.js'), known)).status).toBe(304);
  });

  test('what was packed when the app was built is sent so, and plain or as gzip to others', async () => {
    const brotli = await get(at('/campo/recycler.pack'), {
      'accept-encoding': 'gzip, deflate, br',
    });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'accept-encoding' });
    expect(brotli.body).toEqual(brotliCompressSync(carried));
    const gzip = await get(at('/campo/recycler.pack'), { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(carried);
    expect((await get(at('/campo/recycler.pack'))).body.toString()).toBe(carried);
    expect((await get(at('/campo/recycler.pack.br'))).status).toBe(404);
  });

  test('a script written into the page of the phone runs by its hash and no other does', async () => {
    const { headers } = await get(at('/campo'));
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'sha256-[^']+';/);
  });

  test('nothing outside of the folder of the phone is ever sent', async () => {
    for (const path of ['/campo/../package.json', '/campo/%2e%2e/handler.mjs', '/campo/x.js']) {
      expect((await get(at(path))).body.toString()).not.toContain('dependencies');
    }
    expect((await get(at('/campo/x.js'))).status).toBe(404);
  });
});
