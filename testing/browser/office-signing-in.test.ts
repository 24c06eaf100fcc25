import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, small } from './chromium.ts';
import {
  administrator,
  codeFor,
  setUpOffice,
  shownSecret,
  signIn,
  someone,
  startOfficeProgram,
  type OfficeProgram,
} from './office-program.ts';

/** Needs the built site: `vite build -c web/site/vite.config.ts`. */
let program: OfficeProgram;
let browser: Browser;
let secret: string;

beforeAll(async () => {
  browser = await openBrowser();
  program = await startOfficeProgram();
  const { context, page } = await someone(browser, program);
  secret = await setUpOffice(page, program);
  await context.close();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await program.close();
});

const at = (page: Page): string => new URL(page.url()).pathname;

describe('the first run', () => {
  test('on a phone without scripts, the key is pasted, and the office opens', async () => {
    const fresh = await startOfficeProgram();
    const look = { javaScriptEnabled: false, viewport: small };
    const { page, context } = await someone(browser, fresh, look);
    await page.goto('/oficina');
    await page.getByRole('link', { name: 'Preparar el programa' }).click();
    await page.getByRole('button', { name: 'Crear la cuenta y seguir' }).click();
    await page.getByRole('alert').getByText('Falta «Llave de un solo uso».').waitFor();
    const key = new URL(fresh.startLink).hash.replace('#llave=', '');
    await page.getByLabel('Llave de un solo uso').fill(key);
    await page.getByLabel('Nombres').fill(administrator.givenNames);
    await page.getByLabel('Primer apellido').fill(administrator.firstSurname);
    await page.getByLabel('Correo electrónico').fill(administrator.email);
    await page.getByLabel('Contraseña').fill('corta');
    await page.getByRole('button', { name: 'Crear la cuenta y seguir' }).click();
    // What was typed is still there, but for the password, and the key works once more.
    const refused = page.getByLabel('Contraseña').and(page.locator('[aria-invalid="true"]'));
    await refused.waitFor();
    expect(await refused.inputValue()).toBe('');
    expect(await page.getByLabel('Nombres').inputValue()).toBe(administrator.givenNames);
    await page.getByLabel('Contraseña').fill(administrator.password);
    await page.getByRole('button', { name: 'Crear la cuenta y seguir' }).click();
    await expect.poll(() => at(page)).toBe('/oficina/cuenta/segundo-paso');
    // Before the second step nothing else opens.
    await page.goto('/oficina/equipo');
    await expect.poll(() => at(page)).toBe('/oficina/cuenta/segundo-paso');
    const fromApp = await shownSecret(page);
    await page.getByLabel('Código de seis cifras').fill('000000');
    await page.getByRole('button', { name: 'Confirmar y activar' }).click();
    await page.getByRole('alert').waitFor();
    // A wrong code does not change the secret that the phone has read.
    expect(await shownSecret(page)).toBe(fromApp);
    await page.getByLabel('Código de seis cifras').fill(codeFor(fromApp, fresh.now()));
    await page.getByRole('button', { name: 'Confirmar y activar' }).click();
    await page.getByRole('heading', { name: 'Códigos de recuperación' }).waitFor();
    expect(await page.locator('ol li').count()).toBe(10);
    await page.getByRole('link', { name: 'Ya están guardados: seguir' }).click();
    // It leads to the page that was wanted before.
    await expect.poll(() => at(page)).toBe('/oficina/equipo');
    await page.goto('/oficina/empezar');
    await page.getByRole('heading', { name: 'El programa ya está preparado' }).waitFor();
    await context.close();
    await fresh.close();
  }, 60_000);

  test('the key of the link does not stay in the address', async () => {
    const fresh = await startOfficeProgram();
    const { page, context } = await someone(browser, fresh);
    await page.goto(fresh.startLink);
    await page.getByText('La llave del enlace ya está puesta.').waitFor();
    await expect.poll(() => page.url()).toBe(`${fresh.address}/oficina/empezar`);
    await context.close();
    await fresh.close();
  }, 30_000);
});

