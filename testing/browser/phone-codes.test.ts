import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'vitest';
import { invite, rosa } from './campo-people.ts';
import { newPhone, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { cameraArgs, filmCode } from './fake-camera.ts';

/** Codes are read with a camera. Debian's Chromium reads none by itself, so ours has to. */
let server: CampoServer;
let folder: string;
let phone: Phone | undefined;

beforeEach(async () => {
  server = await startCampoServer();
  folder = mkdtempSync(join(tmpdir(), 'ayni-film-'));
});
afterEach(async () => {
  await phone?.close();
  phone = undefined;
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function phoneThatSees(text: string): Promise<Phone> {
  const film = join(folder, 'film.y4m');
  filmCode(film, text);
  phone = await newPhone(server, { args: cameraArgs(film) });
  return phone;
}

describe('the camera', () => {
  test('reads the QR code of an invitation', async () => {
    invite(server, rosa, 'ABCD2345');
    const { page } = await phoneThatSees(`${server.url}/campo/#invitacion=ABCD-2345`);
    await page.goto('/campo/');
    await page.getByRole('button', { name: 'Leer el código QR' }).click();
    await page.getByText('Esta invitación es para Rosa Quispe Mamani').waitFor();
  });

  test('says what a code is that the screen cannot use, and one can type instead', async () => {
    invite(server, rosa, 'ABCD2345');
    const { page } = await phoneThatSees('https://otro.example/carne/7K2QF9M0XA');
    await page.goto('/campo/');
    await page.getByRole('button', { name: 'Leer el código QR' }).click();
    await page.getByText('Ese código es de otra cosa: un carné.').waitFor();
    const field = page.getByLabel('O escribir el código');
    await field.fill('ABC');
    await page.getByRole('button', { name: 'Listo' }).click();
    await page.getByText('Ese código no está completo o tiene un error.').waitFor();
    await field.fill('abcd 2345');
    await page.getByRole('button', { name: 'Listo' }).click();
    await page.getByText('Esta invitación es para Rosa Quispe Mamani').waitFor();
  });

  test('that is refused or missing is told, and typing still works', async () => {
    phone = await newPhone(server);
    const { page } = phone;
    await page.goto('/campo/');
    await page.getByRole('button', { name: 'Leer el código QR' }).click();
    await page
      .getByText(/Escribir el código|escribir el código/)
      .first()
      .waitFor();
    await page.getByLabel('O escribir el código').waitFor();
    await page.getByRole('main').getByRole('button', { name: 'Atrás' }).click();
    await page.getByLabel('Código de la invitación').waitFor();
  });
});
