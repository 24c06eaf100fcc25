import { idFrom } from '../core/events/ids.ts';
import { indicatorBoard, type IndicatorBoard } from '../core/indicators/board.ts';
import { climateMissing, type RegisterFacts } from '../core/indicators/counting.ts';
import { figureOn } from '../core/indicators/figure-on.ts';
import type { Evidence } from '../core/pathways/evidence.ts';
import { operator } from '../core/access/viewer.ts';
import { refuse } from '../core/problems/problem.ts';
import { addDays, instant } from '../core/quantities/instant.ts';
import type { Asked } from '../server/questions/asked.ts';
import { resultBook } from '../server/questions/result-book.ts';
import { resultIndicator } from '../server/questions/result-indicator.ts';
import { bigTown, bigTownOf } from './big-town.ts';
import type { BenchServer } from './database.ts';
import { fillEvidence, participants } from './fill-evidence.ts';
import { onEmbedded, onServer } from './filled-programme.ts';
import { atMost, median, plain, type Figure } from './report.ts';

const now = instant(Date.UTC(2026, 10, 20, 15));

/**
 * All 18 indicators over a million pieces of 20,000 people in memory, after one new piece, and each
 * of them opened; what both engines take to read is stated apart.
 */
export async function benchIndicators(server: BenchServer | undefined): Promise<Figure[]> {
  const embedded = await onEmbedded(fillEvidence, async (asked) => [
    ...inMemory(asked),
    ...(await fromStore('embedded', asked)),
  ]);
  const served = await onServer(server, fillEvidence, (asked) => fromStore('PostgreSQL', asked));
  return [...embedded, ...served];
}

export function inMemory({ programme }: Asked): Figure[] {
  const bench = 'indicators, in memory';
  const { world, delivered, lastDay } = bigTownOf(programme);
  const kinds = new Map(programme.catalogue.actorKinds.map((kind) => [kind.code, kind]));
  const { indicators } = programme.logframe;
  const before = process.cpuUsage();
  const began = performance.now();
  const board = indicatorBoard(indicators, world, {
    knownOn: lastDay,
    kind: (code) => kinds.get(code),
    delivered,
    promised: [],
    climate: refuse(climateMissing),
  });
  const zero = (performance.now() - began) / 1000;
  const worked = process.cpuUsage(before);
  const size = `${bigTown.people} people, ${bigTown.pieces} pieces`;
  const what = `${indicators.length} indicators, ${size}`;
  const models = [...world.walkers()]
    .filter((_, n) => n % 131 === 0)
    .flatMap((walker) => world.about(walker).slice(-2));
  const after = models.map((model, n): number => {
    const id = idFrom<'event'>(`00000009-0000-7000-8000-${String(n).padStart(12, '0')}`);
    const piece: Evidence = { ...model, id, day: addDays(model.day, 1) };
    const start = performance.now();
    board.changed(world.put(piece));
    return performance.now() - start;
  });
  const opened = indicators.map(({ code }) => openingOf(code, board, programme));
  return [
    atMost({ bench, what: `${what}: all from zero`, value: zero, unit: 's' }, 5, '≤ 5 s'),
    plain({
      bench,
      what: 'all from zero, of a processor',
      value: (worked.user + worked.system) / 1_000_000,
      unit: 's',
    }),
    atMost(
      { bench, what: 'after one new piece, median', value: median(after), unit: 'ms' },
      50,
      '≤ 50 ms',
    ),
    plain({ bench, what: 'the slowest of them', value: Math.max(...after), unit: 'ms' }),
    atMost(
      { bench, what: 'opening a figure, the slowest', value: Math.max(...opened), unit: 'ms' },
      100,
      '≤ 100 ms',
    ),
  ];
}

function openingOf(code: string, board: IndicatorBoard, { logframe }: Asked['programme']): number {
  const indicator = logframe.indicators.find((one) => one.code === code);
  if (indicator === undefined) throw new Error(`no ${code}`);
  const { counting } = board;
  const register = (): RegisterFacts => ({ sex: 'F', bornFrom: 1980, sector: null, size: null });
  const start = performance.now();
  const days = { from: addDays(counting.knownOn, -880), asOf: counting.knownOn, start: null };
  figureOn(board.standings(code), days, { indicator, counting, register });
  return performance.now() - start;
}

async function fromStore(engine: string, asked: Asked): Promise<Figure[]> {
  const bench = `indicators, ${engine}`;
  const began = performance.now();
  await resultBook(asked, now);
  const cold = (performance.now() - began) / 1000;
  const opened: number[] = [];
  for (const { code } of asked.programme.logframe.indicators) {
    const start = performance.now();
    const found = await resultIndicator(asked, operator, { code }, now);
    if (!found.ok) throw new Error(JSON.stringify(found));
    opened.push(performance.now() - start);
  }
  return [
    plain({
      bench,
      what: `${participants} participants: read and counted`,
      value: cold,
      unit: 's',
    }),
    plain({ bench, what: 'opening a figure, median', value: median(opened), unit: 'ms' }),
    atMost(
      { bench, what: 'opening a figure, the slowest', value: Math.max(...opened), unit: 'ms' },
      100,
      '≤ 100 ms',
    ),
  ];
}
