import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPhone, setUp, weigh, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { campoKey } from './campo-wire.ts';

/** P5: the phone asks the ledger before it saves. Needs the built app. */
let server: CampoServer;
let phone: Phone;

beforeEach(async () => {
  server = await startCampoServer();
  phone = await newPhone(server);
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

const onServer = (count: number): Promise<void> =>
  vi.waitFor(() => expect(server.stored.size).toBe(count), { timeout: 20_000, interval: 100 });

test('what the ledger refuses is told beside the weight, not saved, and can be mended', async () => {
  const { page } = phone;
  server.blocked = ['municipal'];
  await setUp(phone);
  await page.getByRole('button', { name: 'Papel blanco' }).click();
  await page.getByRole('button', { name: 'Viviendas' }).click();
  const pad = page.getByRole('group', { name: 'Teclado de números' });
  await pad.getByRole('button', { name: '9', exact: true }).click();
  const save = page.getByRole('button', { name: 'Guardar 9 kg de papel blanco' });
  await save.click();
  const told = page.getByRole('alert');
  await told.waitFor();
  await expect
    .poll(() => told.locator('p').allTextContents())
    .toEqual([expect.stringContaining('«Municipal aprovechable»'), expect.stringMatching(/\.$/)]);
  expect(server.posts).toBe(0);
  await page.reload();
  await page.getByRole('button', { name: 'Enviado', exact: true }).waitFor();
  await page.getByRole('button', { name: /^De: Viviendas/ }).click();
  await page.getByRole('button', { name: 'Talleres de confección' }).click();
  await save.waitFor();
  await told.waitFor({ state: 'detached' });
  await save.click();
  await onServer(1);
  expect([...server.stored.values()][0]?.payload).toMatchObject({
    regime: 'similar-to-municipal',
    originClass: 'pre_consumer',
    weighed: { grams: 9_000 },
  });
});

test('what the ledger would keep waiting is saved and sent, because it was weighed', async () => {
  const { page } = phone;
  await setUp(phone);
  server.empty = true;
  await page.goto(`/campo/#/ajustes`);
  await page.getByRole('button', { name: 'Actualizar materiales y lugares' }).click();
  await page.getByText('Actualizado.').waitFor();
  await page.getByRole('link', { name: 'Recoger' }).click();
  await page.getByRole('button', { name: 'Papel blanco' }).click();
  await page.getByRole('button', { name: 'Viviendas' }).click();
  const pad = page.getByRole('group', { name: 'Teclado de números' });
  await pad.getByRole('button', { name: '6', exact: true }).click();
  await page.getByRole('button', { name: /^Guardar/ }).click();
  await page.getByText('Guardado, en espera: 6 kg de papel blanco').waitFor();
  await onServer(1);
});

test('a phone whose clock fell back to 1970 after it was in contact still records', async () => {
  const { page } = phone;
  await setUp(phone);
  await weigh(page, '1');
  await onServer(1);
  await page.getByRole('button', { name: 'Enviado', exact: true }).waitFor();
  await page.clock.setFixedTime(0);
  await weigh(page, '2');
  await onServer(2);
});

test('a phone that was never in contact is told that its clock is wrong', async () => {
  const { page } = phone;
  await page.clock.setFixedTime(0);
  await page.goto(`/campo/#llave=${campoKey}`);
  await page.getByRole('button', { name: 'Inscribir una asociación' }).click();
  await page.getByLabel('Nombre de la asociación').fill('Manos que Reciclan');
  await page.getByLabel('Letra de sus lotes').fill('M');
  await page.getByRole('button', { name: 'Inscribir' }).click();
  const told = page.getByRole('alert');
  await told.waitFor();
  await expect.poll(() => told.textContent()).toContain('2000');
  expect(await page.getByLabel('Nombre de la asociación').inputValue()).toBe('Manos que Reciclan');
  expect(server.posts).toBe(0);
});
