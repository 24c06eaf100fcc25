import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Of 11; beyond it a page costs more time than the bytes it saves. */
const quality = 5;

/**
 * A page in the smallest form that the reader takes: a public page of 120 kB is sent as about a
 * tenth. Anything but HTML passes as it is; built files are compressed beforehand.
 */
export async function compressed(response: Response, accepted: string | null): Promise<Response> {
  if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
  const encoding = ['br', 'gzip'].find((name) => accepted?.includes(name) === true);
  if (encoding === undefined) return response;
  const page = Buffer.from(await response.arrayBuffer());
  const body =
    encoding === 'br'
      ? await brotli(page, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
      : await zip(page);
  const headers = new Headers(response.headers);
  headers.set('content-encoding', encoding);
  headers.set('content-length', String(body.length));
  headers.append('vary', 'accept-encoding');
  return new Response(new Uint8Array(body), { status: response.status, headers });
}
