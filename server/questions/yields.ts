import * as v from 'valibot';
import type { Viewer } from '../../core/access/viewer.ts';
import type { Sort } from '../../core/ledger/facts.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import {
  addDays,
  dayOf,
  instant,
  startOfDay,
  type Instant,
} from '../../core/quantities/instant.ts';
import { grams, sum } from '../../core/quantities/quantity.ts';
import type { YieldsAnswer } from '../../wire/api/work-answers.ts';
import { factPayloads } from '../../wire/events/flow-schemas.ts';
import { sortsOf } from '../store/work/sorts.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { workerOf } from './worker.ts';

const days = 180;

/**
 * `GET /actors/:id/yields`: what sorting gave in the last 180 days, for each material that went
 * in. `actors/not-found`.
 */
export function yields(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<YieldsAnswer>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id, of: 'holdings' }, now);
    if (!worker.ok) return worker;
    const { programme } = asked;
    const { offsetMinutes } = programme.catalogue;
    const since = addDays(dayOf(now, offsetMinutes), -days);
    const rows = await sortsOf(asked.db, programme.id, {
      holders: worker.value.ids,
      from: startOfDay(since, offsetMinutes),
      before: instant(now + 86_400_000),
    });
    const byMaterial = new Map<string, Sort[]>();
    for (const { payload, material } of rows) {
      const sort = v.parse(factPayloads['flow.sort'], payload);
      const key = material ?? '';
      byMaterial.set(key, [...(byMaterial.get(key) ?? []), sort]);
    }
    const list = [...byMaterial].map(([material, sorts]) => ({
      material,
      sorts: sorts.length,
      inGrams: sum(sorts.map(({ take }) => ('lots' in take ? ofLots(take) : take.grams))),
      outputs: outputsOf(sorts),
      losses: lossesOf(sorts),
    }));
    return accept({ since, yields: list.toSorted((a, b) => b.inGrams - a.inGrams) });
  });
}

function ofLots({ lots }: Extract<Sort['take'], { readonly lots: unknown }>) {
  return sum(lots.map((lot) => lot.grams));
}

function outputsOf(sorts: readonly Sort[]): YieldsAnswer['yields'][number]['outputs'] {
  const found = new Map<string, { material: string; grade: string | null; total: number }>();
  for (const { material, grade, weighed } of sorts.flatMap(({ outputs }) => outputs)) {
    const key = `${material}|${grade ?? ''}`;
    const total = (found.get(key)?.total ?? 0) + weighed.grams;
    found.set(key, { material, grade, total });
  }
  return [...found.values()]
    .toSorted((a, b) => b.total - a.total)
    .map(({ total, ...of }) => ({ ...of, grams: grams(total) }));
}

function lossesOf(sorts: readonly Sort[]): YieldsAnswer['yields'][number]['losses'] {
  const found = new Map<string, number>();
  for (const loss of sorts.flatMap(({ losses }) => losses)) {
    found.set(loss.reason, (found.get(loss.reason) ?? 0) + loss.grams);
  }
  return [...found].map(([reason, total]) => ({ reason, grams: grams(total) }));
}
