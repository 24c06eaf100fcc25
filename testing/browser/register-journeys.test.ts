import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, small } from './chromium.ts';
import { startOfficeProgram, type OfficeProgram } from './office-program.ts';
import { actorIn, enterAs, fillPerson } from './register-program.ts';

/** Needs the built site. Without scripts, unless what is tested is one. */
let program: OfficeProgram;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  program = await startOfficeProgram({ filled: true });
  const look = { viewport: small, javaScriptEnabled: false };
  ({ page } = await enterAs(browser, program, 'coordinator', look));
}, 120_000);
afterAll(async () => {
  await browser.close();
  await program.close();
});

const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

describe('on a phone in the street, without scripts', () => {
  test('somebody is registered, and what is wrong is told beside its field with nothing lost', async () => {
    await fillPerson(page, { givenNames: 'Rosa', surnames: ['Ñahui', 'Condori'], dni: '4012345' });
    const dni = page.getByLabel('Número de documento');
    await dni.and(page.locator('[aria-invalid="true"]')).waitFor();
    expect(await page.getByLabel('Apellido paterno').inputValue()).toBe('Ñahui');
    expect(await page.getByLabel('Mujer').isChecked()).toBe(true);
    await dni.fill('40123456');
    await page.getByRole('button', { name: 'Registrar', exact: true }).click();
    await heading('Rosa Ñahui Condori').waitFor();
    await page.getByText('40123456').first().waitFor();
    await page.getByText('Permite', { exact: true }).first().waitFor();
  });

  test('who is likely registered already is shown with the reasons before anything is written', async () => {
    await fillPerson(page, { givenNames: 'Rosa', surnames: ['Nahui', 'Condori'], dni: '40123456' });
    await page.getByText('Puede que ya esté registrada').waitFor();
    await page.getByText('Mismo documento').waitFor();
    await page.getByRole('link', { name: 'Es la misma: ver su ficha' }).first().click();
    await heading('Rosa Ñahui Condori').waitFor();
    // Nobody was registered meanwhile.
    await page.goto('/oficina/actores?q=nahui');
    await page.getByText('1 resultado').waitFor();
  });

  test('a name that was written wrong is corrected, and the history keeps what it was', async () => {
    await page.goto('/oficina/actores?q=40123456');
    await page.getByRole('link', { name: 'Ñahui Condori, Rosa' }).click();
    await page.getByRole('link', { name: 'Cambiar: Nombre', exact: true }).click();
    await page.getByLabel('Nombres', { exact: true }).fill('Rosa Elvira');
    await page.getByLabel('Estaba mal escrito').check();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await heading('Rosa Elvira Ñahui Condori').waitFor();
    const step = page.getByRole('listitem').filter({ hasText: 'Cambiaron sus datos' }).first();
    await expect
      .poll(() => step.innerText())
      .toMatch(/Rosa\s*→\s*Ahora: Rosa Elvira|Rosa.*→.*Rosa Elvira/s);
    await step.getByText('Estaba mal escrito').waitFor();
  });

  test('a form sent without a change says so and writes nothing', async () => {
    await page.getByRole('link', { name: 'Cambiar: Nombre', exact: true }).click();
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('alert').getByText('No cambió nada.').waitFor();
  });
});

describe('two records of one person', () => {
  test('are merged with the effect shown before, and taken apart again', async () => {
    await fillPerson(page, {
      givenNames: 'Rosa Elvira',
      surnames: ['Ñahui', 'Condori'],
      dni: '40123456',
    });
    await page.getByRole('button', { name: 'Es otra: registrar' }).click();
    await heading('Rosa Elvira Ñahui Condori').waitFor();
    const absorbed = actorIn(page);
    await page.goto('/oficina/actores?q=nahui');
    await page.getByText('2 resultados').waitFor();

    await page.goto('/oficina/actores/duplicados');
    await page.getByRole('link', { name: 'Comparar' }).first().click();
    await page.getByText('Mismo documento').waitFor();
    const effect = page.getByRole('row', { name: /Personas contadas/ });
    await effect.getByRole('cell').nth(1).waitFor();
    const [before = 0, after = 0] = (await effect.getByRole('cell').allInnerTexts()).map(Number);
    expect(after).toBe(before - 1);
    await page.getByRole('button', { name: 'Son la misma: juntar' }).click();
    await heading('Rosa Elvira Ñahui Condori').waitFor();
    await page.goto('/oficina/actores?q=nahui');
    await page.getByText('1 resultado').waitFor();

    await page.goto(`/oficina/persona/${absorbed}`);
    await page.getByRole('link', { name: 'Separar' }).click();
    await page.getByRole('button', { name: 'Separar' }).click();
    await page.getByText('Se separaron.').waitFor();
    await page.goto('/oficina/actores?q=nahui');
    await page.getByText('2 resultados').waitFor();
  });
});

