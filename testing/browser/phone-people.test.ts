import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { carmen, invite, rosa } from './campo-people.ts';
import { newPhone, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { joinPhone, typePin } from './join-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';

/** Invitations, PINs, several people on one phone. Needs the built app. */
let server: CampoServer;
let phone: Phone;

beforeEach(async () => {
  server = await startCampoServer();
  phone = await newPhone(server);
});
afterEach(async () => {
  await phone.close();
  await server.close();
});

const rosasPin = '482913';
const carmensPin = '739604';
const onServer = (count: number): Promise<void> =>
  vi.waitFor(() => expect(server.stored.size).toBe(count), { timeout: 20_000, interval: 100 });
const lock = (): Promise<void> => phone.page.getByRole('button', { name: 'Cerrar' }).click();
const choose = (name: string): Promise<void> =>
  phone.page.getByRole('button', { name: new RegExp(`^. ?${name}|${name} `) }).click();

describe('an invitation', () => {
  test('opens a notebook that works at once without signal, in the name of who was invited', async () => {
    const { context, page } = phone;
    await joinPhone(page, invite(server, rosa, 'ABCD2345'), rosasPin);
    expect(page.url()).not.toContain('ABCD2345');
    await waitForWorker(page);
    await context.setOffline(true);
    await page.reload();
    await typePin(page, rosasPin);
    await weigh(page, '12');
    await page.getByRole('button', { name: '1 sin enviar' }).waitFor();
    await context.setOffline(false);
    await onServer(1);
    const [event] = [...server.stored.values()];
    expect(event?.recorder).toBe(rosa.person);
    expect(event?.payload['collector']).toBe(rosa.person);
    expect(server.shown.at(-1)).toMatch(/^Bearer ayni_send_/);
  });

  test('can be typed in small letters; a wrong one and one that was used are told', async () => {
    const { page } = phone;
    await page.goto('/campo/');
    const code = page.getByLabel('Código de la invitación');
    const next = page.locator('form .primary');
    await code.fill('ABC');
    await next.click();
    await page.getByText('El código tiene ocho letras y números.').waitFor();
    await code.fill('zzzz-9999');
    await next.click();
    await page.getByText('Esa invitación no vale o ya se usó.').waitFor();
    invite(server, carmen, 'ABCD2345');
    await code.fill('abcd-2345');
    await next.click();
    await page.getByText('Esta invitación es para Carmen Rojas Huamán').waitFor();
  });

  test('needs a PIN that nobody tries first, twice the same', async () => {
    const { page } = phone;
    await page.goto(invite(server, rosa, 'ABCD2345'));
    await page.getByRole('button', { name: 'Sí, continuar' }).click();
    for (const [pin, told] of [
      ['123456', 'Los números en orden'],
      ['000000', 'Un mismo número repetido'],
      ['150785', 'Parece una fecha de nacimiento'],
    ] as const) {
      await typePin(page, pin);
      await page.getByText(told).waitFor();
    }
    await typePin(page, rosasPin);
    await page.getByRole('heading', { name: 'Escribir el PIN otra vez' }).waitFor();
    await typePin(page, carmensPin);
    await page.getByText('No son iguales.').waitFor();
  });
});

describe('a PIN', () => {
  beforeEach(() => joinPhone(phone.page, invite(server, rosa, 'ABCD2345'), rosasPin));

  test('and the token that reads are nowhere on the phone', async () => {
    const kept = await phone.page.evaluate(async () => {
      const found: string[] = [JSON.stringify({ ...localStorage })];
      for (const { name = '' } of await indexedDB.databases()) {
        const db = await new Promise<IDBDatabase>((done) => {
          const asked = indexedDB.open(name);
          asked.onsuccess = () => done(asked.result);
        });
        for (const store of db.objectStoreNames) {
          const rows = await new Promise<unknown[]>((done) => {
            const asked = db.transaction(store).objectStore(store).getAll();
            asked.onsuccess = () => done(asked.result as unknown[]);
          });
          const decoder = new TextDecoder('latin1');
          const text = JSON.stringify(rows, (_, value: unknown) =>
            value instanceof ArrayBuffer ? decoder.decode(value) : value,
          );
          found.push(text);
        }
        db.close();
      }
      return found.join('\n');
    });
    expect(kept).toContain('ayni_send_');
    expect(kept).not.toContain('ayni_dev_');
    expect(kept).not.toContain(rosasPin);
    // What names other people is sealed too.
    expect(kept).not.toContain('Ccori');
  });

  test('locks by hand, and unlocking comes back to the half-typed weight', async () => {
    const { page } = phone;
    await page.getByRole('button', { name: 'Papel blanco' }).click();
    await page.getByRole('button', { name: 'Viviendas', exact: true }).click();
    const pad = page.getByRole('group', { name: 'Teclado de números' });
    for (const key of ['8', '1']) await pad.getByRole('button', { name: key, exact: true }).click();
    await lock();
    await page.getByRole('heading', { name: 'PIN de Rosa' }).waitFor();
    expect(await page.getByText('Papel blanco').count()).toBe(0);
    await typePin(page, rosasPin);
    await page.getByRole('button', { name: 'Guardar 81 kg de papel blanco' }).waitFor();
  });

  test('locks after five minutes without a touch', async () => {
    const { page } = phone;
    await page.clock.install();
    await page.reload();
    await typePin(page, rosasPin);
    await page.getByRole('navigation').waitFor();
    await page.clock.runFor(4 * 60_000);
    expect(await page.getByRole('navigation').count()).toBe(1);
    await page.clock.runFor(2 * 60_000);
    await page.getByRole('heading', { name: 'PIN de Rosa' }).waitFor();
  });

  test('typed wrong makes wait, also after a restart, and after ten the access goes', async () => {
    const { page } = phone;
    server.mood = 'portal';
    await weigh(page, '4');
    await lock();
    let at = Date.now();
    for (let wrong = 1; wrong <= 10; wrong += 1) {
      await page.clock.setFixedTime(at);
      await page.reload().catch(() => undefined);
      await page.getByRole('heading', { name: 'PIN de Rosa' }).waitFor();
      await typePin(page, '906428');
      if (wrong === 10) break;
      await page.getByText(/^Ese PIN no es/).waitFor();
      if (wrong >= 3) {
        await page.getByText(/^Esperar/).waitFor();
        await page.reload().catch(() => undefined);
        await page.getByText(/^Esperar/).waitFor();
      }
      at += 2 * 60 * 60_000;
    }
    await page.getByText('Hubo demasiados PIN equivocados.').waitFor();
    // What was weighed goes out all the same.
    server.mood = 'kind';
    await page.reload();
    await onServer(1);
    // And another invitation opens the same notebook again.
    await page.getByRole('button', { name: 'Tengo otra invitación' }).click();
    invite(server, rosa, 'EFGH2345');
    await page.getByLabel('Código de la invitación').fill('EFGH2345');
    await page.locator('form .primary').click();
    await page.getByRole('button', { name: 'Sí, continuar' }).click();
    await typePin(page, carmensPin);
    await typePin(page, carmensPin);
    await page.getByRole('link', { name: 'Mi cuaderno' }).click();
    await weigh(page, '5');
    await onServer(2);
    const events = [...server.stored.values()];
    expect(events.map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2]);
    expect(new Set(events.map(({ device }) => device)).size).toBe(1);
  });
});

