import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { expectLargeEnough, expectNoViolation } from './campo-checks.ts';
import { newPhone, waitForWorker, type Phone } from './campo-phone.ts';
import { newId, startFieldProgram, type EventRow, type FieldProgram } from './field-program.ts';
import { joinPhone, typePin } from './join-phone.ts';

/** A leader's evening against the running program itself. Needs `.build/campo`. */
let program: FieldProgram;
let phone: Phone;

const association = newId();
const pin = '739604';
const people = {
  carmen: { id: newId(), givenNames: 'Carmen', firstSurname: 'Rojas', role: 'president' },
  rosa: { id: newId(), givenNames: 'Rosa', firstSurname: 'Quispe', role: 'associate' },
  pedro: { id: newId(), givenNames: 'Pedro', firstSurname: 'Ccori', role: 'associate' },
  luz: { id: newId(), givenNames: 'Luz', firstSurname: 'Huamán', role: 'associate' },
} as const;

beforeAll(async () => {
  program = await startFieldProgram();
  phone = await newPhone(program);
});
afterAll(async () => {
  await phone.close();
  await program.close();
});

/** An association with its centre, its leader and three members. */
async function startAssociation(): Promise<void> {
  const statements = Object.values(people).flatMap(({ id, role, ...values }) => [
    {
      kind: 'actor.register',
      payload: { actor: id, kind: 'recycler', parent: association, personal: { values } },
    },
    {
      kind: 'actor.affiliate',
      payload: { affiliation: newId(), member: id, organisation: association, role },
    },
  ]);
  const registered = {
    actor: association,
    kind: 'recyclers-association',
    name: 'Manos que Reciclan',
    letter: 'M',
    district: '150115',
  };
  const centre = { place: newId(), name: 'Cochera', actor: association, district: '150115' };
  await program.state(association, [
    { kind: 'actor.register', payload: registered },
    { kind: 'place.register', payload: centre },
    ...statements,
  ]);
}

async function typeKilograms(page: Page, kilograms: string): Promise<void> {
  const pad = page.getByRole('group', { name: 'Teclado de números' });
  for (const key of kilograms) {
    await pad.getByRole('button', { name: key === '.' ? 'Punto' : key, exact: true }).click();
  }
}

/** The next sack of whoever stands at the scale. */
async function sack(page: Page, material: string, kilograms: string): Promise<void> {
  await page.getByRole('button', { name: material }).click();
  const household = page.getByRole('button', { name: 'Viviendas', exact: true });
  const pad = page.getByRole('group', { name: 'Teclado de números' });
  await household.or(pad).first().waitFor();
  if (await household.isVisible()) await household.click();
  await typeKilograms(page, kilograms);
  await page.getByRole('button', { name: /^Guardar/ }).click();
  await page.getByText(/^Guardado: /).waitFor();
}

const nextPerson = (page: Page): Promise<void> =>
  page.getByRole('link', { name: 'Siguiente persona' }).click();

async function weighInThree(page: Page): Promise<void> {
  await page.goto('/campo/#/socios');
  await page.getByRole('button', { name: /Rosa/ }).click();
  await sack(page, 'Cartón corrugado', '24.5');
  await sack(page, 'Cartón corrugado', '10');
  await page.getByText('hoy · 2 costales').waitFor();
  await nextPerson(page);
  // By her number in the association's list: Carmen is 1, Rosa 2, Pedro 3, Luz 4.
  await page.getByLabel('Número o nombre').fill('3');
  await page.getByLabel('Número o nombre').press('Enter');
  await page.getByRole('heading', { name: 'Pedro Ccori' }).waitFor();
  await sack(page, 'Cartón corrugado', '305');
  await nextPerson(page);
  // Without a camera a number is typed where a card is read.
  await page.getByRole('link', { name: 'Carné' }).click();
  await page.locator('#code-typed').fill('4');
  await page.locator('#code-typed').press('Enter');
  await page.getByRole('heading', { name: 'Luz Huamán' }).waitFor();
  await sack(page, 'Cartón corrugado', '15');
  await nextPerson(page);
  await page.getByText('3 personas · 4 costales · hoy').waitFor();
}

/** Pedro's 305 kg were 30.5 kg. */
async function correctPedro(page: Page): Promise<void> {
  await page.getByText('3 personas · 4 costales · hoy').click();
  await page.getByRole('link', { name: /Corregir\s+305 kg/ }).click();
  await page.getByRole('link', { name: /El peso está mal/ }).click();
  await typeKilograms(page, '30.5');
  await page.getByRole('button', { name: 'Corregir: 30.5 kg de cartón corrugado' }).click();
  await page.getByText('Corregido: 30.5 kg de cartón corrugado').waitFor();
  await page.getByText('Motivo: El peso está mal').waitFor();
}

