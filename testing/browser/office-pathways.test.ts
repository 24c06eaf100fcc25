import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, newNonce } from '../../server/outside/secrets.ts';
import { openBrowser, small, wide } from './chromium.ts';
import { startOfficeProgram, type OfficeProgram } from './office-program.ts';
import { enterAs } from './register-program.ts';

/** An officer and the associations of her district, on their way to be formal. */
let program: OfficeProgram;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  program = await startOfficeProgram({ filled: true });
  await appointOfficer();
  ({ page } = await enterAs(browser, program, 'officer'));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await program.close();
});

/** The small simulation has no municipality: La Victoria's, and who keeps its register. */
async function appointOfficer(): Promise<void> {
  const { context } = await enterAs(browser, program, 'coordinator');
  const municipality = newId<'actor'>(program.now());
  const actor = newId<'actor'>(program.now());
  const name = 'Municipalidad de La Victoria';
  const values = { givenNames: 'Óscar', firstSurname: 'Quispe' };
  const post = { affiliation: newId(program.now()), member: actor, organisation: municipality };
  const statements = [
    {
      kind: 'actor.register',
      payload: { actor: municipality, kind: 'municipality', name, district: '150115' },
    },
    {
      kind: 'actor.register',
      payload: { actor, kind: 'person', personal: { nonce: newNonce(), values } },
    },
    { kind: 'actor.affiliate', payload: { ...post, role: 'official' } },
  ];
  const said = await context.request.post(`${program.address}/api/v1/statements`, {
    headers: { origin: program.address, 'sec-fetch-site': 'same-origin' },
    data: { statements },
  });
  expect(said.status(), await said.text()).toBe(200);
  await context.close();
}

/** Nothing wider than the page, and nothing that axe complains of, on both sizes. */
async function looksGood(): Promise<void> {
  for (const size of [small, wide]) {
    await page.setViewportSize(size);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider, page.url()).toBeLessThanOrEqual(0);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
}

const board = '/oficina/rutas?ruta=formalisation';
const rowsOf = (of: Page) => of.getByRole('table').locator('tbody tr');
const requirement = (name: string) =>
  page.locator('.requirement', { hasText: name }).filter({ visible: true }).first();
const today = (): string => new Date(program.now()).toISOString().slice(0, 10);

test('an officer sees the associations of her district and no others', async () => {
  const all = await enterAs(browser, program, 'coordinator');
  await all.page.goto(board);
  await page.goto(board);
  await rowsOf(page).first().waitFor();
  await expect.poll(() => rowsOf(page).count()).toBeGreaterThan(0);
  const own = await rowsOf(page).count();
  await expect.poll(() => rowsOf(all.page).count()).toBeGreaterThan(own);
  const districts = rowsOf(page).locator('.soft');
  await expect
    .poll(async () => new Set(await districts.allInnerTexts()).size, { message: 'one district' })
    .toBe(1);
  await looksGood();
  await all.context.close();
});

test('she states a paper and the application, and sees what is awaited', async () => {
  await rowsOf(page).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Expediente en PDF' }).waitFor();
  await looksGood();
  await page.getByText('Todos los requisitos').first().click();
  await requirement('RUC de la asociación').getByRole('link', { name: 'Registrar' }).click();
  await page.getByLabel('Fecha de emisión').fill(today());
  await page.getByLabel('Número del documento').fill('20601234567');
  await looksGood();
  await page.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Todos los requisitos').first().click();
  await requirement('RUC de la asociación').getByText('Está registrado').waitFor();

  await requirement('Solicitud presentada').getByRole('link', { name: 'Registrar' }).click();
  await page.getByLabel('Número del documento').first().fill('EXP-2026-118');
  await page.getByLabel('Dirección en internet').first().fill('https://example.org/exp-118');
  await page.getByRole('button', { name: 'Guardar' }).first().click();
  await page.getByText('En espera de respuesta').first().waitFor();

  await page.goto('/oficina/rutas/vencimientos');
  await rowsOf(page).getByText('Falta respuesta').first().waitFor();
  await looksGood();
  expect(complaints).toEqual([]);
});
