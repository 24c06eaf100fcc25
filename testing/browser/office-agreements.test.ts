import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { looksGood, openOffice, type Office } from './office-pages.ts';

/** What is offered, agreed, linked and rescued, by whoever runs the alliance. */
let office: Office;
let page: Page;
let complaints: readonly string[];

beforeAll(async () => {
  office = await openOffice();
  ({ page, complaints } = await office.enter('coordinator'));
}, 120_000);
afterAll(() => office.close());

type Listed = { readonly actors: readonly { readonly actor: string; readonly label: string }[] };
async function organisations(asked: string): Promise<Listed['actors']> {
  const answer = await page.request.get(
    `${office.program.address}/api/v1/actors?who=organisations&size=20&${asked}`,
  );
  const { actors }: Listed = await answer.json();
  return actors;
}
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const seen = (text: string) => page.getByText(text).first().waitFor();

/** Both widths, both languages: nothing is cut off, and nobody is shut out. */
async function pathLooksGood(path: string): Promise<void> {
  for (const address of [path, `/en${path}`]) {
    const answer = await page.goto(address);
    expect([address, answer?.status()]).toEqual([address, 200]);
    await looksGood(page);
  }
}
const pathNow = (): string => new URL(page.url()).pathname;

describe('offers and wants', () => {
  test('say what will appear while there are none', async () => {
    for (const path of ['ofertas', 'acuerdos', 'cadenas', 'alimentos']) {
      await pathLooksGood(`/oficina/${path}`);
    }
  });

  test('are posted, brought together by a person, and answered by both sides', async () => {
    await page.goto('/oficina/ofertas/nueva');
    await press('Publicar oferta');
    await page.getByRole('alert').getByText('Falta «Quién ofrece».').waitFor();
    await pathLooksGood('/oficina/ofertas/nueva');
    const [workshop] = await organisations('kind=workshop');
    const [buyer] = await organisations('part=buyer');
    await page.goto('/oficina/ofertas/nueva');
    await page.getByLabel('Quién ofrece').selectOption(workshop?.actor ?? '');
    await page.getByLabel('Material', { exact: true }).selectOption('cotton-offcuts');
    await page.getByLabel('Cuántos kilogramos').fill('40');
    await page.getByLabel('Precio por kilogramo').fill('0.80');
    await press('Publicar oferta');
    await seen('Se publicó.');
    await page.goto('/oficina/ofertas/nueva?lado=busca');
    await page.getByLabel('Quién busca').selectOption(buyer?.actor ?? '');
    await page.getByLabel('Material', { exact: true }).selectOption('cotton-offcuts');
    await page.getByLabel('Cada cuánto').selectOption('month');
    await press('Publicar búsqueda');
    await seen('Se publicó.');
    const offer = page.getByRole('listitem').filter({ hasText: '40 kg' });
    await offer.getByRole('button', { name: 'Juntar' }).click();
    await seen('Se juntaron.');
    await page.getByRole('button', { name: 'Aceptar' }).first().click();
    await seen('Se registró la respuesta.');
    await pathLooksGood(pathNow());
    await pathLooksGood('/oficina/ofertas');
  });
});

describe('an agreement', () => {
  test('is written, signed by each party and kept with what it promises', async () => {
    const [buyer] = await organisations('part=buyer');
    const [association] = await organisations('part=recyclers-association');
    await page.goto('/oficina/acuerdos/nuevo');
    await page.getByLabel('Título').fill('Cartón de cada mes');
    await page.getByLabel('Qué se acuerda').first().fill('Cartón limpio y seco.');
    await press('Guardar borrador');
    await page.getByRole('alert').getByText('Faltan partes.').waitFor();
    for (const party of [buyer, association]) {
      await page.getByRole('checkbox', { name: party?.label ?? '' }).check();
    }
    await page
      .getByLabel('Entrega')
      .first()
      .selectOption(association?.actor ?? '');
    await page
      .getByLabel('Recibe')
      .first()
      .selectOption(buyer?.actor ?? '');
    await page.getByLabel('Material').first().selectOption('cardboard-corrugated');
    await page.getByLabel('Kilogramos', { exact: true }).first().fill('500');
    await press('Guardar borrador');
    await seen('Se guardó.');
    await seen('borrador');
    for (const left of [1, 0]) {
      await press('Firmar');
      await seen('Se registró la firma.');
      if (left > 0) await seen('faltan firmas');
    }
    await seen('en vigor');
    await seen('0 kg de 500 kg');
    const paper = await page.request.get(
      `${office.program.address}/api/v1/agreements/${pathNow().split('/').at(-1)}/agreement.pdf`,
    );
    expect(paper.headers()['content-type']).toBe('application/pdf');
    await pathLooksGood(pathNow());
    await pathLooksGood(`${pathNow().replace(/^\/en/, '')}/cambiar`);
    await pathLooksGood('/oficina/acuerdos');
  });
});

