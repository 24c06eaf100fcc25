import { afterEach, beforeEach, expect, test } from 'vitest';
import { invite, rosa } from './campo-people.ts';
import { newPhone, setUp, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { joinPhone } from './join-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { holder, place } from './campo-wire.ts';

/** Point 11: her own notebook, also with years in it. Needs the built app. */
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

const hero = async (): Promise<string> =>
  ((await phone.page.locator('.hero').textContent()) ?? '').replace(/\s+/g, ' ').trim();
const dayInLima = (ago: number): string =>
  new Date(Date.now() - 5 * 3_600_000 - ago * 86_400_000).toISOString().slice(0, 10);

/** Received weighings of 10 kg of white paper, `each` a day, as the app keeps them. */
async function fill(days: number, each: number): Promise<number> {
  const rows = Array.from({ length: days * each }, (_, index) => {
    const id = `0193a5b0-0000-7000-8000-${String(index).padStart(12, '0')}`;
    const at = Date.now() - (Math.floor(index / each) + 1) * 86_400_000;
    const day = dayInLima(Math.floor(index / each) + 1);
    const event = {
      programme: '0193a5b0-0000-7000-8000-0000000000f1',
      id,
      kind: 'flow.collect',
      occurredAt: at,
      recordedAt: at,
      device: id,
      deviceSeq: index + 1,
      recorder: holder,
      payload: {
        holder,
        place,
        lot: { id, letter: 'S' },
        material: 'paper-white',
        grade: null,
        regime: 'municipal',
        originClass: 'post_consumer',
        source: { kind: 'household' },
        weighed: { grams: 10_000, entry: { value: '10', unit: 'kg', method: 'scale' } },
      },
    };
    const settled = { state: 'received', problem: null, voidedBy: null };
    return { id, seq: index + 1, day, event, ...settled };
  });
  await phone.page.evaluate(async (all) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const asked = indexedDB.open('ayni-campo');
      asked.onsuccess = () => done(asked.result);
    });
    const tx = db.transaction(['records', 'settings'], 'readwrite');
    for (const row of all) tx.objectStore('records').put(row);
    tx.objectStore('settings').put({ device: { id: all[0]?.id, lastSeq: all.length } }, 'device');
    await new Promise((done) => (tx.oncomplete = done));
    db.close();
  }, rows);
  const bytes = new TextEncoder().encode(JSON.stringify(rows[0])).length;
  return bytes;
}

test('with 5,000 records it opens offline, shows months and lets old days be read', async () => {
  const { context, page } = phone;
  await setUp(phone);
  await waitForWorker(page);
  await context.setOffline(true);
  const opening = async (): Promise<number> => {
    const started = Date.now();
    await page.reload();
    await page.getByRole('heading', { name: '¿Qué se recogió?' }).waitFor();
    return Date.now() - started;
  };
  const empty = await opening();
  const bytes = await fill(357, 14);
  const start = await opening();
  await weigh(page, '24');
  const opened = Date.now();
  await page.getByRole('link', { name: 'Mi cuaderno' }).click();
  await page.getByText('recogidos hoy').waitFor();
  const today = Date.now() - opened;
  await expect.poll(hero).toMatch(/^24 kg/);
  const asked = Date.now();
  await page.getByRole('button', { name: 'Mes', exact: true }).click();
  await page
    .getByText(/^recogidos en/)
    .or(page.locator('.hero'))
    .first()
    .waitFor();
  await page.getByText('Según lo anotado en este teléfono.').waitFor();
  const month = Date.now() - asked;
  const days = Number(dayInLima(0).slice(8, 10)) - 1;
  await expect.poll(hero).toContain((days * 140 + 24).toLocaleString('en'));
  await page
    .getByRole('link', { name: /14 registros/ })
    .first()
    .click();
  await page.getByText('recogidos ese día').waitFor();
  await expect.poll(hero).toMatch(/^140 kg/);
  await expect.poll(() => page.locator('main li.row').count()).toBe(14);
  process.stdout.write(
    `5,000 records: start ${start} ms (empty ${empty} ms), today ${today} ms, month ${month} ms, ` +
      `${bytes} bytes of JSON per record\n`,
  );
  // Years of records add little to opening, however slow the machine is.
  expect(start).toBeLessThan(2 * empty + 1_000);
});

test('months the server told and what came since are added, each weighing once', async () => {
  const { context, page } = phone;
  const month = dayInLima(0).slice(0, 7);
  const told = {
    month,
    grams: 100_000,
    weighings: 9,
    days: 4,
    materials: [{ material: 'paper-white', grams: 100_000 }],
    earned: [{ currency: 'PEN', shared: 18_050, sold: 0 }],
  };
  const best = {
    material: 'paper-white',
    currency: 'PEN',
    perKg: 120,
    day: `${month}-01`,
    buyer: 'Papelera del Centro',
  };
  server.work = { months: [told], best: [best] };
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), '482913');
  await page.getByRole('link', { name: 'Mi cuaderno' }).click();
  await page.getByRole('button', { name: 'Mes', exact: true }).click();
  await page.getByText('S/ 180.50').waitFor();
  await page.getByText('S/ 1.20 por kg').waitFor();
  await expect.poll(hero).toMatch(/^100 kg/);
  await context.setOffline(true);
  await weigh(page, '24');
  await page.getByRole('link', { name: 'Mi cuaderno' }).click();
  await page.getByRole('button', { name: 'Mes', exact: true }).click();
  await page.getByText('S/ 180.50').waitFor();
  await expect.poll(hero).toMatch(/^124 kg/);
  await page.getByRole('button', { name: 'Semana', exact: true }).click();
  await page.getByRole('heading', { name: 'Días con recojo' }).waitFor();
  await page
    .getByText(/: con recojo$/)
    .first()
    .waitFor({ state: 'attached' });
  await expect.poll(() => page.getByText(/: con recojo$/).count()).toBe(1);
});
