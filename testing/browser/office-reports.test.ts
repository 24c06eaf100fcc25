import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksGood, openOffice, type Office } from './office-pages.ts';

/** A period is frozen by one person, approved by another, and taken away as a file. */
let office: Office;
let page: Page;
let report = '';

beforeAll(async () => {
  office = await openOffice();
  ({ page } = await office.enter('coordinator'));
}, 120_000);
afterAll(() => office.close());

test('who freezes a period does not approve it', { timeout: 120_000 }, async () => {
  await page.goto('/oficina/resultados/informes');
  await page.getByText('Todavía no hay ningún informe congelado').waitFor();
  await looksGood(page);
  await page.getByLabel('Primer día').fill('2026-06-01');
  await page.getByLabel('Último día').fill('2026-06-30');
  await page.getByRole('button', { name: 'Congelar', exact: true }).click();
  await page.waitForURL(/\/informes\/[0-9a-f-]{36}/, { timeout: 90_000 });
  report = new URL(page.url()).pathname;
  await page.getByText('El informe quedó congelado.').waitFor();
  await page.getByText('Este informe lo congeló la misma persona').waitFor();
  await looksGood(page);
});

test('a second person approves it, and today it says the same', { timeout: 60_000 }, async () => {
  const { page: other } = await office.enter('monitoring');
  await other.goto(`/en${report}?hoy=1`);
  await other.getByText('Today the figures are the same.').waitFor();
  await other.getByRole('button', { name: 'Approve this report' }).click();
  await other.getByText('The report is approved.').waitFor();
  await looksGood(other);
  const download = other.waitForEvent('download');
  await other.getByRole('link', { name: 'EU sheet in English (XLSX)' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  await other.context().close();
});

test('what is approved stands on the public page, people in fives, with its promise', async () => {
  await page.goto('/');
  const results = page.getByRole('region', { name: 'Resultados frente a lo prometido' });
  await results.getByText('Del 1 jun 2026 al 30 jun 2026').waitFor();
  await results.getByText('Material descartado que entra a cadenas circulares').first().waitFor();
  await results.locator('summary').click();
  await expect.poll(() => results.getByRole('row').count()).toBe(19);
  await looksGood(page);
});

test('a period that has not ended is refused beside what was typed', async () => {
  await page.goto('/oficina/resultados/informes');
  await page.getByLabel('Primer día').fill('2026-06-01');
  await page.getByLabel('Último día').fill('2099-06-30');
  await page.getByRole('button', { name: 'Congelar', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await expect.poll(() => page.getByLabel('Último día').inputValue()).toBe('2099-06-30');
});

test('data quality says its rules, and each opens to a record and who can mend it', async () => {
  await page.goto('/oficina/resultados/calidad');
  await page.getByRole('heading', { name: /^Kilos sin balanza/ }).waitFor();
  await page.getByText('El peso se calculó por envases, se declaró o se estimó.').waitFor();
  const alone = page.getByRole('region', { name: /^Evidencia de una sola fuente/ });
  await alone.locator('summary').click();
  await looksGood(page);
  await alone.locator('tbody a').first().click();
  await page.waitForURL(/registro=/);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
