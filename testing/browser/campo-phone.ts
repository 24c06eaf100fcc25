import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import type { Pack } from '../../web/phone/packs.ts';
import { campoKey } from './campo-wire.ts';
import { chromiumArgs, slowed, small } from './chromium.ts';

/** A phone: a real Chromium with a profile of its own, in the size of a cheap Android. */
export type Phone = {
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
};

type Wishes = {
  readonly locale?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** More arguments for the browser, such as those of a fake camera. */
  readonly args?: readonly string[];
};

export async function newPhone(
  server: { readonly url: string },
  { locale = 'es-PE', viewport = small, args = [] }: Wishes = {},
): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'ayni-phone-'));
  const launched = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    baseURL: server.url,
    args: [...chromiumArgs, ...args],
    locale,
    viewport,
  });
  const context = await slowed(launched);
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    context,
    page,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Opens the link with the key and chooses the association, without saying who collects. */
export async function setUp({ page }: Phone, withoutSayingWho = 'Sin decir quién'): Promise<void> {
  await page.goto(`/campo/#llave=${campoKey}`);
  await page.getByRole('button', { name: 'Asociación Sembrando Futuro' }).click();
  await page.getByRole('button', { name: withoutSayingWho }).click();
  await page.getByRole('navigation').waitFor();
}

/** The worker has the app's files and these packs: from here on it opens without signal. */
export async function waitForWorker(page: Page, ...packs: readonly Pack[]): Promise<void> {
  const wanted = packs.length === 0 ? ['recycler'] : packs;
  // `waitForFunction` takes the promise itself for a yes: we ask again ourselves.
  const hasAll = (): Promise<boolean> =>
    page.evaluate(async (names) => {
      const registration = await navigator.serviceWorker.getRegistration('/campo/');
      const kept = await Promise.all(names.map((pack) => caches.match(`/campo/kept/${pack}`)));
      const isKept = kept.every((one) => one !== undefined);
      return isKept && registration?.active?.state === 'activated';
    }, wanted);
  const until = Date.now() + 30_000;
  while (!(await hasAll())) {
    if (Date.now() > until) throw new Error(`The worker has not kept ${wanted.join(', ')}.`);
    await page.waitForTimeout(50);
  }
}

/** Records a weighing by hand: material, source when asked, digits, save. */
export async function weigh(
  page: Page,
  kilograms: string,
  material = 'Papel blanco',
): Promise<void> {
  // Whoever leads has other things at hand; collecting is a way further.
  const collect = page.getByRole('link', { name: 'Recoger' });
  await page.getByRole('navigation').waitFor();
  if ((await collect.count()) > 0) await collect.click();
  else await page.goto('/campo/#/recoger');
  await page.getByRole('button', { name: material }).click();
  const household = page.getByRole('button', { name: 'Viviendas', exact: true });
  const pad = page.getByRole('group', { name: 'Teclado de números' });
  await household.or(pad).first().waitFor();
  if (await household.isVisible()) await household.click();
  for (const key of kilograms) {
    await pad.getByRole('button', { name: key === '.' ? 'Punto' : key, exact: true }).click();
  }
  await page.getByRole('button', { name: /^Guardar/ }).click();
  // Whoever is asked whether that is right says yes. The way on is there again once it is saved;
  // what was saved before may still be told meanwhile.
  const sure = page.getByRole('button', { name: /^Sí, guardar/ });
  const over = page.getByRole('navigation');
  await sure.or(over).first().waitFor();
  if (await sure.isVisible()) await sure.click();
  await over.waitFor();
  await page.getByText(/^Guardado: /).waitFor();
}
