import { afterEach, beforeEach, expect, test } from 'vitest';
import { carmen, invite } from './campo-people.ts';
import { newPhone, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { joinPhone } from './join-phone.ts';

/** The largest letters on a small phone. Needs `.build/campo`. */
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

test('what saves stays in sight above a long form, and covers nothing at its end', async () => {
  const { page } = phone;
  await joinPhone(page, invite(server, { ...carmen, roles: ['mse'] }, 'ABCD2345'), '739604');
  await page.goto('/campo/#/ajustes');
  await page.getByRole('button', { name: 'Letra muy grande' }).click();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/campo/#/comida/recibir');
  const save = page.locator('main > .primary');
  await save.waitFor();
  const main = page.locator('main');
  await expect
    .poll(() => main.evaluate((one) => one.scrollHeight - one.clientHeight))
    .toBeGreaterThan(200);
  /** How far it lies below what is seen, in CSS pixels. */
  const below = () =>
    save.evaluate((one) => {
      const seen = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
      return one.getBoundingClientRect().bottom - seen;
    });
  expect(await below()).toBeLessThanOrEqual(0);
  await main.evaluate((one) => one.scrollTo(0, one.scrollHeight));
  /** How much of what stands before it is behind it. */
  const covered = () =>
    save.evaluate((one) => {
      const before = one.previousElementSibling?.getBoundingClientRect().bottom ?? 0;
      return before - one.getBoundingClientRect().top;
    });
  await expect.poll(covered).toBeLessThanOrEqual(0);
  expect(await below()).toBeLessThanOrEqual(0);
});
