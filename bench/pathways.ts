import { addDays, type Day } from '../core/quantities/instant.ts';
import { idFrom } from '../core/events/ids.ts';
import { boardOf } from '../core/pathways/board.ts';
import type { Evidence, WalkerId } from '../core/pathways/evidence.ts';
import type { GrowingWorld } from '../core/pathways/world.ts';
import type { Asked } from '../server/questions/asked.ts';
import { allPages } from '../server/questions/in-pieces.ts';
import { pathwayWorld } from '../server/questions/pathway-world.ts';
import { evaluatedFor } from '../server/questions/walks.ts';
import { weighingPages } from '../server/store/pathways/collected.ts';
import { belongingRows, participantRows } from '../server/store/pathways/participants.ts';
import { statementPages } from '../server/store/pathways/statements.ts';
import { dayIn } from './big-town-ids.ts';
import type { BenchServer } from './database.ts';
import { fillEvidence, participants } from './fill-evidence.ts';
import { onBoth } from './filled-programme.ts';
import { atMost, median, plain, timings, type Figure } from './report.ts';

/** All pathways of 20,000 participants with half a million pieces of evidence. */
export function benchPathways(server: BenchServer | undefined): Promise<Figure[]> {
  return onBoth(server, fillEvidence, figuresOf);
}

async function figuresOf(engine: string, asked: Asked): Promise<Figure[]> {
  const bench = `pathways, ${engine}`;
  const on = dayIn('2026-11-20');
  const reading = await seconds(() => readOnly(asked));
  let world: GrowingWorld | undefined;
  const loading = await seconds(async () => {
    world = await pathwayWorld(asked, null);
  });
  if (world === undefined) throw new Error('nothing was read');
  const read = world;
  const pieces = new Set([...read.walkers()].flatMap((id) => read.about(id)));
  const before = process.cpuUsage();
  const evaluating = await seconds(() => Promise.resolve(boardOf(read, on)));
  const worked = process.cpuUsage(before);
  const afterOne = newEvents(read, on);
  const [someone] = recyclersOf(read);
  const one = someone === undefined ? [] : await timings(5, () => evaluatedFor(asked, someone, on));
  const what = `${participants} participants, ${pieces.size} pieces`;
  return [
    plain({ bench, what: 'the same rows, only read', value: reading, unit: 's' }),
    plain({ bench, what: 'read, with levels, as evidence', value: loading, unit: 's' }),
    atMost({ bench, what: `${what}: all from zero`, value: evaluating, unit: 's' }, 10, '≤ 10 s'),
    plain({
      bench,
      what: 'all from zero, of a processor',
      value: (worked.user + worked.system) / 1_000_000,
      unit: 's',
    }),
    plain({
      bench,
      what: 'all from zero, against reading alone',
      value: evaluating / reading,
      unit: '×',
    }),
    atMost(
      { bench, what: 'after one new event, median', value: median(afterOne), unit: 'ms' },
      20,
      '≤ 20 ms',
    ),
    plain({ bench, what: 'the slowest of them', value: Math.max(...afterOne), unit: 'ms' }),
    plain({ bench, what: 'one walker from the store', value: median(one), unit: 'ms' }),
  ];
}

async function readOnly({ db, programme }: Asked): Promise<void> {
  await allPages(statementPages(db, programme.id));
  await allPages(weighingPages(db, programme.id));
  await participantRows(db, programme.id, null);
  await belongingRows(db, programme.id, null);
}

/** A new weighing, paper or visit of somebody: milliseconds until all boards are right again. */
function newEvents(world: GrowingWorld, on: Day): readonly number[] {
  const board = boardOf(world, on);
  const models = [...world.walkers()]
    .filter((_, n) => n % 97 === 0)
    .flatMap((walker) => world.about(walker).slice(0, 3));
  return models.map((model, n): number => {
    const piece: Evidence = {
      ...model,
      id: idFrom<'event'>(`00000009-0000-7000-8000-${String(n).padStart(12, '0')}`),
      day: addDays(model.day, 1),
    };
    const began = performance.now();
    board.changed(world.put(piece));
    return performance.now() - began;
  });
}

function recyclersOf(world: GrowingWorld): readonly WalkerId[] {
  return [...world.walkers()].filter((id) => world.participant(id)?.kind === 'recycler');
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
