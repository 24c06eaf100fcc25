import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as v from 'valibot';
import { dependentsAnswer } from '../../wire/api/event-answers.ts';
import { indicatorAnswer } from '../../wire/api/result-answers.ts';
import { looksGood, openOffice, type Office } from './office-pages.ts';

/** What moves after a report was frozen stands beside it: +2 −1, which records, and why. */
let office: Office;
let coordinator: Page;
let reviewer: Page;
const stages = new Map<string, string>();

beforeAll(async () => {
  office = await openOffice();
  ({ page: coordinator } = await office.enter('coordinator'));
  ({ page: reviewer } = await office.enter('monitoring'));
  // Two ordinances were submitted in June, of which a second person confirmed one.
  for (const title of ['Ferias', 'Compras']) await submitted(title);
  await reviewed('Ferias', 'verified');
}, 180_000);
afterAll(() => office.close());

const stated = v.object({
  outcomes: v.array(v.object({ id: v.string(), outcome: v.literal('accepted') })),
});

async function say(page: Page, kind: string, payload: object): Promise<string> {
  const answer = await page.context().request.post(`${office.program.address}/api/v1/statements`, {
    headers: { origin: office.program.address, 'sec-fetch-site': 'same-origin' },
    data: { statements: [{ kind, payload }] },
  });
  const { outcomes } = v.parse(stated, await answer.json());
  return outcomes[0]?.id ?? '';
}

async function submitted(title: string): Promise<void> {
  const policy = await say(coordinator, 'policy.describe', {
    title: `SIMULACIÓN: ordenanza de ${title}`,
    instrument: 'ordinance',
    district: '150115',
    authors: [],
    changes: 'SIMULADO',
  });
  const stage = await say(coordinator, 'pathway.stage', {
    walker: { kind: 'policy', id: policy },
    pathway: 'public-policy',
    stage: 'submitted',
    on: '2026-06-15',
    number: `EXP-${title}`,
  });
  stages.set(title, stage);
}

async function reviewed(title: string, says: 'verified' | 'rejected'): Promise<void> {
  const subject = stages.get(title);
  const note = says === 'rejected' ? { note: 'El expediente no existe' } : {};
  await say(reviewer, 'evidence.review', { subject, says, ...note });
}

/** Annuls the weighed delivery on which the climate account of June stands. */
async function annulDelivery(): Promise<void> {
  const { request } = coordinator.context();
  const read = async <S extends v.GenericSchema>(path: string, schema: S) =>
    v.parse(schema, await (await request.get(`${office.program.address}/api/v1${path}`)).json());
  const { counted } = await read('/results/OG.1?on=2026-06-30', indicatorAnswer);
  const fact = counted[0]?.id ?? '';
  const { dependents } = await read(`/events/${fact}/dependents`, dependentsAnswer);
  const cascade = dependents.map(({ id }) => id);
  await say(coordinator, 'flow.void', { fact, reason: 'did_not_occur', cascade });
}

test(
  'what came, what went and why stand beside the frozen figure',
  { timeout: 180_000 },
  async () => {
    const page = coordinator;
    await page.goto('/oficina/resultados/informes');
    await page.getByLabel('Primer día').fill('2026-06-01');
    await page.getByLabel('Último día').fill('2026-06-30');
    await page.getByRole('button', { name: 'Congelar', exact: true }).click();
    await page.waitForURL(/\/informes\/[0-9a-f-]{36}/, { timeout: 90_000 });
    const report = new URL(page.url()).pathname;
    office.program.wait(60);
    await reviewed('Compras', 'verified');
    await submitted('Parques');
    await reviewed('Parques', 'verified');
    await reviewed('Ferias', 'rejected');
    await annulDelivery();

    await page.goto(`${report}?hoy=1`);
    const now = page.getByRole('region', { name: 'Frente a lo que se sabe hoy' });
    const row = now.getByRole('row', { name: /R1\.2/ });
    await row.getByText('+2 −1', { exact: true }).waitFor();
    await row.locator('summary').click();
    await row.getByText('Llegó después de congelar').waitFor();
    await row.getByText('Se revisó después de congelar').waitFor();
    await row.getByText('La revisión lo rechazó').waitFor();
    await now.getByRole('heading', { name: 'El clima' }).waitFor();
    await now.getByText(/^Cambió por: registros que llegaron/).waitFor();
    await looksGood(page);
    await row
      .getByRole('link', { name: /^etapa de ruta / })
      .first()
      .click();
    await page.waitForURL(/registro=/);
    await page.getByRole('heading', { level: 1 }).waitFor();

    const second = reviewer;
    await second.goto(report);
    await second.getByRole('button', { name: 'Aprobar este informe' }).click();
    await second.getByText('El informe quedó aprobado.').waitFor();
  },
);

test('the climate page says what was published, and what it is now', async () => {
  const { page } = await office.enter('coordinator');
  // What it would be now is worked out behind: the page says so until it is there.
  await expect
    .poll(
      async () => {
        await page.goto('/en/clima');
        return page.getByText(/^What changed: records that arrived/).count();
      },
      { timeout: 60_000, interval: 2_000 },
    )
    .toBe(1);
  await page.getByRole('heading', { name: 'What was published last' }).waitFor();
  await looksGood(page);
  await page.getByRole('link', { name: 'See that account' }).click();
  await page.waitForURL(/corrida=/);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
