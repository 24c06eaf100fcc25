import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { carmen, invite, rosa } from './campo-people.ts';
import { newPhone, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { joinPhone, typePin } from './join-phone.ts';
import { startCampoServer, type CampoServer, type StoredEvent } from './campo-server.ts';
import { yaml } from './campo-wire.ts';

/** Registering in the street, the card and one's own data. Needs the built app. */
let server: CampoServer;
let phone: Phone;
const pin = '739604';

beforeEach(async () => {
  server = await startCampoServer();
  phone = await newPhone(server);
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

/** A leader's phone that has heard of its members and the texts, and has lost the signal since. */
async function inTheStreet(): Promise<void> {
  const { context, page } = phone;
  await joinPhone(page, invite(server, carmen, 'ABCD2345'), pin);
  await waitForWorker(page, 'leader');
  await page.goto('/campo/#/recoger');
  await page.getByRole('button', { name: /^Para mí/ }).click();
  await page.getByRole('button', { name: 'Pedro Ccori Apaza' }).waitFor();
  await page.getByRole('link', { name: 'Más' }).click();
  await page.getByRole('link', { name: 'Registrar a una persona' }).click();
  await page.getByLabel('Nombres').waitFor();
  await noTexts(page).waitFor({ state: 'detached' });
  await context.setOffline(true);
}

const noTexts = (page: Page) => page.getByText('todavía no están los textos de los permisos');

const sent = (): readonly StoredEvent[] => [...server.stored.values()];
const kindsSent = (): readonly string[] => sent().map(({ kind }) => kind);
const onServer = (count: number): Promise<void> =>
  vi.waitFor(() => expect(server.stored.size).toBe(count), { timeout: 20_000, interval: 100 });

async function typeWho(page: Page, names: readonly [string, string, string], dni: string) {
  const labels = ['Nombres', 'Apellido paterno', 'Apellido materno', 'Número de documento'];
  for (const [index, text] of [...names, dni].entries()) {
    const field = page.getByLabel(labels[index] ?? '', { exact: true });
    await field.click();
    await field.fill(text);
  }
  await page.getByRole('button', { name: 'Siguiente' }).click();
}

async function typeFacts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Mujer' }).click();
  for (const [label, text] of [
    ['Año de nacimiento', '1978'],
    ['Celular', '987654321'],
  ] as const) {
    await page.getByLabel(label).click();
    await page.getByLabel(label).fill(text);
  }
  await page.getByRole('button', { name: 'Siguiente' }).click();
}

async function answer(page: Page, answers: readonly ('Sí' | 'No')[]): Promise<void> {
  for (const [index, said] of answers.entries()) {
    await page.getByText(`${index + 1} de ${answers.length}`, { exact: true }).waitFor();
    await page.getByRole('button', { name: said, exact: true }).click();
  }
}

/** Six purposes need no signature in the programme's folder. */
const allYes = ['Sí', 'Sí', 'Sí', 'Sí', 'Sí', 'Sí'] as const;

/** What a hand and an ear need: Card, Moran and Newell's tap, a slow thumb, a reading voice. */
const perTap = 1.5;
const perCharacter = 0.5;
const spokenPerSecond = 16;

test('fits into two minutes without signal, by the stopwatch', async () => {
  const { page } = phone;
  await page.addInitScript(() => {
    const counted = globalThis as unknown as { taps: number; typed: number; spoken: number };
    Object.assign(counted, { taps: 0, typed: 0, spoken: 0 });
    addEventListener('click', () => (counted.taps += 1), true);
    addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) counted.typed += target.value.length;
    });
    speechSynthesis.speak = ({ text }) => {
      counted.spoken += text.length;
    };
  });
  await inTheStreet();
  const began = Date.now();
  const before = await page.evaluate(() => (globalThis as unknown as { taps: number }).taps);
  await typeWho(page, ['Rosa María', 'Huamán', 'Quispe'], '41234567');
  await typeFacts(page);
  await answer(page, allYes);
  await page.getByRole('button', { name: 'Registrar a Rosa' }).click();
  await page.getByText('Rosa María Huamán Quispe quedó en la lista').waitFor();
  const machine = (Date.now() - began) / 1000;
  const { taps, typed, spoken } = await page.evaluate(() => {
    const { taps: t, typed: c, spoken: s } = globalThis as unknown as Record<string, number>;
    return { taps: t ?? 0, typed: c ?? 0, spoken: s ?? 0 };
  });
  const hand = (taps - before) * perTap + typed * perCharacter;
  const voice = spoken / spokenPerSecond;
  console.info({ taps: taps - before, typed, spoken, hand, voice, machine });
  expect(taps - before).toBeGreaterThan(10);
  expect(typed).toBeGreaterThan(40);
  expect(spoken).toBeGreaterThan(700);
  expect(hand + voice).toBeLessThan(120);
  expect(machine).toBeLessThan(30);
});

