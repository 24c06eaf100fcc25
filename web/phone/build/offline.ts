import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { packs, together } from '../packs.ts';
import type { Built } from '../sw/built.ts';
import { nameHash, packed, type CarriedFile } from '../sw/pack-bytes.ts';
import type { PackFile } from '../sw/worth.ts';
import { packsOfChunk } from './chunks.ts';

type Bundle = Parameters<Extract<NonNullable<Plugin['writeBundle']>, (...a: never) => unknown>>[1];
type Files = ReadonlyMap<string, CarriedFile>;

const toBrotli = promisify(brotliCompress);
/** Below this a file fits one packet anyway, in bytes. */
const packedFrom = 1_024;

/**
 * Writes what the phone needs to work without signal: the manifest, the files of each pack as one,
 * the worker with the exact files of this build, and each text as Brotli packs it best.
 */
export function offline(manifest: object): Plugin {
  return {
    name: 'ayni-offline',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir = '' }, bundle) {
      writeFileSync(join(dir, 'manifest.webmanifest'), JSON.stringify(manifest));
      rmSync(join(dir, 'importmap.json'), { force: true });
      sortImportMap(join(dir, 'index.html'));
      const files = filesIn(dir, bundle);
      const sizes = await writePacked(dir, [...files.keys()]);
      const groups = groupsOf(bundle);
      const kept = [...groups.everybodys, 'manifest.webmanifest', 'icon-192.png'];
      const built: Built = {
        version: versionOf(dir, ['index.html', ...kept, ...files.keys()]),
        everybodys: kept,
        packs: groups.packs,
        alone: sizes,
        together: await writePackFiles(dir, files, groups),
      };
      writeFileSync(join(dir, 'sw.js'), await workerFor(built));
      await writePacked(dir, ['index.html', 'sw.js', 'manifest.webmanifest']);
    },
  };
}

/** Rolldown lists chunks in no order: the same sources give the same page. */
function sortImportMap(page: string): void {
  const text = readFileSync(page, 'utf8');
  const sorted = text.replace(/(?<=<script type="importmap">).*?(?=<\/script>)/s, (map) => {
    const entries = [...map.matchAll(/"[^"]+":"[^"]+"/g)].map(([entry]) => entry);
    return `{"imports":{${entries.sort().join(',')}}}`;
  });
  writeFileSync(page, sorted);
}

/** Scripts and styles whose names carry their hash, as they are on the disk. */
function filesIn(dir: string, bundle: Bundle): Files {
  const names = Object.keys(bundle).filter((name) => /^assets\/.*\.(?:js|css)$/.test(name));
  return new Map(
    names.sort().map((name) => {
      const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
      const bytes = new Uint8Array(readFileSync(join(dir, name)));
      return [name, { name, type: `${type}; charset=utf-8`, bytes }];
    }),
  );
}

type Groups = {
  /** What the page itself fetches before anything else. */
  readonly door: readonly string[];
  readonly everybodys: readonly string[];
  readonly packs: Readonly<Record<string, readonly string[]>>;
};

/** Which files everybody has, and which each pack adds; a style goes with its script. */
function groupsOf(bundle: Bundle): Groups {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  type Chunk = (typeof chunks)[number];
  const filesOf = (some: readonly Chunk[]): readonly string[] => [
    ...new Set(
      some.flatMap(({ fileName, viteMetadata }) => [
        fileName,
        ...(viteMetadata?.importedCss ?? []),
      ]),
    ),
  ];
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const atDoor = new Set(entries.flatMap(({ fileName, imports }) => [fileName, ...imports]));
  const everybodys = filesOf(chunks.filter(({ name }) => packsOfChunk(name).length === 0));
  const own = (pack: string): readonly string[] =>
    filesOf(chunks.filter(({ name }) => packsOfChunk(name).includes(pack)));
  return {
    door: filesOf(chunks.filter(({ fileName }) => atDoor.has(fileName))),
    everybodys,
    packs: Object.fromEntries(
      Object.keys(packs).map((pack) => [
        pack,
        own(pack).filter((name) => !everybodys.includes(name)),
      ]),
    ),
  };
}

/** The pack files, each under a name with its hash; one of a single file is none. */
async function writePackFiles(
  dir: string,
  files: Files,
  { door, everybodys, packs: own }: Groups,
): Promise<readonly PackFile[]> {
  const wanted = {
    // The page fetched the door's files before there was a worker.
    everybody: everybodys.filter((name) => !door.includes(name)),
    ...Object.fromEntries(
      Object.entries(together).map(([name, some]) => [
        name,
        some.flatMap((pack) => own[pack] ?? []),
      ]),
    ),
  };
  const written: PackFile[] = [];
  for (const [label, names] of Object.entries(wanted)) {
    const carried = [...new Set(names)].sort(alike).flatMap((name) => files.get(name) ?? []);
    const whole = packed(carried);
    const name = `assets/${label}-${await nameHash(whole)}.pack`;
    writeFileSync(join(dir, name), whole);
    const { [name]: bytes = whole.length } = await writePacked(dir, [name]);
    written.push({ name, bytes, files: carried.map((file) => file.name) });
  }
  return written;
}

/** Styles beside styles, and scripts beside scripts. */
function alike(a: string, b: string): number {
  return Number(a.endsWith('.css')) - Number(b.endsWith('.css')) || a.localeCompare(b);
}

/**
 * Writes each text once more as Brotli packs it best, for the server to send: prepaid data pays for
 * every byte.
 *
 * @returns bytes by name
 */
async function writePacked(dir: string, names: readonly string[]): Promise<Record<string, number>> {
  const sizes = await Promise.all(
    names.map(async (name) => {
      const plain = readFileSync(join(dir, name));
      const small = await toBrotli(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        },
      });
      if (plain.length >= packedFrom) writeFileSync(join(dir, `${name}.br`), small);
      return [name, small.length] as const;
    }),
  );
  return Object.fromEntries(sizes);
}

function versionOf(dir: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of names) hash.update(name).update(readFileSync(join(dir, name)));
  return hash.digest('hex').slice(0, 12);
}

/** The worker as one script: browsers of the field do not take modules there. */
async function workerFor(built: Built): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { __BUILT__: JSON.stringify(built) },
    build: {
      write: false,
      target: 'chrome105',
      rolldownOptions: {
        input: fileURLToPath(new URL('../sw/worker.ts', import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const script = output !== undefined && 'output' in output ? output.output[0].code : undefined;
  if (script === undefined) throw new Error('Bug: the worker was not built');
  return script;
}
