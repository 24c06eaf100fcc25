import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, small, wide } from './chromium.ts';
import { setUpOffice, someone, startOfficeProgram } from './office-program.ts';
import type { OfficeProgram } from './office-program.ts';

const list = `ASOCIACIÓN MANOS DEL CERRO - PADRÓN 2026;;;;;;;
N°;Apellidos y nombres;DNI;Sexo;Fec. Nac.;Celular;Cargo;Observaciones
1;ZEVALLOS MAMANI, ROSA MARÍA;95678901;F;31/12/1985;987654321;Presidenta;al día
2;ZAPANA FLORES JULIO;9567890;M;5/3/80;;Socio;
3;ZÁRATE ÑAHUI NÉLIDA;94567890;F;12/25/1990;+51 912 345 678;;paga en marzo
4;ZORRILLA SOTO LUZ;93567890;F;;99988;;
5;ZORRILLA SOTO LUS;;F;;;;
`;

/** Where somebody who works on these pages looks at them. */
const pictures = process.env['AYNI_PICTURES'];

describe('importing a member list in the office, without a script', () => {
  let program: OfficeProgram;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    program = await startOfficeProgram({ filled: true });
    browser = await openBrowser();
    const first = await someone(browser, program);
    await setUpOffice(first.page, program);
    await first.context.close();
    const who = await someone(browser, program, { javaScriptEnabled: false });
    ({ page } = who);
    const entered = await who.context.request.post('/api/v1/simulation/enter', {
      data: { role: 'coordinator' },
    });
    expect(entered.status()).toBe(200);
  });
  afterAll(async () => {
    await browser.close();
    await program.close();
  });

  async function looksRight(name: string): Promise<void> {
    for (const [size, viewport] of [
      ['360', small],
      ['1280', wide],
    ] as const) {
      await page.setViewportSize(viewport);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, `${name} at ${size}`).toBe(0);
      if (pictures === undefined) continue;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: `${pictures}/${name}-${size}.png`, fullPage: true });
    }
  }

  async function upload(name: string, text: string): Promise<void> {
    await page.goto('/oficina/padron/importar');
    const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: 'Subir y revisar' }).click();
  }

  test('says what is wrong with a file that is no list', async () => {
    await page.goto('/oficina/padron/importar');
    await looksRight('1-start');
    expect(await page.getByText('No hay listas subidas').isVisible()).toBe(true);
    await upload('nada.csv', 'DNI;Nombres\n');
    expect(await page.getByRole('alert').innerText()).toContain('ninguna fila');
    await looksRight('2-refused');
  });

  test('goes from the file to people in the register, and holds what has to be looked at', async () => {
    await upload('padron manos.csv', list);
    await page.waitForURL(/importar\/[0-9a-f-]+$/);
    await expect.poll(() => page.locator('#column-1').inputValue()).toBe('surnamesAndNames');
    expect(await page.locator('#column-7').inputValue()).toBe('');
    await looksRight('3-columns');
    await page
      .locator('#organisation')
      .selectOption({ label: 'Asociación SIMULADA Manos del Cerro' });
    await page.locator('#municipality').selectOption({ label: 'La Victoria' });
    await page.getByRole('button', { name: 'Confirmar y revisar' }).click();
    await page.waitForURL(/revisar/);
    await looksRight('4-check');
    const tabs = page.getByRole('navigation', { name: 'Qué filas ver' });
    await expect.poll(() => tabs.innerText()).toMatch(/Todas 5\s+Por revisar 4\s+Nuevas 1/);

    await page.getByRole('button', { name: 'Traer 1 fila' }).click();
    await page.waitForURL(/entraron=1/);
    await page.getByRole('button', { name: 'Usar todas las sugerencias' }).click();
    await page.waitForURL(/guardado/);
    await expect.poll(() => tabs.innerText()).toMatch(/Por revisar 2\s+Nuevas 2/);
  });

  test('lets a row be mended where it stands, and another be set aside', async () => {
    await page.getByRole('link', { name: /^Por revisar/ }).click();
    await page.waitForURL((url) => !url.search.includes('guardado'));
    await looksRight('5-held');
    const row = page.locator('li', { hasText: 'Zorrilla Soto, Luz' }).first();
    await row.getByLabel('Celular').fill('999888777');
    await row.getByRole('button', { name: /^Guardar la fila/ }).click();
    await page.waitForURL(/guardado/);
    // The row below it is nearly the same person: that is for somebody to tell.
    const alike = page.locator('li', { hasText: 'Zorrilla Soto, Lus' }).first();
    await expect.poll(() => alike.innerText()).toContain('Se parece a la fila 6');
    await alike.getByRole('button', { name: /^Apartar/ }).click();
    await page.getByRole('button', { name: 'Traer 3 filas' }).click();
    await page.waitForURL(/entraron=3/);
    await looksRight('6-done');
  });

  test('lists what was uploaded, gives members out, and erases', async () => {
    await page.goto('/en/oficina/padron/importar');
    await looksRight('7-english');
    const file = page.waitForEvent('download');
    await page.locator('#export-organisation').selectOption({ index: 1 });
    await page.getByRole('button', { name: 'Take CSV' }).click();
    expect((await file).suggestedFilename()).toBe('padron.csv');
    await page.getByRole('button', { name: 'Erase the uploaded list: padron manos.csv' }).click();
    await page.waitForURL(/borrada/);
    await page.getByRole('status').getByText('erased').waitFor();
    expect(await page.getByText('padron manos.csv').count()).toBe(0);
  });
});
