import type { Passed } from '../core/emissions/crossings.ts';
import { latestSet } from '../core/emissions/baselines.ts';
import { idFrom } from '../core/events/ids.ts';
import { dayOf, instant } from '../core/quantities/instant.ts';
import { readProgrammeFolder } from '../server/outside/programme-folder.ts';
import type { Asked } from '../server/questions/asked.ts';
import { climate } from '../server/questions/climate.ts';
import { newEmissionsDesk, wanted } from '../server/questions/emissions-desk.ts';
import { workAt } from '../server/questions/emissions-read.ts';
import { readTogether } from '../server/questions/kept-with-log.ts';
import { workOut, type WorkAsked } from '../server/questions/emissions-work.ts';
import { workOutApart } from '../server/questions/emissions-worker.ts';
import type { Queryable } from '../server/store/engine/contract.ts';
import { programmeFileEs } from '../words/es/programme-file.ts';
import { getJson } from './client.ts';
import type { BenchServer } from './database.ts';
import { fillLedger } from './fill-ledger.ts';
import {
  atEmbedded,
  atServer,
  programmeFolder,
  withStore,
  type Filling,
  type Place,
} from './filled-programme.ts';
import { openLoop, spread } from './open-loop.ts';
import { startProgram } from './program.ts';
import { atMost, median, plain, timings, type Figure } from './report.ts';

const million = 1_000_000;
const now = instant(Date.UTC(2026, 10, 23));
const lastDay = dayOf(now, -300);
const aim = '≤ 5 s';

/**
 * The climate account of a million accepted lots, and of a ledger of so many events: of each ten
 * eight are lots, and one of them was accepted by an industry.
 */
export async function benchEmissions(
  server: BenchServer | undefined,
  events: number,
): Promise<Figure[]> {
  const memory = await inMemory(events < million ? 1 : 3);
  const filling: Filling = (tx, programme) => fill(tx, programme, events);
  const embedded = await atEmbedded(filling, (place) => figuresAt('embedded', place));
  const served = await atServer(server, filling, (place) => figuresAt('PostgreSQL', place));
  return [...memory, ...embedded, ...served];
}

/** A million lots, each accepted once, of twelve materials over thirty months. */
async function inMemory(times: number): Promise<Figure[]> {
  const asked = await millionLots();
  const alone = await timings(times, () => Promise.resolve(workOut(asked)));
  const apart = await timings(times, () => workOutApart(asked));
  const bench = 'emissions, memory';
  const what = 'a million lots: claims, hash, cells, 10,000 draws';
  const value = median(alone) / 1_000;
  return [
    atMost({ bench, what, value, unit: 's' }, 5, aim),
    atMost(
      {
        bench,
        what: 'the same in a thread of its own, with handing it all over',
        value: median(apart) / 1_000,
        unit: 's',
      },
      5,
      aim,
    ),
  ];
}

