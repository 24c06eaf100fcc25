import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import type { Carried } from './service.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Below this an answer fits one packet anyway. */
const bytesMin = 1024;
/** Brotli at 4 costs about what gzip does and gives less to send (field phones pay per byte). */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

/**
 * Compresses texts for callers by socket that take it. Pages that ask in process get plain ones:
 * nobody would inflate them.
 */
export function compressed(): MiddlewareHandler<Carried> {
  return async (c, next) => {
    await next();
    if (c.env?.incoming === undefined || c.req.method === 'HEAD') return;
    const type = c.res.headers.get('content-type') ?? '';
    if (!/json|text|javascript|xml|svg/.test(type) || c.res.headers.has('content-encoding')) return;
    c.res.headers.append('vary', 'accept-encoding');
    const taken = c.req.header('accept-encoding') ?? '';
    const encoding = /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : undefined;
    if (encoding === undefined || c.res.body === null) return;
    const plain = Buffer.from(await c.res.arrayBuffer());
    const headers = new Headers(c.res.headers);
    headers.delete('content-length');
    if (plain.byteLength < bytesMin) {
      c.res = new Response(plain, { status: c.res.status, headers });
      return;
    }
    headers.set('content-encoding', encoding);
    const small = encoding === 'br' ? await toBrotli(plain, quality) : await toGzip(plain);
    c.res = new Response(small, { status: c.res.status, headers });
  };
}
