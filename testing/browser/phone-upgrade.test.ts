import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { invite, rosa } from './campo-people.ts';
import { newPhone, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { joinPhone, typePin } from './join-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { campoKey, holder, place } from './campo-wire.ts';

/** A phone that was given the key of the programme, before there were invitations. */
let server: CampoServer;
let phone: Phone;

beforeEach(async () => {
  server = await startCampoServer();
  phone = await newPhone(server);
  await oldPhone(phone.page);
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

const oldDevice = '0193a5b0-0000-7000-8000-00000000d01d';
const onServer = (count: number): Promise<void> =>
  vi.waitFor(() => expect(server.stored.size).toBe(count), { timeout: 20_000, interval: 100 });

const setup = { holder, place, person: null };

/** A weighing as the first version kept it. */
function oldRow(programme: string, seq: number): { readonly id: string; readonly seq: number } {
  const id = `0193a5b0-0000-7000-8000-00000000e00${seq}`;
  const at = Date.now() - 60_000;
  const event = {
    programme,
    id,
    kind: 'flow.collect',
    occurredAt: at,
    recordedAt: at,
    device: oldDevice,
    deviceSeq: seq,
    recorder: holder,
    payload: {
      holder,
      place,
      lot: { id: `0193a5b0-0000-7000-8000-00000000f00${seq}`, letter: 'S' },
      material: 'paper-white',
      grade: null,
      regime: 'municipal',
      originClass: 'post_consumer',
      source: { kind: 'household' },
      weighed: { grams: seq * 1_000, entry: { value: `${seq}`, unit: 'kg', method: 'scale' } },
    },
  };
  const day = new Date(at - 5 * 3_600_000).toISOString().slice(0, 10);
  const row = { id, seq, day, event, state: 'saved', problem: null, voidedBy: null };
  return row;
}

/** Leaves on the phone what the first version left: one database, a key, two records unsent. */
async function oldPhone(page: Page): Promise<void> {
  const programme: { readonly programme: string } = await (
    await fetch(`${server.url}/api/v1/public/programme`)
  ).json();
  const headers = { authorization: `Bearer ${campoKey}` };
  const register: object = await (await fetch(`${server.url}/api/v1/register`, { headers })).json();
  const settings = {
    device: { id: oldDevice, lastSeq: 2 },
    key: campoKey,
    setup,
    known: { programme, register },
  };
  const rows = [1, 2].map((seq) => oldRow(programme.programme, seq));
  await page.goto('/campo/icon.svg');
  await page.evaluate(leave, { settings, rows });
}

/** In the browser: makes the database of the first version, with these rows. */
async function leave({
  settings,
  rows,
}: {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly rows: readonly { readonly id: string; readonly seq: number }[];
}): Promise<void> {
  const db = await new Promise<IDBDatabase>((done) => {
    const opening = indexedDB.open('ayni-campo', 1);
    opening.onupgradeneeded = () => {
      const records = opening.result.createObjectStore('records', { keyPath: 'id' });
      records.createIndex('day', 'day');
      records.createIndex('state', 'state');
      opening.result.createObjectStore('outbox', { keyPath: 'seq' });
      opening.result.createObjectStore('settings');
    };
    opening.onsuccess = () => done(opening.result);
  });
  const tx = db.transaction(['records', 'outbox', 'settings'], 'readwrite');
  for (const [name, value] of Object.entries(settings)) {
    tx.objectStore('settings').put({ [name]: value }, name);
  }
  for (const row of rows) {
    tx.objectStore('records').put(row);
    tx.objectStore('outbox').put({ seq: row.seq, id: row.id });
  }
  await new Promise((done) => (tx.oncomplete = done));
  db.close();
  const preferences = { language: 'es', screen: 'paper', voice: true };
  localStorage.setItem('ayni.campo.preferences', JSON.stringify(preferences));
}

test('an old queue is sent as before, and its numbers go on', async () => {
  const { page } = phone;
  await page.goto('/campo/');
  await onServer(2);
  await weigh(page, '3');
  await onServer(3);
  const events = [...server.stored.values()];
  expect(events.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2, 3]);
  expect(new Set(events.map(({ device }) => device))).toEqual(new Set([oldDevice]));
});

test('stays its own notebook when somebody joins, and still goes out while hers is open', async () => {
  const { context, page } = phone;
  server.mood = 'failing';
  await page.goto('/campo/');
  await page.getByRole('button', { name: '2 sin enviar' }).waitFor();
  server.mood = 'kind';
  // The old key counts no more; what it should have sent waits.
  server.keyCounts = false;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), '482913');
  await waitForWorker(page);
  await weigh(page, '5');
  await onServer(1);
  expect([...server.stored.values()][0]).toMatchObject({ recorder: rosa.person, deviceSeq: 1 });
  await page.getByRole('button', { name: 'Cerrar' }).click();
  await page.getByText('Cuaderno sin nombre').waitFor();
  await page.getByText('sin permiso para enviar').waitFor();
  await page.getByText('En este teléfono falta enviar 2 registros.').waitFor();
  await page.getByRole('button', { name: /Cuaderno sin nombre/ }).click();
  await page.getByRole('link', { name: 'Mi cuaderno' }).click();
  await expect.poll(() => page.locator('li .state').count()).toBe(2);
  await page.goto('/campo/#/ajustes');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Guardar en un archivo' }).click();
  await download;
  // A new key sends it after all.
  server.keyCounts = true;
  await page.getByRole('button', { name: 'Poner otra llave' }).click();
  await page.getByLabel('Llave').fill(campoKey);
  await page.getByRole('button', { name: 'Continuar' }).click();
  await onServer(3);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Cerrar' }).click();
  await page.getByRole('button', { name: /^.*Rosa/ }).click();
  await typePin(page, '482913');
  await page.getByRole('link', { name: 'Mi cuaderno' }).click();
  await expect.poll(() => page.locator('li .state').count()).toBe(1);
});
