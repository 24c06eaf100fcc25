import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '../../core/quantities/instant.ts';
import { errorsOf, looksGood, openOffice, type Office } from './office-pages.ts';

/** From the plan of a training to a promise kept, in the office. Needs the built site. */
let office: Office;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  office = await openOffice();
  ({ page } = await office.enter('coordinator'));
  complaints = errorsOf(page);
}, 120_000);
afterAll(() => office.close());

type Listed = { readonly actors: readonly { readonly label: string | null }[] };
const day = (more: number): string => addDays(dayOf(office.program.now(), -300), more);

test('a training is planned, attended and signed; minutes are kept, a promise followed', async () => {
  await page.goto('/oficina/encuentros/nuevo');
  await page.getByLabel('Nombre', { exact: true }).fill('Cómo separar lo que se vende');
  await page.getByLabel('Organiza', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Día', { exact: true }).fill(day(0));
  await page.getByLabel('Hora de inicio').fill('15:00');
  await page.getByLabel('Curso y módulo').selectOption({ index: 1 });
  await page.getByLabel('Asociaciones de recicladoras y recicladores').check();
  await looksGood(page);
  const path = `${office.program.address}/api/v1/actors?who=people&kind=recycler&size=20`;
  const { actors }: Listed = await (await page.request.get(path)).json();
  const name = actors.at(-1)?.label ?? '';
  await page.getByLabel('Invitar a una persona').fill(name);
  // What was typed and not looked for yet is looked for before anything is saved.
  await page.getByRole('button', { name: 'Guardar encuentro' }).click();
  await page.getByRole('checkbox', { name }).first().check();
  await looksGood(page);
  await page.getByRole('button', { name: 'Guardar encuentro' }).click();
  await page.getByText('Todavía no hay asistencia registrada.').waitFor();
  await page
    .locator('section', { hasText: 'Personas invitadas una por una' })
    .getByText(name)
    .waitFor();
  await looksGood(page);
  const encounter = new URL(page.url()).pathname;

  await page.getByRole('link', { name: 'Registrar asistencia' }).click();
  await page.locator('input[name=came]').first().check();
  await page.locator('input[name^=minutes-]').first().fill('90');
  await page.getByRole('button', { name: 'Guardar asistencia' }).click();
  await page.getByText('Registrado').waitFor();
  await page.getByRole('link', { name: 'Firmar', exact: true }).first().click();
  await page.locator('canvas').hover();
  await page.mouse.down();
  await page.mouse.move(500, 420, { steps: 4 });
  await page.mouse.up();
  await looksGood(page);
  await page.getByRole('button', { name: 'Guardar firma y asistencia' }).click();
  await page.getByText('Firmó').waitFor();

  await page.goto(`${encounter}/acta`);
  await page.getByLabel('Temas tratados').fill('Segregación\nPrecios');
  await page.getByRole('button', { name: 'Guardar acta' }).click();
  await page.getByLabel('Quién se compromete').selectOption({ index: 1 });
  await page.getByLabel('A qué').fill('Entregar los retazos clasificados');
  await page.getByLabel('Para cuándo').fill(day(3));
  await page.getByRole('button', { name: 'Anotar compromiso' }).click();
  await page.getByText('Vence esta semana').waitFor();
  await looksGood(page);
  await page.getByLabel('Quién firma').selectOption({ index: 1 });
  await page.getByLabel('en papel').check();
  await page.getByRole('button', { name: 'Registrar firma' }).click();
  await page.getByText('Firmada').waitFor();

  await page.goto('/oficina/compromisos');
  await looksGood(page);
  await page.getByRole('link', { name: 'Registrar qué pasó' }).first().click();
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
  await page.getByText('Falta la prueba').waitFor();
}, 120_000);

test('at the door somebody is invited, somebody new is compared, and a paper list typed', async () => {
  await page.goto('/oficina/encuentros');
  await page.getByRole('link', { name: 'Cómo separar lo que se vende' }).first().click();
  await page.getByRole('heading', { name: 'Personas invitadas una por una' }).waitFor();
  const encounter = new URL(page.url()).pathname;
  const found = await page.request.get(
    `${office.program.address}/api/v1/actors?who=people&size=20`,
  );
  const { actors }: { readonly actors: readonly { readonly label: string | null }[] } =
    await found.json();
  const [first = '', second = ''] = actors.flatMap(({ label }) => label ?? []);
  await page.getByLabel('Invitar a una persona').fill(first);
  await page.getByLabel('Invitar a una persona').press('Enter');
  await page.getByRole('button', { name: 'Invitar', exact: true }).first().click();
  await page.getByRole('button', { name: `Quitar la invitación de ${first}` }).waitFor();
  await looksGood(page);

  await page.goto(`${encounter}/asistencia`);
  await page.getByText('Pasar una lista de papel').click();
  await page.getByLabel('Lista', { exact: true }).fill(`${second}; 90\nAlcántara Nueva, Sabina\nx`);
  await page.getByRole('button', { name: 'Buscar a estas personas' }).click();
  await page.getByText('Revisar antes de anotar').waitFor();
  await looksGood(page);
  await page.getByLabel('Quién es «Alcántara Nueva, Sabina»').selectOption('new');
  await page.getByRole('button', { name: /^Anotar a/ }).click();
  await page.getByText('Alcántara Nueva, Sabina').first().waitFor();

  await page.getByText('Registrar a alguien nuevo').click();
  await page.getByLabel('Nombres').fill('Sabina');
  await page.getByLabel('Primer apellido').fill('Alcántara');
  await page.getByLabel('Viene por').selectOption('');
  await page.getByRole('button', { name: 'Registrar y anotar' }).click();
  await page.getByText('Puede que ya esté registrada').waitFor();
  await looksGood(page);
  await page.getByRole('button', { name: 'Es ella: anotar' }).first().click();
  await page.getByText('Registrado').waitFor();
}, 120_000);

test('courses and round tables are read in English too, and a wrong code is no error', async () => {
  for (const path of ['/cursos', '/cursos/recyclers-basic', '/espacios', '']) {
    await page.goto(`/en/oficina/encuentros${path}`);
    await looksGood(page);
  }
  expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  await page.goto('/en/certificado');
  await page.getByLabel('Code of the certificate').fill('0000 0000 0000 0000');
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByText('Unknown').waitFor();
  await looksGood(page);
}, 60_000);
