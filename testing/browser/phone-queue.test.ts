import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPhone, waitForWorker, type Phone } from './campo-phone.ts';
import { joinPhone } from './join-phone.ts';
import { startTwoAssociations, type TwoAssociations } from './two-associations.ts';

/** What a phone could not send goes to the office as a message. Needs `.build/campo`. */
let server: TwoAssociations;
let phone: Phone;

beforeAll(async () => {
  server = await startTwoAssociations();
  phone = await newPhone(server);
}, 60_000);
afterAll(async () => {
  await phone.close();
  await server.close();
});

type Outcomes = { readonly outcomes: readonly { readonly outcome: string }[] };

test('a queue leaves as a message, is brought at the office, and counts once when the phone sends', async () => {
  const { context, page } = phone;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await joinPhone(page, await server.invite(server.first.leader), '739604');
  await waitForWorker(page);
  await context.setOffline(true);
  await page.evaluate(() => (location.hash = '#/recoger'));
  await page.getByRole('button', { name: 'Papel blanco' }).click();
  await page.getByRole('button', { name: 'Viviendas', exact: true }).click();
  const pad = page.getByRole('group', { name: 'Teclado de números' });
  for (const key of ['1', '7']) await pad.getByRole('button', { name: key, exact: true }).click();
  await page.getByRole('button', { name: /^Guardar/ }).click();
  await page.getByText(/^Guardado: /).waitFor();
  await page.evaluate(() => (location.hash = '#/ajustes'));
  await page.getByRole('button', { name: 'Enviar como texto' }).click();
  await page.getByRole('button', { name: 'Mensaje 1 de 1' }).click();
  await page.getByText('Copiado. Pegarlo en un mensaje para la oficina.').waitFor();
  await page.getByRole('button', { name: 'Mensaje 1 de 1: entregado' }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.length).toBeLessThanOrEqual(3_500);

  const brought = await server.post<Outcomes>('/queues', { text: `[10:12] Carmen: ${text}` });
  expect(brought.outcomes.map(({ outcome }) => outcome)).toEqual(['accepted']);
  const before = (await server.events()).length;

  await context.setOffline(false);
  await page.evaluate(() => (location.hash = '#/cuaderno'));
  await page.getByText('Recibido').first().waitFor();
  await page.getByText('1 sin enviar').waitFor({ state: 'detached' });
  expect(await server.events()).toHaveLength(before);
});
