import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, small, wide } from './chromium.ts';
import {
  codeFor,
  leaves,
  setUpOffice,
  shownSecret,
  someone,
  startOfficeProgram,
  type OfficeProgram,
} from './office-program.ts';

/** Needs the built site: `vite build -c web/site/vite.config.ts`. */
let program: OfficeProgram;
let browser: Browser;
/** The administrator's page, and that of whoever looks after personal data. */
let admin: Page;
let officer: Page;
const complaints: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  program = await startOfficeProgram({ filled: true });
  const first = await someone(browser, program);
  const second = await someone(browser, program);
  admin = first.page;
  officer = second.page;
  await setUpOffice(admin, program);
  await admitDataOfficer();
  first.complaints.length = 0;
  second.complaints.length = 0;
  for (const page of [admin, officer]) {
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
    });
  }
}, 180_000);
afterAll(async () => {
  await browser.close();
  await program.close();
});

const email = 'datos@ejemplo.pe';
const password = 'martes de mercado 55 tunas';

/** From the search for a person to her first step into the office, by a link handed over. */
async function admitDataOfficer(): Promise<void> {
  await admin.goto('/oficina/equipo/nueva?persona=mamani');
  await admin
    .getByRole('link', { name: /^Hacer cuenta a/ })
    .first()
    .click();
  await admin.getByLabel('Correo electrónico').fill(email);
  await admin.getByLabel('Trabajo en el programa').selectOption('data_officer');
  await admin.getByRole('button', { name: 'Crear la cuenta' }).click();
  await officer.goto(await admin.locator('#enlace-texto').innerText());
  await officer.getByLabel('Contraseña nueva').fill(password);
  await officer.getByRole('button', { name: 'Guardar contraseña' }).click();
  await officer.getByText('La contraseña nueva está guardada.').waitFor();
  await officer.getByLabel('Correo electrónico').fill(email);
  await officer.getByLabel('Contraseña').fill(password);
  await officer.getByRole('button', { name: 'Entrar', exact: true }).click();
  const secret = await shownSecret(officer);
  await officer.getByLabel('Código de seis cifras').fill(codeFor(secret, program.now()));
  await officer.getByRole('button', { name: 'Confirmar y activar' }).click();
  await officer.getByRole('link', { name: 'Ya están guardados: seguir' }).click();
  await leaves(officer, '/oficina/cuenta/segundo-paso');
}

const nav = (page: Page) => page.getByRole('navigation', { name: 'Secciones de la oficina' });

