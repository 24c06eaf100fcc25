import { cellToBoundary, latLngToCell } from 'h3-js';
import { peopleLeast, publishCounts } from '../../core/access/publish.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { PublicMapAnswer } from '../../wire/api/public-answers.ts';
import { placedByKind } from '../store/questions/placed-by-kind.ts';
import { standing } from '../store/questions/standing.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** Cells of about 0.7 km²: a few streets, never a house (h3geo.org, table of resolutions). */
const resolution = 8;

/**
 * `GET /public/map`: how many organisations of the alliance work in each hexagon, in fives, "at
 * least". A stall or workshop is somebody's living: hexagons of one to four are not drawn and
 * come together as one number, by the rule for people (`core/access/publish.ts`).
 */
export function publicMap({ db, programme }: Asked): Promise<Result<PublicMapAnswer>> {
  return whenStoreAnswers(async () => {
    const points = await placedByKind(db, programme.id);
    const { asOf } = await standing(db, programme.id);
    const cells = new Map<string, number>();
    for (const { latE7, lngE7 } of points) {
      const cell = latLngToCell(latE7 / 1e7, lngE7 / 1e7, resolution);
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    const split = [...cells].map(([key, people]) => ({ key, people }));
    const { total, splits } = publishCounts(points.length, [split]);
    const [published = []] = splits;
    return accept({
      simulated: programme.simulated,
      asOf: asOf === null ? null : instantOut(asOf),
      inStepsOf: peopleLeast,
      resolution,
      places: total,
      hexagons: published
        .flatMap(({ key, people }) =>
          people === null ? [] : [{ cell: key, places: people, boundary: boundaryOf(key) }],
        )
        .toSorted((a, b) => b.places - a.places || (a.cell < b.cell ? -1 : 1)),
      withheld: published.filter(({ people }) => people === null).length > 0,
    });
  });
}

function boundaryOf(cell: string): PublicMapAnswer['hexagons'][number]['boundary'] {
  return cellToBoundary(cell).map(([lat, lng]) => ({
    latE7: Math.round(lat * 1e7),
    lngE7: Math.round(lng * 1e7),
  }));
}
