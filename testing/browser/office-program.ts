import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { pino } from 'pino';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { instant, type Instant, type Month } from '../../core/quantities/instant.ts';
import { readProgrammeFolder } from '../../server/outside/programme-folder.ts';
import { startServer } from '../../server/main.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';
import { simulate } from '../simulation/simulate.ts';
import { wide } from './chromium.ts';
import type { Extent } from './site-program.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;

/** A month of two associations: enough people to find, ready in seconds. */
const extent: Extent = {
  months: 1,
  sizes: { associations: 2, membersEach: 8, galleries: 1, workshops: 2, markets: 1, buyers: 2 },
  weighInsPerMemberWeek: 0.25,
};

export type OfficeProgram = {
  readonly address: string;
  /** The one-time link that the program shows when it first starts, whole. */
  readonly startLink: string;
  /** Everything it said at the start. */
  readonly said: readonly string[];
  /** Lets time pass, so that the next code of an app is another one. */
  wait(seconds: number): void;
  now(): Instant;
  close(): Promise<void>;
};

export type OfficeOptions = {
  /** Registers the people of a small simulation; else the programme is empty. */
  readonly filled?: boolean;
  /** Built pages other than those of `.build/site`. */
  readonly siteHandler?: string;
};

/**
 * The running program with its built site on a store of its own, before anybody set it up. Its
 * clock goes on only by `wait`. Needs `.build/site`.
 */
export async function startOfficeProgram({
  filled = false,
  siteHandler,
}: OfficeOptions = {}): Promise<OfficeProgram> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ayni-office-'));
  let clock: Instant = instant(Date.now());
  const said: string[] = [];
  const running = await startServer({
    dataFolder,
    programmeFolder: folder,
    simulated: filled,
    port: 0,
    host: '127.0.0.1',
    log: pino({ level: 'silent' }),
    say: (sentence) => said.push(sentence),
    now: () => clock,
    ...(siteHandler === undefined ? {} : { siteHandler }),
  });
  if (filled) {
    const end = clock;
    for (const batch of await simulatedBatches()) {
      clock = batch.receivedAt;
      const answer = await fetch(`${running.address}/api/v1/events`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${running.token}`,
        },
        body: JSON.stringify({
          wire: 1,
          sentAt: new Date(batch.sentAt).toISOString(),
          events: batch.events.map(renderEvent),
        }),
      });
      if (!answer.ok) throw new Error(`the simulated programme was refused: ${answer.status}`);
    }
    clock = end;
  }
  return {
    address: running.address,
    startLink:
      /https?:\S+#llave=\S+/.exec(said.find((one) => one.includes('empezar')) ?? '')?.[0] ?? '',
    said,
    wait: (seconds) => {
      clock = instant(clock + seconds * 1000);
    },
    now: () => clock,
    close: async () => {
      await running.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function simulatedBatches() {
  const programme = await readProgrammeFolder(folder, programmeFileEs);
  if (!programme.ok) throw new Error('the programme folder is broken');
  const { batches } = simulate({
    ...extent,
    seed: 'office',
    programme: programme.value.identity.id,
    catalogue: programme.value.catalogue,
    lastMonth: '2026-06' as Month,
    batchSize: 200,
  });
  return batches;
}

/** What a code app on a phone shows now for this secret. */
export function codeFor(secret: string, at: Instant): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
}

/** A browser of somebody: its own cookies, and what it complained of. */
export async function someone(
  browser: Browser,
  { address }: OfficeProgram,
  look: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ baseURL: address, viewport: wide, ...look });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}

export const administrator = {
  givenNames: 'Rosa María',
  firstSurname: 'Quispe',
  email: 'rosa.quispe@ejemplo.pe',
  password: 'olla comun de los lunes 7',
} as const;

/** From the one-time link to the open office; answers the secret of her code app. */
export async function setUpOffice(page: Page, program: OfficeProgram): Promise<string> {
  await page.goto(program.startLink);
  await page.getByLabel('Nombres').fill(administrator.givenNames);
  await page.getByLabel('Primer apellido').fill(administrator.firstSurname);
  await page.getByLabel('Correo electrónico').fill(administrator.email);
  await page.getByLabel('Contraseña').fill(administrator.password);
  await page.getByRole('button', { name: 'Crear la cuenta y seguir' }).click();
  const secret = await shownSecret(page);
  await page.getByLabel('Código de seis cifras').fill(codeFor(secret, program.now()));
  await page.getByRole('button', { name: 'Confirmar y activar' }).click();
  await page.getByRole('link', { name: 'Ya están guardados: seguir' }).click();
  await leaves(page, '/oficina/cuenta/segundo-paso');
  return secret;
}

/** The secret of a code app, as a page that is there shows it. */
export async function shownSecret(page: Page): Promise<string> {
  const shown = page.locator('.secret').first();
  await shown.waitFor();
  return ((await shown.textContent()) ?? '').replace(/\s/g, '');
}

/** Whatever comes next must not break off what a click began. */
export async function leaves(page: Page, path: string): Promise<void> {
  await page.waitForURL(({ pathname }) => pathname !== path);
}

/** With e-mail, password and the code of her app, from the sign-in page. */
export async function signIn(page: Page, program: OfficeProgram, secret: string): Promise<void> {
  program.wait(31);
  await page.goto('/oficina/entrar');
  await page.getByLabel('Correo electrónico').fill(administrator.email);
  await page.getByLabel('Contraseña').fill(administrator.password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.getByLabel('Código de seis cifras').fill(codeFor(secret, program.now()));
  await page.getByRole('button', { name: 'Confirmar' }).click();
  await leaves(page, '/oficina/entrar');
}
