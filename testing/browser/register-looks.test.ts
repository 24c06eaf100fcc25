import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, small, wide } from './chromium.ts';
import { startOfficeProgram, type OfficeProgram } from './office-program.ts';
import { enterAs } from './register-program.ts';

/** Needs the built site. */
let program: OfficeProgram;
let browser: Browser;
let page: Page;
let complaints: readonly string[];
let paths: readonly string[];

type Listed = { readonly actors: readonly { readonly actor: string }[] };

beforeAll(async () => {
  browser = await openBrowser();
  program = await startOfficeProgram({ filled: true });
  ({ page, complaints } = await enterAs(browser, program, 'data_officer'));
  const first = async (asked: string): Promise<string> => {
    const answer = await page.request.get(`${program.address}/api/v1/actors?size=1&${asked}`);
    const { actors } = (await answer.json()) as Listed;
    return actors[0]?.actor ?? '';
  };
  const person = await first('kind=recycler');
  const organisation = await first('part=recyclers-association');
  paths = [
    '/actores',
    '/actores?ver=organizaciones',
    '/actores?q=nadie+se+llama+asi&sexo=F',
    '/actores/mapa',
    '/actores/nuevo',
    '/actores/nueva-organizacion',
    '/actores/duplicados',
    `/persona/${person}`,
    `/persona/${person}/datos`,
    `/persona/${person}/permisos`,
    `/persona/${person}/organizaciones`,
    `/persona/${person}/carne`,
    `/persona/${person}/derecho`,
    `/persona/${person}/cancelar`,
    `/persona/${person}/ficha`,
    `/organizacion/${organisation}`,
    `/organizacion/${organisation}/datos`,
    `/organizacion/${organisation}/integrantes`,
    `/organizacion/${organisation}/afiliar?busca=a`,
    `/lugares/nuevo?de=${organisation}`,
    '/documentos',
    '/privacidad/pedidos',
  ];
}, 120_000);
afterAll(async () => {
  await browser.close();
  await program.close();
});

test.each([
  ['Spanish', '/oficina'],
  ['English', '/en/oficina'],
])(
  'nobody is shut out of the register in %s, on a phone or at a desk, by day and by night',
  async (_, office) => {
    for (const path of paths) {
      const answer = await page.goto(`${office}${path}`);
      expect([path, answer?.status()]).toEqual([path, 200]);
      for (const viewport of [small, wide]) {
        await page.setViewportSize(viewport);
        // Colours do not depend on the width: by night one is enough.
        for (const colorScheme of viewport === small
          ? (['light', 'dark'] as const)
          : ['light' as const]) {
          await page.emulateMedia({ colorScheme });
          const axe = new AxeBuilder({ page }).setLegacyMode().include('main');
          if (colorScheme === 'dark') axe.withRules('color-contrast');
          const { violations } = await axe.analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
          expect({ path, colorScheme, found }).toEqual({ path, colorScheme, found: [] });
        }
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect({ path, width: viewport.width, wider }).toMatchObject({ wider: false });
      }
    }
    expect(complaints).toEqual([]);
  },
  600_000,
);

test('labels for sacks come as a PDF of the sheets that were asked for', async () => {
  const { page } = await enterAs(browser, program, 'coordinator');
  await page.goto(`/oficina/documentos`);
  await page.getByRole('link', { name: 'Etiquetas con código' }).first().click();
  await page.getByLabel('Para qué').selectOption('sacks');
  await page.getByLabel('Cuántas').selectOption('48');
  const form = page.locator('form', { has: page.getByLabel('Cuántas') });
  const address = await form.evaluate((element) => {
    if (!(element instanceof HTMLFormElement)) return '';
    const said = [...new FormData(element)].map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.name,
    ]);
    return `${element.action}?${new URLSearchParams(said)}`;
  });
  const answer = await page.context().request.get(address);
  expect(answer.status(), address).toBe(200);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect(address).toContain('count=48');
});
