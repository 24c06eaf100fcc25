import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import { lotCode } from '../../core/ledger/lot-code.ts';
import { instant, type Instant, type Month } from '../../core/quantities/instant.ts';
import { readProgrammeFolder } from '../../server/outside/programme-folder.ts';
import { startServer, type Running } from '../../server/main.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { simulate, type Simulation, type SimulationOptions } from '../simulation/simulate.ts';
import type { Truth } from '../simulation/truth.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;

export type SiteProgram = {
  readonly address: string;
  /** What really happened; undefined for a programme without records. */
  readonly truth: Truth | undefined;
  /** Code of a lot into which others went, on its way to a buyer. */
  readonly lot: string;
  close(): Promise<void>;
};

export type Extent = Pick<SimulationOptions, 'months' | 'sizes' | 'weighInsPerMemberWeek'>;

/** Four months of three associations: enough for every page, ready in seconds. */
export const smallExtent: Extent = {
  months: 4,
  sizes: { associations: 3, membersEach: 6, galleries: 1, workshops: 3, markets: 2, buyers: 4 },
  weighInsPerMemberWeek: 1,
};

/**
 * The running program with its built site on a store of its own, holding a simulated programme,
 * or one without any record when `extent` is null. Needs `.build/site`.
 */
export async function startSiteProgram(extent: Extent | null = smallExtent): Promise<SiteProgram> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ayni-site-'));
  let clock: Instant = instant(Date.UTC(2026, 6, 1, 15));
  const running = await startServer({
    dataFolder,
    programmeFolder: folder,
    simulated: true,
    port: 0,
    host: '127.0.0.1',
    log: pino({ level: 'silent' }),
    say: () => undefined,
    now: () => clock,
  });
  const simulation = extent === null ? undefined : await simulationOf(extent);
  let lot = '';
  for (const batch of simulation?.batches ?? []) {
    clock = batch.receivedAt;
    lot = pooledLot(batch.events) ?? lot;
    await send(running, batch.sentAt, batch.events);
  }
  return {
    address: running.address,
    truth: simulation?.truth(),
    lot,
    close: async () => {
      await running.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function simulationOf(extent: Extent): Promise<Simulation> {
  const programme = await readProgrammeFolder(folder, programmeFileEs);
  if (!programme.ok) throw new Error('the programme folder is broken');
  return simulate({
    ...extent,
    seed: 'site',
    programme: programme.value.identity.id,
    catalogue: programme.value.catalogue,
    lastMonth: '2026-06' as Month,
    batchSize: 200,
  });
}

async function send(
  { address, token }: Running,
  sentAt: Instant,
  events: readonly LedgerEvent[],
): Promise<void> {
  const answer = await fetch(`${address}/api/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({
      wire: 1,
      sentAt: new Date(sentAt).toISOString(),
      events: events.map(renderEvent),
    }),
  });
  if (!answer.ok) throw new Error(`the simulated programme was refused: ${answer.status}`);
}

/** The code of the last lot that a dispatch of these events pooled from several. */
function pooledLot(events: readonly LedgerEvent[]): string | undefined {
  const dispatch = events.findLast(
    (event) => event.kind === 'flow.dispatch' && event.payload.lot !== undefined,
  );
  if (dispatch?.kind !== 'flow.dispatch' || dispatch.payload.lot === undefined) return undefined;
  return lotCode(dispatch.payload.lot.letter, dispatch.payload.lot.id);
}
