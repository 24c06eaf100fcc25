import { cellToBoundary, latLngToCell } from 'h3-js';
import { peopleLeast, publishCounts } from '../../core/access/publish.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { FlowsAnswer, PublicMapAnswer } from '../../wire/api/public-answers.ts';
import type { FlowsQuery } from '../../wire/api/queries.ts';
import { placedByKind } from '../store/questions/placed-by-kind.ts';
import { standing } from '../store/questions/standing.ts';
import { flows } from './flows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** Cells of about 0.7 km²: a few streets, never a house (h3geo.org, table of resolutions). */
const resolution = 8;

/**
 * `GET /public/map`: how many organisations of the alliance work in each hexagon, in fives, "at
 * least". A stall or workshop is somebody's living: hexagons of one to four are not drawn and
 * come together as one number, by the rule for people (`core/access/publish.ts`). Kilograms are
 * those that anybody may read by association, and only in hexagons that are drawn.
 */
export function publicMap(
  asked: Asked,
  query: Pick<FlowsQuery, 'from' | 'to'>,
): Promise<Result<PublicMapAnswer>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const collected = await flows(asked, { ...query, by: 'association' });
    if (!collected.ok) return collected;
    const points = await placedByKind(db, programme.id);
    const { asOf } = await standing(db, programme.id);
    const cells = new Map<string, number>();
    const cellsOf = new Map<string, Set<string>>();
    for (const { latE7, lngE7, organisation } of points) {
      const cell = latLngToCell(latE7 / 1e7, lngE7 / 1e7, resolution);
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
      cellsOf.set(organisation, (cellsOf.get(organisation) ?? new Set()).add(cell));
    }
    const split = [...cells].map(([key, people]) => ({ key, people }));
    const { total, splits } = publishCounts(points.length, [split]);
    const [published = []] = splits;
    const drawn = published.flatMap(({ key, people }) =>
      people === null ? [] : [{ cell: key, places: people, boundary: boundaryOf(key) }],
    );
    const grams = gramsIn(collected.value.rows, cellsOf);
    const hexagons = drawn.map((one) => ({ ...one, collected_g: grams.get(one.cell) ?? 0 }));
    const shown = hexagons.reduce((sum, { collected_g: one }) => sum + one, 0);
    const { from, to, totals } = collected.value;
    return accept({
      from,
      to,
      elsewhere_g: totals.collected_g - shown,
      simulated: programme.simulated,
      asOf: asOf === null ? null : instantOut(asOf),
      inStepsOf: peopleLeast,
      resolution,
      places: total,
      hexagons: hexagons.toSorted((a, b) => b.places - a.places || (a.cell < b.cell ? -1 : 1)),
      withheld: published.filter(({ people }) => people === null).length > 0,
    });
  });
}

/**
 * What associations collected, by the one hexagon in which they work: whoever works in several is
 * in none, because where exactly something was weighed is not in the public figures.
 */
function gramsIn(
  rows: FlowsAnswer['rows'],
  cellsOf: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlyMap<string, number> {
  const grams = new Map<string, number>();
  for (const { key, collected_g: collected } of rows) {
    const [cell, ...others] = cellsOf.get(key) ?? [];
    if (cell !== undefined && others.length === 0) {
      grams.set(cell, (grams.get(cell) ?? 0) + collected);
    }
  }
  return grams;
}

function boundaryOf(cell: string): PublicMapAnswer['hexagons'][number]['boundary'] {
  return cellToBoundary(cell).map(([lat, lng]) => ({
    latE7: Math.round(lat * 1e7),
    lngE7: Math.round(lng * 1e7),
  }));
}
