/** Images of persons: what they may be, and without what the camera wrote into them. */

export const imageMedia = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type ImageMedia = (typeof imageMedia)[number];

export const imageBytesMost = 400 * 1024;
/** Photos of records: a phone makes them smaller than 150 kB; an office scan may be larger. */
export const evidenceBytesMost = 2 * 1024 * 1024;

/** What the bytes are, by how they begin, whatever anybody says they are. */
export function mediaOf(bytes: Uint8Array): ImageMedia | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
  const riff = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]);
  return riff && textAt(bytes, 8, 4) === 'WEBP' ? 'image/webp' : undefined;
}

/**
 * The image without what cameras and programs write beside it: place, time, device, previews,
 * comments. undefined where the file is not built as its format demands, or breaks off.
 */
export function withoutMetadata(bytes: Uint8Array, media: ImageMedia): Uint8Array | undefined {
  switch (media) {
    case 'image/jpeg':
      return plainJpeg(bytes);
    case 'image/png':
      return plainPng(bytes);
    case 'image/webp':
      return plainWebp(bytes);
  }
}

/**
 * Kept are the segments that make the picture; not comments, nor APP1 to APP15 but Adobe's, which
 * says how its colours are meant. What hangs on behind the end mark is not taken.
 */
function plainJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === 0xd9) {
    const marker = byteAt(bytes, at + 1);
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xd9) return joined([...parts, bytes.subarray(at, at + 2)]);
    const segment = at + 2 + big16(bytes, at + 2);
    const end = marker === 0xda ? endOfScan(bytes, segment) : segment;
    if (big16(bytes, at + 2) < 2 || end > bytes.length) return undefined;
    if (!isAside(bytes, at, marker)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return undefined;
}

function isAside(bytes: Uint8Array, at: number, marker: number): boolean {
  if (marker === 0xee) return textAt(bytes, at + 4, 5) !== 'Adobe' || big16(bytes, at + 2) !== 14;
  return (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe;
}

/** Where the next mark is: within a scan a byte 255 is followed by zero or a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = byteAt(bytes, at + 1);
    if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length + 1;
}

/** Chunks that make the picture; texts, times, EXIF and unknown ones go. */
const pngKept: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'sRGB',
]);

function plainPng(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const end = at + 12 + big32(bytes, at);
    const name = textAt(bytes, at + 4, 4);
    if (end > bytes.length) return undefined;
    if (pngKept.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return joined(parts);
    at = end;
  }
  return undefined;
}

const webpDropped: ReadonlySet<string> = new Set(['EXIF', 'XMP ', 'ICCP']);
/** Bits of VP8X that announce what was dropped: ICC, EXIF and XMP. */
const webpFlags = 0x20 | 0x08 | 0x04;

function plainWebp(bytes: Uint8Array): Uint8Array | undefined {
  const end = 8 + little32(bytes, 4);
  if (end > bytes.length) return undefined;
  const parts: Uint8Array[] = [];
  for (let at = 12; at + 8 <= end;) {
    const size = little32(bytes, at + 4);
    const next = at + 8 + size + (size % 2);
    if (next > end) return undefined;
    const name = textAt(bytes, at, 4);
    if (!webpDropped.has(name)) parts.push(chunkOf(name, bytes.slice(at, next)));
    at = next;
  }
  const body = joined(parts);
  const head = bytes.slice(0, 12);
  for (let byte = 0; byte < 4; byte += 1)
    head[4 + byte] = ((body.length + 4) >>> (8 * byte)) & 0xff;
  return parts.length === 0 ? undefined : joined([head, body]);
}

function chunkOf(name: string, chunk: Uint8Array): Uint8Array {
  if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~webpFlags;
  return chunk;
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, at) => bytes[at] === sign);
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;
const big16 = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) * 256 + byteAt(bytes, at + 1);
const big32 = (bytes: Uint8Array, at: number): number =>
  big16(bytes, at) * 65_536 + big16(bytes, at + 2);
const little32 = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) +
  byteAt(bytes, at + 1) * 256 +
  byteAt(bytes, at + 2) * 65_536 +
  byteAt(bytes, at + 3) * 16_777_216;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
