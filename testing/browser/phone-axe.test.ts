import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newPhone, setUp, weigh, type Phone } from './campo-phone.ts';
import { small, wide } from './chromium.ts';
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

async function expectNoViolation(page: Page): Promise<void> {
  for (const viewport of [small, wide]) {
    await page.setViewportSize(viewport);
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    expect(found, `${page.url()} at ${viewport.width}`).toEqual([]);
  }
  await page.setViewportSize(small);
}

/** Nothing to be pressed is smaller than 48 px, no text than 18 px, nothing is cut at the side. */
async function expectLargeEnough(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('button, a, input, select')) {
      const { width, height } = element.getBoundingClientRect();
      if (width < 48 || height < 48) found.push(`${element.textContent} ${width}×${height}`);
    }
    for (const element of document.querySelectorAll('body *')) {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      if (own && size < 18) found.push(`${element.textContent} ${size}px`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`wider than the screen: ${scrollWidth}`);
    return found;
  });
  expect(small, page.url()).toEqual([]);
}

describe.each([
  ['es-PE', 'Español'],
  ['en-GB', 'English'],
])('in %s', (locale, language) => {
  test('the key screen has no violation', async () => {
    phone = await newPhone(server, { locale });
    await phone.page.goto('/campo/');
    await phone.page.getByRole('textbox').waitFor();
    await expectNoViolation(phone.page);
    await expectLargeEnough(phone.page);
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
    await expectNoViolation(page);
  }
});
