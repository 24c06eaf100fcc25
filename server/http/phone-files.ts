import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Hono } from 'hono';
import { problemAnswer } from './problem-answer.ts';
import type { Ask, Carried } from './service.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  // Scripts and styles together, one after the other (`web/phone/sw/pack-bytes.ts`).
  '.pack': 'text/plain; charset=utf-8',
};
/** Beside a text: the same as small as Brotli makes it, worked out when the app was built. */
const packedEnding = '.br';

type File = {
  readonly bytes: Buffer;
  readonly type: string;
  readonly mark: string;
  readonly packed: Buffer | undefined;
};

/**
 * The phone's app under `/campo`: a handful of files, read once. `/campo` and `/campo/` both
 * answer the page itself, because a service worker may not keep a redirect. The page and the
 * worker are asked for anew each time; what carries a hash in its name never changes.
 *
 * @param folder `.build/campo`; where it is missing everything is `http/not-found`
 */
export function phoneFiles(folder: string): Hono<Carried> {
  const files = readFiles(folder);
  const policy = policyOf(files.get('index.html')?.bytes.toString() ?? '');
  const routes = new Hono<Carried>();
  const page = (c: Ask): Response => fileAnswer(c, files, 'index.html', policy);
  routes.get('/campo', page);
  routes.get('/campo/*', (c) => {
    const name = decodeURIComponent(c.req.path.slice('/campo/'.length));
    // Ways within the app have no extension: they are the page.
    return extname(name) === '' ? page(c) : fileAnswer(c, files, name, policy);
  });
  return routes;
}

function fileAnswer(
  c: Ask,
  files: ReadonlyMap<string, File>,
  name: string,
  policy: string,
): Response {
  const file = files.get(name);
  if (file === undefined) {
    return problemAnswer(c, { code: 'http/not-found', facts: { path: c.req.path.slice(0, 200) } });
  }
  const hashed = name.startsWith('assets/') && /[-.][\w-]{8,}\.\w+$/.test(name);
  const headers: Record<string, string> = {
    'content-type': file.type,
    etag: file.mark,
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-frame-options': 'DENY',
    ...(file.type.startsWith('text/html') ? { 'content-security-policy': policy } : {}),
    ...(name === 'sw.js' ? { 'service-worker-allowed': '/campo' } : {}),
  };
  const known = c.req.header('if-none-match')?.replace(/^W\//, '') === file.mark;
  if (known) return c.body(null, 304, headers);
  const takesBrotli = /\bbr\b/.test(c.req.header('accept-encoding') ?? '');
  const { packed } = file;
  // Whoever does not take it is sent the text as `compressed` packs any answer.
  if (packed === undefined || !takesBrotli) return c.body(new Uint8Array(file.bytes), 200, headers);
  const asPacked = { ...headers, 'content-encoding': 'br', vary: 'accept-encoding' };
  return c.body(new Uint8Array(packed), 200, asPacked);
}

/** All files by their path in the folder; their names can never lead outside of it. */
function readFiles(folder: string): ReadonlyMap<string, File> {
  const files = new Map<string, File>();
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return files;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!statSync(path).isFile() || name.endsWith(packedEnding)) continue;
    const bytes = readFileSync(path);
    const mark = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
    const type = types[extname(name)] ?? 'application/octet-stream';
    const beside = `${path}${packedEnding}`;
    const isPacked = statSync(beside, { throwIfNoEntry: false })?.isFile() === true;
    const packed = isPacked ? readFileSync(beside) : undefined;
    files.set(name.replaceAll('\\', '/'), { bytes, type, mark, packed });
  }
  return files;
}

/** Only our own files; a script written into the page itself by its hash, any other never. */
function policyOf(page: string): string {
  const inline = [...page.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script]) =>
      `'sha256-${createHash('sha256')
        .update(script ?? '')
        .digest('base64')}'`,
  );
  return [
    "default-src 'self'",
    ["script-src 'self'", ...inline].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