describe('two people on one phone', () => {
  test('have each their own records, numbers and device, and both send while locked', async () => {
    const { context, page } = phone;
    await joinPhone(page, invite(server, rosa, 'ABCD2345'), rosasPin);
    await waitForWorker(page);
    await lock();
    await joinPhone(page, invite(server, carmen, 'EFGH2345'), carmensPin);
    await context.setOffline(true);
    await weigh(page, '1');
    await weigh(page, '2');
    await lock();
    await choose('Rosa');
    await typePin(page, rosasPin);
    await page.getByRole('link', { name: 'Mi cuaderno' }).click();
    await page.getByText('Aquí aparecerá cada pesaje de hoy').waitFor();
    await weigh(page, '3');
    await lock();
    await page.getByText('En este teléfono falta enviar 3 registros.').waitFor();
    await page.getByText('2 sin enviar').waitFor();
    await page.getByText('1 sin enviar').waitFor();
    await context.setOffline(false);
    await onServer(3);
    await page.getByText('todo enviado').nth(1).waitFor({ timeout: 20_000 });
    const sent = [...server.stored.values()];
    const of = (person: string) => sent.filter(({ recorder }) => recorder === person);
    expect(of(carmen.person).map(({ deviceSeq }) => deviceSeq)).toEqual([1, 2]);
    expect(of(rosa.person).map(({ deviceSeq }) => deviceSeq)).toEqual([1]);
    expect(new Set(sent.map(({ device }) => device)).size).toBe(2);
  });

  test('do not see each other, and an invitation of one does not open the notebook of the other', async () => {
    const { page } = phone;
    await joinPhone(page, invite(server, rosa, 'ABCD2345'), rosasPin);
    await weigh(page, '3');
    await lock();
    await page.goto(invite(server, carmen, 'EFGH2345'));
    await page.getByRole('button', { name: 'Rosa Quispe Mamani' }).click();
    await page.getByText('Esta invitación ya se usó').waitFor();
    await page.getByRole('button', { name: 'Atrás' }).click();
    await page.getByRole('heading', { name: 'PIN de Rosa' }).waitFor();
    await typePin(page, carmensPin);
    await page.getByText('Ese PIN no es.').waitFor();
  });
});

test('a leader records for a member without a phone, and the record says so', async () => {
  const { page } = phone;
  await joinPhone(page, invite(server, carmen, 'ABCD2345'), carmensPin);
  await page.goto('/campo/#/recoger');
  await page.getByRole('button', { name: /^Para mí/ }).click();
  await page.getByRole('button', { name: 'Pedro Ccori Apaza' }).click();
  await page.getByRole('button', { name: /^Para Pedro Ccori Apaza/ }).waitFor();
  await weigh(page, '9');
  await onServer(1);
  const [event] = [...server.stored.values()];
  expect(event?.recorder).toBe(carmen.person);
  expect(event?.payload['collector']).toBe('0193a5b0-0000-7000-8000-000000000003');
  await page.getByRole('link', { name: 'Mi cuaderno' }).click();
  await page.getByText('anotado por Carmen para Pedro Ccori Apaza').waitFor();
});

test('a phone that was taken back keeps what it has, says why and gives it out as a file', async () => {
  const { page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), rosasPin);
  await weigh(page, '1');
  await onServer(1);
  const [event] = [...server.stored.values()];
  server.revoked.add(event?.device ?? '');
  await weigh(page, '2');
  await page.getByRole('button', { name: 'Sin permiso' }).click();
  await page.getByText('Este teléfono fue dado de baja.').waitFor();
  await page.getByText('1 registro espera en este teléfono. No se borra.').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Guardar en un archivo' }).click();
  expect((await download).suggestedFilename()).toMatch(/^ayni-sin-enviar-/);
  await page.getByRole('button', { name: 'Tengo otra invitación' }).click();
  invite(server, rosa, 'EFGH2345');
  await page.getByLabel('Código de la invitación').fill('EFGH2345');
  await page.locator('form .primary').click();
  await page.getByRole('button', { name: 'Sí, continuar' }).click();
  await typePin(page, rosasPin);
  await typePin(page, rosasPin);
  await onServer(2);
});
