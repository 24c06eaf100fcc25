import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { phone } from '../../words/es/phone.ts';
import { packOf, packs } from './packs.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const manifest = {
  id: '/campo/',
  name: phone.title,
  short_name: phone.shortTitle,
  description: phone.description,
  lang: 'es-PE',
  start_url: '/campo/',
  scope: '/campo/',
  display: 'standalone',
  orientation: 'portrait',
  background_color: '#faf6ee',
  theme_color: '#0c5138',
  categories: ['productivity'],
  dir: 'ltr',
  // The picture fills its square and its scale stays within the inner four fifths: it may be cut.
  icons: ['any', 'maskable'].flatMap((purpose) =>
    [192, 512].map((size) => ({
      src: `icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  ),
  shortcuts: [
    { name: phone.nav.collect, url: '/campo/#/recoger' },
    { name: phone.nav.weighIn, url: '/campo/#/socios' },
    { name: phone.nav.notebook, url: '/campo/#/cuaderno' },
  ].map((shortcut) => ({
    ...shortcut,
    icons: [{ src: 'icon-192.png', sizes: '192x192', type: 'image/png' }],
  })),
};

/** Writes the manifest, and the service worker with the exact files of this build. */
function offline(): Plugin {
  return {
    name: 'ayni-offline',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const packed = filesByPack(bundle);
      const ofPacks = new Set(Object.values(packed).flat());
      const files = [...Object.keys(bundle), 'manifest.webmanifest', 'icon-192.png'].filter(
        (name) => name !== 'index.html' && !ofPacks.has(name),
      );
      const hash = createHash('sha256');
      for (const part of Object.values(bundle)) {
        hash.update(part.type === 'chunk' ? part.code : part.source);
      }
      const urls = ['/campo/', ...files.map((name) => `/campo/${name}`)];
      // Types go, and so does the mark that makes the file a module: workers here are scripts.
      const source = stripTypeScriptTypes(readFileSync(at('service-worker.ts'), 'utf8'))
        .replace('export {};', '')
        .replace('%VERSION%', hash.digest('hex').slice(0, 12))
        .replace("'%FILES%'", urls.map((url) => JSON.stringify(url)).join(','))
        .replace("{ '%PACKS%': [] }", JSON.stringify(packed));
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      const text = JSON.stringify(manifest);
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: text });
    },
  };
}

type Bundle = Parameters<
  Extract<NonNullable<Plugin['generateBundle']>, (...a: never) => unknown>
>[1];

/** Files that only the screens of one pack need, with their styles. */
function filesByPack(bundle: Bundle): Readonly<Record<string, readonly string[]>> {
  const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
  const entries = chunks.filter(({ isEntry, isDynamicEntry }) => isEntry || isDynamicEntry);
  const packNameOf = ({ facadeModuleId }: (typeof chunks)[number]): string | undefined =>
    packOf(facadeModuleId ?? '');
  const reached = (from: readonly (typeof chunks)[number][]): ReadonlySet<string> => {
    const seen = new Set<string>();
    const visit = (name: string): void => {
      const chunk = chunks.find(({ fileName }) => fileName === name);
      if (!chunk || seen.has(name)) return;
      seen.add(name);
      for (const style of chunk.viteMetadata?.importedCss ?? []) seen.add(style);
      chunk.imports.forEach(visit);
    };
    for (const { fileName } of from) visit(fileName);
    return seen;
  };
  const everybodys = reached(entries.filter((chunk) => packNameOf(chunk) === undefined));
  return Object.fromEntries(
    Object.keys(packs).map((pack) => {
      const own = reached(entries.filter((chunk) => packNameOf(chunk) === pack));
      return [pack, [...own].filter((name) => !everybodys.has(name))];
    }),
  );
}

/** The version in package.json, which the server sees with every batch. */
function appVersion(): string {
  const about: unknown = JSON.parse(readFileSync(at('../../package.json'), 'utf8'));
  const known = typeof about === 'object' && about !== null && 'version' in about;
  return `campo/${known ? String(about.version) : ''}`;
}

/** The app of the field: three files under /campo/, built into `.build/campo`. */
export default defineConfig({
  root: at('.'),
  base: '/campo/',
  cacheDir: at('../../.build/campo-cache'),
  publicDir: at('public'),
  define: { __APP_VERSION__: JSON.stringify(appVersion()) },
  build: {
    outDir: at('../../.build/campo'),
    emptyOutDir: true,
    target: 'chrome105',
    modulePreload: {
      polyfill: false,
      // The page fetches what the first screen is made of at once, not one after the other; lists
      // for all other screens would weigh more than they save.
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
  },
  plugins: [
    svelte({
      configFile: false,
      compilerOptions: {
        runes: true,
        // Names of styles stand in every element: short ones are less to fetch.
        cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
      },
    }),
    offline(),
  ],
});
