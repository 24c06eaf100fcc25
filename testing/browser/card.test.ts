import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cardIssuedAnswer } from '../../wire/api/privacy-answers.ts';
import { testNames } from '../factories/ids.ts';
import { openBrowser, small, wide } from './chromium.ts';
import { startFieldProgram, type FieldProgram } from './field-program.ts';

/** Needs the built site, as site.test.ts does. */
const names = testNames();
const cerros = names.actor('Los Cerros');
const rosa = names.actor('Rosa');
let program: FieldProgram;
let browser: Browser;
let code: string;

const say = (kind: string, payload: object): Promise<void> =>
  program.state(rosa, [{ kind, payload }]);
const look = async (path: string, viewport = small): Promise<Page> => {
  const page = await browser.newPage({ viewport, javaScriptEnabled: false });
  await page.goto(`${program.url}${path}`);
  return page;
};

beforeAll(async () => {
  program = await startFieldProgram({ withSite: true });
  browser = await openBrowser();
  await say('actor.register', { actor: cerros, kind: 'recyclers-association', name: 'Los Cerros' });
  const values = { givenNames: 'Rosa', firstSurname: 'Quispe', documentNumber: '40111222' };
  const person = { actor: rosa, kind: 'recycler', parent: cerros, personal: { values } };
  await say('actor.register', person);
  const body = { organisation: cerros, validUntil: '2099-12-31' };
  code = v.parse(cardIssuedAnswer, await program.post(`/actors/${rosa}/cards`, body)).card.code;
});
afterAll(async () => {
  await browser.close();
  await program.close();
});

test('a guard without JavaScript types the code and reads what the card is worth', async () => {
  const page = await look('/carne');
  await page.getByLabel('Código del carné').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Verificar' }).click();
  await page.getByText('VIGENTE').waitFor();
  const text = await page.locator('main').innerText();
  expect(text).toContain('Los Cerros');
  expect(text).toContain('31 dic 2099');
  expect(text).not.toContain('Quispe');
  expect(text).not.toContain('40111222');
  await page.close();
});

test('the name appears by consent, in both languages', async () => {
  const consent = { actor: rosa, purpose: 'public-card', text: 'public-card-1', language: 'es' };
  await say('actor.consent', { ...consent, given: true, how: 'tap' });
  for (const path of [`/carne/${code}`, `/en/carne/${code}`]) {
    const page = await look(path);
    expect(await page.locator('main').innerText()).toContain('Rosa Quispe');
    await page.close();
  }
});

test('a code that nobody gave does not exist, and the page says what to do', async () => {
  const page = await look('/carne/7777777777');
  const text = await page.locator('main').innerText();
  expect(text).toContain('NO EXISTE');
  expect(text).toContain('Revisar el código');
  await page.close();
});

test('nobody is shut out, on a phone and at a desk', async () => {
  for (const viewport of [small, wide]) {
    for (const path of ['/carne', `/carne/${code}`, '/en/carne/7777777777']) {
      const page = await browser.newPage({ viewport });
      await page.goto(`${program.url}${path}`);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
      await page.close();
    }
  }
});

test('whether a card is valid is never kept for later', async () => {
  const answer = await fetch(`${program.url}/carne/${code}`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('x-robots-tag')).toBe('noindex');
});
