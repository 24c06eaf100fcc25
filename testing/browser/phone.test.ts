import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newPhone, setUp, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { campoKey } from './campo-wire.ts';

/** Needs the built app: `vite build -c web/phone/vite.config.ts`. */
let server: CampoServer;
let phone: Phone;

beforeEach(async () => {
  server = await startCampoServer();
  phone = await newPhone(server);
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

const onServer = (count: number): Promise<void> =>
  vi.waitFor(() => expect(server.stored.size).toBe(count), { timeout: 20_000, interval: 100 });
const allSent = (): Promise<void> =>
  phone.page.getByRole('button', { name: 'Enviado', exact: true }).waitFor({ timeout: 20_000 });

describe('the first time', () => {
  test('the link brings the key, and the key leaves the address', async () => {
    await setUp(phone);
    expect(phone.page.url()).not.toContain(campoKey);
    await phone.page.getByRole('heading', { level: 1, name: '¿Qué se recogió?' }).waitFor();
  });

  test('a wrong key is said, and nothing is kept', async () => {
    await phone.page.goto('/campo/');
    await phone.page.getByRole('button', { name: 'Tengo una llave de administración' }).click();
    await phone.page.getByLabel('Llave').fill('otra');
    await phone.page.getByRole('button', { name: 'Continuar' }).click();
    await phone.page.getByText('Esa llave no vale.').waitFor();
  });

  test('a programme without associations lets this phone register one', async () => {
    server.empty = true;
    const { page } = phone;
    await page.goto(`/campo/#llave=${campoKey}`);
    await page.getByText('Todavía no hay ninguna asociación').waitFor();
    await page.getByRole('button', { name: 'Inscribir una asociación' }).click();
    await page.getByLabel('Nombre de la asociación').fill('Manos que Reciclan');
    await page.getByLabel('Letra de sus lotes').fill('m');
    await page.getByRole('button', { name: 'Inscribir' }).click();
    await page.getByRole('button', { name: 'Inscribir un lugar' }).click();
    await page.getByLabel('Nombre del lugar').fill('Cochera de la asociación');
    await page.getByRole('button', { name: 'Inscribir' }).click();
    await weigh(page, '12');
    await onServer(3);
    const kinds = [...server.stored.values()].map(({ kind }) => kind);
    expect(kinds).toEqual(['actor.register', 'place.register', 'flow.collect']);
  });
});

describe('a weighing', () => {
  test('goes to the server as it was typed, and is shown as received', async () => {
    await setUp(phone);
    await weigh(phone.page, '24.5');
    await onServer(1);
    const [event] = [...server.stored.values()];
    expect(event?.payload).toMatchObject({
      material: 'paper-white',
      regime: 'municipal',
      source: { kind: 'household' },
      weighed: { grams: 24_500, entry: { value: '24.5', unit: 'kg', method: 'scale' } },
    });
    await allSent();
    await phone.page.getByRole('link', { name: 'Mi cuaderno' }).click();
    await phone.page.getByText('Recibido').waitFor();
    await expect.poll(() => phone.page.locator('.hero').textContent()).toMatch(/24\.5\s*kg/);
  });

  test('undone within ten seconds, both the fact and its undoing are kept and sent', async () => {
    await setUp(phone);
    await weigh(phone.page, '7');
    await phone.page.getByRole('button', { name: 'Deshacer' }).click();
    await phone.page.getByText('Anulado: 7 kg de papel blanco').waitFor();
    await onServer(2);
    const [collect, undoing] = [...server.stored.values()];
    expect(undoing?.kind).toBe('flow.void');
    expect(undoing?.payload['fact']).toBe(collect?.id);
  });

  test('of today can be annulled later from the notebook, with its reason', async () => {
    const { page } = phone;
    await setUp(phone);
    await weigh(page, '7');
    await weigh(page, '8');
    await allSent();
    await page.getByRole('link', { name: 'Mi cuaderno' }).click();
    await page.getByRole('link', { name: /^Anular 7 kg/ }).click();
    const annul = page.getByRole('button', { name: 'Anular 7 kg de papel blanco' });
    const missing = page.getByRole('button', { name: 'Falta elegir qué pasó' });
    await expect.poll(() => missing.isDisabled()).toBe(true);
    await page.getByRole('button', { name: /^Hay un dato equivocado/ }).click();
    await annul.click();
    await page.getByText('Anulado: 7 kg de papel blanco').waitFor();
    await onServer(3);
    const events = [...server.stored.values()];
    const fact = events.find(({ payload }) => JSON.stringify(payload).includes('7000'));
    expect(events.at(-1)?.payload).toEqual({ fact: fact?.id, reason: 'incorrect_data' });
    await allSent();
    await expect.poll(() => page.locator('.hero').textContent()).toMatch(/8\s*kg/);
    await expect.poll(() => page.getByRole('link', { name: /^Anular/ }).count()).toBe(1);
    await page.goto(`${server.url}/campo/#/anular/${fact?.id}`);
    await page.getByText('Este pesaje no se puede anular desde aquí').waitFor();
  });

  test('gross and tare are sent as they were read', async () => {
    const { page } = phone;
    await setUp(phone);
    await page.getByRole('button', { name: 'Papel blanco' }).click();
    await page.getByRole('button', { name: 'Viviendas' }).click();
    await page.getByRole('button', { name: 'Tara', exact: true }).click();
    const pad = page.getByRole('group', { name: 'Teclado de números' });
    for (const key of ['3', '1']) await pad.getByRole('button', { name: key, exact: true }).click();
    await page.getByRole('button', { name: 'Tara 0 kg' }).click();
    await pad.getByRole('button', { name: '2', exact: true }).click();
    await page.getByRole('button', { name: 'Guardar 29 kg de papel blanco' }).click();
    await onServer(1);
    expect([...server.stored.values()][0]?.payload['weighed']).toEqual({
      grams: 29_000,
      entry: { value: '29', unit: 'kg', method: 'scale', gross: '31', tare: '2' },
    });
  });
});

describe('without signal', () => {
  test('records, survives a reload, and sends by itself when the signal is back', async () => {
    const { context, page } = phone;
    await setUp(phone);
    await waitForWorker(page);
    await context.setOffline(true);
    await weigh(page, '3.5');
    await page.getByRole('button', { name: '1 sin enviar' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: '1 sin enviar' }).waitFor();
    await weigh(page, '4');
    await page.getByRole('button', { name: '2 sin enviar' }).waitFor();
    expect(server.stored.size).toBe(0);
    await context.setOffline(false);
    await onServer(2);
    await allSent();
  });

  test('a killed tab keeps the half-typed weight', async () => {
    const { context, page } = phone;
    await setUp(phone);
    await waitForWorker(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Papel blanco' }).click();
    await page.getByRole('button', { name: 'Viviendas' }).click();
    const pad = page.getByRole('group', { name: 'Teclado de números' });
    for (const key of ['8', '1']) await pad.getByRole('button', { name: key, exact: true }).click();
    const killed = await context.newCDPSession(page);
    const address = page.url();
    // A crashed page answers nothing any more, so its answer is not waited for.
    const crashed = page.waitForEvent('crash');
    killed.send('Page.crash').catch(() => undefined);
    await crashed;
    const reopened = await context.newPage();
    await reopened.goto(address);
    await reopened.getByRole('button', { name: 'Guardar 81 kg de papel blanco' }).waitFor();
  });
});

describe('exactly once', () => {
  test('when the server stores and the answer is lost', async () => {
    await setUp(phone);
    server.mood = 'stores-and-drops';
    await weigh(phone.page, '5');
    await onServer(1);
    await phone.page.getByRole('button', { name: '1 sin enviar' }).waitFor();
    await vi.waitFor(() => expect(server.posts).toBeGreaterThan(1), { timeout: 10_000 });
    server.mood = 'kind';
    await allSent();
    expect(server.stored.size).toBe(1);
    expect(server.arrivals.length).toBeGreaterThan(1);
  });

  test('when two tabs record at once: no number twice, none left out', async () => {
    const { context, page } = phone;
    await setUp(phone);
    await waitForWorker(page);
    const other = await context.newPage();
    await other.goto('/campo/');
    await context.setOffline(true);
    for (const kilograms of ['1', '2', '3']) {
      await Promise.all([weigh(page, kilograms), weigh(other, `${kilograms}.5`)]);
    }
    await other.getByRole('button', { name: '6 sin enviar' }).waitFor();
    await context.setOffline(false);
    await onServer(6);
    await allSent();
    await other.getByRole('button', { name: 'Enviado', exact: true }).waitFor({ timeout: 20_000 });
    const events = [...server.stored.values()];
    const numbers = events.map(({ deviceSeq }) => deviceSeq).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(events.map(({ device }) => device)).size).toBe(1);
  });
});