describe('the team', () => {
  test('whoever looks after personal data is shown her pages, and not those of accounts', async () => {
    await officer.goto('/oficina');
    expect(await nav(officer).getByRole('link', { name: 'Quién vio qué' }).count()).toBe(1);
    expect(await nav(officer).getByRole('link', { name: 'Equipo' }).count()).toBe(0);
    const answer = await officer.goto('/oficina/equipo');
    expect(answer?.status()).toBe(403);
    await officer.getByRole('heading', { name: 'Esta página necesita otro permiso' }).waitFor();
    await admin.goto('/oficina');
    expect(await nav(admin).getByRole('link', { name: 'Equipo' }).count()).toBe(1);
    expect(await nav(admin).getByRole('link', { name: 'Quién vio qué' }).count()).toBe(0);
    complaints.length = 0;
  });

  test('an account that is disabled is out at the next click, and enabled it is in again', async () => {
    await admin.goto('/oficina/equipo');
    await admin.getByRole('row').filter({ hasText: email }).getByRole('link').click();
    await admin.getByRole('button', { name: 'Desactivar la cuenta' }).click();
    await admin.getByText('La cuenta está desactivada.').waitFor();
    await officer.goto('/oficina/privacidad/accesos');
    await expect.poll(() => new URL(officer.url()).pathname).toBe('/oficina/entrar');
    await admin.getByRole('button', { name: 'Activar la cuenta' }).click();
    await admin.getByText('La cuenta está activa.').waitFor();
    await admin.getByText('Se desactivó la cuenta').waitFor();
    await admin.getByRole('button', { name: 'Retirar el segundo paso' }).click();
    await admin.getByText('El segundo paso se retiró y se cerraron las sesiones.').waitFor();
    await officer.getByLabel('Correo electrónico').fill(email);
    await officer.getByLabel('Contraseña').fill(password);
    await officer.getByRole('button', { name: 'Entrar', exact: true }).click();
    const secret = await shownSecret(officer);
    await officer.getByLabel('Código de seis cifras').fill(codeFor(secret, program.now()));
    await officer.getByRole('button', { name: 'Confirmar y activar' }).click();
    await officer.getByRole('link', { name: 'Ya están guardados: seguir' }).click();
    await expect.poll(() => new URL(officer.url()).pathname).toBe('/oficina/privacidad/accesos');
  });

  test('an invitation shows a picture and a code once, and can be withdrawn', async () => {
    await admin.goto('/oficina/equipo/telefonos?persona=mamani');
    await admin
      .getByRole('button', { name: /^Invitar a/ })
      .first()
      .click();
    await admin.getByRole('img', { name: /^Código QR de la invitación/ }).waitFor();
    expect(await admin.locator('.code').innerText()).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await admin.goto('/oficina/equipo/telefonos');
    await admin.getByRole('button', { name: /^Retirar la invitación/ }).click();
    await admin.getByText('La invitación se retiró.').waitFor();
    await admin.waitForLoadState();
    expect(await admin.getByRole('button', { name: /^Retirar la invitación/ }).count()).toBe(0);
  });

  test('a key of a system is shown once, opens what it may and stops when it is revoked', async () => {
    await admin.goto('/oficina/llaves');
    await admin.getByLabel('Nombre').fill('ERP de la papelera');
    await admin.getByLabel('Con los permisos de').selectOption('monitoring');
    await admin.getByLabel('Leer saldos y cierres').check();
    await admin.getByRole('button', { name: 'Crear la clave' }).click();
    const key = await admin.locator('#llave-texto').innerText();
    const asks = (): Promise<number> =>
      fetch(`${program.address}/api/v1/balances`, {
        headers: { authorization: `Bearer ${key}` },
      }).then(({ status }) => status);
    expect(await asks()).toBe(200);
    await admin.goto('/oficina/llaves');
    expect(await admin.getByText(key).count()).toBe(0);
    await admin.getByRole('button', { name: 'Retirar la clave ERP de la papelera' }).click();
    await admin.getByText('La clave dejó de servir.').waitFor();
    expect(await asks()).toBe(401);
  });
});

describe('who saw what', () => {
  test('a look at a person stands in the log, and is found by who looked', async () => {
    // The clock of the tests stands still: looks of one moment are listed in any order, and only
    // a page of them.
    program.wait(1);
    await admin.goto('/oficina/buscar?q=mamani');
    await officer.goto('/oficina/privacidad/accesos');
    const row = officer.getByRole('row').filter({ hasText: 'Búsqueda' }).first();
    expect(await row.innerText()).toContain('Quispe, Rosa María');
    expect(await row.innerText()).toContain('Mamani');
    await row.getByRole('link', { name: 'Quispe, Rosa María' }).first().click();
    await officer.getByText('Lecturas hechas por Quispe, Rosa María').waitFor();
    await officer.getByRole('link', { name: /^Quitar filtro/ }).click();
    await officer.getByText('Todas las lecturas, la más reciente primero').waitFor();
  });

  test('the review is signed as it was seen', async () => {
    await officer.goto('/oficina/privacidad/revision');
    await officer.getByText('Todavía no se hizo ninguna revisión.').waitFor();
    await officer.getByLabel('Observaciones').fill('Todo conforme.');
    await officer.getByRole('button', { name: 'Firmar la revisión' }).click();
    await officer.getByText('La revisión quedó firmada.').waitFor();
    await officer.getByText('Todo conforme.').waitFor();
  });

  test('a lost door tells whose data it could show, and how long there is to tell them', async () => {
    await officer.goto('/oficina/privacidad/incidente');
    const what = officer.getByLabel('Cuenta, teléfono o clave');
    await what.selectOption({ label: 'Cuenta de Quispe, Rosa María' });
    const learnt = new Date(Date.now() - 2 * 3_600_000 - 5 * 3_600_000);
    await officer.getByLabel('Cuándo se supo').fill(learnt.toISOString().slice(0, 16));
    await officer.getByRole('button', { name: 'Ver de quién son los datos' }).click();
    await officer.getByText(/Quedan 4[56] horas/).waitFor();
    const table = officer.getByRole('table', { name: 'Personas afectadas' });
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(5);
    const href = await officer.getByRole('link', { name: 'Descargar CSV' }).getAttribute('href');
    const csv = await officer.request.get(`${program.address}${href ?? ''}`);
    expect(csv.status()).toBe(200);
    expect(await csv.text()).toContain('Mamani');
  });
});

