import { cellToBoundary, latLngToCell } from 'h3-js';
import { peopleLeast, publishCounts } from '../../core/access/publish.ts';
import { placedShares } from '../../core/figures/placed-shares.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { addDays, dayOf, firstDayOf, instant, monthOf } from '../../core/quantities/instant.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { FlowsAnswer, PublicMapAnswer } from '../../wire/api/public-answers.ts';
import type { FlowsQuery } from '../../wire/api/queries.ts';
import { mergedRecords } from '../store/evidence/heard.ts';
import { placedByKind } from '../store/questions/placed-by-kind.ts';
import { firstDay, lastDay, spanOf } from '../store/questions/span.ts';
import { standing } from '../store/questions/standing.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { collectedByPlace } from './collected-by-place.ts';
import { flows } from './flows.ts';

/** Cells of about 0.7 km²: a few streets, never a house (h3geo.org, table of resolutions). */
const resolution = 8;

/**
 * `GET /public/map`: how many organisations of the alliance work in each hexagon, in fives, "at
 * least". A stall or workshop is somebody's living: hexagons of one to four are not drawn and
 * come together as one number, by the rule for people (`core/access/publish.ts`). Kilograms are
 * those that anybody may read by association, and only in hexagons that are drawn; of one that
 * works in several, what was weighed in each in months that are over (`placedShares`).
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
    const cellOf = new Map<string, string>();
    for (const { place, latE7, lngE7, organisation } of points) {
      const cell = latLngToCell(latE7 / 1e7, lngE7 / 1e7, resolution);
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
      cellsOf.set(organisation, (cellsOf.get(organisation) ?? new Set()).add(cell));
      cellOf.set(`${organisation} ${place}`, cell);
    }
    const split = [...cells].map(([key, people]) => ({ key, people }));
    const { total, splits } = publishCounts(points.length, [split]);
    const [published = []] = splits;
    const drawn = published.flatMap(({ key, people }) =>
      people === null ? [] : [{ cell: key, places: people, boundary: boundaryOf(key) }],
    );
    const { rows, from, to, totals } = collected.value;
    const grams = gramsIn(rows, cellsOf);
    const several = rows.map(({ key }) => key).filter((key) => (cellsOf.get(key)?.size ?? 0) > 1);
    await addByPlace(asked, { from, to, asOf, several, cellOf }, grams);
    const hexagons = drawn.map((one) => ({ ...one, collected_g: grams.get(one.cell) ?? 0 }));
    const shown = hexagons.reduce((sum, { collected_g: one }) => sum + one, 0);
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

/** What associations that work in one hexagon collected, by hexagon. */
function gramsIn(
  rows: FlowsAnswer['rows'],
  cellsOf: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, number> {
  const grams = new Map<string, number>();
  for (const { key, collected_g: collected } of rows) {
    const [cell, ...others] = cellsOf.get(key) ?? [];
    if (cell !== undefined && others.length === 0) {
      grams.set(cell, (grams.get(cell) ?? 0) + collected);
    }
  }
  return grams;
}

type ByPlace = {
  readonly from: string | null;
  readonly to: string | null;
  readonly asOf: number | null;
  /** Who works in several hexagons. */
  readonly several: readonly string[];
  /** By organisation and place of its own. */
  readonly cellOf: ReadonlyMap<string, string>;
};

/**
 * Adds what associations of several hexagons collected in each, month by month: whole months that
 * are over, each published by itself, so that no two periods differ by what one person brought.
 */
async function addByPlace(
  asked: Asked,
  { from, to, asOf, several, cellOf }: ByPlace,
  grams: Map<string, number>,
): Promise<void> {
  if (several.length === 0 || asOf === null) return;
  const { db, programme } = asked;
  const now = dayOf(instant(asOf), programme.catalogue.offsetMinutes);
  const before = addDays(firstDayOf(monthOf(now)), -1);
  const end = to === null || to > before ? before : lastDay(to);
  const { months } = spanOf({ from: firstDay(from ?? undefined), to: end });
  if (months === null) return;
  const [byMonth, merged] = await Promise.all([
    collectedByPlace(asked, months, several),
    mergedRecords(db, programme.id),
  ]);
  for (const rows of byMonth.values()) {
    const shares = placedShares(
      rows,
      (place, organisation) => cellOf.get(`${organisation} ${place}`),
      (person) => merged.get(person) ?? person,
    );
    for (const [cell, mass] of shares) grams.set(cell, (grams.get(cell) ?? 0) + mass);
  }
}

function boundaryOf(cell: string): PublicMapAnswer['hexagons'][number]['boundary'] {
  return cellToBoundary(cell).map(([lat, lng]) => ({
    latE7: Math.round(lat * 1e7),
    lngE7: Math.round(lng * 1e7),
  }));
}
