import fs from 'node:fs';
import { operator } from '../core/access/viewer.ts';
import { parseDay, instant, type Day } from '../core/quantities/instant.ts';
import { freezeReport } from '../server/commands/freeze-report.ts';
import { openProgramme } from '../server/open-programme.ts';
import { flowsParquet, type FlowLine } from '../server/outside/exports/flows-parquet.ts';
import type { Asked } from '../server/questions/asked.ts';
import { newEmissionsDesk } from '../server/questions/emissions-desk.ts';
import { makingReports } from '../server/questions/report-made.ts';
import { reportFile } from '../server/questions/report-file.ts';
import type { Queryable } from '../server/store/engine/contract.ts';
import { openEngine } from '../server/store/engine/db.ts';
import { programmeOf } from './client.ts';
import type { BenchServer } from './database.ts';
import { fillEvidence, participants } from './fill-evidence.ts';
import { startProgram, temporaryFolder } from './program.ts';
import { atMost, plain, type Figure } from './report.ts';

const programmeFolder = new URL('../programmes/la-victoria-el-agustino', import.meta.url).pathname;
const now = instant(Date.UTC(2026, 10, 20, 15));
const lines = 1_000_000;

/** A report of half a million pieces of evidence is frozen, and all its files are made. */
export async function benchReports(server: BenchServer | undefined): Promise<Figure[]> {
  const figures = [...(await parquetFigures()), ...(await onEmbedded())];
  if (!server) return figures;
  const dataFolder = temporaryFolder();
  const database = await server.fresh();
  const place = { dataFolder, databaseUrl: database.url };
  try {
    const programme = await programmeIn(place);
    await database.owner.query('set session_replication_role = replica');
    await fillEvidence(database.owner, programme);
    await database.owner.query('analyze');
    return [...figures, ...(await measured('PostgreSQL', place))];
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  }
}

async function onEmbedded(): Promise<Figure[]> {
  const dataFolder = temporaryFolder();
  try {
    const programme = await programmeIn({ dataFolder });
    const engine = await openEngine({ dataFolder });
    await engine.administer((tx: Queryable) => fillEvidence(tx, programme));
    await engine.close();
    return await measured('embedded', { dataFolder });
  } finally {
    fs.rmSync(dataFolder, { recursive: true, force: true });
  }
}

type Place = { readonly dataFolder: string; readonly databaseUrl?: string };

async function programmeIn(place: Place): Promise<string> {
  const program = await startProgram(place);
  const programme = await programmeOf(program);
  await program.stop();
  return programme;
}

async function measured(engine: string, place: Place): Promise<Figure[]> {
  const opened = await openProgramme({ ...place, programmeFolder });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  const { db, served } = opened.value;
  try {
    return await figuresOf(engine, { db, programme: served });
  } finally {
    await db.close();
  }
}

async function figuresOf(engine: string, asked: Asked): Promise<Figure[]> {
  const bench = `reports, ${engine}`;
  const period = { from: dayIn('2026-01-01'), to: dayIn('2026-11-20') };
  const make = makingReports(newEmissionsDesk());
  let longest = 0;
  let last = performance.now();
  const told = (): void => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const began = performance.now();
  const frozen = await freezeReport(asked, { viewer: operator, period, now }, make, told);
  if (!frozen.ok) throw new Error(JSON.stringify(frozen));
  const freezing = seconds(began);
  const files = performance.now();
  const pack = await reportFile(
    asked,
    { id: frozen.value.id, file: 'all.zip', language: 'es' },
    now,
  );
  if (!pack.ok) throw new Error(JSON.stringify(pack));
  const packing = seconds(files);
  const what = `${participants} participants: frozen and all files made`;
  return [
    atMost({ bench, what, value: freezing + packing, unit: 's' }, 30, '≤ 30 s'),
    plain({ bench, what: 'freezing', value: freezing, unit: 's' }),
    plain({ bench, what: 'longest between two signs of progress', value: longest, unit: 'ms' }),
    plain({ bench, what: 'all files', value: packing, unit: 's' }),
    plain({ bench, what: 'their ZIP', value: pack.value.content.length / 1e6, unit: 'MB' }),
  ];
}

/** A million lines of flows as Parquet, ten thousand at a time. */
async function parquetFigures(): Promise<Figure[]> {
  const page = Array.from({ length: 10_000 }, (_, n): FlowLine => ({
    day: `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
    kind: 'flow.collect',
    class: 'collected',
    material: ['carton', 'pet', 'glass', 'iron'][n % 4] ?? 'pet',
    grams: 1_000 + ((n * 7_919) % 60_000),
    method: 'scale',
    association: n % 5 === 0 ? null : `Asociación ${n % 8}`,
    district: n % 2 === 0 ? '150115' : '150111',
    sourceKind: 'market',
    regime: 'municipal',
  }));
  async function* pages(): AsyncGenerator<readonly FlowLine[]> {
    for (let at = 0; at < lines; at += page.length) yield await Promise.resolve(page);
  }
  const began = performance.now();
  const bytes = await flowsParquet(pages(), { simulated: 'yes' });
  const bench = 'reports, Parquet';
  return [
    plain({ bench, what: `${lines} lines written`, value: seconds(began), unit: 's' }),
    plain({ bench, what: 'the file', value: bytes.length / 1e6, unit: 'MB' }),
  ];
}

function seconds(began: number): number {
  return (performance.now() - began) / 1000;
}

function dayIn(text: string): Day {
  const day = parseDay(text);
  if (day === undefined) throw new Error(`${text} is no day`);
  return day;
}
