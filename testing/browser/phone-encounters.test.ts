import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Pack } from '../../web/phone/packs.ts';
import { expectUsable } from './campo-checks.ts';
import { newPhone, waitForWorker, type Phone } from './campo-phone.ts';
import { startEncounters, type EncounterWorld } from './encounter-world.ts';
import { newId } from './field-program.ts';
import { signWithFinger } from './finger-signature.ts';
import { joinPhone, typePin } from './join-phone.ts';
import { onePixel } from './one-pixel.ts';

/**
 * Trainings, round tables and visits on a phone without signal, against the running program.
 * Needs `.build/campo`.
 */
let world: EncounterWorld;
let phone: Phone;
const pin = '739604';
const patience = { timeout: 30_000, interval: 300 };

beforeAll(async () => {
  world = await startEncounters();
});
afterAll(() => world.program.close());
beforeEach(async () => {
  phone = await newPhone(world.program);
});
afterEach(() => phone.close());

/** Everything that this phone's person needs is on it: from here on it opens without signal. */
async function enter(who: keyof EncounterWorld['people'], packs: readonly Pack[]): Promise<Page> {
  const { page } = phone;
  await joinPhone(page, await world.program.invite(world.people[who]), pin);
  await waitForWorker(page, ...packs);
  return page;
}

const sign = (page: Page) => signWithFinger(page.getByLabel('Recuadro para firmar'));

type Encounter = {
  readonly attended: number;
  readonly people: readonly {
    readonly actor: string;
    readonly name: string | null;
    readonly minutes: number | null;
    readonly how: string | null;
  }[];
  readonly minutesKept: { readonly signatures: readonly { readonly how: string }[] } | null;
};
const told = (id: string): Promise<Encounter> => world.program.get(`/encounters/${id}`);
const came = async (person: string) =>
  (await told(world.training)).people.find(({ actor }) => actor === person);

