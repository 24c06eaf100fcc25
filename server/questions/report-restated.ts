import { idFrom } from '../../core/events/ids.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';
import { climateRestated, type RestatedClimate } from '../../core/reports/restated-climate.ts';
import { restatedSince, type Restated, type SinceFrozen } from '../../core/reports/restated.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { MakeReport } from '../commands/freeze-report.ts';
import { mergedRecords } from '../store/evidence/heard.ts';
import { annexRows } from '../store/reports/annex-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { levelsFor } from './levels.ts';
import { climateSide } from './report-climate.ts';
import { keptReport } from './reports.ts';

export type RestatedFound = {
  readonly simulated: boolean;
  readonly sha256: string;
  readonly asOf: string;
  readonly restated: readonly Restated[];
  readonly climate: RestatedClimate | null;
};

/**
 * `GET /reports/:id/restated`: what the figures of a frozen report would be now, and which records
 * moved them. The report itself stays as it is. Refuses with `reports/not-found`, and as `make`.
 */
export function reportRestated(
  asked: Asked,
  id: string,
  now: Instant,
  make: MakeReport,
): Promise<Result<RestatedFound>> {
  return whenStoreAnswers(async () => {
    const found = await keptReport(asked, id);
    if (!found.ok) return found;
    const { report, row } = found.value;
    const made = await make(asked, { period: report.period, now }, () => undefined);
    if (!made.ok) return made;
    const since = await whatBecame(asked, report, made.value);
    const climate = await Promise.all([
      climateSide(asked, report.climate),
      climateSide(asked, made.value.climate),
    ]);
    return accept({
      simulated: asked.programme.simulated,
      sha256: row.sha256,
      asOf: instantOut(now),
      restated: restatedSince(report, made.value, since),
      climate: climateRestated(...climate),
    });
  });
}

/** What became of the evidence of those who count in one of the reports and not in the other. */
async function whatBecame(asked: Asked, was: FrozenReport, is: FrozenReport): Promise<SinceFrozen> {
  const { db, programme } = asked;
  const ids = [...differing(was, is)];
  const [rows, levels, merged] = await Promise.all([
    annexRows(db, programme.id, ids),
    levelsFor(asked, ids),
    mergedRecords(db, programme.id),
  ]);
  const received = new Map<string, Instant>(rows.map((row) => [row.id, row.receivedAt]));
  return {
    receivedAt: (event) => received.get(event),
    level: (event) => levels.get(idFrom<'event'>(event))?.level,
    standsFor: (one) => merged.get(one) ?? one,
  };
}

function differing(was: FrozenReport, is: FrozenReport): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { code, counted } of [...was.indicators, ...is.indicators]) {
    const sides = [was, is].map(({ indicators }) => {
      const one = indicators.find((each) => each.code === code);
      return new Set(one?.counted.map(({ id }) => id));
    });
    for (const { id, evidence } of counted) {
      if (sides.every((side) => side.has(id))) continue;
      for (const event of evidence) found.add(event);
    }
  }
  return found;
}
