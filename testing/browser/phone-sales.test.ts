import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newPhone, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { joinPhone } from './join-phone.ts';
import {
  readShownCode,
  startTwoAssociations,
  type Association,
  type TwoAssociations,
} from './two-associations.ts';

/** Selling, and kilograms between two phones, against the running program. Needs `.build/campo`. */
let server: TwoAssociations;
let carmen: Phone;
let nelida: Phone;

beforeAll(async () => {
  server = await startTwoAssociations();
  carmen = await phoneOf(server.first, '739604');
  nelida = await phoneOf(server.second, '482913');
}, 120_000);
afterAll(async () => {
  await carmen.close();
  await nelida.close();
  await server.close();
});

async function phoneOf({ leader }: Association, pin: string): Promise<Phone> {
  const phone = await newPhone(server);
  await joinPhone(phone.page, await server.invite(leader), pin);
  await waitForWorker(phone.page, 'leader');
  return phone;
}

async function open(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${route}`);
}

async function type(page: Page, digits: string): Promise<void> {
  const pad = page.getByRole('group', { name: 'Teclado de números' });
  for (const key of digits) {
    await pad.getByRole('button', { name: key === '.' ? 'Punto' : key, exact: true }).click();
  }
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();

const state = async (kind: string): Promise<readonly string[]> =>
  (await server.events()).filter((event) => event.kind === kind).map((event) => event.state);

async function eventually(check: () => Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 30_000, interval: 300 });
}

describe('a sale', () => {
  test('is written down without signal with the buyer’s ticket, and is undone as one', async () => {
    const { context, page } = carmen;
    await weigh(page, '30');
    await context.setOffline(true);
    await open(page, 'vender');
    await press(page, /Papel blanco/);
    await press(page, 'Todo: 30 kg');
    await page.getByRole('link', { name: 'Comprador nuevo' }).click();
    await page.getByLabel('Nombre del comprador').fill('Depósito El Chato');
    await press(page, 'Registrar comprador');
    await type(page, '0.80');
    await page.getByText('30 kg × S/ 0.80 = S/ 24.00').waitFor();
    await press(page, 'Siguiente');
    await press(page, 'En efectivo');
    await press(page, 'Ninguno');
    await press(page, 'Siguiente');
    await press(page, /Sí, ya lo pesó/);
    await type(page, '29.5');
    await press(page, /29.5 kg: Siguiente/);
    await page.getByText('Salieron 30 kg, llegaron 29.5 kg: faltan 0.5 kg.').waitFor();
    await press(page, 'Humedad: secó o se mojó');
    await press(page, 'En kilos');
    await page.getByLabel('Kilos de castigo').fill('1.5');
    await press(page, 'Suciedad o mezcla');
    await page.getByText('Con castigo: 28 kg × S/ 0.80 = S/ 22.40').waitFor();
    await press(page, 'Siguiente');
    await page.getByText('28 kg × S/ 0.80 = S/ 22.40').waitFor();
    await press(page, 'Guardar la venta');
    await page.getByRole('heading', { name: 'Venta guardada' }).waitFor();
    await page.getByText('S/ 22.40').waitFor();
    await press(page, 'Deshacer');
    await page.getByText('Venta anulada: 30 kg de papel blanco').waitFor();
    await context.setOffline(false);
    await eventually(async () => {
      expect(await state('flow.void')).toEqual(['accepted']);
      expect(await state('flow.dispatch')).toEqual(['voided']);
      expect(await state('flow.accept')).toEqual(['voided']);
    });
    // What was sold is there again.
    await open(page, 'vender');
    await page.getByText('Hay 30 kg').waitFor();
  });
});

test('whoever receives what was sold says what she deducts, and what is paid then', async () => {
  const { page } = carmen;
  await weigh(page, '8');
  await open(page, 'vender');
  await press(page, /Papel blanco/);
  await type(page, '8');
  await press(page, '8 kg: Siguiente');
  await press(page, 'Nueva Esperanza');
  await type(page, '1');
  await press(page, 'Siguiente');
  await press(page, 'Siguiente');
  await press(page, /^Todavía no/);
  await press(page, 'Guardar la venta');
  await page.getByRole('link', { name: 'Mostrar el código al comprador' }).click();
  const code = await readShownCode(page, 'Código QR de la entrega');
  const buyer = nelida.page;
  await open(buyer, 'recibir/leer');
  await buyer.getByLabel('O pegar el texto').fill(code);
  await press(buyer, 'Listo');
  await press(buyer, '¿Cuánto llegó?');
  await type(buyer, '8');
  await press(buyer, 'Recibir 8 kg');
  await press(buyer, 'En kilos');
  await buyer.getByLabel('Kilos de castigo').fill('0.5');
  await press(buyer, 'Humedad');
  await buyer.getByText('Con castigo: 7.5 kg × S/ 1.00 = S/ 7.50').waitFor();
  await press(buyer, 'Recibir 8 kg');
  await buyer.getByRole('heading', { name: 'Mostrar a quien entregó' }).waitFor();
  await eventually(async () => {
    const accepted = (await server.events()).filter(({ kind }) => kind === 'flow.accept').at(-1);
    expect(accepted?.payload['deduction']).toEqual({ grams: 500, reason: 'moisture' });
    expect(accepted?.state).toBe('accepted');
  });
});

test('what left today is annulled in the notebook, with its reason, until it was taken in', async () => {
  const { page } = carmen;
  await weigh(page, '6');
  const before = (await state('flow.void')).length;
  await deliver('5');
  await open(page, 'cuaderno');
  await page.getByRole('link', { name: /^Anular\s+5 kg/ }).click();
  await press(page, 'Hay un dato equivocado');
  await press(page, 'Anular 5 kg de papel blanco (archivo)');
  await page.getByText('Salida anulada: 5 kg de papel blanco (archivo)').waitFor();
  await eventually(async () => {
    expect(await state('flow.void')).toHaveLength(before + 1);
    expect((await state('flow.dispatch')).at(-1)).toBe('voided');
  });
});

/** Carmen says that so much leaves for Nueva Esperanza; her phone shows the code. */
async function deliver(kilograms: string): Promise<string> {
  const { page } = carmen;
  await open(page, 'entregar');
  await page.getByRole('link', { name: 'Nueva entrega' }).click();
  await press(page, /Papel blanco/);
  await type(page, kilograms);
  await press(page, `${kilograms} kg: Siguiente`);
  await press(page, /Nueva Esperanza/);
  await press(page, `Entregar ${kilograms} kg a Nueva Esperanza`);
  return readShownCode(page, 'Código QR de la entrega');
}

/** Nélida reads the code, weighs, and says why it is less; her phone shows its answer. */
async function receive(code: string, kilograms: string): Promise<string> {
  const { page } = nelida;
  await open(page, 'recibir/leer');
  await page.getByLabel('O pegar el texto').fill(code);
  await press(page, 'Listo');
  await page.getByText('de Manos que Reciclan', { exact: true }).waitFor();
  await press(page, '¿Cuánto llegó?');
  await type(page, kilograms);
  await press(page, `Recibir ${kilograms} kg`);
  await press(page, 'Diferencia entre balanzas');
  await page
    .getByText(/quede?a? en espera|en espera/)
    .first()
    .waitFor();
  return readShownCode(page, 'Código QR de la recepción');
}

async function seeAnswer(answer: string, told: string): Promise<void> {
  const { page } = carmen;
  await press(page, 'Leer la respuesta de quien recibió');
  await page.getByLabel('O pegar el texto').fill(answer);
  await press(page, 'Listo');
  await page.getByText(told).waitFor();
}

describe('a delivery between two phones without signal', () => {
  test.each([
    { first: 'the receiver’s', order: () => [nelida, carmen] },
    { first: 'the sender’s', order: () => [carmen, nelida] },
  ])('is the same on both, and counts once when $first phone sends first', async ({ order }) => {
    const before = (await state('flow.accept')).filter((one) => one === 'accepted').length;
    await Promise.all([carmen, nelida].map(({ context }) => context.setOffline(true)));
    const code = await deliver('12');
    const answer = await receive(code, '11.5');
    await seeAnswer(
      answer,
      'Salieron 12 kg, llegaron 11.5 kg: faltan 0.5 kg. Dicho: diferencia entre balanzas.',
    );
    const [first, second] = order();
    await first?.context.setOffline(false);
    const waits = first === nelida;
    await eventually(async () => {
      const states = waits ? await state('flow.accept') : await state('flow.dispatch');
      expect(states.at(-1)).toBe(waits ? 'quarantined' : 'accepted');
    });
    await second?.context.setOffline(false);
    await eventually(async () => {
      const accepted = (await state('flow.accept')).filter((one) => one === 'accepted');
      expect(accepted).toHaveLength(before + 1);
    });
  });
});
