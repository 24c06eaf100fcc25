import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { massExact, massText } from '../../words/figures.ts';
import { kit } from '../../words/es/kit.ts';
import { openBrowser, small, wide } from './chromium.ts';
import { startSiteProgram, type SiteProgram } from './site-program.ts';

/** Needs the built site: `vite build -c web/site/vite.config.ts`. */
let program: SiteProgram;
let without: SiteProgram;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  program = await startSiteProgram();
  without = await startSiteProgram(null);
});
afterAll(async () => {
  await browser.close();
  await program.close();
  await without.close();
});

type Look = { readonly viewport?: { readonly width: number; readonly height: number } };

async function open(path: string, look: Look = {}, at = program): Promise<Page> {
  const context = await browser.newContext({ baseURL: at.address, viewport: small, ...look });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const pages = (): readonly string[] => [
  '/',
  '/como-se-calculo',
  '/como-se-calculo?mes=2026-05&clase=lost',
  '/clima',
  '/lote',
  `/lote/${program.lot}`,
  '/lote/NINGUNO',
  '/incrustar',
  '/api/docs',
  '/api/docs/problems',
  '/no-existe',
];
const inBoth = (path: string): readonly string[] => [path, path === '/' ? '/en' : `/en${path}`];

/** Violations in plain words; `only` one rule where the rest cannot have changed. */
async function shutOut(page: Page, only?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (only !== undefined) axe.withRules(only);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

describe('nobody is shut out', () => {
  test.each(['es', 'en'])(
    'of the pages in %s, on a phone, at a desk, by day and by night',
    async (language) => {
      for (const path of pages().map((page) => inBoth(page)[language === 'es' ? 0 : 1] ?? page)) {
        const page = await open(path);
        for (const viewport of [small, wide]) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme: 'light' });
          expect({ path, found: await shutOut(page) }).toEqual({ path, found: [] });
          await page.emulateMedia({ colorScheme: 'dark' });
          expect({ path, found: await shutOut(page, 'color-contrast') }).toEqual({
            path,
            found: [],
          });
        }
        await page.context().close();
      }
    },
    600_000,
  );
});

