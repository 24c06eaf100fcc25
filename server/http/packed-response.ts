import { ServerResponse } from 'node:http';
import {
  constants,
  createBrotliCompress,
  createGzip,
  type BrotliCompress,
  type Gzip,
} from 'node:zlib';

const texts = /^(?:text\/|image\/svg|application\/(?:json|javascript|manifest))/;

/**
 * What the site's handler answers, compressed on its way for those who take it: a page of 50 kB
 * is a second on a slow phone. Who gives the headers along with the status (the API, which
 * compresses by itself, and files, which were compressed when they were built) is left alone.
 */
export class PackedResponse extends ServerResponse {
  #packer: BrotliCompress | Gzip | undefined;

  override writeHead(status: number, ...rest: readonly unknown[]): this {
    const [given] = rest;
    if (given !== undefined) return super.writeHead(status, ...headersIn(rest));
    this.#packer = this.#fits(status) ? this.#pack() : undefined;
    return super.writeHead(status);
  }

  override write(chunk: string | Uint8Array): boolean {
    if (!this.headersSent) this.writeHead(this.statusCode);
    if (this.#packer === undefined) return super.write(chunk);
    this.#packer.write(chunk);
    return true;
  }

  override end(...rest: readonly unknown[]): this {
    if (!this.headersSent) this.writeHead(this.statusCode);
    const [chunk] = rest;
    const last = typeof chunk === 'string' || chunk instanceof Uint8Array ? chunk : undefined;
    if (this.#packer === undefined) return last === undefined ? super.end() : super.end(last);
    if (last === undefined) this.#packer.end();
    else this.#packer.end(last);
    return this;
  }

  #fits(status: number): boolean {
    const hasBody = status !== 204 && status !== 304 && this.req.method !== 'HEAD';
    const type = String(this.getHeader('content-type') ?? '');
    return hasBody && texts.test(type) && !this.hasHeader('content-encoding');
  }

  #pack(): BrotliCompress | Gzip | undefined {
    this.appendHeader('vary', 'accept-encoding');
    const taken = this.req.headers['accept-encoding'] ?? '';
    const encoding = /\bbr\b/.test(taken) ? 'br' : /\bgzip\b/.test(taken) ? 'gzip' : undefined;
    if (encoding === undefined) return undefined;
    this.removeHeader('content-length');
    this.setHeader('content-encoding', encoding);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
    const packer = encoding === 'br' ? createBrotliCompress(quality) : createGzip();
    packer.on('data', (bytes: Buffer) => super.write(bytes));
    packer.on('end', () => super.end());
    return packer;
  }
}

/** `writeHead(status, reason?, headers)`: what of it is headers. */
function headersIn(rest: readonly unknown[]): [Record<string, string | string[]>] {
  const found: Record<string, string | string[]> = {};
  for (const part of rest) {
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, value] of Object.entries(part)) {
      found[name] = Array.isArray(value) ? value.map(String) : String(value);
    }
  }
  return [found];
}
