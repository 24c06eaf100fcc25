import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const atRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * The site has no script that could set `data-mode`, so the dark tokens of `web/kit` also apply
 * where the reader's system asks for dark. They stay written in one place.
 */
const darkWhereAsked: Plugin = {
  name: 'ayni-dark-where-asked',
  enforce: 'pre',
  transform: {
    filter: { id: /web\/kit\/tokens\.css/ },
    handler(css) {
      const dark = /:root\[data-mode='dark'\] (\{[^}]*\})/.exec(css)?.[1];
      if (dark === undefined) throw new Error('web/kit/tokens.css has no dark mode');
      return `${css}\n@media screen and (prefers-color-scheme: dark) {\n:root ${dark}\n}\n`;
    },
  },
};

/** The pages of the site, built into `.build/site/handler.js`, which `server/main.ts` mounts. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  cacheDir: atRoot('.build/site-cache'),
  server: { fs: { allow: [atRoot('.')] } },
  plugins: [
    darkWhereAsked,
    sveltekit({
      adapter: adapter({ out: atRoot('.build/site'), precompress: true }),
      outDir: atRoot('.build/site-kit'),
      version: { name: 'ayni' },
      // `src/lib/server/cross-site.ts` does it: the adapter does not know the scheme.
      csrf: { trustedOrigins: ['*'] },
      output: { linkHeaderPreload: false },
    }),
  ],
});
