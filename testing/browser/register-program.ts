import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../core/access/roles.ts';
import { someone, type OfficeProgram } from './office-program.ts';

/** Somebody of the simulated programme, signed in through its door as this role. */
export async function enterAs(
  browser: Browser,
  program: OfficeProgram,
  role: Role,
  look: Parameters<Browser['newContext']>[0] = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const who = await someone(browser, program, look);
  const answer = await who.context.request.post(`${program.address}/api/v1/simulation/enter`, {
    headers: { origin: program.address, 'sec-fetch-site': 'same-origin' },
    data: { role },
  });
  if (!answer.ok()) throw new Error(`the door is closed for ${role}: ${await answer.text()}`);
  return who;
}

export type NewPerson = {
  readonly givenNames: string;
  readonly surnames: readonly [string, string];
  readonly dni?: string;
};

/** Fills what is asked in the street and sends it; likely doubles may be shown then. */
export async function fillPerson(page: Page, person: NewPerson): Promise<void> {
  await page.goto('/oficina/actores/nuevo');
  await page.getByLabel('Nombres', { exact: true }).fill(person.givenNames);
  await page.getByLabel('Apellido paterno').fill(person.surnames[0]);
  await page.getByLabel('Apellido materno').fill(person.surnames[1]);
  if (person.dni !== undefined) await page.getByLabel('Número de documento').fill(person.dni);
  await page.getByLabel('Mujer').check();
  await page.getByLabel('Sí, de palabra').check();
  await page.getByRole('button', { name: 'Registrar', exact: true }).click();
}

/** The id in the address of somebody's page. */
export function actorIn(page: Page): string {
  const id = /\/(?:persona|organizacion)\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (id === undefined) throw new Error(`${page.url()} is nobody's page`);
  return id;
}
