import { randomBytes } from 'node:crypto';
import { latestSet } from '../../core/emissions/baselines.ts';
import type { GwpSet } from '../../core/emissions/gwp.ts';
import { engineVersion } from '../../core/emissions/run.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { dayOf, lastDayOf, parseMonth, type Instant } from '../../core/quantities/instant.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';
import {
  addRun,
  climateState,
  lastRun,
  runById,
  runOfInputs,
  type RunRow,
} from '../store/questions/climate-runs.ts';
import type { Asked } from './asked.ts';
import { workAt, type RunWanted } from './emissions-read.ts';
import type { WorkAsked } from './emissions-work.ts';
import { workOutApart } from './emissions-worker.ts';
import { readTogether, type Reading } from './kept-with-log.ts';

/**
 * What is being worked out, and what is known to be the newest. Runs are made one after the other:
 * whoever asks for many months waits, and nobody else.
 */
export type EmissionsDesk = {
  readonly running: Map<string, Promise<RunRow>>;
  readonly newest: Map<string, { readonly state: string; readonly run: string }>;
  tail: Promise<unknown>;
};

export function newEmissionsDesk(): EmissionsDesk {
  return { running: new Map(), newest: new Map(), tail: Promise.resolve() };
}

/** Refuses with `emissions/no-set` where the programme has no factors. */
export function wanted(
  { programme }: Asked,
  query: { readonly until?: string | undefined; readonly gwp?: GwpSet | undefined },
  now: Instant,
): Result<RunWanted> {
  const set = latestSet(programme.emissions.sets);
  if (set === undefined) return refuse({ code: 'emissions/no-set', facts: {} });
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const until = query.until === undefined ? null : (parseMonth(query.until) ?? null);
  const end = until === null ? today : lastDayOf(until);
  return accept({ set, gwp: query.gwp ?? 'AR5', until, on: end < today ? end : today });
}

/**
 * The newest run for what is wanted. Where there is an older one it is answered at once, and the
 * newer is worked out behind it (`recalculating`); only the very first is waited for.
 */
export async function newestRun(
  asked: Asked,
  desk: EmissionsDesk,
  want: RunWanted,
  now: Instant,
): Promise<{ readonly run: RunRow; readonly recalculating: boolean }> {
  const { db, programme } = asked;
  const key = keyOf(want);
  const state = stateOf(asked, want, await climateState(db, programme.id));
  const known = desk.newest.get(key);
  if (known?.state === state) {
    const run = await runById(db, programme.id, known.run);
    if (run !== undefined) return { run, recalculating: false };
  }
  const before = await lastRun(db, programme.id, key);
  const making = desk.running.get(key) ?? begin(asked, desk, { want, state, now });
  if (before === undefined) return { run: await making, recalculating: false };
  // Nobody waits for it: what goes wrong is met by the next who asks.
  making.catch(() => undefined);
  return { run: before, recalculating: true };
}

/**
 * What a run is worked out from at one position of the log, to be made when the reading is over:
 * the run of exactly this position, whatever was recorded since.
 */
export async function runAt(
  reading: Reading,
  desk: EmissionsDesk,
  want: RunWanted,
): Promise<(asked: Asked, now: Instant) => Promise<RunRow>> {
  const { db, programme } = reading.asked;
  const state = stateOf(reading.asked, want, await climateState(db, programme.id));
  const known = desk.newest.get(keyOf(want));
  const had = known?.state === state ? await runById(db, programme.id, known.run) : undefined;
  if (had !== undefined) return () => Promise.resolve(had);
  const work = await workAt(reading, want);
  const { lastDecided: decidedSeq } = reading.state;
  return (asked, now) => {
    const making = desk.tail.then(() => madeRun(asked, { want, work, decidedSeq, now }));
    desk.tail = making.catch(() => undefined);
    return making;
  };
}

function keyOf({ until, gwp }: RunWanted): string {
  return `${until ?? 'now'}|${gwp}`;
}

function stateOf(
  { programme }: Asked,
  { set, on }: RunWanted,
  { decidedSeq, baselines }: Awaited<ReturnType<typeof climateState>>,
): string {
  return [decidedSeq, baselines, set.sha256, engineVersion, on, programme.definition].join('|');
}

type Beginning = { readonly want: RunWanted; readonly state: string; readonly now: Instant };

function begin(
  asked: Asked,
  desk: EmissionsDesk,
  { want, state, now }: Beginning,
): Promise<RunRow> {
  const key = keyOf(want);
  const making = desk.tail.then(async () => {
    const read = await readTogether(asked, async (reading) => {
      return { work: await workAt(reading, want), decidedSeq: reading.state.lastDecided };
    });
    return madeRun(asked, { want, now, ...read });
  });
  desk.tail = making.catch(() => undefined);
  desk.running.set(key, making);
  const done = making.then(
    (run) => void desk.newest.set(key, { state, run: run.id }),
    () => undefined,
  );
  void done.then(() => desk.running.delete(key));
  return making;
}

type Making = {
  readonly want: RunWanted;
  readonly work: WorkAsked;
  readonly decidedSeq: number;
  readonly now: Instant;
};

async function madeRun(asked: Asked, { want, work, decidedSeq, now }: Making): Promise<RunRow> {
  const { db, programme } = asked;
  const key = keyOf(want);
  const done = await workOutApart(work);
  const had = await runOfInputs(db, programme.id, done.inputsSha256);
  if (had?.asked === key) return had;
  const row: RunRow = {
    id: uuidV7<'run'>(now, randomBytes(10)),
    madeAt: now,
    asked: key,
    inputsSha256: done.inputsSha256,
    factorSet: want.set.version,
    factorSetSha256: want.set.sha256,
    baselinesSha256: done.baselinesSha256,
    engine: engineVersion,
    decidedSeq,
    output: done.output,
  };
  await addRun(db, programme.id, row);
  return row;
}
