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
    await page.goto(`/oficina/alimentos/${bank?.actor}/recibir`);
    await page.getByLabel('Quién dona').selectOption(market?.actor ?? '');
    await page.getByLabel('Nombre').first().fill('Papaya');
    await page.getByLabel('Unidad').first().fill('jaba');
    await page.getByLabel('Cuántas unidades').first().fill('3');
    await page.getByLabel('Peso en kilogramos').first().fill('60');
    await pathLooksGood(pathNow());
    await page.goto(`/oficina/alimentos/${bank?.actor}/recibir`);
    await page.getByLabel('Quién dona').selectOption(market?.actor ?? '');
    await press('Guardar recepción');
    await page.getByRole('alert').getByText('Falta el alimento.').waitFor();
    await page.getByLabel('Nombre').first().fill('Papaya');
    await page.getByLabel('Unidad').first().fill('jaba');
    await page.getByLabel('Cuántas unidades').first().fill('3');
    await page.getByLabel('Peso en kilogramos').first().fill('60');
    await press('Guardar recepción');
    await seen('0 kg para comer + 0 kg a compost + 60 kg por entregar');
    await page.getByRole('link', { name: 'Registrar entrega' }).click();
    await page.getByLabel('Quién recibe', { exact: true }).selectOption(market?.actor ?? '');
    await page.getByLabel('Nombre').first().fill('Papaya');
    await page.getByLabel('Unidad').first().fill('jaba');
    await page.getByLabel('Cuántas unidades').first().fill('1');
    await page.getByLabel('Peso en kilogramos').first().fill('20');
    await page.getByLabel('Estado de conservación').first().selectOption('unfit');
    await press('Guardar entrega');
    await seen('0 kg para comer + 20 kg a compost + 40 kg por entregar');
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
