import type { Bilingual, Catalogue } from '../../core/materials/catalogue.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instantOut, withheldKey } from '../../wire/api/answer-fields.ts';
import type { FlowsAnswer, FlowsBy } from '../../wire/api/public-answers.ts';
import type { FlowsQuery } from '../../wire/api/queries.ts';
import * as store from '../store/questions/flows.ts';
import { standing } from '../store/questions/standing.ts';
import { outletKindsOf, personKindsOf, sameName, whenStoreAnswers, type Asked } from './asked.ts';
import { periodOf } from './period.ts';

/**
 * `GET /public/flows`: what the chain collected, delivered, lost and holds, in grams, by one key,
 * with totals that close: opening + collected + adjusted − delivered − lost − stock = 0.
 */
export function flows(asked: Asked, query: FlowsQuery): Promise<Result<FlowsAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const by = query.by ?? 'material';
    const asks = periodOf(query);
    if (!asks.ok) return asks;
    const period = asks.value;
    const rows = await store.flows(db, {
      ...period,
      programme: programme.id,
      by,
      material: query.material ?? null,
      association: query.association ?? null,
      personKinds: personKindsOf(programme.catalogue),
      outletKinds: outletKindsOf(programme.catalogue),
    });
    const { asOf } = await standing(db, programme.id);
    return accept({
      ...period,
      by,
      simulated: programme.simulated,
      asOf: asOf === null ? null : instantOut(asOf),
      totals: totalsOf(rows),
      rows: by === 'month' ? monthsOf(rows) : rows.map((row) => rowOf(row, by, programme)),
    });
  });
}

function totalsOf(rows: readonly store.FlowsRow[]): FlowsAnswer['totals'] {
  const sum = (column: keyof Omit<store.FlowsRow, 'key' | 'name'>): number =>
    rows.reduce((total, row) => total + row[column], 0);
  const opening_g = sum('opening_g');
  const collected_g = sum('collected_g');
  const delivered_g = sum('delivered_g');
  const lost_g = sum('lost_g');
  const adjusted_g = sum('adjusted_g');
  const stock_g = opening_g + sum('stock_change_g');
  return {
    opening_g,
    collected_g,
    delivered_g,
    lost_g,
    adjusted_g,
    stock_g,
    difference_g: opening_g + collected_g + adjusted_g - delivered_g - lost_g - stock_g,
  };
}

function rowOf(
  row: store.FlowsRow,
  by: FlowsBy,
  { catalogue }: Asked['programme'],
): FlowsAnswer['rows'][number] {
  return {
    key: row.key === '' ? withheldKey : row.key,
    name: nameOf(row, by, catalogue),
    collected_g: row.collected_g,
    delivered_g: row.delivered_g,
    lost_g: row.lost_g,
    adjusted_g: row.adjusted_g,
    stock_g: row.opening_g + row.stock_change_g,
  };
}

function nameOf(row: store.FlowsRow, by: FlowsBy, catalogue: Catalogue): Bilingual {
  if (by === 'material') {
    const material = catalogue.materials.find((each) => each.code === row.key);
    return material?.name ?? sameName(row.key);
  }
  if (by === 'district') {
    const district = catalogue.districts.find((each) => each.ubigeo === row.key);
    return sameName(district?.name ?? row.key);
  }
  return sameName(row.name ?? (row.key === '' ? withheldKey : row.key));
}

/** Months in order; what a month holds at its end is the opening and all changes until then. */
function monthsOf(rows: readonly store.FlowsRow[]): FlowsAnswer['rows'] {
  let stock = 0;
  const months: FlowsAnswer['rows'] = [];
  for (const row of rows) {
    stock += row.opening_g + row.stock_change_g;
    if (row.key === '') continue;
    months.push({
      key: row.key,
      name: sameName(row.key),
      collected_g: row.collected_g,
      delivered_g: row.delivered_g,
      lost_g: row.lost_g,
      adjusted_g: row.adjusted_g,
      stock_g: stock,
    });
  }
  return months;
}
