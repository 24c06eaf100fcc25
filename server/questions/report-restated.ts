import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { FrozenReport } from '../../core/reports/frozen-report.ts';
import { climateRestated, type RestatedClimate } from '../../core/reports/restated-climate.ts';
import { movementOf, type MovedBy } from '../../core/reports/moved.ts';
import { restatedSince, type Restated, type SinceFrozen } from '../../core/reports/restated.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { MakeReport } from '../commands/freeze-report.ts';
import { mergedRecords } from '../store/evidence/heard.ts';
import { movedRows } from '../store/reports/moved-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { climateSide } from './report-climate.ts';
import { keptReport } from './reports.ts';

type MovedOut = Omit<MovedBy, 'at'> & { readonly at: string };
type OneOut<T> = Omit<T, 'by'> & { readonly by: readonly MovedOut[] };
type RestatedOut = Omit<Restated, 'plus' | 'minus' | 'changed'> & {
  readonly plus: readonly OneOut<Restated['plus'][number]>[];
  readonly minus: readonly OneOut<Restated['minus'][number]>[];
  readonly changed: readonly OneOut<Restated['changed'][number]>[];
};

export type RestatedFound = {
  readonly simulated: boolean;
  readonly sha256: string;
  readonly asOf: string;
  readonly restated: readonly RestatedOut[];
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
      restated: restatedSince(report, made.value, since).map(restatedOut),
      climate: climateRestated(...climate),
    });
  });
}

function restatedOut({ plus, minus, changed, ...rest }: Restated): RestatedOut {
  return {
    ...rest,
    plus: plus.map(oneOut),
    minus: minus.map(oneOut),
    changed: changed.map(oneOut),
  };
}

function oneOut<T extends { readonly by: readonly MovedBy[] }>({ by, ...rest }: T): OneOut<T> {
  return { ...rest, by: by.map((one) => ({ ...one, at: instantOut(one.at) })) };
}

/** What became of those who count in one of the reports and not, or otherwise, in the other. */
async function whatBecame(asked: Asked, was: FrozenReport, is: FrozenReport): Promise<SinceFrozen> {
  const { db, programme } = asked;
  const then = { position: was.log.position, at: was.frozenAt };
  const [rows, merged] = await Promise.all([
    movedRows(db, programme.id, [...differing(was, is)], then),
    mergedRecords(db, programme.id),
  ]);
  const moved = new Map<string, MovedBy[]>();
  for (const { of, record, recordKind, isRecord, event, kind, says, at } of rows) {
    const movement = movementOf({ kind, says, isRecord });
    if (movement === undefined) continue;
    const one = { record, kind: recordKind, movement, event, at };
    const had = moved.get(of);
    if (had === undefined) moved.set(of, [one]);
    else had.push(one);
  }
  return {
    moved: (of) => moved.get(of) ?? [],
    standsFor: (one) => merged.get(one) ?? one,
  };
}

/** Ids of what counts otherwise now, and of what proves it. */
function differing(was: FrozenReport, is: FrozenReport): ReadonlySet<string> {
  const found = new Set<string>();
  const codes = new Set([...was.indicators, ...is.indicators].map(({ code }) => code));
  for (const code of codes) {
    const [then, today] = [weights(was, code), weights(is, code)];
    for (const { counted } of [was, is].flatMap((one) => of(one, code))) {
      for (const { id, evidence } of counted) {
        if (then.get(id) === today.get(id)) continue;
        for (const one of [id, ...evidence]) found.add(one);
      }
    }
  }
  return found;
}

function of({ indicators }: FrozenReport, code: string): FrozenReport['indicators'] {
  return indicators.filter((one) => one.code === code);
}

/** A delivery of several materials is one. */
function weights(report: FrozenReport, code: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { id, weight = 1 } of of(report, code).flatMap(({ counted }) => counted)) {
    found.set(id, (found.get(id) ?? 0) + weight);
  }
  return found;
}
