import type { Browser, BrowserContext, Page } from 'playwright-core';
import { joinPhone } from '../testing/browser/join-phone.ts';
import { small } from '../testing/browser/chromium.ts';
import type { Role } from '../core/access/roles.ts';

const pin = '739604';

/** The screens of each work, by the name of their picture. */
const screensOf: Readonly<
  Record<string, { readonly role: Role; readonly routes: readonly string[] }>
> = {
  recycler: {
    role: 'recycler',
    routes: [
      'recoger',
      'origen',
      'vender',
      'cuaderno',
      'ingresos',
      'mas',
      'vehiculo',
      'leer',
      'ayuda',
      'practica',
      'ajustes',
      'carne',
      'datos',
    ],
  },
  leader: {
    role: 'leader',
    routes: [
      'socios',
      'trabajo',
      'segregar',
      'vender',
      'entregar',
      'recibir',
      'reparto',
      'existencias',
      'ronda',
      'ofertas',
      'cuaderno',
      'registrar',
      'mas',
    ],
  },
  giver: { role: 'market', routes: ['ofrecer', 'miskilos', 'cuaderno', 'mas'] },
  verifier: { role: 'officer', routes: ['visita', 'cuaderno', 'mas'] },
};

/**
 * Takes the pictures of the phone's screens in one language, of a running simulated programme: an
 * invitation for somebody of each work is made in the office, as a coordinator does.
 *
 * @param save writes the picture of a page under a name
 */
export async function takePhone(
  browser: Browser,
  address: string,
  language: 'es' | 'en',
  save: (page: Page, name: string) => Promise<void>,
): Promise<void> {
  const door = await phoneContext(browser, address, language);
  const closed = await door.newPage();
  await closed.goto('/campo/');
  await closed.getByRole('heading', { level: 1 }).waitFor();
  await save(closed, 'phone-door');
  await door.close();
  for (const [work, { role, routes }] of Object.entries(screensOf)) {
    const link = await invitationFor(browser, address, role);
    const context = await phoneContext(browser, address, 'es');
    const page = await context.newPage();
    await joinPhone(page, link, pin);
    if (language === 'en') await speakEnglish(page);
    for (const route of routes) {
      await page.goto(`/campo/#/${route}`);
      await page.waitForTimeout(1_500);
      await save(page, `phone-${work}-${route}`);
    }
    await context.close();
  }
}

/** In the app itself, so that the notebook stays open. */
async function speakEnglish(page: Page): Promise<void> {
  await page.goto('/campo/#/ajustes');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
}

function phoneContext(browser: Browser, address: string, language: 'es' | 'en') {
  const locale = language === 'es' ? 'es-PE' : 'en-GB';
  return browser.newContext({ baseURL: address, viewport: small, locale });
}

async function invitationFor(browser: Browser, address: string, role: Role): Promise<string> {
  const person = await personOf(browser, address, role);
  const office = await phoneContext(browser, address, 'es');
  await enter(office, 'coordinator');
  const invited = await office.request.post('/api/v1/invitations', { data: { person } });
  const told: unknown = await invited.json();
  await office.close();
  return textIn(told, 'path');
}

async function personOf(browser: Browser, address: string, role: Role): Promise<string> {
  const context = await phoneContext(browser, address, 'es');
  await enter(context, role);
  const me: unknown = await (await context.request.get('/api/v1/me')).json();
  await context.close();
  return textIn(me, 'person');
}

async function enter(context: BrowserContext, role: Role): Promise<void> {
  const entered = await context.request.post('/api/v1/simulation/enter', { data: { role } });
  if (!entered.ok()) throw new Error(`nobody enters as ${role}: ${entered.status()}`);
}

/** A field of an answer; the picture tool stops where it is missing. */
function textIn(answer: unknown, field: string): string {
  const isRecord = typeof answer === 'object' && answer !== null;
  const found: unknown = isRecord ? new Map(Object.entries(answer)).get(field) : undefined;
  if (typeof found !== 'string') throw new Error(`the answer has no ${field}`);
  return found;
}
