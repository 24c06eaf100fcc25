import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { carmen, invite, rosa } from './campo-people.ts';
import { newPhone, waitForWorker, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { joinPhone, typePin } from './join-phone.ts';

/** What a phone downloads (decision 0056). Needs `.build/campo`. */
let server: CampoServer;
let phone: Phone;
const pin = '739604';

beforeAll(async () => {
  server = await startCampoServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  phone = await newPhone(server);
});
afterEach(() => phone.close());

/** The packs that the phone says it keeps. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const [, pack] = /\/campo\/kept\/(\w+)$/.exec(url) ?? [];
        if (pack !== undefined) found.push(pack);
      }
    }
    return found.sort();
  });
}

test('keeps the screens of what its people do, and no others', async () => {
  const { context, page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  await waitForWorker(page);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain('recycler');
  expect(await kept(page)).not.toContain('leader');
  expect(await kept(page)).not.toContain('english');
  await context.setOffline(true);
  await page.reload();
  await typePin(page, pin);
  await page.getByRole('navigation').waitFor();
  await page.goto('/campo/#/ingresos');
  await page.getByRole('heading', { name: 'Mis ingresos' }).waitFor();
  await page.goto('/campo/#/segregar');
  await page.getByRole('heading', { name: 'Falta bajar esta pantalla' }).waitFor();
  await page.goto('/campo/#/recoger');
  await page.getByRole('button', { name: 'Papel blanco' }).waitFor();
});

test('who leads has the screens of leading without signal, and English when it was chosen', async () => {
  const { context, page } = phone;
  await joinPhone(page, invite(server, carmen, 'EFGH2345'), pin);
  await waitForWorker(page);
  await page.goto('/campo/#/ajustes');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await expect
    .poll(() => kept(page), { timeout: 20_000 })
    .toEqual(expect.arrayContaining(['english', 'leader', 'recycler']));
  await context.setOffline(true);
  await page.reload();
  const pad = page.getByRole('group').filter({ has: page.getByRole('button', { name: '7' }) });
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('navigation').waitFor();
  await page.goto('/campo/#/segregar');
  await page.getByRole('heading', { name: 'What is going to be sorted?' }).waitFor();
});