describe.each([
  { name: 'a phone', viewport: small },
  { name: 'a desk', viewport: wide },
])('on $name', ({ viewport }) => {
  test('no page is wider than the screen, and each has one first heading', async () => {
    for (const path of pages().flatMap(inBoth)) {
      const page = await open(path, { viewport });
      const measured = await page.evaluate(() => ({
        beyond: document.documentElement.scrollWidth - window.innerWidth,
        first: document.querySelectorAll('h1').length,
        scripts: [...document.scripts].map(({ src }) => new URL(src).pathname),
        lang: document.documentElement.lang,
      }));
      const lang = path.startsWith('/en') ? 'en' : 'es';
      expect({ path, ...measured }).toEqual({
        path,
        beyond: 0,
        first: 1,
        scripts: ['/offline.js'],
        lang,
      });
      await page.context().close();
    }
  }, 120_000);

  test('labels of the journey do not lie on one another', async () => {
    const page = await open('/', { viewport });
    const meeting = await page.evaluate(() => {
      const labels = [...document.querySelectorAll('#recorrido ~ figure svg text')]
        .map((label) => ({ text: label.textContent, box: label.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      return labels.flatMap((a, index) =>
        labels
          .slice(index + 1)
          .filter(
            (b) =>
              a.box.left < b.box.right - 1 &&
              b.box.left < a.box.right - 1 &&
              a.box.top < b.box.bottom - 3 &&
              b.box.top < a.box.bottom - 3,
          )
          .map((b) => `${a.text} / ${b.text}`),
      );
    });
    expect(meeting).toEqual([]);
    await page.context().close();
  });
});

describe('what is shared', () => {
  test('one page may be shown inside other sites, and no other', async () => {
    const policyOf = async (path: string): Promise<string> =>
      (await fetch(`${program.address}${path}`)).headers.get('content-security-policy') ?? '';
    const oldPolicyOf = async (path: string): Promise<string | null> =>
      (await fetch(`${program.address}${path}`)).headers.get('x-frame-options');
    for (const path of ['/incrustar', '/en/incrustar']) {
      expect(await policyOf(path), path).toContain('frame-ancestors *');
      expect(await oldPolicyOf(path), path).toBeNull();
    }
    for (const path of ['/', '/oficina', '/incrustar/x', '/lote']) {
      expect(await policyOf(path), path).toContain("frame-ancestors 'none'");
      expect(await oldPolicyOf(path), path).toBe('DENY');
    }
  });

  test('there is an icon for whoever asks for one, by the name that all browsers know too', async () => {
    const icon = await fetch(`${program.address}/favicon.ico`);
    expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(new URL(icon.url).pathname).toBe('/favicon.svg');
  });

  test('the page offers the poster of its month, and a picture for links', async () => {
    const page = await open('/');
    const share = page.getByRole('region', { name: 'Compartir' });
    expect(await share.getByLabel('Código para incrustar').inputValue()).toContain('/incrustar"');
    const month = await share.getByLabel('Mes del afiche').inputValue();
    const poster = await fetch(`${program.address}/api/v1/public/poster.pdf?month=${month}`);
    expect(poster.headers.get('content-type')).toBe('application/pdf');
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    const drawn = await fetch(picture ?? '');
    expect(drawn.headers.get('content-type')).toBe('image/png');
    await page.context().close();
  });
});

describe('the public page', () => {
  test('says the kilograms that really were collected, and that all is simulated', async () => {
    const page = await open('/');
    const collected = program.truth?.totals.collected_g ?? 0;
    expect(await page.locator('.hero dl').innerText()).toContain(massText(collected, kit));
    expect(await page.locator('.hero h1').innerText()).toContain('junio 2026');
    await page.getByText('SIMULACIÓN').first().waitFor();
    await page.context().close();
  });

  test('is read without JavaScript, charts and tables and all', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      baseURL: program.address,
    });
    const page = await context.newPage();
    await page.goto('/');
    expect(await page.getByRole('img', { name: /Recogido por mes/ }).count()).toBeGreaterThan(0);
    await page.getByText('Ver la tabla por mes').click();
    await page.getByRole('row', { name: /mayo 2026/ }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'The journey' }).waitFor();
    await context.close();
  });

  test('a period is chosen by a plain form and stays in the address', async () => {
    const page = await open('/', { viewport: wide });
    await page.getByLabel('Desde').selectOption('2026-04');
    await page.getByLabel('Hasta').selectOption('2026-05');
    await page.getByRole('button', { name: 'Ver periodo' }).click();
    await page.waitForURL('**/?desde=2026-04&hasta=2026-05*');
    expect(await page.locator('.hero h1').innerText()).toContain('mayo 2026');
    expect(await page.locator('.hero').innerText()).toContain('De abril 2026 a mayo 2026');
    await page.context().close();
  });

  test('the band prints', async () => {
    const page = await open('/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('SIMULACIÓN').first().isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Ver periodo' }).isVisible()).toBe(false);
    await page.context().close();
  });

  test('without any record it says what will appear', async () => {
    const page = await open('/', {}, without);
    await page.getByRole('heading', { name: 'Aquí aparecerán los kilogramos' }).waitFor();
    expect(await shutOut(page)).toEqual([]);
    await page.context().close();
  });
});

describe('how it was computed', () => {
  test('one walks from the total to a weighing', async () => {
    const page = await open('/', { viewport: wide });
    await page.getByRole('link', { name: 'Abrir el cálculo, del total al pesaje' }).click();
    await page.getByText('La cuenta cierra: cada gramo está explicado.').waitFor();
    const total = (program.truth?.totals.collected_g ?? 0).toLocaleString('en-US');
    expect(
      await page
        .getByRole('row', { name: /Recogido/ })
        .first()
        .innerText(),
    ).toContain(total);
    await page.getByRole('link', { name: 'mayo 2026' }).click();
    await page.getByRole('heading', { name: '3. Quién y qué: mayo 2026' }).waitFor();
    const association = page
      .getByRole('region', { name: 'Kilogramos por asociación' })
      .getByRole('link')
      .first();
    const name = await association.innerText();
    await association.click();
    await page.getByText(`Se muestra: Recojo · mayo 2026 · ${name}`).waitFor();
    const records = page.getByRole('region', { name: 'Registros detrás de la cifra' });
    await expect.poll(() => records.getByRole('row').count()).toBeGreaterThan(1);
    await page.context().close();
  });

  test('the records of a month add up to its figure', async () => {
    let path = '/como-se-calculo?mes=2026-05&clase=collected';
    let grams = 0;
    const page = await open(path, { viewport: wide });
    const figure = await page
      .getByRole('row', { name: /^mayo 2026/ })
      .getByRole('cell')
      .first()
      .innerText();
    while (path !== '') {
      const cells = await page.locator('#registros ~ .table-scroll td.number').allInnerTexts();
      for (const cell of cells) {
        grams += Math.round(Number(cell.replace(/[ ,kg]/g, '').replace('−', '-')) * 1000);
      }
      const next = page.getByRole('link', { name: 'Registros siguientes' });
      path = (await next.count()) === 0 ? '' : ((await next.getAttribute('href')) ?? '');
      if (path !== '') await page.goto(path);
    }
    expect(massText(grams, kit)).toBe(figure);
    expect(massExact(grams, kit)).not.toBe('0 kg');
    await page.context().close();
  });
});

