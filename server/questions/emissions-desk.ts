import { latestSet } from '../../core/emissions/baselines.ts';
import type { Throughput } from '../../core/emissions/additional.ts';
import type { Operation } from '../../core/emissions/account.ts';
import type { FactorSet } from '../../core/emissions/factor-set.ts';
import type { GwpSet } from '../../core/emissions/gwp.ts';
import { engineVersion } from '../../core/emissions/run.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import {
  dayOf,
  lastDayOf,
  parseMonth,
  type Day,
  type Instant,
  type Month,
} from '../../core/quantities/instant.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';
import { randomBytes } from 'node:crypto';
import { baselineRows, type BaselineRow } from '../store/questions/baselines.ts';
import {
  addRun,
  climateState,
  lastRun,
  runById,
  runOfInputs,
  type RunRow,
} from '../store/questions/climate-runs.ts';
import {
  acceptedShort,
  carriedOn,
  passedAcross,
  shownBeside,
  wastedBeyond,
} from '../store/questions/far-side.ts';
import { outletKindsOf, type Asked } from './asked.ts';
import type { WorkAsked } from './emissions-work.ts';
import { workOutApart } from './emissions-worker.ts';

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

export type RunWanted = {
  readonly gwp: GwpSet;
  readonly until: Month | null;
  readonly on: Day;
  readonly set: FactorSet;
};

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
  const key = `${want.until ?? 'now'}|${want.gwp}`;
  const { decidedSeq, baselines } = await climateState(db, programme.id);
  const state = [
    decidedSeq,
    baselines,
    want.set.sha256,
    engineVersion,
    want.on,
    programme.definition,
  ].join('|');
  const known = desk.newest.get(key);
  if (known?.state === state) {
    const run = await runById(db, programme.id, known.run);
    if (run !== undefined) return { run, recalculating: false };
  }
  const before = await lastRun(db, programme.id, key);
  const making = desk.running.get(key) ?? begin(asked, desk, { want, key, state, decidedSeq, now });
  if (before === undefined) return { run: await making, recalculating: false };
  // Nobody waits for it: what goes wrong is met by the next who asks.
  making.catch(() => undefined);
  return { run: before, recalculating: true };
}

type Beginning = {
  readonly want: RunWanted;
  readonly key: string;
  readonly state: string;
  readonly decidedSeq: number;
  readonly now: Instant;
};

function begin(asked: Asked, desk: EmissionsDesk, of: Beginning): Promise<RunRow> {
  const making = desk.tail.then(() => makeRun(asked, of));
  desk.tail = making.catch(() => undefined);
  desk.running.set(of.key, making);
  const done = making.then(
    (run) => void desk.newest.set(of.key, { state: of.state, run: run.id }),
    () => undefined,
  );
  void done.then(() => desk.running.delete(of.key));
  return making;
}

async function makeRun(asked: Asked, { want, key, decidedSeq, now }: Beginning): Promise<RunRow> {
  const { db, programme } = asked;
  const done = await workOutApart(await workFor(asked, want));
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

/** Reads all that a run is worked out from. */
export async function workFor({ db, programme }: Asked, want: RunWanted): Promise<WorkAsked> {
  const { set } = want;
  const { catalogue, emissions } = programme;
  const kinds = set.ends.map(({ kind }) => kind);
  const far = { programme: programme.id, kinds };
  const { reasons, family } = set.rejects;
  const rejected = catalogue.materials.filter((one) => one.family === family);
  const materials = rejected.map(({ code }) => code);
  const side = {
    passed: await passedAcross(db, far),
    wasted: await wastedBeyond(db, far, { reasons, materials }),
    carried: await carriedOn(db, far),
    shown: await shownBeside(db, programme.id),
  };
  const rows = await baselineRows(db, programme.id);
  return {
    side,
    potential: await acceptedShort(db, { ...far, outlets: outletKindsOf(catalogue) }),
    set,
    gwp: want.gwp,
    on: want.on,
    until: want.until,
    offsetMinutes: catalogue.offsetMinutes,
    classes: Object.fromEntries(
      catalogue.materials.map(({ code, crosswalk }) => [code, crosswalk.factorClass]),
    ),
    districts: catalogue.districts.map(({ ubigeo }) => ubigeo),
    baselines: {
      fates: emissions.fates,
      generation: [...emissions.generation, ...rows.flatMap(generationOf)],
      throughputs: rows.flatMap(throughputOf),
      operations: rows.flatMap(operationOf),
    },
  };
}

function generationOf(row: BaselineRow): readonly WorkAsked['baselines']['generation'][number][] {
  if (row.kind !== 'generation') return [];
  const of = (name: string): number | null => row.content[name] ?? null;
  return [
    {
      district: row.subject,
      year: Number(row.period),
      population: of('population'),
      gramsPerPersonDay: of('gramsPerPersonDay'),
      householdTonnes: of('householdTonnes'),
      municipalTonnes: of('municipalTonnes'),
      source: row.source,
      method: row.method,
      note: null,
    },
  ];
}

function throughputOf({ kind, subject, about, content, source }: BaselineRow): Throughput[] {
  const gramsPerYear = content['gramsPerYear'] ?? null;
  if (kind !== 'throughput' || gramsPerYear === null) return [];
  return [{ organisation: subject, material: about === '' ? null : about, gramsPerYear, source }];
}

function operationOf({ kind, subject, about, period, content, source }: BaselineRow): Operation[] {
  const thousandths = content['thousandths'] ?? null;
  const month = parseMonth(period);
  const isKnown = about === 'gasoline' || about === 'diesel' || about === 'electricity';
  if (kind !== 'operation' || thousandths === null || month === undefined || !isKnown) return [];
  return [{ organisation: subject, month, what: about, thousandths, source }];
}
