import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '../../core/quantities/instant.ts';
import { appointOfficer } from './appointed-officer.ts';
import { errorsOf, looksGood, openOffice, type Office } from './office-pages.ts';

/** An officer and the associations of her district, on their way to be formal. */
let office: Office;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  office = await openOffice();
  await appointOfficer(office);
  ({ page } = await office.enter('officer'));
  complaints = errorsOf(page);
}, 120_000);
afterAll(() => office.close());

const board = '/oficina/rutas?ruta=formalisation';
const rowsOf = (of: Page) => of.getByRole('table').locator('tbody tr');
const requirement = (name: string) =>
  page.locator('.requirement', { hasText: name }).filter({ visible: true }).first();
/** On the clocks of Lima: in its evening it is tomorrow already elsewhere. */
const today = (): string => dayOf(office.program.now(), -300);

test('an officer sees the associations of her district and no others', async () => {
  const all = await office.enter('coordinator');
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
  await looksGood(page);
  await all.context.close();
});

test('she states a paper and the application, and sees what is awaited', async () => {
  await rowsOf(page).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Expediente en PDF' }).waitFor();
  await looksGood(page);
  await page.getByText('Todos los requisitos').first().click();
  await requirement('RUC de la asociación').getByRole('link', { name: 'Registrar' }).click();
  await page.getByLabel('Fecha de emisión').fill(today());
  await page.getByLabel('Número del documento').fill('20601234567');
  await looksGood(page);
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
  await looksGood(page);
  expect(complaints).toEqual([]);
});
