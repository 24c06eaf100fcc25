import type { Operation } from '../../core/emissions/account.ts';
import type { Throughput } from '../../core/emissions/additional.ts';
import type { FactorSet } from '../../core/emissions/factor-set.ts';
import type { GwpSet } from '../../core/emissions/gwp.ts';
import { parseMonth, type Day, type Month } from '../../core/quantities/instant.ts';
import { baselineRows, type BaselineRow } from '../store/questions/baselines.ts';
import { acceptedShort } from '../store/questions/far-side.ts';
import { outletKindsOf, type Asked } from './asked.ts';
import type { WorkAsked } from './emissions-work.ts';
import { keptFarSide } from './kept-far-side.ts';
import type { Reading } from './kept-with-log.ts';

export type RunWanted = {
  readonly gwp: GwpSet;
  readonly until: Month | null;
  readonly on: Day;
  readonly set: FactorSet;
};

/** Reads all that a run is worked out from, as it stood at one position of the log. */
export async function workAt(reading: Reading, want: RunWanted): Promise<WorkAsked> {
  const { set } = want;
  const { db, programme } = reading.asked;
  const { catalogue } = programme;
  const far = { programme: programme.id, kinds: set.ends.map(({ kind }) => kind) };
  return {
    side: await keptFarSide(set, reading),
    potential: await acceptedShort(db, { ...far, outlets: outletKindsOf(catalogue) }),
    set,
    gwp: want.gwp,
    on: want.on,
    until: want.until,
    offsetMinutes: catalogue.offsetMinutes,
    classes: classesOf(reading.asked),
    districts: catalogue.districts.map(({ ubigeo }) => ubigeo),
    baselines: await baselinesOf(reading.asked),
  };
}

/** Factor class of each material of the catalogue. */
export function classesOf({ programme }: Asked): WorkAsked['classes'] {
  return Object.fromEntries(
    programme.catalogue.materials.map(({ code, crosswalk }) => [code, crosswalk.factorClass]),
  );
}

/** What there was before, by the folder and by what was imported. */
export async function baselinesOf({ db, programme }: Asked): Promise<WorkAsked['baselines']> {
  const { emissions } = programme;
  const rows = await baselineRows(db, programme.id);
  return {
    fates: emissions.fates,
    generation: [...emissions.generation, ...rows.flatMap(generationOf)],
    throughputs: rows.flatMap(throughputOf),
    operations: rows.flatMap(operationOf),
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