async function millionLots(): Promise<WorkAsked> {
  const folder = await readProgrammeFolder(programmeFolder, programmeFileEs);
  if (!folder.ok) throw new Error(JSON.stringify(folder.problems[0]));
  const { catalogue, emissions } = folder.value;
  const set = latestSet(emissions.sets);
  if (set === undefined) throw new Error('no factors');
  const materials = catalogue.materials.filter(({ crosswalk }) => crosswalk.factorClass !== null);
  const id = (kind: number, n: number): string =>
    `0000000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
  const passed = Array.from({ length: million }, (_, n): Passed => {
    const { code = '', family = '' } = materials[n % materials.length] ?? {};
    return {
      event: idFrom(id(1, n)),
      lot: idFrom(id(2, n)),
      grams: 5_000 + ((n * 37) % 40_000),
      at: Date.UTC(2024, 5, 1) + (n % 900) * 86_400_000,
      material: code,
      district: n % 2 === 0 ? '150115' : '150111',
      sender: idFrom(id(3, n % 8)),
      senderKind: 'recyclers-association',
      receiver: idFrom(id(5, n % 12)),
      receiverKind: family === 'organic' ? 'composter' : 'industry',
      transfer: idFrom(id(4, n)),
      method: n % 5 === 0 ? 'container_count' : 'scale',
      recorder: idFrom(id(6, 1)),
      sentBy: idFrom(id(6, 2)),
    };
  });
  return {
    side: { passed, wasted: [], carried: [], shown: [] },
    potential: [],
    set,
    gwp: 'AR5',
    on: lastDay,
    until: null,
    offsetMinutes: catalogue.offsetMinutes,
    classes: Object.fromEntries(
      catalogue.materials.map(({ code, crosswalk }) => [code, crosswalk.factorClass]),
    ),
    districts: catalogue.districts.map(({ ubigeo }) => ubigeo),
    baselines: { ...emissions, throughputs: [], operations: [] },
  };
}

/** Acceptances are by industries, each with its dispatch. */
async function fill(tx: Queryable, programme: string, events: number): Promise<void> {
  await fillLedger(tx, { programme, events });
  await tx.query(`update actor set kind = 'industry' where name like 'Bench outlet%'`);
  await tx.query(
    `update event set payload = payload || jsonb_build_object(
       'holder', '00000003-0000-7000-8000-' || lpad(to_hex(
         1 + (payload ->> 'bench')::bigint / 10 % 8), 12, '0'),
       'receiver', '00000005-0000-7000-8000-' || lpad(to_hex(
         1 + (payload ->> 'bench')::bigint / 10 % 12), 12, '0'))
     where kind = 'flow.dispatch'`,
  );
  await tx.query(
    `update event set payload = payload || jsonb_build_object(
       'transfer', '00000001-0000-7000-8000-' || lpad(to_hex(
         (payload ->> 'bench')::bigint - 1), 12, '0'),
       'accepted', '{"entry":{"method":"scale"}}'::jsonb)
     where kind = 'flow.accept'`,
  );
}

async function figuresAt(engine: string, place: Place): Promise<Figure[]> {
  const figures = await withStore(place, (asked) => figuresOf(engine, asked));
  return [...figures, ...(await waitsAt(engine, place))];
}

async function figuresOf(engine: string, asked: Asked): Promise<Figure[]> {
  const bench = `emissions, ${engine}`;
  const want = wanted(asked, {}, now);
  if (!want.ok) throw new Error(want.problem.code);
  const began = performance.now();
  const read = await readTogether(asked, (reading) => workAt(reading, want.value));
  const reading = performance.now() - began;
  const lots = read.side.passed.length;
  const desk = newEmissionsDesk();
  const start = performance.now();
  const first = await climate(asked, desk, {}, now);
  const whole = performance.now() - start;
  if (!first.ok) throw new Error(first.problem.code);
  const again = await timings(20, () => climate(asked, desk, {}, now));
  return [
    plain({ bench, what: `${lots} accepted lots: read`, value: reading, unit: 'ms' }),
    atMost(
      { bench, what: 'read, worked out apart, kept', value: whole / 1_000, unit: 's' },
      5,
      aim,
    ),
    atMost({ bench, what: 'asked again, median', value: median(again), unit: 'ms' }, 50, '≤ 50 ms'),
  ];
}

const meanwhile = { perSecond: 20, requests: 200 };

/** How long others wait who ask while the account of a month is worked out for the first time. */
async function waitsAt(engine: string, place: Place): Promise<Figure[]> {
  const bench = `emissions, ${engine}`;
  const program = await startProgram(place);
  try {
    const asked = (path: string): Promise<unknown> => getJson(program, path);
    await openLoop(program.url, () => '/api/v1/public/programme', meanwhile);
    const began = performance.now();
    let took = 0;
    const working = asked('/api/v1/public/climate?until=2026-03').then(() => {
      took = performance.now() - began;
    });
    const others = spread(await openLoop(program.url, () => '/api/v1/public/programme', meanwhile));
    await working;
    const of = (what: string, value: number): Figure => plain({ bench, what, value, unit: 'ms' });
    return [
      of('first account of a month, over HTTP after a start', took),
      of('others meanwhile, p50', others.p50),
      of('others meanwhile, p95', others.p95),
      of('others meanwhile, p99', others.p99),
    ];
  } finally {
    await program.stop();
  }
}