describe('signing in and out', () => {
  test('one leaves and comes back with both steps, to the page one wanted', async () => {
    const { page, context, complaints } = await someone(browser, program);
    program.wait(31);
    await page.goto('/oficina/equipo');
    await expect.poll(() => at(page)).toBe('/oficina/entrar');
    await page.getByLabel('Correo electrónico').fill(administrator.email);
    await page.getByLabel('Contraseña').fill(administrator.password);
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.getByLabel('Código de seis cifras').fill(codeFor(secret, program.now()));
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await expect.poll(() => at(page)).toBe('/oficina/equipo');
    await page.getByText('Quispe, Rosa María').first().click();
    await page.getByRole('button', { name: 'Salir' }).click();
    await page.getByText('La sesión se cerró en este equipo.').waitFor();
    await page.goBack();
    await expect.poll(() => at(page)).toBe('/oficina/entrar');
    await page.getByLabel('Correo electrónico').waitFor();
    expect(await page.getByText(administrator.email).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a wrong password and an e-mail that nobody has are answered with the same sentence', async () => {
    const { page, context } = await someone(browser, program);
    const said: string[] = [];
    for (const email of [administrator.email, 'nadie@ejemplo.pe']) {
      await page.goto('/oficina/entrar');
      await page.getByLabel('Correo electrónico').fill(email);
      await page.getByLabel('Contraseña').fill('no es esta contraseña');
      await page.getByRole('button', { name: 'Entrar', exact: true }).click();
      const told = page.getByRole('alert').filter({ hasText: 'no se puede ingresar' });
      await told.waitFor();
      said.push(((await told.textContent()) ?? '').replace(/\s+/g, ' ').trim());
      expect(await page.getByLabel('Correo electrónico').inputValue()).toBe(email);
      expect(await page.getByLabel('Contraseña').inputValue()).toBe('');
    }
    expect(said[0]).toContain('Con ese correo y esa contraseña no se puede ingresar.');
    expect(said[1]).toBe(said[0]);
    await context.close();
  });

  test('a code works once', async () => {
    const { page, context } = await someone(browser, program);
    await signIn(page, program, secret);
    await expect.poll(() => at(page)).toBe('/oficina');
    const used = codeFor(secret, program.now());
    await context.clearCookies();
    await page.goto('/oficina/entrar');
    await page.getByLabel('Correo electrónico').fill(administrator.email);
    await page.getByLabel('Contraseña').fill(administrator.password);
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.getByLabel('Código de seis cifras').fill(used);
    await page.getByRole('button', { name: 'Confirmar' }).click();
    await page.getByRole('alert').waitFor();
    await expect.poll(() => at(page)).toBe('/oficina/entrar');
    await context.close();
  });

  test('who forgot the password is sent to a person where the program sends no e-mail', async () => {
    const { page, context } = await someone(browser, program);
    await page.goto('/oficina/entrar');
    await page.getByRole('link', { name: 'Contraseña olvidada' }).click();
    await page.getByLabel('Correo electrónico').fill('nadie@ejemplo.pe');
    await page.getByRole('button', { name: 'Pedir el enlace' }).click();
    await page.getByText('Este programa no envía correo').waitFor();
    await context.close();
  });

  test('a session that was ended elsewhere is over at the next click', async () => {
    const one = await someone(browser, program);
    const two = await someone(browser, program);
    await signIn(one.page, program, secret);
    await signIn(two.page, program, secret);
    await two.page.goto('/oficina/cuenta');
    await two.page.getByRole('button', { name: 'Cerrar todas las demás' }).click();
    await two.page.getByText('Las demás sesiones se cerraron.').waitFor();
    await one.page.goto('/oficina/equipo');
    await expect.poll(() => at(one.page)).toBe('/oficina/entrar');
    await one.context.close();
    await two.context.close();
  });

  test('a form that another site sends does nothing and says why', async () => {
    const { page, context } = await someone(browser, program);
    await signIn(page, program, secret);
    const target = `${program.address}/oficina/entrar?/salir`;
    await page.route('http://otro.ejemplo/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<form method="post" action="${target}"><button>x</button></form>`,
      }),
    );
    await page.goto('http://otro.ejemplo/');
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button').click(),
    ]);
    expect(answer.status()).toBe(403);
    await page.getByRole('heading', { name: 'El envío vino de otra página' }).waitFor();
    await page.goto('/oficina');
    await expect.poll(() => at(page)).toBe('/oficina');
    await context.close();
  });

  test('the cookie is out of reach of scripts and other sites, and pages are not kept', async () => {
    const { page, context } = await someone(browser, program);
    await signIn(page, program, secret);
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'ayni_session');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    const answer = await page.goto('/oficina/cuenta');
    expect(answer?.headers()['cache-control']).toBe('no-store');
    expect(answer?.headers()['content-security-policy']).not.toContain('unsafe');
    await context.close();
  });
});

test('a passkey is added, and opens the office in the place of the code', async () => {
  // A passkey belongs to a name, never to a number.
  const address = program.address.replace('127.0.0.1', 'localhost');
  const { page, context, complaints } = await someone(browser, { ...program, address });
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, program, secret);
  await page.goto('/oficina/cuenta/segundo-paso');
  await page.getByLabel('Nombre de la llave').fill('laptop azul');
  await page.getByRole('button', { name: 'Agregar llave de acceso' }).click();
  await page.getByText('laptop azul').waitFor();
  await page.goto('/oficina');
  await page.getByText('Quispe, Rosa María').first().click();
  await page.getByRole('button', { name: 'Salir' }).click();
  await page.getByText('La sesión se cerró en este equipo.').waitFor();
  await page.getByLabel('Correo electrónico').fill(administrator.email);
  await page.getByLabel('Contraseña').fill(administrator.password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.getByRole('button', { name: 'Usar la llave de acceso' }).click();
  await page.getByRole('heading', { name: 'Lo que toca' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});
