import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Pack } from '../../web/phone/packs.ts';
import { expectUsable } from './campo-checks.ts';
import { newPhone, waitForWorker, type Phone } from './campo-phone.ts';
import { signWithFinger } from './finger-signature.ts';
import { joinPhone, typePin } from './join-phone.ts';
import { onePixel } from './one-pixel.ts';
import { startPathways, type PathwayWorld } from './pathway-world.ts';
import { dayIn } from './register-statements.ts';

/**
 * Pathways, papers, questions, a diagnosis and trade on a phone without signal, against the running
 * program. Needs `.build/campo`.
 */
let world: PathwayWorld;
let phone: Phone;
const pin = '739604';
const patience = { timeout: 30_000, interval: 300 };

beforeAll(async () => {
  world = await startPathways();
});
afterAll(() => world.program.close());
beforeEach(async () => {
  phone = await newPhone(world.program);
});
afterEach(() => phone.close());

/** Everything that this phone's person needs is on it: from here on it opens without signal. */
async function enter(who: keyof PathwayWorld['people'], packs: readonly Pack[]): Promise<Page> {
  const { page } = phone;
  await joinPhone(page, await world.program.invite(world.people[who]), pin);
  await waitForWorker(page, ...packs);
  return page;
}

/** The phone is shut, and opened again where there is no signal. */
async function openWithoutSignal(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await phone.context.setOffline(true);
  await page.reload();
  await typePin(page, pin);
  await page.getByRole('navigation').waitFor();
}

async function photograph(page: Page): Promise<void> {
  const photo = { name: 'foto.png', mimeType: 'image/png', buffer: onePixel };
  await page.locator('input[type=file]').setInputFiles(photo);
  await page.locator('main img').waitFor();
}

/** What the program has of this kind by now. */
async function arrived(kind: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const events = await world.program.events();
  return events
    .filter((event) => event.kind === kind && event.state === 'accepted')
    .map(({ id, payload }) => ({ ...payload, id }));
}

type Walks = {
  readonly walks: readonly {
    readonly requirements: readonly { readonly code: string; readonly state: string }[];
  }[];
};
async function stateOf(walker: string, code: string): Promise<string | undefined> {
  const { walks } = await world.program.get<Walks>(`/pathways/walkers/actor/${walker}`);
  const all = walks.flatMap(({ requirements }) => requirements);
  return all.find((one) => one.code === code)?.state;
}

test('a recycler reads her pathway and sends a paper without signal, and answers what is asked about it', async () => {
  const page = await enter('rosa', ['recycler', 'pathways']);
  const { marta, rosa } = world.people;
  await page.goto('/campo/#/cuaderno');
  await page.getByRole('link', { name: /DNI vigente: vence el/ }).click();
  await page.getByRole('heading', { name: 'Mis requisitos para formalizarme' }).waitFor();
  await expectUsable(page);
  await openWithoutSignal(page);
  await page.goto('/campo/#/ruta');
  await page.getByText('Sin señal: la ruta como estaba el').waitFor();
  await expectUsable(page);
  await page.getByRole('link', { name: /Mis requisitos para formalizarme/ }).click();
  await page.locator('[aria-current=step]').getByText('Lo que sigue').waitFor();
  await page.getByRole('link', { name: 'Mandar foto: constancia de capacitación' }).click();
  await page.getByRole('button', { name: 'Falta la fecha' }).waitFor();
  await photograph(page);
  await page.getByLabel('Fecha en que lo dieron').fill(dayIn(-40));
  await expectUsable(page);
  await page.getByRole('button', { name: 'Guardar el documento' }).click();
  await page.getByText('Guardado en este teléfono; saldrá solo').waitFor();
  await phone.context.setOffline(false);
  await expect.poll(() => stateOf(rosa, 'training'), patience).toBe('met');

  const [paper] = (await arrived('document.hold')).filter(
    ({ document }) => document === 'training-certificate',
  );
  await world.program.say(marta, {
    kind: 'evidence.review',
    payload: { subject: paper?.['id'], says: 'returned', note: '¿Cuántas horas fueron?' },
  });
  await page.goto('/campo/#/preguntas');
  await page.getByText('¿Cuántas horas fueron?').waitFor();
  await expectUsable(page);
  await phone.context.setOffline(true);
  await page.getByRole('button', { name: 'Responder' }).click();
  await page.getByLabel('Respuesta').fill('Fueron doce horas');
  await photograph(page);
  await expectUsable(page);
  await page.getByRole('button', { name: 'Enviar respuesta' }).click();
  await page.getByText('Respondido: Fueron doce horas').waitFor();
  await phone.context.setOffline(false);
  await expect
    .poll(() => arrived('evidence.reply'), patience)
    .toMatchObject([{ subject: paper?.['id'], note: 'Fueron doce horas' }]);
});