describe('the climate account', () => {
  const caveat = 'No es un crédito de carbono ni reduce la huella de ninguna organización.';

  test('says at least how much was avoided, and that it is no carbon credit', async () => {
    const page = await open('/');
    await page.getByRole('link', { name: 'Ver la cuenta climática completa' }).click();
    const first = page.getByRole('heading', { level: 1 });
    await expect.poll(() => first.innerText(), { timeout: 20_000 }).toMatch(/al menos/i);
    await page.getByText(caveat).waitFor();
    await page.getByText('Ver los factores').click();
    await page.getByRole('region', { name: 'Factores de emisión' }).waitFor();
    await page.context().close();
  });

  test('without any delivery it says what will appear', async () => {
    const page = await open('/clima', {}, without);
    await page.getByRole('heading', { name: 'Aquí aparecerá el efecto en el clima' }).waitFor();
    await page.getByText(caveat).waitFor();
    expect(await shutOut(page)).toEqual([]);
    await page.context().close();
  });
});

describe('the passport of a lot', () => {
  test('is found by its code as people write it, and prints on one sheet', async () => {
    const page = await open('/lote');
    await page.getByLabel('Código del lote').fill(program.lot.toLowerCase());
    await page.getByRole('button', { name: 'Buscar' }).click();
    await page.getByRole('heading', { name: 'De dónde vino' }).waitFor();
    await page.waitForLoadState();
    expect(await page.locator('h1').innerText()).toMatch(/^[1-9]/);
    expect(page.url()).toBe(`${program.address}/lote/${program.lot}`);
    await page.getByRole('img', { name: `Código QR de ${page.url()}` }).waitFor();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
    await page.context().close();
  });

  test('every list of shares adds up to 100 %', async () => {
    const page = await open(`/lote/${program.lot}`);
    const tables = page.locator('#origen ~ .groups table');
    expect(await tables.count()).toBeGreaterThan(2);
    for (const table of await tables.all()) {
      const shares = await table.locator('td:last-child').allInnerTexts();
      const sum = shares.reduce((total, share) => total + Number.parseFloat(share), 0);
      expect(Math.abs(sum - 100)).toBeLessThan(0.05 * shares.length + 0.001);
    }
    await page.context().close();
  });

  test('a code that is not there is said kindly, with the search at hand', async () => {
    const page = await open('/lote/A1B2C3D4');
    await page.getByRole('heading', { name: 'No hay un lote con este código' }).waitFor();
    expect(await page.getByLabel('Código del lote').inputValue()).toBe('A1B2C3D4');
    await page.context().close();
  });
});

describe('the reference', () => {
  test('a problem is found by its code, in either language', async () => {
    const page = await open('/en/api/docs/problems#ledger/lot-overdrawn');
    const problem = page.locator('[id="ledger/lot-overdrawn"]');
    expect(await problem.innerText()).toContain('What to do');
    await page.context().close();
  });

  test('every endpoint of the document is there', async () => {
    const answer = await fetch(`${program.address}/api/v1/openapi.json`);
    const document: { readonly paths: object } = await answer.json();
    const page = await open('/api/docs');
    for (const path of Object.keys(document.paths)) {
      expect(await page.locator('h3 code', { hasText: path }).count()).toBeGreaterThan(0);
    }
    await page.context().close();
  });
});

describe('without a signal', () => {
  test('a page that was read is shown again with a note, another says what can be read', async () => {
    const page = await open('/');
    const kilograms = await page.locator('h1').innerText();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.goto('/como-se-calculo');
    await page.context().setOffline(true);
    await page.goto('/');
    expect(await page.locator('h1').innerText()).toBe(kilograms);
    await page.locator('[data-offline-note]').waitFor({ state: 'visible' });
    await page.goto('/como-se-calculo');
    await page.locator('[data-offline-note]').waitFor({ state: 'visible' });
    await page.goto('/en/lote');
    expect(await page.locator('h1').innerText()).toBe('No signal');
    expect(await shutOut(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.goto('/');
    await page.locator('[data-offline-note]').waitFor({ state: 'hidden' });
    await page.context().close();
  });
});
