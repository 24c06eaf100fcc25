import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, test } from 'vitest';
import { expectLargeEnough, expectNoViolation } from './campo-checks.ts';
import { carmen, invite, rosa } from './campo-people.ts';
import { newPhone, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';

/** Screens of people, in both languages: found by their place, because their words differ. */
let server: CampoServer;
let phone: Phone;

beforeEach(async () => {
  server = await startCampoServer();
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

async function expectGood(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoViolation(page);
  await expectLargeEnough(page);
}

async function type(page: Page, pin: string): Promise<void> {
  const pad = page.locator('.pad');
  await pad.waitFor();
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
}

async function enter(page: Page, link: string, pin: string): Promise<void> {
  await page.goto(link);
  await page.locator('.answers .primary').click();
  await type(page, pin);
  await page.waitForFunction(() => document.querySelectorAll('.dot.full').length === 0);
  await type(page, pin);
  await page.getByRole('navigation').waitFor({ timeout: 20_000 });
}

describe.each(['es-PE', 'en-GB'])('in %s', (locale) => {
  test('joining, locking and choosing have no violation', async () => {
    phone = await newPhone(server, { locale });
    const { page } = phone;
    await page.goto(invite(server, rosa, 'ABCD2345'));
    await page.locator('.answers .primary').waitFor();
    await expectGood(page);
    await page.locator('.answers .primary').click();
    await type(page, '123456');
    await page.locator('.notice.loss').waitFor();
    await expectGood(page);
    await type(page, '482913');
    await type(page, '482913');
    await page.getByRole('navigation').waitFor({ timeout: 20_000 });
    await expectGood(page);
    await page.locator('header .lock').click();
    await type(page, '906428');
    await page.locator('.notice.loss').waitFor();
    await expectGood(page);
    await page.goto(invite(server, carmen, 'EFGH2345'));
    await page.locator('.list button').last().waitFor();
    await expectGood(page);
    await page.locator('.list button').last().click();
    await page.locator('.answers .primary').click();
    await type(page, '739604');
    await type(page, '739604');
    await page.getByRole('navigation').waitFor({ timeout: 20_000 });
    await page.locator('header .lock').click();
    await page.locator('.list .person').nth(1).waitFor();
    await expectGood(page);
  });

  test('what a person sees of herself has no violation', async () => {
    phone = await newPhone(server, { locale });
    const { page } = phone;
    await enter(page, invite(server, carmen, 'ABCD2345'), '739604');
    await page.goto('/campo/#/recoger');
    await page.locator('main .change').waitFor();
    for (const [screen, there] of [
      ['mas', '.list'],
      ['para', '.list'],
      ['carne', '.qr'],
      ['datos', 'dl'],
      ['ajustes', 'dl'],
    ] as const) {
      await page.goto(`/campo/#/${screen}`);
      await page.locator(`main ${there}`).first().waitFor();
      await expectGood(page);
    }
    await page.goto('/campo/#/datos');
    await page.locator('main .primary').click();
    await page.locator('main .list button').first().click();
    await expectGood(page);
    for (const { device } of server.tokens.values()) server.revoked.add(device);
    await page.goto('/campo/#/recoger');
    await page.locator('.tiles button').first().click();
    await page.locator('.tiles button').first().click();
    await type(page, '7');
    await page.locator('.bottom .primary').click();
    await page.locator('.bar').waitFor();
    await page.goto('/campo/#/cuaderno');
    await page.locator('main .notice.loss').waitFor({ timeout: 20_000 });
    await expectGood(page);
  });

  test('registering has no violation', async () => {
    phone = await newPhone(server, { locale });
    const { page } = phone;
    await enter(page, invite(server, carmen, 'ABCD2345'), '739604');
    await page.goto('/campo/#/recoger');
    await page.locator('main .change').waitFor();
    await page.waitForLoadState('networkidle');
    await page.goto('/campo/#/registrar');
    await page.locator('#givenNames').waitFor();
    await page.locator('main .primary').click();
    await expectGood(page);
    await page.locator('#givenNames').fill('Pedro');
    await page.locator('#firstSurname').fill('Ccori');
    await page.locator('#secondSurname').fill('Apaza');
    await page.locator('#number').fill('41234567');
    await page.locator('main .primary').click();
    await page.locator('#sex-M').waitFor();
    await page.locator('main .primary').click();
    await expectGood(page);
    await page.locator('#sex-M').click();
    await page.locator('main .primary').click();
    await page.locator('.alike').waitFor();
    await expectGood(page);
    await page.locator('.answers .primary').click();
    await page.locator('.yes-no').waitFor();
    await expectGood(page);
    for (let purpose = 0; purpose < 6; purpose += 1) {
      await page.locator('.yes-no button').nth(1).click();
    }
    await page.locator('.photo').waitFor();
    await expectGood(page);
    await page.locator('main .primary').click();
    await page.locator('.ways').waitFor();
    await expectGood(page);
  });
});