describe('a registration', () => {
  test('goes to the server as one person, where she belongs, and six answers', async () => {
    const { context, page } = phone;
    await inTheStreet();
    await typeWho(page, ['Rosa María', 'Huamán', 'Quispe'], '4123 4567');
    await typeFacts(page);
    await page.getByRole('button', { name: 'Lo dice' }).click();
    await answer(page, ['Sí', 'No', 'No', 'No', 'No', 'No']);
    await page.getByRole('button', { name: 'Registrar a Rosa' }).click();
    await page.getByText('quedó en la lista').waitFor();
    await context.setOffline(false);
    await onServer(8);
    expect(kindsSent()).toEqual([
      'actor.register',
      'actor.affiliate',
      ...Array.from({ length: 6 }, () => 'actor.consent'),
    ]);
    const [person, belongs, service, formalization] = sent();
    expect(person?.payload).toMatchObject({ sex: 'F', bornFrom: 1975, kind: 'recycler' });
    expect(person?.payload['personal']).toMatchObject({
      nonce: expect.stringMatching(/^[\w-]{32}$/),
      values: { documentNumber: '41234567', givenNames: 'Rosa María', phone: '987654321' },
    });
    expect(belongs?.payload).toMatchObject({
      affiliation: person?.id,
      member: person?.payload['actor'],
      role: 'associate',
    });
    const purposes = yaml('privacy')['purposes'] as readonly {
      readonly texts: readonly { readonly id: string }[];
    }[];
    expect(service?.payload).toEqual({
      actor: person?.payload['actor'],
      purpose: 'service',
      given: true,
      text: purposes[0]?.texts.at(-1)?.id,
      language: 'es',
      how: 'verbal',
    });
    expect(formalization?.payload['given']).toBe(false);
    // Right afterwards what she collected can be recorded for her.
    await page.getByRole('button', { name: 'Registrar lo que recogió' }).click();
    await weigh(page, '6');
    await onServer(9);
    expect(sent().at(-1)?.payload['collector']).toBe(person?.payload['actor']);
  });

  test('keeps no name of who does not allow it', async () => {
    const { context, page } = phone;
    await inTheStreet();
    await typeWho(page, ['Rosa', 'Huamán', 'Quispe'], '41234567');
    await typeFacts(page);
    await answer(page, ['No', 'Sí', 'Sí', 'Sí', 'Sí', 'Sí']);
    await page.getByText('Sin nombre ni documento, como pidió').waitFor();
    await page.getByRole('button', { name: 'Registrar sin nombre' }).click();
    await page.getByText('quedó en la lista').waitFor();
    await context.setOffline(false);
    await onServer(8);
    expect(JSON.stringify(sent())).not.toMatch(/Huamán|41234567|987654321/);
  });

  test('shows who may be the same, with the reasons, and leaves it to a person', async () => {
    const { page } = phone;
    await inTheStreet();
    await typeWho(page, ['Pedro', 'Ccory', 'Apaza'], '41234567');
    await typeFacts(page);
    await page.getByText('Puede que ya esté registrada').waitFor();
    await page.getByText('Pedro Ccori Apaza').waitFor();
    await page.getByText(/Por qué se parece: .*nombre/).waitFor();
    await page.getByRole('button', { name: 'Ya está: no registrar otra vez' }).click();
    await page.getByRole('heading', { name: 'Más' }).waitFor();
    expect(server.stored.size).toBe(0);
  });

  test('half-written comes back after the phone was locked and restarted', async () => {
    const { page } = phone;
    await inTheStreet();
    await typeWho(page, ['Rosa María', 'Huamán', 'Quispe'], '41234567');
    await page.getByRole('button', { name: 'Mujer' }).click();
    const year = page.getByLabel('Año de nacimiento');
    await year.fill('1978');
    for (const what of ['locked', 'restarted']) {
      await page.getByRole('button', { name: 'Cerrar' }).click();
      if (what === 'restarted') await page.reload();
      await typePin(page, pin);
      await page.getByRole('heading', { name: 'Un poco más' }).waitFor();
      await expect.poll(() => year.inputValue()).toBe('1978');
    }
  });

  test('with a photo sends it small, after the person, and only while the notebook is open', async () => {
    const { context, page } = phone;
    await inTheStreet();
    await typeWho(page, ['Rosa María', 'Huamán', 'Quispe'], '41234567');
    await typeFacts(page);
    await answer(page, allYes);
    const png = await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = 1600;
      canvas.height = 1200;
      const pen = canvas.getContext('2d');
      for (let at = 0; at < 20_000; at += 1) {
        if (pen) pen.fillStyle = `hsl(${(at * 137) % 360} 80% 50%)`;
        pen?.fillRect((at * 7919) % 1600, (at * 104_729) % 1200, 40, 40);
      }
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    });
    const buffer = Buffer.from(png, 'base64');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer });
    await page.getByAltText('La foto que se guardará').waitFor();
    await page.getByRole('button', { name: 'Registrar a Rosa' }).click();
    await page.getByText('quedó en la lista').waitFor();
    await page.getByRole('button', { name: 'Terminar' }).click();
    await page.getByText('1 foto espera en este teléfono.').waitFor();
    await page.getByRole('button', { name: 'Cerrar' }).click();
    await context.setOffline(false);
    await onServer(8);
    await pause(1_000);
    expect(server.files).toEqual([]);
    await typePin(page, pin);
    await vi.waitFor(() => expect(server.files).toHaveLength(1), { timeout: 20_000 });
    const [file] = server.files;
    expect(file?.actor).toBe(sent()[0]?.payload['actor']);
    expect(file?.token).toMatch(/^ayni_dev_/);
    expect(file?.bytes).toBeLessThanOrEqual(60 * 1024);
    expect(buffer.length).toBeGreaterThan(60 * 1024);
  });
});

