import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newPhone, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { newId, startFieldProgram, type FieldProgram } from './field-program.ts';
import { joinPhone, typePin } from './join-phone.ts';
import { onePixel } from './one-pixel.ts';

/** People on a phone against the running program itself. Needs `.build/campo`. */
let program: FieldProgram;
let phone: Phone;

const association = newId();
const leader = newId();
const pin = '739604';

beforeAll(async () => {
  program = await startFieldProgram();
  phone = await newPhone(program);
});
afterAll(async () => {
  await phone.close();
  await program.close();
});

/** An association with its centre, and Carmen, who presides it. */
async function startAssociation(): Promise<void> {
  const named = { givenNames: 'Carmen', firstSurname: 'Rojas', secondSurname: 'Huamán' };
  await program.state(association, [
    {
      kind: 'actor.register',
      payload: {
        actor: association,
        kind: 'recyclers-association',
        name: 'Manos que Reciclan',
        letter: 'M',
        district: '150115',
      },
    },
    {
      kind: 'place.register',
      payload: { place: newId(), name: 'Cochera', actor: association, district: '150115' },
    },
    {
      kind: 'actor.register',
      payload: {
        actor: leader,
        kind: 'recycler',
        parent: association,
        personal: { values: named },
      },
    },
    {
      kind: 'actor.affiliate',
      payload: {
        affiliation: newId(),
        member: leader,
        organisation: association,
        role: 'president',
      },
    },
  ]);
}

async function registerRosa(page: Page): Promise<void> {
  for (const [label, text] of [
    ['Nombres', 'Rosa María'],
    ['Apellido paterno', 'Quispe'],
    ['Número de documento', '41234567'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByRole('button', { name: 'Siguiente' }).click();
  await page.getByRole('button', { name: 'Mujer' }).click();
  await page.getByRole('button', { name: 'Siguiente' }).click();
  for (let purpose = 1; purpose <= 6; purpose += 1) {
    await page.getByText(`${purpose} de 6`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Sí', exact: true }).click();
  }
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: onePixel });
  await page.getByAltText('La foto que se guardará').waitFor();
  await page.getByRole('button', { name: 'Registrar a Rosa' }).click();
}

async function expectPhotoGone(page: Page): Promise<void> {
  // The photo went after the person, as soon as the notebook was open again.
  await vi.waitFor(
    async () => {
      await page.goto('/campo/#/recoger');
      await page.goto('/campo/#/mas');
      await page.getByRole('link', { name: 'Mis datos' }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.getByText(/espera en este teléfono/).count()).toBe(0);
    },
    { timeout: 20_000, interval: 500 },
  );
}

/** Revokes the one phone that there is. */
async function takeBack(): Promise<void> {
  type Phones = { readonly phones: readonly { readonly device: string }[] };
  const { phones } = await program.get<Phones>('/devices');
  await program.post(`/devices/${phones[0]?.device ?? ''}/revoke`, {});
}

test('a leader joins by invitation, registers and weighs without signal, and all is accepted', async () => {
  const { context, page } = phone;
  await startAssociation();
  await joinPhone(page, await program.invite(leader), pin);
  await waitForWorker(page, 'leader');
  await page.goto('/campo/#/recoger');
  await page.getByRole('button', { name: /^Para mí/ }).waitFor({ timeout: 20_000 });
  await page.goto('/campo/#/registrar');
  await page.getByLabel('Nombres').waitFor();
  await page.getByText('todavía no están los textos').waitFor({ state: 'detached' });
  await context.setOffline(true);
  await registerRosa(page);
  await page.getByRole('button', { name: 'Registrar lo que recogió' }).click();
  await weigh(page, '12');
  await page.getByRole('button', { name: 'Cerrar' }).click();
  // Everything goes out while the notebook is closed.
  await context.setOffline(false);
  await vi.waitFor(async () => expect((await program.events()).length).toBeGreaterThanOrEqual(13), {
    timeout: 30_000,
    interval: 500,
  });
  await typePin(page, pin);
  await page.getByRole('link', { name: 'Mi cuaderno' }).click();
  await page.getByText('anotado por Carmen para Rosa María Quispe').waitFor();
  await expect.poll(() => page.getByText('Recibido').count()).toBe(2);
  expect(await page.getByText('Necesita revisión').count()).toBe(0);
  await page.goto('/campo/#/datos');
  await page.getByText('Rojas', { exact: true }).waitFor();
  await page.goto('/campo/#/carne');
  await page.getByText('Todavía no hay un carné emitido.').waitFor();
  await expectPhotoGone(page);
  await takeBack();
  await weigh(page, '3');
  await page.getByRole('button', { name: 'Sin permiso' }).click();
  await page.getByText('1 registro espera en este teléfono. No se borra.').waitFor();
});
