import {
  dayOf,
  lastDayOf,
  monthOf,
  type Day,
  type Instant,
} from '../../core/quantities/instant.ts';
import type { FrozenClimate } from '../../core/reports/frozen-report.ts';
import type { ClimateInputs, ClimateSide } from '../../core/reports/restated-climate.ts';
import { runById, type RunRow } from '../store/questions/climate-runs.ts';
import type { Asked } from './asked.ts';
import { runAt, wanted, type EmissionsDesk } from './emissions-desk.ts';
import type { Reading } from './kept-with-log.ts';

/**
 * The climate account at the end of a period, of everything until then that stood at this position
 * of the log, worked out when the reading is over; null where the programme has no factors, or
 * where the period ends within a month that is over: accounts are by month.
 */
export async function frozenClimate(
  reading: Reading,
  desk: EmissionsDesk,
  on: Day,
  now: Instant,
): Promise<(asked: Asked) => Promise<FrozenClimate | null>> {
  const none = (): Promise<null> => Promise.resolve(null);
  const today = dayOf(now, reading.asked.programme.catalogue.offsetMinutes);
  const month = monthOf(on);
  if (on !== today && on !== lastDayOf(month)) return none;
  const want = wanted(reading.asked, on === today ? {} : { until: month }, now);
  if (!want.ok) return none;
  const making = await runAt(reading, desk, want.value);
  return async (asked) => {
    const run = await making(asked, now);
    return frozenOf(run);
  };
}

/**
 * What a report says of a run: with the central value of each factor, as every page and indicator
 * does; the median of the draws is another number.
 */
export function frozenOf({ id, factorSet, output }: RunRow): FrozenClimate {
  const { headline, operations } = output.result;
  const { committed, worth } = headline.all;
  return {
    run: id,
    factorSet,
    least: committed.p5,
    central: worth.committed,
    most: committed.p95,
    toDate: worth.toDate,
    operations: operations.committed,
  };
}

/**
 * What a kept run was worked out from, beside what it says. Both sides are read off their runs: a
 * report frozen when the median stood in it is held against like with like.
 */
export async function climateSide(
  { db, programme }: Asked,
  figure: FrozenClimate | null,
): Promise<ClimateSide | null> {
  if (figure === null) return null;
  const run = await runById(db, programme.id, figure.run);
  return run === undefined
    ? { figure, from: null }
    : { figure: frozenOf(run), from: inputsOf(run) };
}

function inputsOf(run: RunRow): ClimateInputs {
  const { grams, claims } = run.output.result.headline.all;
  return {
    factors: run.factorSetSha256,
    method: run.engine,
    baselines: run.baselinesSha256,
    grams,
    claims,
  };
}
