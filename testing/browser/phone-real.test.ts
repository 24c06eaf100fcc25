import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startServer, type Running } from '../../server/main.ts';
import { newPhone, waitForWorker, weigh, type Phone } from './campo-phone.ts';

/** The phone against the running program itself. Needs `.build/campo`. */
const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;
let dataFolder: string;
let running: Running;
let phone: Phone;

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'ayni-campo-'));
  running = await startServer({
    dataFolder,
    programmeFolder,
    port: 0,
    host: '127.0.0.1',
    siteHandler: '/nowhere/handler.js',
    log: pino({ level: 'silent' }),
    say: () => undefined,
  });
  phone = await newPhone({ url: running.address });
});
afterAll(async () => {
  await phone.close();
  await running.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

async function collectedGrams(): Promise<unknown> {
  const answer = await fetch(`${running.address}/api/v1/public/flows`);
  const { totals }: { totals?: { collected_g?: unknown } } = await answer.json();
  return totals?.collected_g;
}

test('one kilogram goes from a phone without signal to the public figures', async () => {
  const { context, page } = phone;
  await page.goto(`/campo#llave=${running.token ?? ''}`);
  await page.getByRole('button', { name: 'Inscribir una asociación' }).click();
  await page.getByLabel('Nombre de la asociación').fill('Manos que Reciclan');
  await page.getByLabel('Letra de sus lotes').fill('M');
  await page.getByRole('button', { name: 'Inscribir' }).click();
  await page.getByRole('button', { name: 'Inscribir un lugar' }).click();
  await page.getByLabel('Nombre del lugar').fill('Cochera');
  await page.getByRole('button', { name: 'Inscribir' }).click();
  await page.getByRole('navigation').waitFor();
  await waitForWorker(page);
  await context.setOffline(true);
  await weigh(page, '1');
  await weigh(page, '24.5');
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await page.getByText(/^Anulado/).waitFor();
  await page.reload();
  await page.getByRole('button', { name: /sin enviar$/ }).waitFor();
  await context.setOffline(false);
  await vi.waitFor(async () => expect(await collectedGrams()).toBe(1_000), { timeout: 20_000 });
  await page.getByRole('button', { name: 'Enviado', exact: true }).waitFor({ timeout: 20_000 });
  await page.getByRole('link', { name: 'Mi cuaderno' }).click();
  await page.locator('li .state').nth(3).waitFor();
  expect(await page.locator('li .state').allTextContents()).toHaveLength(4);
  expect(await page.getByText('Recibido').count()).toBe(4);
  expect(await page.getByText('Rechazado').count()).toBe(0);
});
