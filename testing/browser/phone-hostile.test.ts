import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newPhone, setUp, weigh, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { campoKey } from './campo-wire.ts';

/** What streets, portals and restored servers do to a phone. Needs the built app. */
let server: CampoServer;
let phone: Phone;

beforeEach(async () => {
  server = await startCampoServer();
  phone = await newPhone(server);
  await setUp(phone);
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

const sent = (): Promise<void> =>
  phone.page.getByRole('button', { name: 'Enviado', exact: true }).waitFor({ timeout: 20_000 });
const openNotebook = (): Promise<void> =>
  phone.page.getByRole('link', { name: 'Mi cuaderno' }).click();

test('P4: a portal that answers everything with its own page is no answer', async () => {
  server.mood = 'portal';
  await weigh(phone.page, '5');
  await phone.page.getByRole('button', { name: '1 sin enviar' }).waitFor();
  server.mood = 'kind';
  await sent();
  expect(server.stored.size).toBe(1);
});

test('L7: a key that is no longer valid keeps the queue and asks for a new one', async () => {
  const { page } = phone;
  server.mood = 'forbids';
  await weigh(page, '5');
  await page.getByRole('button', { name: 'Falta la llave' }).click();
  await page.getByRole('button', { name: 'Poner otra llave' }).click();
  server.mood = 'kind';
  await page.getByLabel('Llave').fill(campoKey);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await sent();
  expect(server.stored.size).toBe(1);
});

test('S4: a refused weighing stays in sight with its reason, and is not sent again', async () => {
  const { page } = phone;
  server.mood = 'refuses';
  await weigh(page, '5');
  await openNotebook();
  await page.getByText('Rechazado').waitFor();
  await page.getByText('No se conoce el material.').waitFor();
  await page.getByText('Elegir otro material y registrar otra vez.').waitFor();
  const posts = server.posts;
  await page.reload();
  await page.getByText('Rechazado').waitFor();
  await page.waitForTimeout(1_500);
  expect(server.posts).toBe(posts);
});

test('a held weighing is asked about again and ends as received', async () => {
  const { page } = phone;
  server.mood = 'holds';
  await weigh(page, '5');
  await openNotebook();
  await page.getByText('Necesita revisión').waitFor();
  server.mood = 'kind';
  await page.reload();
  await page.getByText('Recibido').waitFor();
  expect(server.stored.size).toBe(1);
});

test('S7: a server restored from an older copy gets everything again', async () => {
  const { page } = phone;
  await weigh(page, '1');
  await weigh(page, '2');
  await sent();
  expect(server.stored.size).toBe(2);
  server.stored.clear();
  server.epoch = '0193a5b0-0000-7000-8000-0000000e0002';
  await weigh(page, '3');
  await vi.waitFor(() => expect(server.stored.size).toBe(3), { timeout: 20_000 });
  await sent();
});

test('L6: a server that takes only one at a time still gets all', async () => {
  const { page } = phone;
  server.mood = 'failing';
  for (const kilograms of ['1', '2', '3']) await weigh(page, kilograms);
  server.mood = 'narrow';
  await vi.waitFor(() => expect(server.stored.size).toBe(3), { timeout: 20_000 });
  await sent();
});

test('L8, S8: a record that makes the server fail holds nobody back and is never lost', async () => {
  const { page } = phone;
  server.mood = 'failing';
  for (const kilograms of ['1', '2', '3']) await weigh(page, kilograms);
  await openNotebook();
  server.mood = 'kind';
  server.chokesOn = 2_000;
  const sendNow = page.getByRole('button', { name: 'Enviar ahora' });
  await vi.waitFor(
    async () => {
      await sendNow.click();
      expect(await page.getByText('Recibido').count()).toBe(2);
      expect(await page.getByText('Necesita revisión').count()).toBe(1);
    },
    { timeout: 60_000, interval: 700 },
  );
  expect(server.stored.size).toBe(2);
  await page.getByText('El programa falla cada vez que recibe este registro.').waitFor();
  await page.getByRole('button', { name: '1 sin enviar' }).waitFor();
  await weigh(page, '4');
  await vi.waitFor(() => expect(server.stored.size).toBe(3), { timeout: 20_000 });
  // Half an hour later it is tried again, and the server was mended meanwhile.
  server.chokesOn = null;
  await page.clock.setFixedTime(Date.now() + 31 * 60_000);
  await page.reload();
  await sent();
  expect(server.stored.size).toBe(4);
});

test('what the server did not let be annulled counts again, and says why', async () => {
  const { page } = phone;
  server.mood = 'keeps-facts';
  await weigh(page, '5');
  await sent();
  await page.getByRole('button', { name: 'Deshacer' }).click();
  await openNotebook();
  await page.getByText('Lo que se pesó ya se vendió.').waitFor();
  await expect.poll(() => page.locator('.hero').textContent()).toMatch(/5\s*kg/);
  await expect.poll(() => page.locator('li .voided').count()).toBe(0);
});
