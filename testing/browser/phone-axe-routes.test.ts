import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { routes, type Route } from '../../web/phone/src/app/routes.ts';
import { expectLargeEnough, expectNoViolation } from './campo-checks.ts';
import { carmen, invite } from './campo-people.ts';
import { newPhone, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';

/**
 * Every address of the app as it opens for those whose duty it is: for ears, for keys, in the sun,
 * with large letters. What a screen shows after a tap is in the test of its room.
 */
let server: CampoServer;
let phone: Phone | undefined;

beforeEach(async () => {
  server = await startCampoServer();
});
afterEach(async () => {
  await phone?.close();
  phone = undefined;
  await server.close();
});

const ofEverybody = [
  'inicio',
  'cuaderno',
  'mas',
  'carne',
  'datos',
  'ajustes',
  'ayuda',
  'leer',
  'encuentros',
  'ruta',
  'preguntas',
];
const ofDuty: Readonly<Record<string, readonly Route[]>> = {
  recycler: ['recoger', 'origen', 'vender', 'ronda', 'vehiculo', 'practica', 'reparto', 'ingresos'],
  leader: ['socios', 'trabajo', 'segregar', 'vender', 'entregar', 'recibir', 'existencias', 'para'],
  mse: ['ofrecer', 'ofertas', 'miskilos', 'diagnostico', 'comida'],
  buyer: ['busco', 'acuerdos'],
  monitoring: ['visita'],
};
/** Asked about one record, or only in the middle of something. */
const elsewhere: readonly Route[] = ['peso', 'anular', 'registrar'];

async function enter(page: Page, role: string): Promise<void> {
  await page.goto(invite(server, { ...carmen, roles: [role] }, 'ABCD2345'));
  await page.locator('.answers .primary').click();
  const type = async (pin: string): Promise<void> => {
    const pad = page.locator('.pad');
    await pad.waitFor();
    for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  };
  await type('739604');
  await page.waitForFunction(() => document.querySelectorAll('.dot.full').length === 0);
  await type('739604');
  await page.getByRole('navigation').waitFor({ timeout: 30_000 });
  await page.waitForLoadState('networkidle');
}

async function look(page: Page, looks: 'paper' | 'sun'): Promise<void> {
  await page.evaluate((screen) => {
    const key = 'ayni.campo.preferences';
    const kept: object = JSON.parse(localStorage.getItem(key) ?? '{}');
    const text = screen === 'sun' ? 'largest' : 'normal';
    localStorage.setItem(key, JSON.stringify({ ...kept, screen, text }));
    document.documentElement.dataset['mode'] = screen;
    document.documentElement.dataset['text'] = text;
  }, looks);
}

test('no address of the app is left out', () => {
  const walked = [...ofEverybody, ...Object.values(ofDuty).flat(), ...elsewhere];
  expect(routes.filter((route) => !walked.includes(route))).toEqual([]);
});

describe.each([
  ['es-PE', ['paper', 'sun']],
  ['en-GB', ['paper']],
] as const)('in %s', (locale, screens) => {
  test.each(Object.keys(ofDuty))(
    'every screen of whoever is %s can be used by ear, by keys and in the sun',
    async (role) => {
      phone = await newPhone(server, { locale });
      const { page } = phone;
      await enter(page, role);
      for (const looks of screens) {
        await look(page, looks);
        for (const route of [...ofEverybody, ...(ofDuty[role] ?? [])]) {
          await page.goto(`/campo/#/${route}`);
          const heading = page.getByRole('heading', { level: 1 });
          await heading.waitFor();
          const isFocused = () => heading.evaluate((one) => one === document.activeElement);
          await expect.poll(isFocused, { message: route }).toBe(true);
          await expectNoViolation(page);
          await expectLargeEnough(page);
        }
      }
    },
    400_000,
  );
});
