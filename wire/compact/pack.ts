/**
 * Text made small: one byte says how, four are its checksum (CRC-32 of the UTF-8), the rest is the
 * text, deflated where that helps and the browser can. The checksum finds what was cut or mistyped;
 * it proves nothing about who wrote it.
 */
const stored = 0;
const deflated = 1;
const headLength = 5;

/** No text of ours is longer than this; more would be a bomb. */
const charactersMost = 4_000_000;

export async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const plain = new TextEncoder().encode(text);
  const small = await squeeze(plain);
  const [how, body] =
    small && small.length < plain.length
      ? ([deflated, small] as const)
      : ([stored, plain] as const);
  const packed = new Uint8Array(headLength + body.length);
  packed[0] = how;
  new DataView(packed.buffer).setUint32(1, crc32(plain));
  packed.set(body, headLength);
  return packed;
}

/** Undefined when it is damaged, or too large to be ours. */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (packed.length <= headLength) return undefined;
  const body = packed.slice(headLength);
  const how = packed[0];
  const plain = how === stored ? body : how === deflated ? await expand(body) : undefined;
  if (!plain) return undefined;
  const checksum = new DataView(packed.buffer, packed.byteOffset).getUint32(1);
  if (crc32(plain) !== checksum) return undefined;
  return new TextDecoder().decode(plain);
}

/** Undefined where the browser has no compression. */
async function squeeze(plain: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  if (!('CompressionStream' in globalThis)) return undefined;
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function expand(body: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const expanding = new DecompressionStream('deflate-raw');
  const stream: ReadableStream<Uint8Array> = new Blob([body]).stream().pipeThrough(expanding);
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > charactersMost) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(value);
    }
  } catch {
    return undefined;
  }
  const plain = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    plain.set(chunk, at);
    at += chunk.length;
  }
  return plain;
}

/** The checksum of gzip and PNG (ISO 3309), without a table: these texts are short. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb8_8320 : 0);
  }
  return ~crc >>> 0;
}
