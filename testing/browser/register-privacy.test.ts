import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, small } from './chromium.ts';
import { startOfficeProgram, type OfficeProgram } from './office-program.ts';
import { actorIn, enterAs, fillPerson } from './register-program.ts';

/** Needs the built site. With scripts: signing and standing somewhere need one. */
let program: OfficeProgram;
let browser: Browser;
/** Of the data officer, who may see and erase. */
let page: Page;
let person: string;

beforeAll(async () => {
  browser = await openBrowser();
  program = await startOfficeProgram({ filled: true });
  ({ page } = await enterAs(browser, program, 'data_officer', {
    viewport: small,
    geolocation: { latitude: -12.0672, longitude: -77.0145, accuracy: 12 },
    permissions: ['geolocation'],
  }));
  await fillPerson(page, { givenNames: 'Delia', surnames: ['Yupanqui', 'Ramos'], dni: '41234567' });
  await page.getByRole('heading', { name: 'Delia Yupanqui Ramos' }).waitFor();
  person = actorIn(page);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await program.close();
});

const at = (path = ''): string => `/oficina/persona/${person}${path}`;

describe('health data', () => {
  test('is not asked before there is a signed permission', async () => {
    await page.goto(at('/datos?grupo=sensitive'));
    await page.getByText('solo por escrito y con firma').waitFor();
    expect(await page.getByLabel('Seguro de salud').count()).toBe(0);
  });

  test('a permission without a signature is not taken', async () => {
    await page.goto(at('/permisos'));
    const card = page.getByRole('region', { name: /Guardar datos de salud/ });
    await card.getByText('Registrar el permiso').first().click();
    await card.getByRole('button', { name: 'Registrar el permiso' }).click();
    await page.getByRole('alert').getByText('Falta la firma.').waitFor();
  });

  test('signed with a finger on the page, it is kept, and health can be written', async () => {
    await page.goto(at('/permisos'));
    const card = page.getByRole('region', { name: /Guardar datos de salud/ });
    await card.getByText('Registrar el permiso').first().click();
    await card.locator('canvas').scrollIntoViewIfNeeded();
    const frame = await card.locator('canvas').boundingBox();
    if (!frame) throw new Error('there is nowhere to sign');
    await page.mouse.move(frame.x + 20, frame.y + 40);
    await page.mouse.down();
    await page.mouse.move(frame.x + 120, frame.y + 20, { steps: 6 });
    await page.mouse.move(frame.x + 200, frame.y + 60, { steps: 6 });
    await page.mouse.up();
    await card.getByRole('button', { name: 'Registrar el permiso' }).click();
    await page.getByText('Se guardó.').waitFor();
    const signature = await page.getByRole('link', { name: 'Ver la firma' }).getAttribute('href');
    const image = await page.request.get(`${program.address}${signature ?? ''}`);
    expect(image.headers()['content-type']).toBe('image/png');
    await page.goto(at('/datos?grupo=sensitive'));
    await page.getByLabel('Seguro de salud').selectOption('sis');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Se guardó.').waitFor();
    await page.getByText('SIS', { exact: true }).first().waitFor();
  });

  test('somebody who counts people for the funder does not see it', async () => {
    const other = await enterAs(browser, program, 'monitoring');
    await other.page.goto(at());
    await other.page.getByText('Los datos de salud los ve solo quien debe cuidarlos').waitFor();
    expect(await other.page.getByText('SIS', { exact: true }).count()).toBe(0);
    await other.context.close();
  });
});

describe('a place', () => {
  test('is where the device stands, and can be put by a touch on the map', async () => {
    await page.goto(`/oficina/lugares/nuevo?de=${person}`);
    await page.getByRole('button', { name: 'Usar donde está este equipo' }).click();
    await page.getByText('con un error de 12 metros').waitFor();
    await expect.poll(() => page.getByLabel('Latitud').inputValue()).toBe('-12.067200');
    await page.getByLabel('Nombre del lugar').fill('Punto de acopio');
    await page.getByRole('button', { name: 'Guardar lugar' }).click();
    await page.getByText('-12.0672, -77.0145').waitFor();
    await page.getByRole('link', { name: 'Cambiar: Punto de acopio' }).click();
    const map = page.locator('svg.map');
    await map.click({ position: { x: 20, y: 20 } });
    await page.getByText('Punto tomado del mapa').waitFor();
    const latitude = Number(await page.getByLabel('Latitud').inputValue());
    // North-west of where it was, within the picture.
    expect(latitude).toBeGreaterThan(-12.0672);
    expect(latitude).toBeLessThan(-12.05);
    expect(Number(await page.getByLabel('Longitud').inputValue())).toBeLessThan(-77.0145);
  });
});

describe('what a person may ask for', () => {
  test('all that is held is shown in plain words, to be heard, printed and taken along', async () => {
    await page.goto(at());
    await page.getByRole('link', { name: 'Ver todos sus datos' }).click();
    await page.getByRole('button', { name: 'Escuchar' }).waitFor();
    await page.getByText('Número de documento: 41234567.').waitFor();
    await page.getByText('Guardar datos de salud: Permite').waitFor();
    const json = await page.getByRole('link', { name: 'Descargar JSON' }).getAttribute('href');
    const taken = await page.request.get(`${program.address}${json ?? ''}`);
    expect(await taken.json()).toMatchObject({ format: 'ayni-data-sheet/1' });
  });

  test('a request becomes a task with its term, and the answer ends it', async () => {
    await page.goto(at('/derecho'));
    await page.getByLabel('Cancelación').check();
    await page.getByLabel('Recibido el').fill('2026-07-01');
    await page.getByLabel('En palabras de la persona').fill('Ya no participo');
    await page.getByRole('button', { name: 'Registrar pedido' }).click();
    await page.getByText('Pidió cancelación: responder hasta el').waitFor();
    await page.goto('/oficina/privacidad/pedidos');
    const row = page.getByRole('row', { name: /Yupanqui/ });
    // Ten working days after 1 July 2026, with 28 and 29 July not yet reached.
    await expect.poll(() => row.innerText()).toContain('15 jul 2026');
  });

  test('what names her is erased only when the word was typed, and what counts stays', async () => {
    await page.goto(at());
    await page.getByRole('link', { name: 'Borrar sus datos' }).click();
    await page.getByText('Seguro de salud').waitFor();
    await page.getByLabel('Escribir BORRAR para confirmar').fill('sí');
    await page.getByRole('button', { name: 'Borrar sus datos' }).click();
    await page.getByRole('alert').getByText('La palabra de confirmación').waitFor();
    await page.getByLabel('Escribir BORRAR para confirmar').fill('borrar');
    await page.getByRole('button', { name: 'Borrar sus datos' }).click();
    await page.getByRole('heading', { name: 'Persona que pidió borrar sus datos' }).waitFor();
    await page.waitForLoadState();
    const left = await page.content();
    for (const gone of ['Delia', 'Yupanqui', '41234567', 'Ya no participo']) {
      expect(left).not.toContain(gone);
    }
    await page.goto('/oficina/actores?q=yupanqui');
    await page.getByText('Nadie así').waitFor();
    // The request that asked for it was answered with it.
    await page.goto('/oficina/privacidad/pedidos');
    await page.getByText('No hay pedidos por responder').waitFor();
  });
});
