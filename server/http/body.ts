import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';

const inflate = promisify(gunzip);

/** 500 events of the largest kind fit many times; a decompression bomb does not. */
export const bodyBytesMax = 4 * 1024 * 1024;

const tooLarge = refuse({ code: 'http/body-too-large', facts: { bytes_max: bodyBytesMax } });

/**
 * The JSON of a request, plain or gzip, never more than `bodyBytesMax` on the wire or inflated.
 * Refuses with `http/encoding-unsupported`, `http/body-too-large`, `http/not-json`.
 */
export async function readJson(request: Request): Promise<Result<unknown>> {
  const encoding = (request.headers.get('content-encoding') ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') {
    return refuse({
      code: 'http/encoding-unsupported',
      facts: { encoding: encoding.slice(0, 40) },
    });
  }
  const stated = Number(request.headers.get('content-length') ?? '0');
  if (stated > bodyBytesMax) return tooLarge;
  const raw = await readBytes(request);
  if (!raw.ok) return raw;
  const bytes = encoding === 'gzip' ? await inflated(raw.value) : raw;
  return bytes.ok ? parsed(bytes.value) : bytes;
}

/** The bytes of a request, never more than `most`. Refuses with `http/body-too-large`. */
export async function readBytes(request: Request, most = bodyBytesMax): Promise<Result<Buffer>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream: ReadableStream<Uint8Array> | null = request.body;
  const reader = stream?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part?.value === undefined) return accept(Buffer.concat(parts));
    size += part.value.byteLength;
    if (size > most) return refuse({ code: 'http/body-too-large', facts: { bytes_max: most } });
    parts.push(part.value);
  }
}

async function inflated(bytes: Buffer): Promise<Result<Buffer>> {
  try {
    return accept(await inflate(bytes, { maxOutputLength: bodyBytesMax }));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ERR_BUFFER_TOO_LARGE') return tooLarge;
    return refuse({ code: 'http/not-json', facts: { detail: 'gzip' } });
  }
}

function parsed(bytes: Buffer): Result<unknown> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return accept(value);
  } catch (error) {
    // The parser's own message quotes what was sent, which may be personal: only its kind leaves.
    const detail = error instanceof SyntaxError ? 'json' : 'utf-8';
    return refuse({ code: 'http/not-json', facts: { detail } });
  }
}
