import fs from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { packs, together, type Pack } from '../../web/phone/packs.ts';
import { packsOfChunk } from '../../web/phone/build/chunks.ts';
import { unpacked } from '../../web/phone/sw/pack-bytes.ts';
import { packsWorth, type PackFile } from '../../web/phone/sw/worth.ts';
import { atMost, plain, type Figure } from '../report.ts';

const bench = 'phone';
const folder = '.build/campo';
/** ODK Web Forms 1.x: all that its form page fetches, gzip (shared/reference, measured there). */
export const anchorKb = 1_250;
const aimKb = 150;

const kb = (bytes: number): number => bytes / 1_000;
const read = (name: string): Buffer => fs.readFileSync(`${folder}/${name}`);
const gzip = (bytes: Buffer): number => gzipSync(bytes, { level: 9 }).length;
const isScript = (name: string): boolean => name.endsWith('.js');

/** Bytes of a file as the server sends it to a browser that takes Brotli. */
function served(name: string): number {
  const packed = `${folder}/${name}.br`;
  return fs.existsSync(packed) ? fs.statSync(packed).size : read(name).length;
}

function brotli(bytes: Buffer): number {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_MAX_WINDOW_BITS } = constants;
  return brotliCompressSync(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: BROTLI_MAX_WINDOW_BITS },
  }).length;
}

type Built = { readonly files: readonly string[]; readonly together: readonly PackFile[] };

/** The files of the app as they lie there, and which of them come as one. */
function built(): Built {
  const names = fs.readdirSync(`${folder}/assets`).map((name) => `assets/${name}`);
  return {
    files: names.filter((name) => /\.(?:js|css)$/.test(name)),
    together: names
      .filter((name) => name.endsWith('.pack'))
      .map((name) => {
        const files = unpacked(new Uint8Array(read(name))) ?? [];
        return { name, bytes: served(name), files: files.map((file) => file.name) };
      }),
  };
}

type Transfer = {
  /** All that is sent, in bytes. */
  readonly brotli: number;
  readonly gzip: number;
  /** The scripts in it alone, in bytes as Brotli packs them together. */
  readonly scripts: number;
  readonly requests: number;
};

const nothing: Transfer = { brotli: 0, gzip: 0, scripts: 0, requests: 0 };

function sum(parts: readonly Transfer[]): Transfer {
  return parts.reduce(
    (all, part) => ({
      brotli: all.brotli + part.brotli,
      gzip: all.gzip + part.gzip,
      scripts: all.scripts + part.scripts,
      requests: all.requests + part.requests,
    }),
    nothing,
  );
}

function oneFile(name: string): Transfer {
  const scripts = isScript(name) ? served(name) : 0;
  return { brotli: served(name), gzip: gzip(read(name)), scripts, requests: 1 };
}

function onePack({ name, files }: PackFile): Transfer {
  const scripts = brotli(Buffer.concat(files.filter(isScript).map(read)));
  return { brotli: served(name), gzip: gzip(read(name)), scripts, requests: 1 };
}

/** What the worker fetches of these files, as it chooses. */
function fetched(wanted: readonly string[], { files, together: all }: Built): Transfer {
  const alone = Object.fromEntries(files.map((name) => [name, served(name)]));
  const chosen = packsWorth(wanted, all, alone);
  const inPacks = new Set(chosen.flatMap((pack) => pack.files));
  const single = wanted.filter((name) => !inPacks.has(name));
  return sum([...chosen.map(onePack), ...single.map(oneFile)]);
}

/** What a phone in Spanish fetches over its life with one version: by work, and for all works. */
export function sizes(): Figure[] {
  const app = built();
  const page = read('index.html').toString();
  const door = app.files.filter((name) => page.includes(`="/campo/${name}"`));
  const packsOf = (name: string): readonly string[] =>
    packsOfChunk(name.replace(/^assets\/(.*)-[\w-]{8}\.\w+$/, '$1'));
  const everybodys = app.files.filter((name) => packsOf(name).length === 0);
  const atDoor = sum(['index.html', ...door].map(oneFile));
  const behind = (wanted: readonly Pack[]): Transfer => {
    const own = app.files.filter((name) => packsOf(name).some((pack) => isOneOf(wanted, pack)));
    const others = everybodys.filter((name) => !door.includes(name));
    return sum([atDoor, fetched([...others, ...own], app)]);
  };
  const works = Object.values(together).flat();
  const all = behind([...works, 'practice', 'key']);
  const english = app.files.filter((name) => packsOf(name).includes('english')).map(oneFile);
  const first = sum(door.filter(isScript).map(oneFile));
  return [
    atMost(figure('JavaScript for the first use, Brotli', first.brotli), 50, '≤ 50 kB'),
    atMost(figure('JavaScript for the first use, gzip', first.gzip), 50, '≤ 50 kB gzip'),
    ...Object.entries(together).flatMap(([work, own]) => figuresOf(`a ${work}`, behind(own))),
    ...figuresOf('all works at once', all),
    plain(figure('English words, fetched when chosen, Brotli', sum(english).brotli)),
    plain({
      bench,
      what: 'all works / ODK Web Forms, gzip',
      value: kb(all.gzip) / anchorKb,
      unit: '×',
    }),
  ];
}

function isOneOf(wanted: readonly Pack[], pack: string): boolean {
  return pack in packs && wanted.some((one) => one === pack);
}

function figure(what: string, bytes: number): Omit<Figure, 'aim' | 'met'> {
  return { bench, what, value: kb(bytes), unit: 'kB' };
}

function figuresOf(who: string, got: Transfer): Figure[] {
  return [
    atMost(figure(`${who}: JavaScript, Brotli`, got.scripts), aimKb, `≤ ${aimKb} kB`),
    plain(figure(`${who}: all that is fetched, Brotli`, got.brotli)),
    plain(figure(`${who}: all that is fetched, gzip`, got.gzip)),
    plain({ bench, what: `${who}: requests`, value: got.requests, unit: '' }),
  ];
}