test('a leader keeps the list at the door without signal, and the office has the right hours', async () => {
  const page = await enter('carmen', ['leader', 'pathways', 'attendance']);
  await page.goto('/campo/#/encuentros');
  await page.getByRole('heading', { name: 'Hoy', exact: true }).waitFor();
  await expectUsable(page);
  // What she needs at the door is fetched with the list, before anything of it is opened.
  await page.waitForLoadState('networkidle');
  await phone.context.setOffline(true);
  await page.getByRole('link', { name: /Manejo de residuos sólidos/ }).click();
  await page.getByText('Sin señal. Como estaba').waitFor();
  await expectUsable(page);
  await page.getByRole('link', { name: 'Anotar quién vino' }).click();
  await page.getByRole('button', { name: /Quispe/ }).click();
  await page.getByText('vino 1 persona · 1 sin enviar').waitFor();
  await page.getByRole('button', { name: /Ccori/ }).click();
  await page.getByText('vinieron 2 personas').waitFor();
  await expectUsable(page);

  await page.getByRole('button', { name: /Ccori/ }).click();
  await page.getByRole('button', { name: 'Quitar de la lista' }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Se marcó por error' }).click();
  await page.getByText('vino 1 persona').waitFor();

  await page.getByRole('button', { name: /Quispe/ }).click();
  await page.getByRole('button', { name: '2 h 30 min' }).click();
  await page.getByText('2 h 30 min · de la lista').waitFor();
  await page.getByRole('button', { name: /Quispe/ }).click();
  await page.getByRole('link', { name: 'Firmar con el dedo' }).click();
  await page.getByRole('button', { name: 'Falta la firma' }).waitFor();
  await sign(page);
  await expectUsable(page);
  await page.getByRole('button', { name: 'Guardar firma y asistencia' }).click();
  await page.getByText('2 h 30 min · con firma').waitFor();

  await phone.context.setOffline(false);
  const { rosa, julio } = world.people;
  await expect.poll(() => came(rosa), patience).toMatchObject({ minutes: 150, how: 'signature' });
  expect((await came(julio))?.minutes ?? 0).toBe(0);
  type Hours = { readonly people: readonly { readonly actor: string; readonly minutes: number }[] };
  const { people } = await world.program.get<Hours>('/curricula/recyclers-basic/hours');
  expect(people.map(({ actor, minutes }) => [actor, minutes])).toEqual([[rosa, 150]]);
  const signature = (await world.program.events()).find(
    ({ kind, payload }) => kind === 'evidence.attach' && payload['role'] === 'signature',
  );
  type Review = { readonly record: { readonly standing: { readonly level: string } } };
  await expect
    .poll(async () => {
      const subject = String(signature?.payload['subject']);
      return (await world.program.get<Review>(`/reviews/${subject}`)).record.standing.level;
    }, patience)
    .toBe('documented');
}, 120_000);

/** Registers somebody with the least, who allows everything. */
async function register(page: Page, [givenNames, firstSurname]: readonly string[]): Promise<void> {
  await page.getByLabel('Nombres', { exact: true }).fill(givenNames ?? '');
  await page.getByLabel('Apellido paterno', { exact: true }).fill(firstSurname ?? '');
  await page.getByLabel('Número de documento', { exact: true }).fill('45671238');
  await page.getByRole('button', { name: 'Siguiente' }).click();
  await page.getByRole('button', { name: 'Mujer' }).click();
  await page.getByRole('button', { name: 'Siguiente' }).click();
  for (let purpose = 1; purpose <= 6; purpose += 1) {
    await page.getByText(`${purpose} de 6`, { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Sí', exact: true }).click();
  }
  await page.getByRole('button', { name: /^Registrar a / }).click();
}

test('at the door somebody says her number, and somebody unknown is registered, without signal', async () => {
  const page = await enter('carmen', ['leader', 'register', 'pathways', 'attendance']);
  await page.goto('/campo/#/registrar');
  await page.getByLabel('Nombres').waitFor();
  await page.getByText('todavía no están los textos').waitFor({ state: 'detached' });
  await page.goto(`/campo/#/encuentros/${world.training}/lista`);
  await page.getByRole('button', { name: /Quispe/ }).waitFor();
  await page.waitForLoadState('networkidle');
  await phone.context.setOffline(true);
  await page.getByRole('link', { name: 'Leer carné' }).click();
  await page.getByLabel(/número de socia o socio/).fill('77');
  await page.getByRole('button', { name: 'Listo' }).click();
  await page.getByText('Nadie de la asociación tiene el número 77.').waitFor();
  await page.getByLabel(/número de socia o socio/).fill('1');
  await page.getByRole('button', { name: 'Listo' }).click();
  await page.getByRole('button', { name: /Rojas Huamán.*3 h · de la lista/ }).waitFor();

  await page.getByRole('link', { name: 'Persona nueva' }).click();
  await register(page, ['Nadia', 'Flores']);
  await page.getByRole('link', { name: 'Anotar que vino' }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Anotar que Nadia Flores vino' }).click();
  await page.getByRole('button', { name: /Nadia Flores.*3 h · de la lista/ }).waitFor();
  await phone.context.setOffline(false);
  const names = async (): Promise<readonly string[]> => {
    const { people } = await told(world.training);
    return people.filter(({ minutes }) => (minutes ?? 0) > 0).map(({ name }) => name ?? '');
  };
  await expect
    .poll(names, patience)
    .toEqual(expect.arrayContaining(['Flores, Nadia', 'Rojas Huamán, Carmen']));
}, 120_000);

test('whoever reads the code at the door says without signal that she is here', async () => {
  const page = await enter('julio', ['pathways']);
  await page.goto(`/campo#encuentro=${world.training}`);
  await typePin(page, pin);
  await page.getByText('Se anotarán 3 h.').waitFor({ timeout: 20_000 });
  await expectUsable(page);
  await phone.context.setOffline(true);
  await page.getByRole('button', { name: 'Estoy aquí' }).click();
  await page.getByText('Ya está anotado: 3 h. No hace falta hacerlo otra vez.').waitFor();
  await expectUsable(page);
  // A code that nobody here knows is kept, and decided where it is known.
  const unknown = newId();
  await page.goto(`/campo/#/encuentros/${unknown}/aqui`);
  await page.getByText('Este teléfono todavía no conoce este encuentro.').waitFor();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Estoy aquí' }).click();
  await page.getByText('Ya está anotado. No hace falta hacerlo otra vez.').waitFor();
  // One of two days ago is over.
  await phone.context.setOffline(false);
  await expect
    .poll(() => came(world.people.julio), patience)
    .toMatchObject({ minutes: 180, how: 'qr' });
  await page.goto(`/campo/#/encuentros/${world.table}/aqui`);
  await page.getByText('Si falta la asistencia, avisar a quien lo organizó.').waitFor();
  await page.goto('/campo/#/cuaderno');
  await page.getByText('Asistencia').first().waitFor();
}, 120_000);

test('minutes are signed and a promise is kept on the phone, without signal', async () => {
  const page = await enter('carmen', ['pathways']);
  await page.goto('/campo/#/encuentros/compromisos');
  await page.getByText('Vence esta semana').waitFor();
  await expectUsable(page);
  await page.goto(`/campo/#/encuentros/${world.table}/acta`);
  await page.getByText('La asociación recoge los martes').waitFor();
  await page
    .getByText(/^Manos que Reciclan: Llevar bolsas rotuladas al taller, hasta el/)
    .waitFor();
  await page.waitForLoadState('networkidle');
  await expectUsable(page);
  await phone.context.setOffline(true);
  await page.getByRole('link', { name: 'Firmar el acta' }).click();
  await sign(page);
  await expectUsable(page);
  await page.getByRole('button', { name: 'Firmar el acta' }).click();
  await page.getByText('Ya está firmada con este cuaderno.').waitFor();

  await page.goto('/campo/#/encuentros/compromisos');
  await page.getByRole('link', { name: /Llevar bolsas rotuladas/ }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'bolsas.png', mimeType: 'image/png', buffer: onePixel });
  await page.getByRole('button', { name: 'Quitar la foto 1' }).waitFor();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Guardar: cumplido' }).click();
  await page.getByText('Se dijo en este teléfono que se cumplió.').waitFor();

  await phone.context.setOffline(false);
  await expect
    .poll(async () => (await told(world.table)).minutesKept?.signatures, patience)
    .toMatchObject([{ how: 'own_phone' }]);
  type Promised = { readonly commitments: readonly object[] };
  await expect
    .poll(() => world.program.get<Promised>('/commitments'), patience)
    .toMatchObject({ commitments: [{ commitment: world.promise, state: 'kept', proofs: 1 }] });
}, 120_000);

test('an officer notes without signal which practices she saw, and the way of the workshop knows', async () => {
  const page = await enter('oscar', ['verifier']);
  await page.goto('/campo/#/visita/quien');
  await page.getByRole('button', { name: 'Confecciones Luz' }).click();
  await page.getByRole('button', { name: 'Buenas prácticas' }).click();
  await page.getByRole('heading', { name: 'Retazos separados por fibra y color' }).waitFor();
  await expectUsable(page);
  await phone.context.setOffline(true);
  const look = (practice: string, answer: string) =>
    page
      .getByRole('group', { name: practice })
      .getByRole('button', { name: answer, exact: true })
      .click();
  await page.getByRole('button', { name: 'Primera: cómo está al inicio' }).click();
  await look('Retazos separados por fibra y color', 'Se ve');
  await look('Retazos entregados con registro', 'Se ve');
  await look('Insumos reciclados o de segundo uso', 'No se ve');
  await page.getByRole('link', { name: 'Seguir: 3 de 8 miradas' }).click();
  await page.getByText('3 prácticas miradas: se ven 2').waitFor();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'taller.png', mimeType: 'image/png', buffer: onePixel });
  await page.getByRole('button', { name: 'Quitar la foto 1' }).waitFor();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Guardar la visita a Confecciones Luz' }).click();
  await page.getByText('3 prácticas miradas: se ven 2').waitFor();
  await phone.context.setOffline(false);

  type Walks = {
    readonly walks: readonly {
      readonly requirements: readonly { readonly evidence: readonly string[] }[];
    }[];
  };
  const observed = async (): Promise<string> =>
    (await world.program.events()).find(({ kind }) => kind === 'practice.observe')?.id ?? '';
  await expect.poll(observed, patience).not.toBe('');
  const id = await observed();
  await expect
    .poll(async () => {
      const walks = await world.program.get<Walks>(`/pathways/walkers/actor/${world.workshop}`);
      return walks.walks.flatMap(({ requirements }) => requirements.flatMap((r) => r.evidence));
    }, patience)
    .toContain(id);
}, 120_000);
