import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { invite, rosa } from './campo-people.ts';
import { newPhone, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { joinPhone, typePin } from './join-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { holder, place } from './campo-wire.ts';

/** Somebody who collects with one association, leads another and speaks for a workshop. */
let server: CampoServer;
let phone: Phone;
const agua = '0193a5b0-0000-7000-8000-00000000000b';
const workshop = '0193a5b0-0000-7000-8000-00000000000c';
const aguasPlace = '0193a5b0-0000-7000-8000-0000000000b1';

beforeEach(async () => {
  server = await startCampoServer();
  phone = await newPhone(server);
  await alsoElsewhere(phone.page);
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

/** What the server says of her, and of the two other organisations. */
async function alsoElsewhere(page: Page): Promise<void> {
  await page.context().route('**/api/v1/me', async (route) => {
    const grants = [
      { role: 'recycler', organisation: holder, district: null },
      { role: 'leader', organisation: agua, district: null },
      { role: 'mse', organisation: workshop, district: null },
    ];
    await route.fulfill({ json: { person: rosa.person, grants } });
  });
  await page.context().route('**/api/v1/register', async (route) => {
    const told = await (await route.fetch()).json();
    const actor = { letter: null, district: '150111', parent: null };
    const actors = [
      { ...actor, id: agua, kind: 'recyclers-association', name: 'Mujeres del Agua', letter: 'M' },
      { ...actor, id: workshop, kind: 'workshop', name: 'Confecciones Luz' },
    ];
    const places = [{ id: aguasPlace, name: 'Cerro El Pino', actor: agua, district: null }];
    const json = { actors: [...told.actors, ...actors], places: [...told.places, ...places] };
    await route.fulfill({ json });
  });
}

const header = (page: Page) => page.locator('header');

test('takes up another duty: the header says it, and where to weigh follows the association', async () => {
  const { context, page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), '482913');
  await waitForWorker(page);
  // Whoever leads opens the app to lead.
  await expect
    .poll(() => header(page).textContent(), { timeout: 10_000 })
    .toMatch(/Rosa.*Directiva.*Mujeres del Agua/);
  await page.goto('/campo/#/mas');
  const duties = page.getByRole('list', { name: 'Qué hago con este teléfono' });
  await duties.getByRole('button').nth(3).waitFor();
  expect(await duties.getByRole('button').allTextContents()).toHaveLength(4);
  await page.getByRole('button', { name: /Recoger y vender.*Sembrando Futuro/ }).click();
  await expect
    .poll(() => header(page).textContent(), { timeout: 10_000 })
    .toMatch(/Recoger.*Sembrando Futuro/);
  await weigh(page, '4');
  await context.setOffline(true);
  await page.goto('/campo/#/mas');
  await page.getByRole('button', { name: /Recoger y vender.*Mujeres del Agua/ }).click();
  await expect
    .poll(() => header(page).textContent(), { timeout: 10_000 })
    .toMatch(/Recoger.*Mujeres del Agua/);
  await page.goto('/campo/#/ajustes');
  await page.getByText('Cerro El Pino').waitFor();
  await weigh(page, '5');
  await page.goto('/campo/#/mas');
  await page.getByRole('button', { name: /Ofrecer material.*Confecciones Luz/ }).click();
  await expect
    .poll(() => header(page).textContent(), { timeout: 10_000 })
    .toMatch(/Ofrecer.*Confecciones Luz/);
  await page.getByRole('link', { name: 'Mis kilos' }).waitFor();
  // It is remembered, and what was recorded stays with whom it was recorded for.
  await page.reload();
  await typePin(page, '482913');
  await expect
    .poll(() => header(page).textContent(), { timeout: 10_000 })
    .toMatch(/Ofrecer.*Confecciones Luz/);
  await context.setOffline(false);
  await expect.poll(() => server.stored.size, { timeout: 20_000 }).toBe(2);
  const said = [...server.stored.values()].map(({ payload }) => payload);
  expect(said[0]).toMatchObject({ holder, place });
  expect(said[1]).toMatchObject({ holder: agua, place: aguasPlace });
});
