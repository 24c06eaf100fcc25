import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, request as ask, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { newPhone, setUp, waitForWorker, weigh, type Phone } from './campo-phone.ts';
import { startCampoServer, type CampoServer } from './campo-server.ts';

/** Two builds of the app, one after the other, at the same address. */
let server: CampoServer;
let shop: Server;
let phone: Phone;
/** What is served: the app as it is built, or the one after it. */
let folder: string;
/** Names of the app's files that were asked for since the test began. */
let asked: string[] = [];
const root = fileURLToPath(new URL('../../', import.meta.url));
const now = `${root}.build/campo-now`;
const next = `${root}.build/campo-next`;

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

/** This version and the next: the same app, which says another number of itself. */
beforeAll(() => {
  const code = `import { build } from 'vite';
    const configFile = 'web/phone/vite.config.ts';
    const into = (outDir) => ({ configFile, logLevel: 'silent', build: { outDir } });
    await build(into(${JSON.stringify(now)}));
    const define = { __APP_VERSION__: JSON.stringify('campo/next') };
    await build({ ...into(${JSON.stringify(next)}), define });`;
  // As it is built for people: under a test's own environment Vite would leave the workbench in.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: root, env });
}, 120_000);

/** The app from `folder`; everything else is the hostile server's. */
function serve(): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path.startsWith('/campo/')) {
      const name = path === '/campo/' ? 'index.html' : path.slice('/campo/'.length);
      asked.push(name);
      try {
        const body = readFileSync(`${folder}/${name}`);
        const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
      } catch {
        response.writeHead(404).end();
      }
      return;
    }
    const { method, headers } = request;
    const passed = ask(`${server.url}${request.url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
}

beforeEach(async () => {
  folder = now;
  server = await startCampoServer();
  shop = serve();
  await new Promise<void>((done) => shop.listen(0, '127.0.0.1', done));
  const address = shop.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  phone = await newPhone({ url: `http://127.0.0.1:${port}` });
  await setUp(phone);
  await waitForWorker(phone.page);
});
afterEach(async () => {
  await phone.close();
  shop.closeAllConnections();
  shop.close();
  await server.close();
});

const version = (): Promise<void> => phone.page.getByText('Versión: campo/next').waitFor();
const offer = () => phone.page.getByText('Hay una versión nueva.');

/** The browser looks for a newer version, as it does by itself when the app is opened. */
async function newVersionArrives(): Promise<void> {
  folder = next;
  await phone.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/campo/');
    await registration?.update();
  });
  await phone.page.goto('/campo/#/ajustes');
  await offer().waitFor({ timeout: 20_000 });
}

test('a newer version is used when it is asked for, and everything recorded is still there', async () => {
  const { page } = phone;
  await weigh(page, '7');
  await newVersionArrives();
  await page.getByRole('button', { name: 'Usarla ahora' }).click();
  await version();
  await offer().waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Mi cuaderno' }).click();
  await page.getByText('7 kg').first().waitFor();
  await phone.context.setOffline(true);
  await page.reload();
  await page.goto('/campo/#/ajustes');
  await version();
});

test('in the middle of a weighing none is offered or used; the half-typed weight survives both', async () => {
  const { page } = phone;
  await page.getByRole('button', { name: 'Papel blanco' }).click();
  const pad = page.getByRole('group', { name: 'Teclado de números' });
  const household = page.getByRole('button', { name: 'Viviendas', exact: true });
  await household.or(pad).first().waitFor();
  if (await household.isVisible()) await household.click();
  for (const key of ['1', '2']) await pad.getByRole('button', { name: key, exact: true }).click();
  await newVersionArrives();
  expect(await page.getByRole('button', { name: 'Usarla ahora' }).count()).toBe(0);
  await page.getByText('Se usará al cerrar y abrir la aplicación.').waitFor();
  await page.goto('/campo/#/peso');
  await page.getByRole('button', { name: /^Guardar 12 kg/ }).waitFor();
  // All tabs are closed, and the app is opened again: now the newer one runs. The browser changes
  // to it when the older one has nothing left to do, which takes its time on a busy machine.
  const again = await phone.context.newPage();
  await page.close();
  await again.goto('about:blank');
  await expect
    .poll(
      async () => {
        await again.goto('/campo/#/ajustes');
        await again.getByText('Versión: campo/').waitFor();
        const isNext = await again.getByText('Versión: campo/next').count();
        if (isNext === 0) await again.goto('about:blank');
        return isNext;
      },
      { timeout: 60_000, interval: 4_000 },
    )
    .toBe(1);
  await again.goto('/campo/#/peso');
  await again.getByRole('button', { name: /^Guardar 12 kg/ }).click();
  await expect.poll(() => server.stored.size, { timeout: 20_000 }).toBe(1);
}, 150_000);

test('while the app is open twice, none is forced on the other one', async () => {
  const { context, page } = phone;
  const other = await context.newPage();
  await other.goto('/campo/#/recoger');
  await other.locator('.tiles').waitFor();
  await newVersionArrives();
  await page.getByRole('button', { name: 'Usarla ahora' }).click();
  await page.getByText('Se usará al cerrar y abrir la aplicación.').waitFor();
  await page.getByText('Versión: campo/0.1.0').waitFor();
  expect(other.url()).toMatch(/recoger$/);
});

test('an update fetches the files that changed, one by one, and none that did not', async () => {
  const { page } = phone;
  const namesIn = (where: string): readonly string[] =>
    readdirSync(`${where}/assets`)
      .filter((name) => /\.(?:js|css)$/.test(name))
      .map((name) => `assets/${name}`);
  const before = namesIn(now);
  const changed = namesIn(next).filter((name) => !before.includes(name));
  asked = [];
  await newVersionArrives();
  const fetched = asked.filter((name) => name.startsWith('assets/'));
  expect(fetched.filter((name) => name.endsWith('.pack'))).toEqual([]);
  expect(fetched.length).toBeGreaterThan(0);
  expect(changed).toEqual(expect.arrayContaining(fetched));
  await page.getByRole('button', { name: 'Usarla ahora' }).click();
  await version();
  await phone.context.setOffline(true);
  await page.reload();
  await version();
});
