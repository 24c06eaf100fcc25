import { afterEach, beforeEach, describe, test } from 'vitest';
import { expectLargeEnough, expectNoViolation } from './campo-checks.ts';
import { newPhone, setUp, weigh, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';

/** Every screen of the phone for people who use it by ear, by keys or in the sun. */
let server: CampoServer;
let phone: Phone;

beforeEach(async () => {
  server = await startCampoServer();
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

describe.each([
  ['es-PE', 'Español'],
  ['en-GB', 'English'],
])('in %s', (locale, language) => {
  test('the screens of the code and the key have no violation', async () => {
    phone = await newPhone(server, { locale });
    const { page } = phone;
    await page.goto('/campo/');
    await page.getByRole('textbox').waitFor();
    await expectNoViolation(page);
    await expectLargeEnough(page);
    await page.locator('main > button').last().click();
    await page.getByRole('textbox').waitFor();
    await expectNoViolation(page);
    await expectLargeEnough(page);
  });

  test('no screen has a violation', async () => {
    phone = await newPhone(server);
    const { page } = phone;
    await setUp(phone);
    server.mood = 'refuses';
    await weigh(page, '2');
    server.mood = 'failing';
    await weigh(page, '3');
    await page.goto('/campo/#/ajustes');
    await page.getByRole('button', { name: language }).click();
    for (const screen of ['ajustes', 'recoger', 'origen', 'cuaderno']) {
      await page.goto(`/campo/#/${screen}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectNoViolation(page);
      await expectLargeEnough(page);
    }
    await page.goto('/campo/#/cuaderno');
    await page.locator('li a').first().click();
    await page.locator('fieldset button').first().click();
    await expectNoViolation(page);
    await expectLargeEnough(page);
    await page.goto('/campo/#/recoger');
    await page.locator('.tiles button').first().click();
    const modes = page.locator('.modes button');
    await modes.first().waitFor();
    for (const mode of [0, 1, 2, 3]) {
      await modes.nth(mode).click();
      await expectNoViolation(page);
      await expectLargeEnough(page);
    }
  });
});

test('in full sun no screen has a violation', async () => {
  phone = await newPhone(server);
  const { page } = phone;
  await setUp(phone);
  await page.goto('/campo/#/ajustes');
  await page.getByRole('button', { name: 'Pleno sol' }).click();
  for (const screen of ['ajustes', 'recoger', 'cuaderno']) {
    await page.goto(`/campo/#/${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoViolation(page);
  }
});
