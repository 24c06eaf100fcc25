import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withPlaceAndTime } from '../evidence/photo-bytes.ts';
import { errorsOf, looksGood, openOffice, type Office } from './office-pages.ts';

/**
 * A coordinator records visits, whoever monitors reviews them by keys alone. Needs the built site.
 */
let office: Office;
let recorder: Page;
let reviewer: Page;
let complaints: readonly string[];
const picture = withPlaceAndTime(
  readFileSync(new URL('../../docs/pictures/phone-giver-en.jpg', import.meta.url)),
);

beforeAll(async () => {
  office = await openOffice();
  const first = await office.enter('coordinator');
  const second = await office.enter('monitoring');
  recorder = first.page;
  reviewer = second.page;
  complaints = errorsOf(recorder, reviewer);
  await visits(5);
}, 120_000);
afterAll(() => office.close());

type Listed = { readonly actors: readonly { readonly actor: string }[] };

async function visits(many: number): Promise<void> {
  const found = await recorder.request.get(
    `${office.program.address}/api/v1/actors?part=recyclers-association`,
  );
  const { actors }: Listed = await found.json();
  const visited = actors[0]?.actor;
  const statements = Array.from({ length: many }, (_, index) => ({
    kind: 'encounter.visit',
    payload: { visited, purpose: 'practice', found: `Visita ${index + 1}: segregan cartón.` },
  }));
  const said = await recorder.request.post(`${office.program.address}/api/v1/statements`, {
    headers: { origin: office.program.address, 'sec-fetch-site': 'same-origin' },
    data: { statements },
  });
  expect(said.status(), await said.text()).toBe(200);
}

const list = '/oficina/evidencia?tipo=encounter.visit';
const reviewing = '/oficina/evidencia/revisar?tipo=encounter.visit';
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const left = async (): Promise<number> => {
  await reviewer.goto(list);
  return Number(/\d+/.exec(await reviewer.locator('.figures strong').innerText())?.[0] ?? 0);
};

describe('a photo beside a record', () => {
  test('is attached in the office without place and time', async () => {
    await reviewer.goto(`${list}&nivel=recorded`);
    await reviewer
      .getByRole('link', { name: /^Visita a/ })
      .first()
      .click();
    await reviewer.waitForURL(/registro=/);
    const record = new URL(reviewer.url()).searchParams.get('registro');
    await recorder.goto(`/oficina/evidencia/adjuntar?registro=${record}`);
    await recorder.getByRole('button', { name: 'Adjuntar' }).click();
    await recorder.getByRole('alert').getByText('Falta el archivo.').waitFor();
    const files = [
      { name: 'foto.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(picture) },
      { name: 'acta.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') },
    ];
    await recorder
      .getByLabel('Fotos o documentos')
      .setInputFiles([
        ...files,
        { name: 'falso.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ no es PDF') },
      ]);
    await recorder.getByRole('button', { name: 'Adjuntar' }).click();
    await recorder.getByRole('alert').getByText('«falso.pdf» no es una imagen').waitFor();
    await recorder.getByLabel('Fotos o documentos').setInputFiles(files);
    await recorder.getByRole('button', { name: 'Adjuntar' }).click();
    await recorder.getByText('Se adjuntaron 2 archivos.').waitFor();
    await looksGood(recorder);
    const image = recorder.locator('.thumbs img');
    const width = "document.querySelector('.thumbs img').naturalWidth";
    await expect.poll(() => recorder.evaluate(width)).toBeGreaterThan(100);
    const kept = await recorder.request.get(
      `${office.program.address}${(await image.getAttribute('src')) ?? ''}`,
    );
    expect((await kept.body()).includes('GPS')).toBe(false);
  });
});

