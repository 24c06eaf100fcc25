import { operator } from '../core/access/viewer.ts';
import { instant } from '../core/quantities/instant.ts';
import { freezeReport } from '../server/commands/freeze-report.ts';
import { flowsParquet, type FlowLine } from '../server/outside/exports/flows-parquet.ts';
import { newId } from '../server/outside/secrets.ts';
import type { Asked } from '../server/questions/asked.ts';
import { newEmissionsDesk } from '../server/questions/emissions-desk.ts';
import { makingReports } from '../server/questions/report-made.ts';
import { reportFile } from '../server/questions/report-file.ts';
import { dayIn } from './big-town-ids.ts';
import type { BenchServer } from './database.ts';
import { fillEvidence, participants } from './fill-evidence.ts';
import { onBoth } from './filled-programme.ts';
import { atMost, percentile, plain, type Figure } from './report.ts';

const now = instant(Date.UTC(2026, 10, 20, 15));
const lines = 1_000_000;

/** A report of half a million pieces of evidence is frozen, and all its files are made. */
export async function benchReports(server: BenchServer | undefined): Promise<Figure[]> {
  return [...(await parquetFigures()), ...(await onBoth(server, fillEvidence, figuresOf))];
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
  const others = askingMeanwhile(asked);
  const began = performance.now();
  const frozen = await freezeReport(
    asked,
    { id: newId(now), viewer: operator, period, now },
    make,
    told,
  );
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
  const waited = await others();
  const what = `${participants} participants: frozen and all files made`;
  return [
    atMost({ bench, what, value: freezing + packing, unit: 's' }, 30, '≤ 30 s'),
    plain({ bench, what: 'freezing', value: freezing, unit: 's' }),
    atMost(
      { bench, what: 'longest between two signs of progress', value: longest, unit: 'ms' },
      2_000,
      '≤ 2 s',
    ),
    plain({ bench, what: 'others meanwhile, p50', value: percentile(waited, 50), unit: 'ms' }),
    plain({ bench, what: 'others meanwhile, p95', value: percentile(waited, 95), unit: 'ms' }),
    plain({ bench, what: 'others meanwhile, longest', value: Math.max(...waited), unit: 'ms' }),
    plain({ bench, what: 'all files', value: packing, unit: 's' }),
    plain({ bench, what: 'their ZIP', value: pack.value.content.length / 1e6, unit: 'MB' }),
  ];
}

/** Somebody asks the store five times a second, as `/health` does; answers how long each waited. */
function askingMeanwhile({ db }: Asked): () => Promise<readonly number[]> {
  const began = performance.now();
  const waiting: Promise<number>[] = [];
  const ask = async (due: number): Promise<number> => {
    await db.query('select 1');
    return performance.now() - due;
  };
  // What was due while this program stood still is asked late, and has waited for as long.
  const timer = setInterval(() => {
    while (began + waiting.length * 200 <= performance.now()) {
      waiting.push(ask(began + waiting.length * 200));
    }
  }, 20);
  return () => {
    clearInterval(timer);
    return Promise.all(waiting);
  };
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