/** 80 kg of cardboard in; 70 kg of the first grade out, 8 kg reject weighed, 2 kg named. */
async function sortCardboard(page: Page): Promise<void> {
  await page.goto('/campo/#/segregar');
  await page.getByRole('button', { name: /80 kg\s*Cartón corrugado/ }).click();
  await page.getByRole('button', { name: 'Todo: 80 kg' }).click();
  await page.getByRole('button', { name: 'Siguiente' }).click();
  await page.getByRole('link', { name: 'Agregar lo que salió' }).click();
  await page.getByRole('button', { name: 'Cartón corrugado' }).click();
  await page.getByRole('link', { name: /^Primera/ }).click();
  await typeKilograms(page, '70');
  await page.getByRole('button', { name: 'Agregar 70 kg de cartón corrugado' }).click();
  await page.getByRole('button', { name: 'Falta nombrar 10 kg' }).waitFor();
  // The app is killed in the middle: what was written is still there.
  await page.reload();
  await typePin(page, pin);
  await page.getByRole('button', { name: 'Falta nombrar 10 kg' }).waitFor();
  await page.getByRole('link', { name: 'Agregar lo que salió' }).click();
  await page.getByRole('link', { name: 'Rechazo (se pesa)' }).click();
  await typeKilograms(page, '8');
  await page.getByRole('button', { name: 'Agregar 8 kg de rechazo' }).click();
  await page.getByRole('button', { name: 'Humedad', exact: true }).click();
  await page.getByRole('button', { name: /^Guardar: 80 kg/ }).click();
  await page.getByText('Segregado: 80 kg de cartón corrugado').waitFor();
}

async function expectStock(page: Page): Promise<void> {
  await page.goto('/campo/#/existencias');
  await page.getByRole('link', { name: /70 kg\s*Cartón corrugado\s*1 lote/ }).click();
  await page.getByRole('heading', { name: 'Primera: limpio y separado' }).waitFor();
}

type Flow = {
  readonly weighed?: { readonly grams: number };
  readonly collector?: string;
  readonly detail?: string;
  readonly losses?: readonly { readonly reason: string; readonly grams: number }[];
};

const flows = async (): Promise<readonly EventRow<Flow>[]> =>
  (await program.events<Flow>()).filter(({ kind }) => kind.startsWith('flow.'));

async function expectReceived(): Promise<void> {
  await vi.waitFor(async () => expect((await flows()).length).toBe(7), {
    timeout: 30_000,
    interval: 300,
  });
  const all = await flows();
  expect(new Set(all.map(({ id }) => id)).size).toBe(7);
  const weighed = all
    .filter(({ kind }) => kind === 'flow.collect')
    .map(({ payload, state }) => [payload.collector, payload.weighed?.grams, state]);
  expect(weighed).toEqual([
    [people.rosa.id, 24_500, 'accepted'],
    [people.rosa.id, 10_000, 'accepted'],
    [people.pedro.id, 305_000, 'voided'],
    [people.luz.id, 15_000, 'accepted'],
    [people.pedro.id, 30_500, 'accepted'],
  ]);
  const undone = all.find(({ kind }) => kind === 'flow.void');
  expect(undone).toMatchObject({ state: 'accepted', payload: { detail: 'wrong_weight' } });
  const sorted = all.find(({ kind }) => kind === 'flow.sort');
  expect(sorted).toMatchObject({ state: 'accepted' });
  expect(sorted?.payload.losses).toEqual([
    { reason: 'reject', grams: 8_000 },
    { reason: 'moisture', grams: 2_000 },
  ]);
}

/** Her own sacks, corrected ones without what was wrong, and nobody else's. */
async function expectReceiptOfPedro(page: Page): Promise<void> {
  await page.goto(`/campo/#/socios/${people.pedro.id}/comprobante`);
  await page.getByRole('heading', { name: /Pedro Ccori · n.º 3/ }).waitFor();
  const receipt = page.getByRole('article');
  await expect.poll(() => receipt.innerText()).toContain('30.5');
  expect(await receipt.innerText()).not.toMatch(/305|24\.5|Rosa|Luz|Carmen/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Guardar imagen' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^pesaje-\d{4}-\d{2}-\d{2}\.png$/);
}

/** Every screen of the leader's rooms, for people who use it by ear and by thumb. */
async function expectForEverybody(page: Page): Promise<void> {
  for (const screen of [
    'socios',
    'socios/hoy',
    `socios/${people.rosa.id}`,
    `socios/${people.rosa.id}/comprobante`,
    'trabajo',
    'segregar',
    'existencias',
    'existencias/cardboard-corrugated',
  ]) {
    await page.goto(`/campo/#/${screen}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // What the screen heard of the program is there too.
    await page.waitForLoadState('networkidle');
    await expectLargeEnough(page);
    await expectNoViolation(page);
  }
}

test('an evening without signal: three members weighed in, one corrected, sorted, and all of it on the server once', async () => {
  const { context, page } = phone;
  await startAssociation();
  await joinPhone(page, await program.invite(people.carmen.id), pin);
  await waitForWorker(page, 'leader');
  await page.goto('/campo/#/socios');
  await page.getByRole('button', { name: /Rosa/ }).waitFor({ timeout: 20_000 });
  await context.setOffline(true);
  await weighInThree(page);
  await correctPedro(page);
  await sortCardboard(page);
  await expectStock(page);
  await page.goto('/campo/#/socios');
  await page.getByText('3 personas · 4 costales · hoy').waitFor();
  await expectReceiptOfPedro(page);
  await context.setOffline(false);
  await expectReceived();
  await page.getByRole('button', { name: 'Enviado' }).waitFor({ timeout: 20_000 });
  await expectStock(page);
  await page.getByText('Al día: ').waitFor();
  await expectForEverybody(page);
});