test('a vaccination card is taken only after she signed for it, on her own phone', async () => {
  const page = await enter('carmen', ['leader', 'pathways']);
  const { carmen } = world.people;
  await page.goto('/campo/#/ruta/socios');
  await page.getByText('Quispe Mamani, Rosa').waitFor();
  await expectUsable(page);
  await page.goto(`/campo/#/ruta/${carmen}.recycler-requirements/papel/vaccination-tetanus`);
  await page.getByText('Dato de salud: hace falta una firma').waitFor();
  await expectUsable(page);
  await signWithFinger(page.getByLabel('Firmar con el dedo'));
  await page.getByRole('button', { name: 'Sí, lo permito y firmo' }).click();
  await page.getByLabel('Fecha en que lo dieron').fill(dayIn(-10));
  await phone.context.setOffline(true);
  await page.getByRole('button', { name: 'Guardar el documento' }).click();
  await page.getByText('Guardado en este teléfono; saldrá solo').waitFor();
  await phone.context.setOffline(false);
  await expect.poll(() => stateOf(carmen, 'tetanus'), patience).toBe('partly');
  expect(await arrived('actor.consent')).toMatchObject([
    { actor: carmen, purpose: 'sensitive-data', given: true, how: 'signed' },
  ]);
});

/** 120 kWh by the bill, 200 kg of fabric, 30 kg of offcuts; LED lights are there already. */
async function sayNumbersAndPractices(page: Page): Promise<void> {
  await page.getByLabel('Luz').fill('120');
  await page.getByRole('button', { name: 'Recibo' }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByLabel('Tela que entra').fill('200');
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByLabel('Retazos que quedan').fill('30');
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByRole('group', { name: /Tela y merma/ }).waitFor();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Seguir' }).click();
  const led = page.getByRole('group', { name: 'Luces LED y máquinas apagadas al parar' });
  await led.getByRole('button', { name: 'Ya se hace' }).click();
  await page.getByRole('button', { name: 'Seguir' }).click();
}

test('the owner of a workshop looks at her work without signal, is interrupted, and keeps her plan', async () => {
  const page = await enter('elena', ['giver', 'pathways', 'trade']);
  const { workshop } = world.organisations;
  await page.goto('/campo/#/diagnostico');
  await page.getByRole('button', { name: 'Empezar' }).waitFor();
  await openWithoutSignal(page);
  await page.goto('/campo/#/diagnostico');
  await page.getByRole('button', { name: 'Empezar' }).click();
  await page.getByRole('button', { name: 'Salen con la basura' }).click();
  await page.getByRole('button', { name: 'No se mide' }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Seguir' }).click();
  await page.getByRole('button', { name: 'LED', exact: true }).waitFor();
  // The battery is empty: what was answered is still there.
  await page.reload();
  await typePin(page, pin);
  await page.goto('/campo/#/diagnostico');
  await page.getByRole('button', { name: 'Seguir donde quedó' }).click();
  await page.getByRole('button', { name: 'LED', exact: true }).click();
  await page.getByRole('button', { name: 'Seguir' }).click();
  await sayNumbersAndPractices(page);
  await page.getByText('De lo dicho sale que de la tela que entra queda 15').waitFor();
  const suggested = page.getByRole('article').filter({ hasText: 'Retazos separados por fibra' });
  await suggested.getByRole('button', { name: 'Sí, lo pruebo' }).click();
  await suggested.getByRole('button', { name: 'En 2 meses' }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Guardar con 1 práctica' }).click();
  await page.getByText('Retazos separados por fibra y color, hasta el').waitFor();
  await expectUsable(page);
  await phone.context.setOffline(false);
  await expect
    .poll(() => arrived('practice.plan'), patience)
    .toMatchObject([{ observed: workshop, practices: [{ practice: 'offcuts-by-fibre' }] }]);
  expect(await arrived('practice.diagnose')).toMatchObject([
    {
      method: 'self',
      answers: [
        { question: 'offcuts-now', answer: 'street' },
        { question: 'fabric-yield', answer: 'not-known' },
        { question: 'light', answer: 'led' },
      ],
      amounts: [
        { what: 'electricity', amount: 120_000, from: 'bill' },
        { what: 'fabric', amount: 200_000, from: 'estimate' },
        { what: 'textile_waste', amount: 30_000 },
      ],
    },
  ]);
  expect(await arrived('practice.observe')).toMatchObject([
    { method: 'self', baseline: false, items: [{ practice: 'led-and-switch-off', present: true }] },
  ]);
});

/** What is fit to be eaten, until tomorrow noon. */
async function offerFood(page: Page): Promise<void> {
  await page.goto('/campo/#/ofrecer');
  await page.getByRole('button', { name: 'Ver todos los materiales' }).click();
  await page.getByRole('button', { name: 'Alimento apto para donar' }).click();
  await page.getByRole('button', { name: 'No sé cuánto' }).click();
  await page.getByRole('button', { name: 'Hoy', exact: true }).click();
  await page.getByRole('button', { name: 'Sí, es alimento' }).click();
  await page.getByRole('button', { name: 'Hasta mañana al mediodía' }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Ofrecer alimento apto para donar' }).click();
  await page.getByText('Se puede comer hasta el').waitFor();
}

test('a market offers food before it spoils and notes, without signal, where every kilogram went', async () => {
  const page = await enter('pedro', ['giver', 'trade']);
  const { compost, kitchen, market, workshop } = world.organisations;
  await page.goto('/campo/#/comida');
  await page.getByText('Nada por repartir').waitFor();
  await openWithoutSignal(page);
  await offerFood(page);
  await page.goto('/campo/#/comida');
  await page.getByRole('link', { name: 'Anotar recepción' }).click();
  await page.getByRole('button', { name: 'Recibimos nosotros' }).click();
  // A workshop's trade leaves no food over: it stands behind the search.
  await page.getByLabel('Buscar por nombre').fill('luz');
  await page.getByRole('button', { name: 'Confecciones Luz' }).click();
  await page.getByLabel('Nombre', { exact: true }).fill('Papaya');
  await page.getByLabel('Peso en kilogramos').fill('40.5');
  await page.getByRole('button', { name: 'Maduro' }).click();
  await expectUsable(page);
  await page.getByRole('button', { name: 'Guardar 40.5' }).click();
  await page.getByText('Quedan 40.5').waitFor();
  await expectUsable(page);
  await page.getByRole('link', { name: /Quedan 40.5/ }).click();
  await page.getByRole('button', { name: 'Olla Santa Rosa' }).click();
  await page.getByLabel('Peso en kilogramos').fill('50');
  await page.getByRole('button', { name: 'Es más de lo que queda' }).waitFor();
  await page.getByLabel('Peso en kilogramos').fill('36');
  await page.getByLabel('Cuántas raciones salen').fill('120');
  await expectUsable(page);
  await page.getByRole('button', { name: 'Guardar 36' }).click();
  await page.getByRole('link', { name: /Quedan 4.5/ }).click();
  await page.getByRole('button', { name: 'No apto: a compost' }).click();
  await page.getByRole('button', { name: 'Compostera Cerro San Pedro' }).click();
  await page.getByRole('button', { name: /^Guardar 4.5.* a compost/ }).click();
  await page.getByText('Nada por repartir').waitFor();
  await phone.context.setOffline(false);
  await expect
    .poll(() => arrived('food.deliver'), patience)
    .toMatchObject([
      { giver: market, receiver: kitchen, rations: 120, items: [{ grams: 36_000 }] },
      { giver: market, receiver: compost, items: [{ grams: 4_500, state: 'unfit' }] },
    ]);
  expect(await arrived('intent.offer')).toMatchObject([
    { provider: market, material: 'food-edible', spoilsAt: expect.any(Number) },
  ]);
  expect(await arrived('food.receive')).toMatchObject([
    { donor: workshop, receiver: market, items: [{ name: 'Papaya', grams: 40_500 }] },
  ]);
});

test('a buyer says what she looks for and signs what was agreed, without signal', async () => {
  const { association, papermill } = world.organisations;
  await world.program.say(association, {
    kind: 'agreement.make',
    payload: {
      type: 'supply',
      title: 'Cartón de La Victoria',
      parties: [association, papermill],
      from: dayIn(0),
      clauses: [{ text: 'Pago el mismo día.' }],
    },
  });
  const page = await enter('ana', ['trade', 'pathways']);
  await page.getByRole('heading', { name: 'Se busca' }).waitFor();
  await page.goto('/campo/#/acuerdos');
  await page.getByRole('link', { name: /Cartón de La Victoria/ }).click();
  await page.getByText('Pago el mismo día.').waitFor();
  await expectUsable(page);
  await openWithoutSignal(page);
  await page.goto('/campo/#/acuerdos');
  await page.getByText('Falta firmar').waitFor();
  await page.getByRole('link', { name: /Cartón de La Victoria/ }).click();
  await page.getByRole('button', { name: 'Firmar por mi organización' }).click();
  await page.getByText('Papelera del Sur firmó el').waitFor();
  await page.goto('/campo/#/busco');
  await page.getByRole('link', { name: 'Buscar material' }).click();
  await page.getByRole('button', { name: 'Papel blanco' }).click();
  await page.getByRole('button', { name: 'Lo que haya' }).click();
  await page.getByRole('button', { name: 'Cada mes' }).click();
  await page.getByLabel('Cuánto se pagaría por kg').fill('0.80');
  await expectUsable(page);
  await page.getByRole('button', { name: 'Publicar: se busca papel blanco' }).click();
  await page.getByText('Publicado: se busca papel blanco').waitFor();
  await page.getByText('S/ 0.80 por kg').waitFor();
  await expectUsable(page);
  await phone.context.setOffline(false);
  await expect
    .poll(() => arrived('intent.want'), patience)
    .toMatchObject([{ receiver: papermill, every: 'month', price: 80 }]);
  expect(await arrived('agreement.sign')).toMatchObject([{ party: papermill, how: 'own_phone' }]);
});
