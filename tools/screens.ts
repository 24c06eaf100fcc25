import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, small, wide } from '../testing/browser/chromium.ts';
import {
  startSiteProgram,
  type Extent,
  type SiteProgram,
} from '../testing/browser/site-program.ts';
import { build } from './build.ts';
import { root } from './project-files.ts';

/**
 * `npm run screens [-- ADDRESS [LOT] | -- phone [LOOK [WORK]]]`: pictures of every page in both
 * sizes and languages, of a running program or of a simulated year started for it, and of every
 * screen of the phone. A handful and the sheets of the phone go to `docs/pictures/`, which is
 * committed; all of them to `.build/screens/`. Fails when a screen of the phone was not reached,
 * or when something on it is cut off or too small.
 */
const year: Extent = {
  months: 14,
  sizes: { associations: 8, membersEach: 8, galleries: 4, workshops: 20, markets: 5, buyers: 12 },
  weighInsPerMemberWeek: 0.5,
};

/** Pictures that README and documents show: name of the page, size, language. */
const shown = new Set([
  'home-wide-es',
  'home-small-es',
  'lot-wide-es',
  'method-wide-en',
  'directory-wide-es',
]);

type Shot = { readonly name: string; readonly path: string };

async function takeAll(browser: Browser, address: string, lot: string): Promise<void> {
  const pages: readonly Shot[] = [
    { name: 'home', path: '/' },
    { name: 'method', path: '/como-se-calculo' },
    { name: 'search', path: '/lote' },
    { name: 'lot', path: `/lote/${lot}` },
    { name: 'missing', path: '/lote/NINGUNO' },
    { name: 'api', path: '/api/docs' },
    { name: 'problems', path: '/api/docs/problems' },
    { name: 'office', path: '/oficina' },
    { name: 'directory', path: '/oficina/actores' },
    { name: 'map', path: '/oficina/actores/mapa' },
    { name: 'doubles', path: '/oficina/actores/duplicados' },
    { name: 'list', path: '/oficina/padron/importar' },
  ];
  for (const [size, viewport] of Object.entries({ small, wide })) {
    for (const language of ['es', 'en']) {
      const shots = pages.map(({ name, path }) => ({
        name: `${name}-${size}-${language}`,
        path: language === 'es' ? path : `/en${path === '/' ? '' : path}`,
      }));
      const phone = { name: `campo-${size}-${language}`, path: '/campo/' };
      const context = await browser.newContext({
        baseURL: address,
        viewport,
        locale: language === 'es' ? 'es-PE' : 'en-GB',
      });
      // A simulation lets anybody in; of another programme the pictures show the sign-in page.
      await context.request.post('/api/v1/simulation/enter', { data: { role: 'coordinator' } });
      for (const shot of [...shots, phone]) {
        const page = await context.newPage();
        await page.goto(shot.path, { waitUntil: 'networkidle' });
        await page.screenshot({ path: pictureOf('.build/screens', shot.name), fullPage: true });
        if (shown.has(shot.name)) {
          await page.screenshot({ path: pictureOf('docs/pictures', shot.name) });
        }
        await page.close();
      }
      await context.close();
    }
  }
}

type Keep = (browser: Browser, wanted: object) => Promise<readonly string[]>;

/** The phone's pictures speak to a page: their types are checked with the browser's tests. */
async function takeAllOfPhone(browser: Browser, wanted: object): Promise<void> {
  const url = new URL('../testing/browser/pictures/keep-pictures.ts', import.meta.url);
  const module: unknown = await import(url.href);
  if (!keepsPictures(module)) throw new Error('Bug: keep-pictures.ts keeps none');
  const faults = await module.keepPhonePictures(browser, wanted);
  if (faults.length === 0) return;
  process.stderr.write(`${faults.join('\n')}\n`);
  process.exitCode = 1;
}

function keepsPictures(module: unknown): module is { readonly keepPhonePictures: Keep } {
  return typeof module === 'object' && module !== null && 'keepPhonePictures' in module;
}

function pictureOf(folder: string, name: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  return join(root, folder, `${name}.png`);
}

if (!(await build())) process.exit(1);
const given = process.argv.slice(2);
const browser = await openBrowser();
let program: SiteProgram | undefined;
try {
  if (given[0] === 'phone') {
    const [, look, work] = given;
    await takeAllOfPhone(browser, { look, work });
  } else {
    const [address, lot] = given;
    program = address === undefined ? await startSiteProgram(year) : undefined;
    await takeAll(browser, address ?? program?.address ?? '', lot ?? program?.lot ?? 'NINGUNO');
    await takeAllOfPhone(browser, {});
  }
  process.stdout.write(`${join(root, '.build/screens')}\n${join(root, 'docs/pictures')}\n`);
} finally {
  await browser.close();
  await program?.close();
}