test('who may not register people is not offered it', async () => {
  const { page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'Más' }).click();
  await page.getByRole('link', { name: 'Mi carné' }).waitFor();
  expect(await page.getByRole('link', { name: 'Registrar a una persona' }).count()).toBe(0);
  await page.goto('/campo/#/registrar');
  await page.getByText('Registrar a personas corresponde a la directiva').waitFor();
});

test('the card and the data sheet are there without signal once they were seen', async () => {
  const { context, page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  await waitForWorker(page);
  await page.goto('/campo/#/carne');
  await page.getByText('VIGENTE').waitFor();
  await page.goto('/campo/#/datos');
  await page.getByText('41234567').waitFor();
  await context.setOffline(true);
  await page.reload();
  await typePin(page, pin);
  await page.getByText('41234567').waitFor();
  await page.goto('/campo/#/carne');
  await page.getByRole('img', { name: 'Código QR del carné' }).waitFor();
  await page.getByText('Vale hasta el 31 dic 2027').waitFor();
});

test('a right is asked for without signal, and the request goes out by itself', async () => {
  const { context, page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  await waitForWorker(page);
  await page.goto('/campo/#/datos');
  await page.getByRole('button', { name: 'Pedir algo sobre mis datos' }).click();
  await context.setOffline(true);
  await page.getByRole('button', { name: /^Corregir/ }).click();
  await page.getByLabel(/^Qué es lo que hay que mirar/).fill('El apellido está mal');
  await page.getByRole('button', { name: 'Hacer el pedido' }).click();
  await page.getByText('El pedido quedó guardado').waitFor();
  await page.getByRole('button', { name: 'Atrás' }).click();
  await page.getByText('guardado en este teléfono, por enviar').waitFor();
  await context.setOffline(false);
  await onServer(1);
  expect(sent()[0]).toMatchObject({
    kind: 'privacy.request',
    recorder: rosa.person,
    payload: {
      actor: rosa.person,
      right: 'rectification',
      personal: { note: 'El apellido está mal' },
    },
  });
});