const bare = [
  '/oficina/entrar',
  '/oficina/entrar?paso=olvido',
  '/oficina/empezar',
  '/oficina/contrasena',
];
const ofAdmin = [
  '/oficina',
  '/oficina/cuenta',
  '/oficina/cuenta/segundo-paso',
  '/oficina/equipo',
  '/oficina/equipo/nueva?persona=mamani',
  '/oficina/equipo/telefonos',
  '/oficina/llaves',
  '/oficina/buscar?q=mamani',
  '/oficina/no-hay',
];
const ofOfficer = [
  '/oficina/privacidad/accesos',
  '/oficina/privacidad/revision',
  '/oficina/privacidad/incidente',
];

describe('nobody is shut out', () => {
  test.each(['es', 'en'])(
    'of the office in %s, on a phone, at a desk, by day and by night',
    async (language) => {
      const stranger = await someone(browser, program);
      const journeys = [
        { page: stranger.page, paths: bare },
        { page: admin, paths: ofAdmin },
        { page: officer, paths: ofOfficer },
      ];
      const found: string[] = [];
      for (const { page, paths } of journeys) {
        for (const path of paths) {
          await page.goto(language === 'es' ? path : `/en${path}`);
          found.push(...(await shutOutOf(page, language)).map((one) => `${path} ${one}`));
        }
      }
      expect(found).toEqual([]);
      await stranger.context.close();
    },
    600_000,
  );

  test('and no page of the office breaks its own policy', () => {
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
  });

  test('by keyboard one comes past the navigation, to the search and out', async () => {
    await admin.setViewportSize(wide);
    await admin.goto('/oficina');
    await admin.keyboard.press('Tab');
    const focused = admin.locator(':focus');
    await expect.poll(() => focused.innerText()).toBe('Ir al contenido');
    await admin.keyboard.press('Enter');
    await expect.poll(() => focused.getAttribute('id')).toBe('contenido');
    await admin.keyboard.press('/');
    await expect.poll(() => focused.getAttribute('name')).toBe('q');
    await admin.keyboard.type('mamani');
    await admin.keyboard.press('Enter');
    await admin.getByRole('heading', { name: 'Resultados de «mamani»' }).waitFor();
  });

  test('on a phone the menu opens without a script', async () => {
    const cookies = await admin.context().cookies();
    const { page, context } = await someone(browser, program, {
      javaScriptEnabled: false,
      viewport: small,
    });
    await context.addCookies(cookies);
    await page.goto('/oficina');
    await nav(page).getByText('Menú').click();
    await nav(page).getByRole('link', { name: 'Claves de sistemas' }).click();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/oficina/llaves');
    await context.close();
  });
});

/** What is wrong with a page on both screens, by day and by night, in plain words. */
async function shutOutOf(page: Page, language: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const viewport of [small, wide]) {
    await page.setViewportSize(viewport);
    const { beyond, titles, lang } = await measured(page);
    if (beyond > 0) found.push(`is ${beyond} px wider than ${viewport.width}`);
    if (titles !== 1) found.push(`has ${titles} first headings`);
    if (lang !== language) found.push(`is in ${lang}`);
    await page.emulateMedia({ colorScheme: 'light' });
    found.push(...(await violations(page)));
    await page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await violations(page, 'color-contrast')));
  }
  return found;
}

/** What axe finds; `only` one rule where the rest cannot have changed. */
async function violations(page: Page, only?: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (only !== undefined) axe.withRules(only);
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

function measured(page: Page): Promise<{ beyond: number; titles: number; lang: string }> {
  return page.evaluate(() => ({
    beyond: document.documentElement.scrollWidth - window.innerWidth,
    titles: [...document.querySelectorAll('h1')].filter((title) => title.checkVisibility()).length,
    lang: document.documentElement.lang,
  }));
}
