import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const atRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The pages of the site, built into `.build/site/handler.js`, which `server/main.ts` mounts. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: atRoot('.build/site-cache'),
  server: { fs: { allow: [atRoot('.')] } },
  plugins: [
    sveltekit({
      adapter: adapter({ out: atRoot('.build/site'), precompress: true }),
      outDir: atRoot('.build/site-kit'),
      version: { name: 'ayni' },
      output: { linkHeaderPreload: false },
    }),
  ],
});
