import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { register, weighings, type Scene } from '../../bench/weighings.ts';
import { freePort } from '../postgres.ts';
import { environment, startCrashing, type CrashingProgram } from './crashing-program.ts';

const root = path.resolve(import.meta.dirname, '../..');
const mapping = path.join(root, 'examples/corrientes/reciclando-juntos.mapping.json');
const clients = 2;
const batchSize = 50;

export type KillNine = {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly rounds: number;
  /** Decides when each kill falls; the same seed kills at the same instants of the load. */
  readonly seed: number;
  readonly rowsToImport: number;
};

export type KillNineResult = {
  readonly kills: number;
  readonly killsDuringImport: number;
  readonly acknowledged: number;
  /** Acknowledged events that the ledger did not have after some kill: must be none. */
  readonly missing: readonly string[];
  /** Of the closure after each kill: must be zeros. */
  readonly differences: readonly number[];
  readonly reopenMs: readonly number[];
  /** After the import was repeated to its end. */
  readonly imported: { readonly rows: number; readonly grams: number; readonly expected: number };
};

/**
 * Kills the program with signal 9 again and again, while phones send batches and a table is being
 * imported through it, and asks after each kill: does it open, is everything there that it had
 * acknowledged, does the closure still come out at zero?
 */
export async function killNine(plan: KillNine): Promise<KillNineResult> {
  const port = await freePort();
  const place = { ...plan, port };
  const table = writeTable(plan.dataFolder, plan.rowsToImport);
  const acknowledged = new Set<string>();
  const missing = new Set<string>();
  const differences: number[] = [];
  const reopenMs: number[] = [];
  let killsDuringImport = 0;
  let program = await startCrashing(place);
  const token = /\bayni_(?!metrics_)[\w-]{20,}/.exec(program.printed())?.[0] ?? '';
  const ask = (path_: string): Promise<Response> =>
    fetch(`${program.address}${path_}`, { headers: { authorization: `Bearer ${token}` } });
  const scene: Scene = { programme: await programmeOf(program), run: 7 };
  await send(program, token, register(scene), acknowledged);
  const next = Array.from({ length: clients }, () => 0);
  for (let round = 0; round < plan.rounds; round += 1) {
    const importing = startImport(table, place);
    const loads = next.map((_, client) =>
      load(program, token, scene, { client, next, acknowledged }),
    );
    await new Promise((resolve) => setTimeout(resolve, 250 + chance(plan.seed, round) * 1_200));
    if (importing.exitCode === null) killsDuringImport += 1;
    await program.kill();
    await Promise.all([...loads, importing.exitCode ?? once(importing, 'exit')]);
    const began = performance.now();
    program = await startCrashing(place);
    reopenMs.push(performance.now() - began);
    for (const id of await notThere(ask, acknowledged)) missing.add(id);
    differences.push(await closureDifference(ask));
  }
  const last = startImport(table, place);
  await once(last, 'exit');
  const imported = await importedIn(ask);
  await program.stop();
  return {
    kills: plan.rounds,
    killsDuringImport,
    acknowledged: acknowledged.size,
    missing: [...missing],
    differences,
    reopenMs,
    imported: { ...imported, expected: expectedGrams(plan.rowsToImport) },
  };
}

type Sending = {
  readonly client: number;
  readonly next: number[];
  readonly acknowledged: Set<string>;
};

/** Sends until the program dies; a batch without an answer is sent again after the restart. */
async function load(
  program: CrashingProgram,
  token: string,
  scene: Scene,
  { client, next, acknowledged }: Sending,
): Promise<void> {
  for (;;) {
    const batch = next[client] ?? 0;
    const events = weighings(scene, client, batch, batchSize);
    if (!(await send(program, token, events, acknowledged))) return;
    next[client] = batch + 1;
  }
}

