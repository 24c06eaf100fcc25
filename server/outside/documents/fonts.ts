import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';

const unpack = promisify(inflate);

/** The house's typeface in the weights of print, with the letters of neighbouring languages. */
const files = [
  'latin-400-normal',
  'latin-700-normal',
  'latin-ext-400-normal',
  'latin-ext-700-normal',
].map((name) => `atkinson-hyperlegible-next-${name}.woff`);

/** The fonts as TrueType, which is what the typesetter reads. */
export async function documentFonts(): Promise<readonly Buffer[]> {
  const { resolve } = createRequire(import.meta.url);
  const folder = dirname(resolve('@fontsource/atkinson-hyperlegible-next/package.json'));
  return Promise.all(
    files.map(async (name) => unwoff(await readFile(join(folder, 'files', name)))),
  );
}

/** WOFF 1 (https://www.w3.org/TR/WOFF/) is a font whose tables are deflated one by one. */
async function unwoff(woff: Buffer): Promise<Buffer> {
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * count);
  const power = 2 ** Math.floor(Math.log2(count));
  directory.writeUInt32BE(woff.readUInt32BE(4), 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(power * 16, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE((count - power) * 16, 10);
  const parts: Buffer[] = [directory];
  let end = directory.length;
  for (let table = 0; table < count; table += 1) {
    const from = 44 + table * 20;
    const at = woff.readUInt32BE(from + 4);
    const packed = woff.subarray(at, at + woff.readUInt32BE(from + 8));
    const length = woff.readUInt32BE(from + 12);
    const body = packed.length < length ? await unpack(packed) : packed;
    const to = 12 + 16 * table;
    woff.copy(directory, to, from, from + 4);
    directory.writeUInt32BE(woff.readUInt32BE(from + 16), to + 4);
    directory.writeUInt32BE(end, to + 8);
    directory.writeUInt32BE(length, to + 12);
    const padding = Buffer.alloc((4 - (length % 4)) % 4);
    parts.push(body, padding);
    end += length + padding.length;
  }
  return Buffer.concat(parts);
}
