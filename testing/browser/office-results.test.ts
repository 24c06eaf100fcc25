import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indicatorAnswer, logframeAnswer } from '../../wire/api/result-answers.ts';
import { appointOfficer } from './appointed-officer.ts';
import { errorsOf, looksGood, openOffice, type Office } from './office-pages.ts';

/** From the logframe to a record, by whoever coordinates and by whoever monitors. */
let office: Office;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  office = await openOffice();
  ({ page } = await office.enter('coordinator'));
  complaints = errorsOf(page);
}, 120_000);
afterAll(() => office.close());

test('what the page of the programme does not say is missing until the coordinator sets it', async () => {
  await page.goto('/oficina/resultados');
  await page.getByText('El programa todavía no tiene fechas').waitFor();
  await page.getByText('Meta: 75 personas').first().waitFor();
  await looksGood(page);
  await page.getByRole('link', { name: 'Fijar fechas y metas' }).click();
  const dates = page.locator('form').filter({ hasText: 'Fechas del programa' });
  await dates.getByLabel('Primer día').fill('2026-06-01');
  await dates.getByLabel('De dónde sale').fill('Contrato de prueba');
  await dates.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('Quedó guardado.').waitFor();
  await page.getByRole('row', { name: /Contrato de prueba/ }).waitFor();
  await page.getByLabel('Elegir un indicador').selectOption('OG.2');
  await page.getByRole('button', { name: 'Elegir un indicador' }).click();
  const target = page.locator('form').filter({ has: page.locator('#target-valor') });
  await target.locator('#target-valor').fill('muchos');
  await target.locator('#target-mes').fill('30');
  await target.locator('#target-fuente').fill('Acta de prueba');
  await target.getByRole('button', { name: 'Guardar' }).click();
  await page.getByRole('alert').waitFor();
  await expect.poll(() => target.locator('#target-valor').inputValue()).toBe('muchos');
  await target.locator('#target-valor').fill('2,000');
  await target.getByRole('button', { name: 'Guardar' }).click();
  await page.getByText('2,000 kg al mes 30', { exact: true }).waitFor();
  await looksGood(page);
  await page.goto('/oficina/resultados?al=2026-06-30');
  await page.getByText('Mes 1 de 30 del programa').waitFor();
  await page.getByText('Meta: 2,000 kg').waitFor();
});

test('a form shows what the folder gives, and what cannot be is said beside its field', async () => {
  await page.goto('/oficina/resultados/ajustes?indicador=R1.1');
  const target = page.locator('form').filter({ has: page.locator('#target-valor') });
  await target.getByText('Así está en la carpeta del programa.').waitFor();
  expect(await target.locator('#target-valor').inputValue()).toBe('75');
  expect(await target.locator('#target-mes').inputValue()).toBe('30');
  const baseline = page.locator('form').filter({ has: page.locator('#baseline-valor') });
  await baseline.locator('#baseline-valor').fill('1.5');
  await baseline.locator('#baseline-fuente').fill('Acta de prueba');
  await baseline.getByRole('button', { name: 'Guardar' }).click();
  await baseline.locator('#baseline-valor-error').getByText('no es un número entero').waitFor();
  await baseline.locator('#baseline-valor').fill('-4');
  await baseline.getByRole('button', { name: 'Guardar' }).click();
  await baseline.locator('#baseline-valor-error').getByText('nunca es menos de 0').waitFor();
  expect(await baseline.locator('#baseline-valor').inputValue()).toBe('-4');
  expect(await baseline.locator('#baseline-fuente').inputValue()).toBe('Acta de prueba');
  await looksGood(page);
});

test('a day that does not exist or has not come is said on the page', async () => {
  for (const path of ['/oficina/resultados', '/oficina/resultados/R4.2/casi']) {
    await page.goto(`${path}?al=2099-01-01`);
    await page.getByText('Ese día todavía no llega: se muestran las cifras de hoy.').waitFor();
    await page.goto(`${path}?al=hola`);
    await page.getByText('Ese día no existe: se muestran las cifras de hoy.').waitFor();
  }
  await looksGood(page);
});

test('a figure opens down to why one counts, and to who nearly does', async () => {
  await page.goto('/oficina/resultados/R4.2');
  await page.getByRole('heading', { name: 'La misma cifra según cuánto está probado' }).waitFor();
  await looksGood(page);
  await page.getByRole('link', { name: 'Quién está por contar y qué le falta' }).click();
  await page.getByRole('heading', { name: 'Quién está por contar' }).waitFor();
  await looksGood(page);
  await page.goto('/oficina/actores?tipo=recycler');
  const person = page.locator('tbody a[href*="/oficina/persona/"]').first();
  const id = (await person.getAttribute('href'))?.split('/').at(-1) ?? '';
  await page.goto(`/oficina/resultados/R4.2/porque/${id}`);
  await page.getByRole('heading', { name: 'Regla, paso a paso' }).waitFor();
  await page.getByText('Falta', { exact: true }).first().waitFor();
  await looksGood(page);
});

test('the dashboard says what is behind, due, stuck and promised, each with its way on', async () => {
  await page.goto('/oficina/resultados/tablero');
  await page
    .getByRole('heading', { level: 2, name: 'Sin avanzar desde hace más tiempo' })
    .waitFor();
  await page.getByRole('link', { name: /^Ver todo: Vence en 30 días/ }).waitFor();
  await looksGood(page);
});

test('whoever monitors reads it in English, and changes nothing', async () => {
  const { page: other } = await office.enter('monitoring');
  await other.goto('/en/oficina/resultados');
  await other.getByRole('heading', { level: 1, name: 'Logframe' }).waitFor();
  await expect
    .poll(() => other.getByRole('link', { name: 'Set dates and targets' }).count())
    .toBe(0);
  await other.goto('/en/oficina/resultados/NADA');
  await other.getByRole('heading', { level: 1 }).waitFor();
  await other.context().close();
});

test('whatever a figure says that it opens, opens: to the municipality and to the alliance', async () => {
  await appointOfficer(office);
  for (const role of ['officer', 'monitoring', 'coordinator'] as const) {
    const { page: own } = await office.enter(role);
    const ask = (path: string) => own.request.get(`/api/v1${path}`);
    const frame = v.parse(logframeAnswer, await (await ask('/results')).json());
    let opened = 0;
    for (const { code } of frame.indicators) {
      const { counted } = v.parse(indicatorAnswer, await (await ask(`/results/${code}`)).json());
      for (const { id, kind } of counted.filter((row) => row.opens && row.kind !== 'commitment')) {
        const behind = kind === 'delivery' ? `/reviews/${id}` : `/results/${code}/why/${id}`;
        expect([role, behind, (await ask(behind)).status()]).toEqual([role, behind, 200]);
        opened += 1;
      }
    }
    expect(opened, role).toBeGreaterThan(0);
    await own.context().close();
  }
}, 120_000);

test('no page of it breaks its own policy', () => {
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
});
