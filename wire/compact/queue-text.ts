import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { crc32, pack, unpack } from './pack.ts';

/**
 * A queue as text for a message: what a phone could not send, in numbered parts that fit where
 * messages are short. `AYNI1:Q:<queue>:<part>/<parts>:<checksum>:<base 64>.` Parts may come in any
 * order, broken into lines, twice, and with the names and hours that messengers put between them.
 *
 * Version 1. The text inside is the body of `POST /events`, the same as in the file.
 */
const mark = 'AYNI1:Q:';
/** What many messengers and SMS bridges carry in one piece. */
export const partMost = 3_500;
const headMost = 60;
const partsMost = 2_000;

/**
 * @param body the body of `POST /events`
 * @returns at least one part, each of at most `partMost` characters
 */
export async function writeQueue(body: string): Promise<readonly string[]> {
  const packed = await pack(body);
  const text = toBase64(packed);
  const queue = hex(crc32(packed));
  const each = partMost - headMost;
  const parts = Math.max(1, Math.ceil(text.length / each));
  return Array.from({ length: parts }, (_, index) => {
    const piece = text.slice(index * each, (index + 1) * each);
    const part = `${index + 1}/${parts}`;
    return `${mark}${queue}:${part}:${checksumOf(queue, part, piece)}:${piece}.`;
  });
}

/** Does this look like parts, rather than like a file? */
export function isQueueText(text: string): boolean {
  return text.includes(mark);
}

type Part = { readonly queue: string; readonly at: number; readonly of: number } & {
  readonly piece: string;
};

/**
 * Reads pasted parts back to the body. Refuses with `compact/damaged` (a part was cut or changed,
 * or what they give is none of ours), `compact/two-queues` and `compact/parts-missing`.
 */
export async function readQueue(pasted: string): Promise<Result<string>> {
  const parts = partsIn(pasted);
  const first = parts[0];
  if (!first) return damaged();
  if (parts.some(({ queue, of }) => queue !== first.queue || of !== first.of)) {
    return refuse({ code: 'compact/two-queues', facts: {} });
  }
  const pieces = new Map(parts.map(({ at, piece }) => [at, piece]));
  const numbers = Array.from({ length: first.of }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !pieces.has(number));
  if (missing.length > 0) {
    const facts = { missing: missing.map(String), parts: first.of };
    return refuse({ code: 'compact/parts-missing', facts });
  }
  const packed = fromBase64(numbers.map((number) => pieces.get(number) ?? '').join(''));
  const body = packed && hex(crc32(packed)) === first.queue ? await unpack(packed) : undefined;
  return body === undefined ? damaged() : accept(body);
}

/** The parts that are whole; a damaged one is as if it were missing. */
function partsIn(pasted: string): readonly Part[] {
  const joined = pasted.replace(/\s+/g, '');
  const found: Part[] = [];
  const shape = /AYNI1:Q:([0-9a-f]{8}):(\d{1,4})\/(\d{1,4}):([0-9a-f]{8}):([\w-]+)\./g;
  for (const [, queue = '', at = '', of = '', checksum, piece = ''] of joined.matchAll(shape)) {
    if (checksum !== checksumOf(queue, `${at}/${of}`, piece)) continue;
    if (Number(of) > partsMost || Number(at) < 1 || Number(at) > Number(of)) continue;
    found.push({ queue, at: Number(at), of: Number(of), piece });
  }
  return found;
}

function checksumOf(queue: string, part: string, piece: string): string {
  return hex(crc32(new TextEncoder().encode(`${queue}:${part}:${piece}`)));
}

function hex(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function damaged(): Result<never> {
  return refuse({ code: 'compact/damaged', facts: {} });
}