describe('a value chain', () => {
  test('names the link that is missing', async () => {
    const [association] = await organisations('part=recyclers-association');
    await page.goto('/oficina/cadenas/nueva');
    await page.getByLabel('Nombre').fill('Cartón de Gamarra');
    const materials = page.getByRole('group', { name: 'Materiales' });
    await materials.getByRole('checkbox').first().check();
    const collectors = page.getByRole('group', { name: 'Quiénes: recolección' });
    await collectors.getByRole('checkbox', { name: association?.label ?? '' }).check();
    await page.getByLabel('La cadena tiene: transformación').check();
    await press('Guardar');
    await seen('Nadie transforma.');
    await pathLooksGood(pathNow());
    await pathLooksGood('/oficina/cadenas');
    await pathLooksGood('/oficina/cadenas/nueva');
  });
});

describe('food', () => {
  test('is taken in and handed on, and no gram of it is lost', async () => {
    const [bank] = await organisations('part=partner');
    const [market] = await organisations('part=market');
    const kitchen = '0193a5b0-cccc-7000-8000-000000000001';
    const { address } = office.program;
    const registered = await page.request.post(`${address}/api/v1/statements`, {
      headers: { origin: address, 'sec-fetch-site': 'same-origin' },
      data: {
        statements: [
          {
            kind: 'actor.register',
            payload: { actor: kitchen, kind: 'community-kitchen', name: 'Olla San Pablo' },
          },
        ],
      },
    });
    expect(registered.status(), await registered.text()).toBe(200);
    const fillFood = async (number: number, kilograms: string, state: string): Promise<void> => {
      const of = (label: string) => page.getByLabel(label, { exact: true }).nth(number - 1);
      if (number > 1) await page.getByText(`Alimento ${number}`).click();
      await of('Nombre').fill('Papaya');
      await of('Unidad').fill('jaba');
      await of('Cuántas unidades').fill('3');
      await of('Peso en kilogramos').fill(kilograms);
      await of('Estado de conservación').selectOption(state);
    };
    const choose = (label: string, value: string | undefined) =>
      page.getByLabel(label, { exact: true }).selectOption(value ?? '');
    await page.goto(`/oficina/alimentos/${bank?.actor}`);
    await page.getByRole('link', { name: 'Recibir y entregar' }).click();
    await choose('Quién dona', market?.actor);
    await press('Seguir');
    await seen(`Dona: ${market?.label ?? ''}`);
    await pathLooksGood(`${pathNow()}?dona=${market?.actor ?? ''}`);
    await page.goto(`${pathNow().replace('/en/', '/')}?dona=${market?.actor ?? ''}`);
    await press('Guardar recepción');
    await page.getByRole('alert').getByText('Falta el alimento.').waitFor();
    await fillFood(1, '60', 'ripe');
    await fillFood(2, '5', 'unfit');
    await page.getByLabel('Peso total en la balanza').fill('70');
    await choose('Lo apto recibe', kitchen);
    await press('Guardar recepción');
    await page.getByRole('alert').getByText('los alimentos suman 65 kg').waitFor();
    await page.getByLabel('Peso total en la balanza').fill('65');
    await press('Guardar recepción');
    await seen('60 kg para comer + 0 kg a compost + 5 kg por entregar');
    await seen('Tiene su movimiento en la cuenta de materiales.');
    await page.getByRole('link', { name: 'Registrar entrega' }).click();
    await choose('Quién recibe', market?.actor);
    await fillFood(1, '6', 'unfit');
    await press('Guardar entrega');
    await page.getByRole('alert').getByText('quedan 5 kg y se entregan 6 kg').waitFor();
    await fillFood(1, '5', 'unfit');
    await press('Guardar entrega');
    await seen('60 kg para comer + 5 kg a compost + 0 kg por entregar');
    await pathLooksGood(pathNow());
    await pathLooksGood(`${pathNow().replace(/^\/en/, '')}/entregar`);
    await pathLooksGood(`${pathNow().replace(/^\/en|\/entregar$/g, '')}/turnos`);
    await pathLooksGood('/oficina/alimentos');
  });

  test('and none of it made the browser complain', () => {
    // A form that was refused is answered with 422, which the browser notes.
    expect(complaints.filter((one) => !one.includes('422'))).toEqual([]);
  });
});
