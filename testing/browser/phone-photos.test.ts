import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as v from 'valibot';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { idFrom } from '../../core/events/ids.ts';
import { forgetLost } from '../../server/commands/tidy-files.ts';
import { openFiles } from '../../server/outside/evidence-files.ts';
import { openDb } from '../../server/store/engine/db.ts';
import { attachmentsAnswer, type AttachmentsAnswer } from '../../wire/api/evidence-answers.ts';
import { newPhone, waitForWorker, type Phone } from './campo-phone.ts';
import { newId, startFieldProgram, type EventRow, type FieldProgram } from './field-program.ts';
import { joinPhone, typePin } from './join-phone.ts';
import { startCuttingProxy, type CuttingProxy } from './cutting-proxy.ts';

/** A verifier with a camera, against the running program, over a line that breaks. */
let program: FieldProgram;
let proxy: CuttingProxy;
let phone: Phone;

const association = newId();
const municipality = newId();
const officer = newId();
const pin = '739604';
const programme = idFrom<'programme'>('0193a5b0-0000-7000-8000-150115150111');

beforeAll(async () => {
  program = await startFieldProgram();
  proxy = await startCuttingProxy(() => program.url);
  phone = await newPhone({ url: proxy.url });
});
afterAll(async () => {
  await phone.close();
  await proxy.close();
  await program.close();
});

/** An association to visit, and an officer of the district who visits it. */
async function register(): Promise<string> {
  const person = { givenNames: 'Óscar', firstSurname: 'Ramos', secondSurname: 'Soto' };
  const organisation = (actor: string, kind: string, name: string): object => ({
    kind: 'actor.register',
    payload: { actor, kind, name, letter: name.slice(0, 1), district: '150115' },
  });
  const post = { member: officer, organisation: municipality, role: 'official' };
  await program.state(association, [
    organisation(association, 'recyclers-association', 'Manos que Reciclan'),
    organisation(municipality, 'municipality', 'Municipalidad de La Victoria'),
    {
      kind: 'place.register',
      payload: { place: newId(), name: 'Cochera', actor: association, district: '150115' },
    },
    {
      kind: 'actor.register',
      payload: { actor: officer, kind: 'person', personal: { values: person } },
    },
    { kind: 'actor.affiliate', payload: { affiliation: newId(), ...post } },
  ]);
  return program.invite(officer);
}

/** A photo as cameras give it: 12 megapixels of noise, lying on its side, with place and time. */
async function cameraPhoto(page: Page, seed: number): Promise<Buffer> {
  const url = await page.evaluate((first) => {
    let mixed = first;
    const canvas = document.createElement('canvas');
    canvas.width = 4000;
    canvas.height = 3000;
    const pen = canvas.getContext('2d');
    for (let at = 0; at < 40_000; at += 1) {
      mixed = (mixed * 1_103_515_245 + 12_345) % 2_147_483_648;
      if (!pen) return '';
      pen.fillStyle = `hsl(${mixed % 360} 70% ${mixed % 90}%)`;
      pen.fillRect((mixed >> 3) % 4000, (mixed >> 7) % 3000, 50, 40);
    }
    return canvas.toDataURL('image/jpeg', 0.95);
  }, seed);
  const plain = Buffer.from(url.split(',')[1] ?? '', 'base64');
  // TIFF, big endian: one entry, orientation 6 (turned by a quarter); then what a camera adds.
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010006000000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.from('GPS -12.0667 -77.0125')]);
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255]);
  return Buffer.concat([plain.subarray(0, 2), head, body, plain.subarray(2)]);
}

async function take(page: Page, photo: Buffer, number: number): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'IMG_2026.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByRole('img', { name: new RegExp(`, ${number}$`) }).waitFor({ timeout: 60_000 });
}

async function visit(page: Page, photos: readonly Buffer[]): Promise<void> {
  await page.getByRole('link', { name: 'Registrar una visita' }).click();
  await page.getByLabel('Buscar por nombre').fill('manos');
  await page.getByRole('button', { name: 'Manos que Reciclan' }).click();
  await page.getByRole('button', { name: 'Pesaje' }).click();
  await page.getByLabel(/^Nota/).fill('La balanza está calibrada.');
  for (const [index, photo] of photos.entries()) await take(page, photo, index + 1);
  await page.getByRole('button', { name: 'Guardar la visita a Manos que Reciclan' }).click();
  await page.getByText('Visita a Manos que Reciclan guardada.').waitFor();
}

const eventsOfKind = async (kind: string): Promise<readonly EventRow[]> =>
  (await program.events()).filter((event) => event.kind === kind);

