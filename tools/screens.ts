import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumArgs, small, wide } from '../testing/browser/chromium.ts';
import { startSiteProgram, type Extent } from '../testing/browser/site-program.ts';
import { build } from './build.ts';
import { takePhone } from './phone-screens.ts';
import { root } from './project-files.ts';

/**
 * `npm run screens [-- ADDRESS [LOT]]`: pictures of every page in both sizes and languages, of a
 * running program or of a simulated year started for it. A handful go to `docs/pictures/`, which
 * is committed; all of them to `.build/screens/`.
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
  'phone-recycler-recoger-es',
  'phone-leader-socios-es',
  'phone-leader-trabajo-es',
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

function pictureOf(folder: string, name: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  return join(root, folder, `${name}.png`);
}

if (!(await build())) process.exit(1);
const [given, givenLot] = process.argv.slice(2);
const program = given === undefined ? await startSiteProgram(year) : undefined;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: chromiumArgs,
});
try {
  const address = given ?? program?.address ?? '';
  await takeAll(browser, address, givenLot ?? program?.lot ?? 'NINGUNO');
  for (const language of ['es', 'en'] as const) {
    await takePhone(browser, address, language, async (page, name) => {
      const shot = `${name}-${language}`;
      await page.screenshot({ path: pictureOf('.build/screens', shot), fullPage: true });
      if (shown.has(shot)) await page.screenshot({ path: pictureOf('docs/pictures', shot) });
    });
  }
  process.stdout.write(`${join(root, '.build/screens')}\n${join(root, 'docs/pictures')}\n`);
} finally {
  await browser.close();
  await program?.close();
}
