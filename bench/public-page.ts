import { operator } from '../core/access/viewer.ts';
import { idFrom } from '../core/events/ids.ts';
import { instant } from '../core/quantities/instant.ts';
import { freezeReport } from '../server/commands/freeze-report.ts';
import { newId } from '../server/outside/secrets.ts';
import type { Asked } from '../server/questions/asked.ts';
import { newEmissionsDesk } from '../server/questions/emissions-desk.ts';
import { makingReports } from '../server/questions/report-made.ts';
import type { Queryable } from '../server/store/engine/contract.ts';
import { approveRow } from '../server/store/reports/frozen-reports.ts';
import { dayIn } from './big-town-ids.ts';
import { mustAccept, programmeOf } from './client.ts';
import type { BenchServer } from './database.ts';
import { fillLedger } from './fill-ledger.ts';
import { atEmbedded, atServer, withStore, type Filling, type Place } from './filled-programme.ts';
import { openLoop, spread, type Asking } from './open-loop.ts';
import { atRest, cpuMs, startProgram, type Program } from './program.ts';
import { atMost, plain, type Figure } from './report.ts';
import { register, weighings, type Scene } from './weighings.ts';

const perSecond = 50;
const seconds = 20;
const now = instant(Date.UTC(2026, 10, 20, 15));
const associations = 8;

/**
 * The public page and what it is made of, asked for at 50 requests a second, while nobody records
 * and while a phone sends weighings every eight seconds (a full programme has one weighing in
 * eighteen), against a small file at the same pace.
 */
export async function benchPublicPage(
  server: BenchServer | undefined,
  events: number,
): Promise<Figure[]> {
  const filling = fillWith(events);
  return [
    ...(await atEmbedded(filling, (place) => figuresAt(`public, embedded`, place, events))),
    ...(await atServer(server, filling, (place) => figuresAt('public, PostgreSQL', place, events))),
  ];
}

/** A ledger, and where its associations work: streets of La Victoria in two hexagons. */
function fillWith(events: number): Filling {
  return async (tx: Queryable, programme: string) => {
    await fillLedger(tx, { programme, events });
    await tx.query(
      `insert into place_profile (programme, place, name, actor, district, lat_e7, lng_e7)
       select $1::uuid, ('00000004-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
         'Bench place ' || i, ('00000003-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
         '150115', -120700000 - i * 1000, -770200000
       from generate_series(1, ${associations}) as i`,
      [programme],
    );
  };
}

async function figuresAt(bench: string, place: Place, events: number): Promise<Figure[]> {
  await withStore(place, publishReport);
  const program = await startProgram(place);
  try {
    const baseline = await openLoop(program.url, () => '/favicon.svg', pace);
    // The first of each is made; from then on it is asked for as it stands.
    for (const path of new Set(visits)) await openLoop(program.url, () => path, once);
    await atRest(program.pid);
    const before = cpuMs(program.pid);
    const quiet = await openLoop(program.url, visitOf, pace);
    const used = cpuMs(program.pid) - before;
    const busy = await whileRecording(program, () => openLoop(program.url, visitOf, pace));
    const file = spread(baseline);
    return [
      plain({ bench, what: 'a small file at the same pace, p95', value: file.p95, unit: 'ms' }),
      ...figuresOf(bench, `${events} events`, quiet, file.p95),
      plain({ bench, what: 'of a processor, each', value: used / pace.requests, unit: 'ms' }),
      ...figuresOf(bench, 'while phones record', busy, file.p95),
    ];
  } finally {
    await program.stop();
  }
}

const pace = { perSecond, requests: perSecond * seconds };
const once = { perSecond, requests: 1 };

/** The public results are those of an approved report. */
async function publishReport(asked: Asked): Promise<void> {
  const id = newId(now);
  const period = { from: dayIn('2024-01-01'), to: dayIn('2026-10-31') };
  const make = makingReports(newEmissionsDesk());
  const frozen = await freezeReport(asked, { id, viewer: operator, period, now }, make, () => {});
  if (!frozen.ok) throw new Error(frozen.problem.code);
  const by = idFrom<'actor'>('00000003-0000-7000-8000-000000000001');
  await approveRow(asked.db, asked.programme.id, { id, by, at: now });
}

/** What fifty people ask for: most see the page, some choose months, readers fetch the figures. */
const visits: readonly string[] = [
  ...times(16, '/'),
  ...times(4, '/en'),
  ...times(4, '/?desde=2025-01&hasta=2025-06'),
  ...times(4, '/?desde=2026-02&hasta=2026-02'),
  ...times(4, '/clima'),
  ...times(4, '/api/v1/public/results'),
  ...times(4, '/api/v1/public/climate'),
  ...times(4, '/api/v1/public/map'),
  ...times(4, '/api/v1/public/flows?by=month'),
  '/api/v1/public/picture.png',
  '/api/v1/public/poster.pdf?month=2026-02',
];

function times(count: number, path: string): readonly string[] {
  return Array.from({ length: count }, () => path);
}

/** Mixed, the same at each run. */
function visitOf(n: number): string {
  return visits[(n * 17) % visits.length] ?? '/';
}

async function whileRecording<T>(program: Program, work: () => Promise<T>): Promise<T> {
  const scene: Scene = { programme: await programmeOf(program), run: 5 };
  await mustAccept(program, register(scene));
  let batch = 0;
  let sending: Promise<unknown> = Promise.resolve();
  const phone = setInterval(() => {
    const events = weighings(scene, 1, batch, 5);
    batch += 1;
    sending = sending.then(() => mustAccept(program, events));
  }, 8_000);
  try {
    return await work();
  } finally {
    clearInterval(phone);
    await sending;
  }
}

function figuresOf(
  bench: string,
  when: string,
  asked: readonly Asking[],
  fileP95: number,
): Figure[] {
  const isPage = ({ path }: Asking): boolean => !path.startsWith('/api/');
  const pages = spread(asked.filter(isPage));
  const all = spread(asked);
  const drawn = asked.filter(({ path }) => /\.(png|pdf)/.test(path));
  const of = (what: string, value: number): Figure =>
    plain({ bench, what: `${when}: ${what}`, value, unit: 'ms' });
  return [
    of('page, p50', pages.p50),
    atMost(
      { bench, what: `${when}: page, p95 at ${perSecond}/s`, value: pages.p95, unit: 'ms' },
      50,
      '≤ 50 ms',
    ),
    of('page, p99', pages.p99),
    plain({
      bench,
      what: `${when}: page against the small file, p95`,
      value: pages.p95 / fileP95,
      unit: '×',
    }),
    of('all with figures, picture and poster, p95', all.p95),
    of('the same, p99', all.p99),
    of('picture and poster, p50', spread(drawn).p50),
  ];
}
