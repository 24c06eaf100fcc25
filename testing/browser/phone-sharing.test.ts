import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { expectLargeEnough, expectNoViolation } from './campo-checks.ts';
import { newPhone, waitForWorker, type Phone } from './campo-phone.ts';
import { joinPhone } from './join-phone.ts';
import { startSharing, type SharingProgram } from './sharing-program.ts';

/** Money that is shared, and material that is offered, against the running program itself. */
let program: SharingProgram;
let phones: Phone[];

beforeEach(async () => {
  program = await startSharing();
  phones = [];
});
afterEach(async () => {
  for (const phone of phones) await phone.close();
  await program.close();
});

async function phoneOf(person: string, pin = '739604'): Promise<Phone> {
  const phone = await newPhone(program);
  phones.push(phone);
  await joinPhone(phone.page, await program.invite(person), pin);
  return phone;
}

async function expectGood(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expectNoViolation(page);
  await expectLargeEnough(page);
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

async function arrived(kind: string, count: number): Promise<void> {
  await vi.waitFor(
    async () => {
      const rows = (await program.events()).filter((row) => row.kind === kind);
      expect(rows.map(({ state }) => state)).toEqual(Array(count).fill('accepted'));
    },
    { timeout: 30_000, interval: 500 },
  );
}

/** By kilograms, a tenth into the common fund. */
async function decideRule(page: Page): Promise<void> {
  await page.goto('/campo/#/reparto');
  await page.getByText('Falta decir cómo decidió repartir').waitFor();
  await button(page, 'Repartir').click();
  await page.getByRole('heading', { name: '¿Cómo se reparte?' }).waitFor();
  await button(page, /^Por kilos/).click();
  await button(page, '10 %').click();
  await expectGood(page);
  await button(page, 'Guardar la regla').click();
  await page.getByText('Por kilos · fondo común 10 %').waitFor();
}

async function shareOut(page: Page, begin = 'Repartir'): Promise<void> {
  await button(page, begin).click();
  await page.getByText('Papelera del Sur').waitFor();
  await expectGood(page);
  await button(page, 'Seguir con S/ 480.00').click();
  await page.getByText('300 kg').waitFor();
  await expectGood(page);
  await button(page, 'Seguir con 2 personas').click();
  await button(page, 'Flete').click();
  await page.getByLabel('Cuánto (S/)').fill('30');
  await button(page, 'Agregar este costo').click();
  await expectGood(page);
  await button(page, 'Seguir con S/ 30.00 de costos').click();
  await page.getByText('S/ 480.00 = costos S/ 30.00 + fondo S/ 45.00 + partes S/ 405.00').waitFor();
  await expectGood(page);
  await button(page, 'Guardar reparto de S/ 480.00').click();
  await page.getByRole('heading', { name: /^Reparto del/ }).waitFor();
}

async function signShown(page: Page, name: string, money: string): Promise<void> {
  await page.getByText('Pasar el teléfono a').waitFor();
  await button(page, `Soy ${name}`).click();
  await page.getByText(money, { exact: true }).waitFor();
  await expectGood(page);
  await button(page, `Recibí ${money}`).click();
}

test('a leader shares out without signal, one signs on her phone and one on her own', async () => {
  const { context, page } = await phoneOf(program.people.carmen);
  await waitForWorker(page, 'leader');
  await decideRule(page);
  await arrived('share.rule', 1);
  // Kilograms of these days are heard once; the rest is done without signal.
  await button(page, 'Repartir').click();
  await button(page, 'Seguir con S/ 480.00').click();
  await page.getByText('300 kg').waitFor();
  await page.goto('/campo/#/reparto');
  await context.setOffline(true);
  await shareOut(page, 'Empezar otro reparto');
  await page.getByRole('link', { name: 'Pasar el teléfono para firmar' }).click();
  await button(page, 'Ahora no está').click();
  await signShown(page, 'Pedro Ccori Apaza', 'S/ 135.00');
  await page.getByRole('link', { name: 'Ver el reparto' }).click();
  await page.getByText('firmó aquí').waitFor();
  await expectGood(page);
  await context.setOffline(false);
  await page.goto('/campo/#/mas');
  await page.goto('/campo/#/reparto');
  await arrived('share.out', 1);
  await arrived('share.sign', 1);

  const rosas = await phoneOf(program.people.rosa);
  await rosas.page.goto('/campo/#/mas');
  await rosas.page.getByRole('link', { name: /^Mis ingresos/ }).click();
  await button(rosas.page, 'Recibí S/ 270.00').waitFor();
  expect(await rosas.page.getByText('135').count()).toBe(0);
  await expectGood(rosas.page);
  await button(rosas.page, 'Recibí S/ 270.00').click();
  await rosas.page.getByText('Firmado en mi teléfono').waitFor();
  await arrived('share.sign', 2);

  await page.reload();
  await unlock(page);
  await page.goto('/campo/#/reparto');
  await page.getByText('firmaron todos').waitFor();
});

async function unlock(page: Page): Promise<void> {
  const pad = page.getByRole('group', { name: 'Teclado del PIN' });
  await pad.waitFor();
  for (const digit of '739604') {
    await pad.getByRole('button', { name: digit, exact: true }).click();
  }
  await page.getByRole('navigation').waitFor({ timeout: 20_000 });
}

test('a sale that two leaders shared is shown, and one of the share-outs is annulled', async () => {
  const { page } = await phoneOf(program.people.carmen);
  await decideRule(page);
  await shareOut(page);
  await arrived('share.out', 1);
  const rows = await program.events();
  const share = rows.find(({ kind }) => kind === 'share.out');
  // Somebody else shared the same sale without having heard of it.
  await program.state([{ kind: 'share.out', payload: share?.payload ?? {} }]);
  await page.goto('/campo/#/mas');
  await page.goto('/campo/#/reparto');
  await page.getByText('misma venta en otro reparto').first().waitFor();
  await page.getByText('misma venta en otro reparto').first().click();
  await page.getByText(/^Una venta de este reparto ya está en otro reparto/).waitFor();
  await expectGood(page);
  await page.getByRole('link', { name: 'Anular este reparto' }).click();
  await button(page, 'Se repartió dos veces').click();
  await expectGood(page);
  await button(page, 'Anular el reparto').click();
  await arrived('share.void', 1);
  await page.getByText('anulado', { exact: true }).waitFor();
  await page.getByText('misma venta en otro reparto').waitFor({ state: 'detached' });
});

test('a share-out that is half done is still there when the app was killed', async () => {
  const { page } = await phoneOf(program.people.carmen);
  await decideRule(page);
  await button(page, 'Repartir').click();
  await button(page, 'Seguir con S/ 480.00').click();
  await button(page, /Pedro Ccori/).click();
  await page.getByLabel(/por qué/i).fill('Viajó');
  await button(page, 'Seguir con 1 persona').click();
  await button(page, 'Flete').click();
  await page.getByLabel('Cuánto (S/)').fill('30');
  await button(page, 'Agregar este costo').click();
  await button(page, 'Seguir con S/ 30.00 de costos').waitFor();
  await page.waitForTimeout(300);
  await page.reload();
  await unlock(page);
  await page.goto('/campo/#/reparto');
  await page.getByText('Hay un reparto a medias en este teléfono.').waitFor();
  await expectGood(page);
  await button(page, 'Seguir con el reparto').click();
  await button(page, 'Seguir con S/ 480.00').click();
  await button(page, 'Seguir con 1 persona').click();
  await button(page, 'Seguir con S/ 30.00 de costos').click();
  await page.getByText('S/ 480.00 = costos S/ 30.00 + fondo S/ 45.00 + partes S/ 405.00').waitFor();
});

test('kilograms that were never heard are not shared', async () => {
  const { context, page } = await phoneOf(program.people.carmen);
  await waitForWorker(page, 'leader');
  await decideRule(page);
  await context.setOffline(true);
  await button(page, 'Repartir').click();
  await button(page, 'Seguir con S/ 480.00').click();
  await page.getByLabel('Desde').fill('2026-01-05');
  await page.getByText('Los kilos de esos días no se bajaron a este teléfono').waitFor();
  await expect.poll(() => page.locator('.primary').isDisabled()).toBe(true);
  await expectGood(page);
});

test('a workshop offers without signal, and the association says when it comes', async () => {
  const { context, page } = await phoneOf(program.people.elena);
  await waitForWorker(page, 'giver');
  await page.goto('/campo/#/ofrecer');
  await button(page, 'Retazo de algodón').waitFor();
  await expectGood(page);
  await context.setOffline(true);
  await button(page, 'Retazo de algodón').click();
  await button(page, 'No sé cuánto').click();
  await expectGood(page);
  await button(page, 'Hoy').click();
  await page.getByText('Taller del segundo piso').waitFor();
  await expectGood(page);
  await button(page, /^Ofrecer/).click();
  await page.getByText('guardado en este teléfono; saldrá solo').waitFor();
  await button(page, 'Deshacer').waitFor();
  await expectGood(page);
  await context.setOffline(false);
  await page.goto('/campo/#/miskilos');
  await page.getByText('Aquí aparecerá lo que recojan aquí').waitFor();
  await expectGood(page);
  await arrived('intent.offer', 1);

  const leaders = await phoneOf(program.people.carmen);
  await leaders.page.goto('/campo/#/ofertas');
  await leaders.page.getByText('Confecciones Luz').waitFor();
  await expectGood(leaders.page);
  await leaders.page.getByRole('button', { name: 'Pasamos', exact: true }).click();
  await button(leaders.page, 'mañana').click();
  await leaders.page.getByText('Pasamos mañana').waitFor();
  await expectGood(leaders.page);
  await arrived('intent.answer', 1);

  await page.goto('/campo/#/ofrecer');
  await page.getByText('Manos que Reciclan pasa mañana').first().waitFor();
  await button(page, 'Ya no se ofrece').click();
  await button(page, 'Ya se lo llevaron').click();
  await arrived('intent.withdraw', 1);

  await button(leaders.page, 'Recoger ahora').click();
  await leaders.page.getByRole('group', { name: 'Teclado de números' }).waitFor();
});
