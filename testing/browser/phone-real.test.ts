import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newPhone, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { startFieldProgram, type FieldProgram } from './field-program.ts';

/** The phone against the running program itself. Needs `.build/campo`. */
let program: FieldProgram;
let phone: Phone;

beforeAll(async () => {
  program = await startFieldProgram();
  phone = await newPhone(program);
});
afterAll(async () => {
  await phone.close();
  await program.close();
});

async function collectedGrams(): Promise<unknown> {
  type Flows = { readonly totals?: { readonly collected_g?: unknown } };
  return (await program.get<Flows>('/public/flows')).totals?.collected_g;
}

test('one kilogram goes from a phone without signal to the public figures', async () => {
  const { context, page } = phone;
  await page.goto(`/campo#llave=${program.key}`);
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
  await expect
    .poll(() => page.locator('li .state').allTextContents())
    .toEqual(Array.from({ length: 4 }, () => expect.stringContaining('Recibido')));
});