describe('an organisation', () => {
  test('is registered with its place, and a RUC typed wrong is not taken', async () => {
    await page.goto('/oficina/actores/nueva-organizacion');
    await page.getByLabel('Tipo', { exact: true }).selectOption('workshop');
    await page.getByLabel('Nombre de la organización').fill('Taller Prueba Uno');
    await page.getByLabel('RUC').fill('20131312954');
    await page.getByText('Más datos').click();
    await page.getByLabel('Referencia').first().fill('frente al mercado, puesto 14');
    await page.getByLabel('Latitud').fill('-12.0672');
    await page.getByLabel('Longitud').fill('-77.0145');
    await page.getByRole('button', { name: 'Registrar', exact: true }).click();
    await page.getByRole('alert').getByText('El RUC está mal escrito').waitFor();
    await page.getByLabel('RUC').fill('20131312955');
    await page.getByRole('button', { name: 'Registrar', exact: true }).click();
    await heading('Taller Prueba Uno').waitFor();
    await page.getByText('La última cifra corresponde').waitFor();
    await page.getByText('frente al mercado, puesto 14').waitFor();
    await page.goto('/oficina/actores/mapa');
    await page.getByRole('link', { name: 'Taller Prueba Uno', exact: true }).waitFor();
  });
});

describe('belonging', () => {
  test('a member stands in the list of one municipality, as what was said, until the last day', async () => {
    await page.goto('/oficina/actores?q=nahui');
    await page
      .getByRole('link', { name: /Condori, Rosa/ })
      .first()
      .click();
    await heading(/Ñahui Condori/).waitFor();
    const person = actorIn(page);
    await page.goto('/oficina/actores?ver=organizaciones&tipo=recyclers-association');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.waitForURL('**/oficina/organizacion/*');
    const organisation = actorIn(page);
    await page.goto(`/oficina/organizacion/${organisation}/afiliar?busca=40123456`);
    await page.getByLabel('Ñahui Condori, Rosa Elvira').first().check();
    await page.getByLabel('Cargo').selectOption('treasurer');
    await page.getByLabel('En la lista de la municipalidad').selectOption('150111');
    await page.getByRole('button', { name: 'Afiliar' }).click();
    await page.getByText('Se guardó.').waitFor();

    const list = `/oficina/organizacion/${organisation}/integrantes?municipalidad=150111`;
    await page.goto(list);
    const row = page.getByRole('row', { name: /Ñahui Condori/ });
    await expect.poll(() => row.innerText()).toContain('Tesorería');
    await page.goto(list.replace('150111', '150115'));
    expect(await page.getByRole('row', { name: /Ñahui Condori/ }).count()).toBe(0);

    const member = await page.goto(list).then(() => row.getByRole('link').getAttribute('href'));
    await page.goto(member ?? `/oficina/persona/${person}`);
    await page.getByRole('link', { name: 'Terminar' }).click();
    await page.getByRole('button', { name: 'Terminar' }).click();
    await page.getByText('Se guardó.').waitFor();
    await page.getByText('No figura en ninguna organización.').first().waitFor();
    const ended = page.getByRole('listitem').filter({ hasText: 'Hasta:' }).first();
    await expect.poll(() => ended.innerText()).toContain('Cargo: Tesorería');
  });
});