describe('the review', () => {
  test('goes from record to record by keys alone', async () => {
    const before = await left();
    expect(before).toBeGreaterThanOrEqual(5);
    await looksGood(reviewer);
    await reviewer.getByRole('link', { name: 'Empezar a revisar' }).press('Enter');
    await heading(reviewer).getByText('Visita a').waitFor();
    await looksGood(reviewer);
    const paper = await reviewer.locator('object[type="application/pdf"]').getAttribute('data');
    const shown = await reviewer.request.get(`${office.program.address}${paper ?? ''}`);
    expect(shown.headers()['content-disposition']).toMatch(/^inline/);
    await reviewer.keyboard.press('v');
    await reviewer.getByText('Verificado. Sigue el próximo.').waitFor();
    await reviewer.keyboard.press('p');
    await reviewer.keyboard.type('¿De qué día es?');
    await reviewer.keyboard.press('Control+Enter');
    await reviewer.getByText('Devuelto con la pregunta.').waitFor();
    await reviewer.keyboard.press('r');
    await reviewer.keyboard.type('No hubo visita ese día.');
    await reviewer.keyboard.press('Control+Enter');
    await reviewer.getByText('Rechazado.').waitFor();
    await reviewer.keyboard.press('n');
    await reviewer.waitForURL(/tras=/);
    await heading(reviewer).getByText('Visita a').waitFor();
    expect(await left()).toBe(before - 3);
    await reviewer.getByText('Hoy: 3').waitFor();
  });

  test('asks for the reason before it sends a rejection, and keeps what was chosen', async () => {
    await reviewer.goto(reviewing);
    await reviewer.getByRole('button', { name: 'Rechazar' }).click();
    await reviewer.getByRole('alert').getByText('Falta la pregunta o el motivo.').waitFor();
    expect(new URL(reviewer.url()).searchParams.get('tipo')).toBe('encounter.visit');
  });

  test('shows whoever recorded what was asked, takes her answer, and waits again', async () => {
    await recorder.goto('/oficina/evidencia/preguntas');
    await recorder.getByText('«¿De qué día es?»').waitFor();
    await looksGood(recorder);
    await recorder.getByLabel('Respuesta').fill('Del lunes 2 de noviembre.');
    await recorder.getByRole('button', { name: 'Responder' }).click();
    await recorder.getByText('La respuesta está guardada.').waitFor();
    await reviewer.goto(`${reviewing}&estado=answered`);
    await reviewer.getByText('«Del lunes 2 de noviembre.»').waitFor();
    await reviewer.goto('/en/oficina/evidencia/revisar?estado=answered');
    await heading(reviewer).getByText('Visit to').waitFor();
    await reviewer.keyboard.press('v');
    await reviewer.getByText('Nothing is left to review').waitFor();
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  });

  test('is fifty times a key and the next record, in far less than ten minutes', async () => {
    await visits(50);
    await reviewer.goto(list);
    await reviewer.getByRole('link', { name: 'Empezar a revisar' }).focus();
    await reviewer.keyboard.press('Enter');
    const today = reviewer.locator('.figures').getByText(/^Hoy: \d+$/);
    await heading(reviewer).getByText('Visita a').waitFor();
    const done = Number(/\d+/.exec((await today.textContent()) ?? '')?.[0]);
    const began = performance.now();
    for (let many = 1; many <= 50; many += 1) {
      await reviewer.keyboard.press('v');
      await reviewer
        .locator('.figures')
        .getByText(`Hoy: ${done + many}`, { exact: true })
        .waitFor();
    }
    const seconds = (performance.now() - began) / 1000;
    process.stdout.write(`fifty reviews: ${seconds.toFixed(1)} s of the machine\n`);
    // Ten minutes for fifty: most of it is for looking, a quarter at most for waiting.
    expect(seconds).toBeLessThan(150);
  }, 240_000);

  test('is done by forms where no script runs', async () => {
    const { page } = await office.enter('monitoring', {
      javaScriptEnabled: false,
    });
    await page.goto(reviewing);
    const first = page.url();
    await page.getByRole('button', { name: 'Verificar' }).click();
    await page.getByText('Verificado. Sigue el próximo.').waitFor();
    expect(page.url()).not.toBe(first);
  });
});
