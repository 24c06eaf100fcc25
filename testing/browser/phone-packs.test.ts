import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { carmen, invite, rosa } from './campo-people.ts';
import { newPhone, waitForWorker, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';
import { joinPhone, typePin } from './join-phone.ts';

/** What a phone downloads (decisions 0056 and 0057). Needs `.build/campo`. */
let server: CampoServer;
let phone: Phone;
const pin = '739604';

beforeAll(async () => {
  server = await startCampoServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.fetched.length = 0;
  server.cuts = null;
  server.lacks = null;
  server.delays = null;
  phone = await newPhone(server);
});
afterEach(() => phone.close());

/** The packs that the phone says it keeps. */
function kept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) {
        const [, pack] = /\/campo\/kept\/(\w+)$/.exec(url) ?? [];
        if (pack !== undefined) found.push(pack);
      }
    }
    return found.sort();
  });
}

test('keeps the screens of what its people do, and no others', async () => {
  const { context, page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  await waitForWorker(page);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain('recycler');
  expect(await kept(page)).not.toContain('leader');
  expect(await kept(page)).not.toContain('english');
  await context.setOffline(true);
  await page.reload();
  await typePin(page, pin);
  await page.getByRole('navigation').waitFor();
  await page.goto('/campo/#/ingresos');
  await page.getByRole('heading', { name: 'Mis ingresos' }).waitFor();
  await page.goto('/campo/#/segregar');
  await page.getByRole('heading', { name: 'Falta bajar esta pantalla' }).waitFor();
  await page.goto('/campo/#/recoger');
  await page.getByRole('button', { name: 'Papel blanco' }).waitFor();
});

test('who leads has the screens of leading without signal, and English when it was chosen', async () => {
  const { context, page } = phone;
  await joinPhone(page, invite(server, carmen, 'EFGH2345'), pin);
  await waitForWorker(page);
  await page.goto('/campo/#/ajustes');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await expect
    .poll(() => kept(page), { timeout: 20_000 })
    .toEqual(expect.arrayContaining(['english', 'leader', 'recycler']));
  await context.setOffline(true);
  await page.reload();
  const pad = page.getByRole('group').filter({ has: page.getByRole('button', { name: '7' }) });
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('navigation').waitFor();
  await page.goto('/campo/#/segregar');
  await page.getByRole('heading', { name: 'What is going to be sorted?' }).waitFor();
});

/** The files that are kept, each with what is in it. */
function contents(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(async () => {
    const found: [string, string][] = [];
    for (const cache of await caches.keys()) {
      const kept = await caches.open(cache);
      for (const request of await kept.keys()) {
        const [, name] = /\/campo\/(assets\/.+)$/.exec(request.url) ?? [];
        const answer = await kept.match(request);
        if (name !== undefined && answer) found.push([name, await answer.text()]);
      }
    }
    return found;
  });
}

const onDisk = (name: string): string =>
  readFileSync(new URL(`../../.build/campo/${name}`, import.meta.url), 'utf8');
const packsFetched = (): readonly string[] =>
  server.fetched.flatMap((name) => /^assets\/(\w+)-[0-9a-f]{16}\.pack$/.exec(name)?.[1] ?? []);

test('what comes as one file is kept as the files that it is made of, byte for byte', async () => {
  const { page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain('recycler');
  expect(packsFetched()).toEqual(['everybody', 'recycler']);
  const files = await contents(page);
  expect(files.length).toBeGreaterThan(8);
  for (const [name, text] of files) expect([name, text === onDisk(name)]).toEqual([name, true]);
  expectNothingTwice();
});

/** No file came a second time by itself; a browser without a decoder of codes gets one. */
function expectNothingTwice(): void {
  const single = server.fetched.filter(
    (name) => /^assets\/.*\.(?:js|css)$/.test(name) && !name.startsWith('assets/decoder-'),
  );
  const door = [...onDisk('index.html').matchAll(/(?:src|href)="\/campo\/(assets\/[^"]+)"/g)];
  expect([...new Set(single)].sort()).toEqual(door.map(([, name]) => name).sort());
}

test('whoever is quicker than the line waits for what is coming instead of fetching it twice', async () => {
  server.delays = /^sw\.js$/;
  const { page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain('recycler');
  expectNothingTwice();
});

test('the first screen of a work waits for its pack instead of fetching its files twice', async () => {
  server.delays = /\/leader-\w+\.pack$/;
  const { page } = phone;
  await joinPhone(page, invite(server, carmen, 'EFGH2345'), pin);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain('leader');
  expect(packsFetched()).toContain('leader');
  const ofWork = /^assets\/(?:leader|recycler|trade)[\w-]*\.(?:js|css)$/;
  expect(server.fetched.filter((name) => ofWork.test(name))).toEqual([]);
  await page.locator('link[href*="/leader-"]').waitFor({ state: 'attached' });
});

test('a pack that is cut on its way is thrown away, and its files are fetched one by one', async () => {
  server.cuts = /\.pack$/;
  const { context, page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain('recycler');
  expect(packsFetched()).toContain('recycler');
  for (const [name, text] of await contents(page)) {
    expect([name, text === onDisk(name)]).toEqual([name, true]);
  }
  await context.setOffline(true);
  await page.goto('/campo/#/ingresos');
  await page.getByRole('heading', { name: 'Mis ingresos' }).waitFor();
});

test('a file that cannot be had leaves nothing that says a work is kept', async () => {
  const { page } = phone;
  server.cuts = /\.pack$/;
  server.lacks = /^assets\/recycler-[\w-]{8}\.js$/;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  const asked = (): boolean => server.fetched.some((name) => server.lacks?.test(name) === true);
  await expect.poll(asked, { timeout: 20_000 }).toBe(true);
  await page.waitForTimeout(500);
  expect(await kept(page)).not.toContain('recycler');
  // With signal it is asked for again, whole.
  server.cuts = null;
  server.lacks = null;
  await page.reload();
  await typePin(page, pin);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain('recycler');
});

test('a second work fetches only what it adds', async () => {
  const { page } = phone;
  await joinPhone(page, invite(server, rosa, 'ABCD2345'), pin);
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain('recycler');
  const before = (await contents(page)).map(([name]) => name);
  server.fetched.length = 0;
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep: ['recycler', 'leader', 'register'] });
  });
  await expect.poll(() => kept(page), { timeout: 20_000 }).toContain('leader');
  expect(packsFetched()).toEqual([]);
  const fetched = server.fetched.filter((name) => name.startsWith('assets/'));
  expect(fetched.length).toBeGreaterThan(0);
  expect(fetched.filter((name) => before.includes(name))).toEqual([]);
});
