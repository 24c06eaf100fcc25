import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { phone } from '../../words/es/phone.ts';
import { chunkOf } from './build/chunks.ts';
import { noCircles } from './build/no-circles.ts';
import { offline } from './build/offline.ts';
import { problemsUnread } from './build/problems-unread.ts';
import { styleName } from './build/style-name.ts';
import { svelteUnused } from './build/svelte-unused.ts';

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

/** The version in package.json, which the server sees with every batch. */
function appVersion(): string {
  const about: unknown = JSON.parse(readFileSync(at('../../package.json'), 'utf8'));
  const known = typeof about === 'object' && about !== null && 'version' in about;
  return `campo/${known ? String(about.version) : ''}`;
}

/** The app of the field under /campo/, built into `.build/campo`. */
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
    // A changed chunk changes no other one's name: an update fetches what changed (decision 0057).
    chunkImportMap: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ debugName: 'by who needs it', name: chunkOf }],
        },
      },
    },
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
        cssHash: styleName,
      },
    }),
    svelteUnused(),
    problemsUnread(),
    noCircles(),
    offline(manifest),
  ],
});