async function send(
  program: CrashingProgram,
  token: string,
  events: readonly unknown[],
  acknowledged: Set<string>,
): Promise<boolean> {
  try {
    const answer = await fetch(`${program.address}/api/v1/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ wire: 1, events }),
    });
    const { outcomes } = v.parse(outcomesBody, await answer.json());
    for (const { id, outcome } of outcomes) {
      if (outcome === 'accepted' || outcome === 'already_had') acknowledged.add(id);
    }
    return answer.ok;
  } catch {
    // The program was killed before the answer came: nothing was acknowledged.
    return false;
  }
}

/** Acknowledged ids that the ledger does not have. */
export async function notThere(ask: Ask, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const accepted = (await allEvents(ask)).filter(({ state }) => state === 'accepted');
  const there = new Set(accepted.map(({ id }) => id));
  return [...acknowledged].filter((id) => !there.has(id));
}

type Ask = (path_: string) => Promise<Response>;
const outcomesBody = v.object({
  outcomes: v.array(v.object({ id: v.string(), outcome: v.string() })),
});
const weighed = v.object({ material: v.string(), weighed: v.object({ grams: v.number() }) });
const eventsBody = v.object({
  events: v.array(
    v.object({ id: v.string(), kind: v.string(), state: v.string(), payload: v.unknown() }),
  ),
  next: v.nullable(v.string()),
});
type Listed = v.InferOutput<typeof eventsBody>['events'][number];

async function allEvents(ask: Ask): Promise<Listed[]> {
  const listed: Listed[] = [];
  let after = '';
  for (;;) {
    const answer = await ask(`/api/v1/events?limit=500${after}`);
    const told: unknown = await answer.json();
    if (!answer.ok) throw new Error(JSON.stringify(told));
    const page = v.parse(eventsBody, told);
    listed.push(...page.events);
    if (page.next === null) return listed;
    after = `&after=${page.next}`;
  }
}

async function closureDifference(ask: Ask): Promise<number> {
  const answer = await ask('/api/v1/closure?from=2018-01-01&to=2026-12-31');
  return v.parse(v.object({ difference_g: v.number() }), await answer.json()).difference_g;
}

async function importedIn(ask: Ask): Promise<{ rows: number; grams: number }> {
  const mixed = (await allEvents(ask)).flatMap(({ kind, payload }) => {
    const read = v.safeParse(weighed, payload);
    const counts = kind === 'flow.collect' && read.success && read.output.material === 'mixed';
    return counts ? [read.output.weighed.grams] : [];
  });
  return { rows: mixed.length, grams: mixed.reduce((total, grams) => total + grams, 0) };
}

async function programmeOf(program: CrashingProgram): Promise<string> {
  const answer = await fetch(`${program.address}/api/v1/public/programme`);
  return v.parse(v.object({ programme: v.string() }), await answer.json()).programme;
}

function startImport(
  table: string,
  place: { readonly dataFolder: string; readonly databaseUrl?: string; readonly port: number },
): ChildProcess {
  const args = ['server/ayni.ts', 'import', 'weighings', table, '--mapping', mapping];
  return spawn(process.execPath, args, { cwd: root, env: environment(place), stdio: 'ignore' });
}

const rowGrams = (row: number): number => 5_000 + ((row * 7) % 900) * 10;

function expectedGrams(rows: number): number {
  let total = 0;
  for (let row = 0; row < rows; row += 1) total += rowGrams(row);
  return total;
}

/** A made-up table in the columns of the shipped mapping, every row different. */
function writeTable(folder: string, rows: number): string {
  const head =
    'fecha,zona,recoleccion_tipo,cantidad_domicilios,gr_residuos_secos_reciclables,' +
    'kg_residuos_secos_reciclables,destino';
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = new Date(Date.UTC(2018, 0, 1 + (row % 1_000))).toISOString().slice(0, 10);
    const date = day.replaceAll('-', '/');
    const grams = rowGrams(row);
    const kg = (grams / 1000).toFixed(3);
    return `${date},Juan de Vera,a puerta,${row},${grams},${kg},Cooperativa Fortaleza`;
  });
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'made-up.csv');
  fs.writeFileSync(file, [head, ...lines, ''].join('\n'));
  return file;
}

/** A number from 0 to 1 that depends on the seed and the round only. */
function chance(seed: number, round: number): number {
  const mixed = Math.imul((seed + 1) * 2_654_435_761 + round * 40_503, 2_246_822_519) >>> 0;
  return (mixed % 1_000) / 1_000;
}