async function attachedTo(event: string): Promise<AttachmentsAnswer['attachments']> {
  const answer = await program.ask(`/events/${event}/attachments`);
  return v.parse(attachmentsAnswer, await answer.json()).attachments;
}

/** Width and height, as a browser sees them. */
async function sizeOf(page: Page, jpeg: Buffer): Promise<{ width: number; height: number }> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const { width, height } = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    return { width, height };
  }, jpeg.toString('base64'));
}

/** What wakes the outbox of a phone that has signal again. */
const pokePhone = (page: Page): Promise<void> =>
  page.evaluate(() => void dispatchEvent(new Event('online')));

test('a visit is sent before its photos, which go on where the line broke, and arrive small and plain', async () => {
  const { context, page } = phone;
  await joinPhone(page, await register(), pin);
  await waitForWorker(page, 'verifier');
  await page.getByText('Visitas de hoy').waitFor();
  const photos = [await cameraPhoto(page, 1), await cameraPhoto(page, 2)];
  expect(photos[0]?.length).toBeGreaterThan(500_000);

  await context.setOffline(true);
  await visit(page, photos);
  await page.getByText('2 fotos por enviar').waitFor();

  proxy.holdsUploads = true;
  await context.setOffline(false);
  await pokePhone(page);
  await vi.waitFor(async () => expect(await eventsOfKind('evidence.attach')).toHaveLength(2), {
    timeout: 20_000,
    interval: 300,
  });
  await page.getByText('Recibida', { exact: true }).waitFor();
  await page.getByText('2 fotos por enviar').waitFor();
  const [seen] = await eventsOfKind('encounter.visit');
  const before = await attachedTo(seen?.id ?? '');
  expect(before.map(({ stored }) => stored)).toEqual([false, false]);

  // The line breaks three times within the photos, while the notebook is closed.
  await page.getByRole('button', { name: 'Cerrar' }).click();
  proxy.cuts = { left: 3, after: 5_000 };
  proxy.holdsUploads = false;
  await vi.waitFor(
    async () => {
      await pokePhone(page);
      const there = await attachedTo(seen?.id ?? '');
      expect(there.map(({ stored }) => stored)).toEqual([true, true]);
    },
    { timeout: 60_000, interval: 1_000 },
  );
  expect(proxy.cuts.left).toBe(0);
  await typePin(page, pin);
  await page.getByText('2 fotos recibidas').waitFor();

  for (const { sha256, bytes } of await attachedTo(seen?.id ?? '')) {
    const shown = Buffer.from(await (await program.ask(`/evidence/${sha256}`)).arrayBuffer());
    expect(shown.length).toBe(bytes);
    expect(bytes).toBeLessThanOrEqual(150_000);
    expect(shown.includes('Exif') || shown.includes('GPS')).toBe(false);
    const { width, height } = await sizeOf(page, shown);
    // Upright again, and no longer side above 1600.
    expect(width).toBeLessThan(height);
    expect(height).toBeLessThanOrEqual(1_600);
    // What broke was not sent twice: every byte went once, but for what was on the line.
    const sent = proxy.sent.get(`/api/v1/uploads/${sha256}`) ?? 0;
    expect(sent).toBeLessThan(bytes + 20_000);
  }
  const first = proxy.passed.findIndex((line) => line.startsWith('POST /api/v1/uploads/'));
  expect(proxy.passed.lastIndexOf('POST /api/v1/events', first)).toBeGreaterThan(-1);
});

test('what the server lost is sent again when the app is opened', async () => {
  const { page } = phone;
  const [seen] = await eventsOfKind('encounter.visit');
  const hashes = (await attachedTo(seen?.id ?? '')).map(({ sha256 }) => sha256);
  await program.restart(loseFiles);
  const stored = async (): Promise<readonly boolean[]> =>
    (await attachedTo(seen?.id ?? '')).map((photo) => photo.stored);
  expect(await stored()).toEqual([false, false]);
  await page.reload();
  await vi.waitFor(async () => expect(await stored()).toEqual([true, true]), {
    timeout: 30_000,
    interval: 500,
  });
  expect((await attachedTo(seen?.id ?? '')).map(({ sha256 }) => sha256)).toEqual(hashes);
});

/** As after a copy that was restored without its photos. */
async function loseFiles(): Promise<void> {
  rmSync(join(program.dataFolder, 'files'), { recursive: true });
  const { dataFolder } = program;
  const db = await openDb({ dataFolder, programme });
  const lost = await forgetLost(db, programme, openFiles(dataFolder, programme));
  expect(lost).toBe(2);
  await db.close();
}
