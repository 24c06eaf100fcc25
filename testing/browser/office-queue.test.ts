import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { uuidV7 } from '../../wire/phone-ids.ts';
import { writeQueue } from '../../wire/compact/queue-text.ts';
import { looksGood, openOffice, type Office } from './office-pages.ts';

/** Bringing at the office what a phone could not send. Needs the built site. */
let office: Office;
let page: Page;
let complaints: readonly string[];
let parts: readonly string[];
let file: string;
const records = 160;

type Known = {
  readonly events: readonly {
    readonly programme: string;
    readonly recorder: string;
    readonly device: string;
  }[];
};

type Listed = { readonly actors: readonly { readonly actor: string }[] };

beforeAll(async () => {
  office = await openOffice();
  ({ page, complaints } = await office.enter('coordinator'));
  const known = await page.request.get(`${office.program.address}/api/v1/events?after=0&limit=1`);
  const { events }: Known = await known.json();
  const [first] = events;
  if (first === undefined) throw new Error('nobody recorded anything');
  file = queueOf(first);
  parts = await writeQueue(file);
}, 120_000);
afterAll(() => office.close());

const newId = (): string =>
  uuidV7(office.program.now(), crypto.getRandomValues(new Uint8Array(10)));

/** Associations that a phone registered and could not send: enough for several messages. */
function queueOf({ programme, recorder, device }: Known['events'][number]): string {
  const at = new Date(office.program.now() - 3_600_000).toISOString();
  const events = Array.from({ length: records }, (_, index) => ({
    id: newId(),
    programme,
    occurredAt: at,
    recordedAt: at,
    recorder,
    device,
    deviceSeq: 900_000 + index,
    kind: 'actor.register',
    payload: {
      actor: newId(),
      kind: 'workshop',
      name: `Taller sin señal ${index + 1}`,
      district: '150115',
    },
  }));
  return JSON.stringify({ wire: 1, sentAt: at, events });
}

/** The same records as others: every id another one. */
function withNewIds(text: string): string {
  const ids = new Map<string, string>();
  return text.replace(/"(id|actor)":"([0-9a-f-]{36})"/g, (_, name: string, id: string) => {
    const other = ids.get(id) ?? newId();
    ids.set(id, other);
    return `"${name}":"${other}"`;
  });
}

const open = (): Promise<unknown> => page.goto('/oficina/equipo/traer');
async function paste(text: string): Promise<void> {
  await open();
  await page.getByLabel('O el texto de los mensajes').fill(text);
  await page.getByRole('button', { name: 'Ver qué trae' }).click();
}
const results = (): Promise<readonly string[]> =>
  page.locator('main').getByRole('listitem').allInnerTexts();
const sent = (text: string): string => `[10:12, 23/11/2026] Carmen: ${text}`;

describe('what a phone could not send', () => {
  test('is asked for when nothing was given', async () => {
    await paste('');
    await page.getByRole('alert').getByText('Falta el archivo o el texto.').waitFor();
  });

  test('is not brought while a message is missing, and what was pasted stays', async () => {
    expect(parts.length).toBeGreaterThan(1);
    await paste(parts.slice(1).map(sent).join('\n'));
    await page.getByRole('alert').waitFor();
    await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/[Ff]alta/);
    const kept = await page.getByLabel('O el texto de los mensajes').inputValue();
    expect(kept).toContain(parts[1]);
  });

  test('is not brought when a message is damaged', async () => {
    const [first = '', ...others] = parts;
    const middle = Math.floor(first.length / 2);
    const other = first[middle] === 'A' ? 'B' : 'A';
    const damaged = first.slice(0, middle) + other + first.slice(middle + 1);
    await paste([damaged, ...others].map(sent).join('\n'));
    await page.getByRole('alert').waitFor();
  });

  test('is shown first, in whatever order its messages were pasted, then brought once', async () => {
    await paste([...parts].reverse().map(sent).join('\n'));
    await page.getByText(`${records} registros; 0 ya estaban en el programa.`).waitFor();
    await looksGood(page);
    await page.getByRole('button', { name: 'Traer estos registros' }).click();
    await page.getByRole('heading', { name: 'Resultado' }).waitFor();
    await expect.poll(results).toEqual([`${records} Aceptado`]);
    await looksGood(page);
  });

  test('is known again when the file comes after the messages', async () => {
    await open();
    await page.getByLabel('Archivo del teléfono').setInputFiles({
      name: 'cola.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await page.getByRole('button', { name: 'Ver qué trae' }).click();
    await page.getByText(`${records} registros; ${records} ya estaban en el programa.`).waitFor();
    await page.getByRole('button', { name: 'Traer estos registros' }).click();
    await page.getByRole('heading', { name: 'Resultado' }).waitFor();
    await expect.poll(results).toEqual([`${records} Ya estaba`]);
    await page.getByRole('link', { name: 'Traer otro' }).click();
    await page.getByLabel('Archivo del teléfono').waitFor();
  });

  test('is told record by record where it does not go in', async () => {
    const strange = file.replaceAll('"workshop"', '"castle"');
    await paste(withNewIds(strange));
    await page.getByText(`${records} registros; 0 ya estaban en el programa.`).waitFor();
    await page.getByRole('button', { name: 'Traer estos registros' }).click();
    await page.getByRole('table', { name: 'Registros que esperan o no se recibieron' }).waitFor();
    await looksGood(page);
  });

  test('is brought by whoever may, and the page says so before anything is pasted', async () => {
    const { page: hers, context } = await office.enter('data_officer');
    const answer = await hers.goto('/oficina/equipo/traer');
    expect(answer?.status()).toBe(403);
    await context.close();
  });

  test('and none of it made the browser complain', () => {
    // A form that was refused is answered with 422, which the browser notes.
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  });
});

describe('papers about the work', () => {
  test.each([
    ['persona', 'kind=recycler', 'Kilogramos e ingresos (PDF)'],
    ['organizacion', 'kind=workshop', 'Constancia de kilogramos entregados (PDF)'],
  ])('stand on the page of a %s for whoever may read them', async (place, asked, name) => {
    const listed = await page.request.get(
      `${office.program.address}/api/v1/actors?size=1&${asked}`,
    );
    const { actors }: Listed = await listed.json();
    const path = `/oficina/${place}/${actors[0]?.actor ?? ''}`;
    await page.goto(path);
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const paper = await page.request.get(`${office.program.address}${href ?? ''}`);
    expect(paper.headers()['content-type']).toBe('application/pdf');

    const { page: hers, context } = await office.enter('data_officer');
    expect((await hers.goto(path))?.status()).toBe(200);
    expect(await hers.getByRole('link', { name }).count()).toBe(0);
    await context.close();
  });

  test('labels have a page, open to whoever reads the work', async () => {
    const listed = await page.request.get(
      `${office.program.address}/api/v1/actors?size=1&part=recyclers-association`,
    );
    const { actors }: Listed = await listed.json();
    const path = `/organizacion/${actors[0]?.actor ?? ''}/etiquetas`;
    for (const root of ['/oficina', '/en/oficina']) {
      expect((await page.goto(`${root}${path}`))?.status()).toBe(200);
      await looksGood(page);
    }
    const { page: hers, context } = await office.enter('data_officer');
    expect((await hers.goto(`/oficina${path}`))?.status()).toBe(403);
    await context.close();
  });
});
