import { operator } from '../core/access/viewer.ts';
import { indicatorBoard, type IndicatorBoard } from '../core/indicators/board.ts';
import type { Counting, RegisterFacts } from '../core/indicators/counting.ts';
import type { Counted } from '../core/indicators/figure.ts';
import { openedOn } from '../core/indicators/figure-on.ts';
import type { Indicator } from '../core/indicators/logframe.ts';
import { nearlyOf } from '../core/indicators/nearly.ts';
import type { Standing } from '../core/indicators/standing.ts';
import { whyFor } from '../core/indicators/why.ts';
import { proofLevels } from '../core/pathways/evidence.ts';
import { newWorld, type GrowingWorld } from '../core/pathways/world.ts';
import { accept } from '../core/problems/problem.ts';
import { addDays, epochDaysOf, instant } from '../core/quantities/instant.ts';
import type { Asked } from '../server/questions/asked.ts';
import { resultBook } from '../server/questions/result-book.ts';
import { resultIndicator } from '../server/questions/result-indicator.ts';
import { bigTown, bigTownOf, type BigTown } from './big-town.ts';
import { dayIn } from './big-town-ids.ts';
import type { BenchServer } from './database.ts';
import { fillEvidence, participants } from './fill-evidence.ts';
import { onEmbedded, onServer } from './filled-programme.ts';
import { changesIn } from './indicator-changes.ts';
import { settled, timed } from './processor.ts';
import { atMost, median, plain, type Figure } from './report.ts';

const now = instant(Date.UTC(2026, 10, 20, 15));

/**
 * All 18 indicators over a million pieces of 20,000 people in memory, after one new piece, and each
 * of them opened; what both engines take to read is stated apart.
 */
export async function benchIndicators(server: BenchServer | undefined): Promise<Figure[]> {
  const embedded = await onEmbedded(fillEvidence, async (asked) => [
    ...(await inMemory(asked)),
    ...(await fromStore('embedded', asked)),
  ]);
  const served = await onServer(server, fillEvidence, (asked) => fromStore('PostgreSQL', asked));
  return [...embedded, ...served];
}

export async function inMemory({ programme }: Pick<Asked, 'programme'>): Promise<Figure[]> {
  const bench = 'indicators, in memory';
  const town = bigTownOf(programme);
  const read = timed(() => newWorld(town.facts));
  const zero = timed(() => boardOf(town, read.made, programme));
  const board = zero.made;
  await settled();
  const size = `${bigTown.people} people, ${bigTown.pieces} pieces`;
  const what = `${programme.logframe.indicators.length} indicators, ${size}: all from zero`;
  const passed = (read.passed + zero.passed) / 1000;
  const ofAll = (read.ms + zero.ms) / 1000;
  const figures = [
    atMost({ bench, what, value: passed, unit: 's' }, 5, '≤ 5 s'),
    plain({
      bench,
      what: 'of it putting the world together',
      value: read.passed / 1000,
      unit: 's',
    }),
    plain({ bench, what: 'the same, of all processors', value: ofAll, unit: 's' }),
    ...openings(board, programme),
    ...afterOne({ town, world: read.made, board }),
  ];
  const again = boardOf(town, read.made, programme, board.counting);
  for (const { code } of programme.logframe.indicators) {
    const [kept, counted] = [board, again].map((one) => sumOf(one.standings(code)));
    if (kept !== counted) throw new Error(`Bug: ${code} is ${kept}, from zero ${counted}`);
  }
  return figures;
}

type Folder = Pick<Asked['programme'], 'catalogue' | 'logframe'>;

function boardOf(
  { delivered, promised, climate, lastDay }: BigTown,
  world: GrowingWorld,
  { catalogue, logframe }: Folder,
  now: Partial<Counting> = {},
): IndicatorBoard {
  const kinds = new Map(catalogue.actorKinds.map((kind) => [kind.code, kind]));
  return indicatorBoard(logframe.indicators, world, {
    knownOn: lastDay,
    kind: (code) => kinds.get(code),
    delivered: now.delivered ?? delivered,
    promised: now.promised ?? promised,
    climate: now.climate ?? accept(climate),
  });
}

const lastOfAll = dayIn('9999-12-31');

/** How much counts at each level, and since when in all. */
function sumOf(standings: readonly Standing[]): string {
  const sums = proofLevels.map((level) => {
    const holding = standings.filter(({ holds }) => holds[level].length > 0);
    const since = holding.reduce(
      (sum, { holds }) => sum + epochDaysOf(holds[level][0]?.from ?? lastOfAll),
      0,
    );
    return [holding.reduce((sum, { weight }) => sum + weight, 0), since];
  });
  return JSON.stringify(sums);
}

/** After one change of each kind that there is, none of them left out. */
function afterOne(counted: Parameters<typeof changesIn>[0]): Figure[] {
  const bench = 'indicators, after one change';
  const kinds = changesIn(counted).map(({ what, each }) => {
    const taken = each.map((change) => timed(change).passed);
    return { what, middle: median(taken), slowest: Math.max(...taken) };
  });
  const inTime = kinds.toSorted((a, b) => b.slowest - a.slowest);
  const [worst] = inTime;
  if (worst === undefined) throw new Error('nothing changed');
  const changes = `of ${kinds.length} kinds`;
  return [
    plain({
      bench,
      what: `${changes}: the median kind`,
      value: median(kinds.map(({ middle }) => middle)),
      unit: 'ms',
    }),
    atMost(
      { bench, what: `${changes}: the slowest, ${worst.what}`, value: worst.slowest, unit: 'ms' },
      50,
      '≤ 50 ms',
    ),
    ...inTime.slice(1, 6).map(({ what, slowest }) => {
      return plain({ bench, what: `then ${what}`, value: slowest, unit: 'ms' });
    }),
  ];
}

/** Each figure with who counts, why one of them does, and who nearly does. */
function openings(board: IndicatorBoard, { logframe }: Folder): Figure[] {
  const bench = 'indicators, opening';
  const opened = logframe.indicators.map((indicator) => {
    const standings = board.standings(indicator.code);
    const { made, passed } = timed(() => openingOf(indicator, standings, board));
    const why = timed(() => whyOf(indicator, made.at(-1), board)).passed;
    const near = timed(() => nearlyOf(indicator, standings, board.counting)).passed;
    return { code: indicator.code, figure: passed, why, near };
  });
  return (['figure', 'why', 'near'] as const).map((part) => {
    const slowest = opened.toSorted((a, b) => b[part] - a[part])[0];
    const what = `${part}, the slowest: ${slowest?.code}`;
    return atMost({ bench, what, value: slowest?.[part] ?? 0, unit: 'ms' }, 100, '≤ 100 ms');
  });
}

/** The figure with its parts, and the first page of what counts in it. */
function openingOf(
  indicator: Indicator,
  standings: readonly Standing[],
  { counting }: IndicatorBoard,
): readonly Counted[] {
  const register = (): RegisterFacts => ({ sex: 'F', bornFrom: 1980, sector: null, size: null });
  const days = { from: addDays(counting.knownOn, -880), asOf: counting.knownOn, start: null };
  return openedOn(standings, days, { indicator, counting, register }).latest(0, 100);
}

function whyOf({ query, countsFrom }: Indicator, one: Counted | undefined, board: IndicatorBoard) {
  if (query.measure !== 'count' || one === undefined) return undefined;
  const { world, knownOn } = board.counting;
  return whyFor(query.where, one.id, { world, on: knownOn, counting: countsFrom });
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
