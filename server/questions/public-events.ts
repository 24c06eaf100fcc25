import { firstDayOf, lastDayOf, parseDay } from '../../core/quantities/instant.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import type { FigureClass, PublicEventsAnswer } from '../../wire/api/public-answers.ts';
import type { PublicEventsQuery } from '../../wire/api/queries.ts';
import * as store from '../store/questions/public-events.ts';
import { standing } from '../store/questions/standing.ts';
import { personKindsOf, whenStoreAnswers, type Asked } from './asked.ts';

/** Lines of the journal that a figure adds up. */
const classesOf: Readonly<Record<FigureClass, readonly string[]>> = {
  collected: ['collected', 'received'],
  delivered: ['delivered'],
  lost: ['lost', 'disposed'],
  adjusted: ['adjusted_in', 'adjusted_out'],
};
/** Behind all four figures. */
export const allClasses = Object.values(classesOf).flat();
const pageLimit = 100;

/**
 * `GET /public/events`: the anonymised lines behind a figure of the public page, newest first.
 * Without a class: those behind all four. Refuses with `http/cursor-invalid`.
 */
export function publicEvents(
  { db, programme }: Asked,
  query: PublicEventsQuery,
): Promise<Result<PublicEventsAnswer>> {
  return whenStoreAnswers(async () => {
    const after = query.after === undefined ? null : parseCursor(query.after);
    if (after === undefined) {
      return refuse({ code: 'http/cursor-invalid', facts: { cursor: query.after ?? '' } });
    }
    const { month } = query;
    const rows = await store.publicEvents(db, {
      programme: programme.id,
      from: month === undefined ? null : firstDayOf(month),
      to: month === undefined ? null : lastDayOf(month),
      classes: query.class === undefined ? allClasses : classesOf[query.class],
      material: query.material ?? null,
      association: query.association ?? null,
      personKinds: personKindsOf(programme.catalogue),
      after,
      limit: pageLimit + 1,
    });
    const { asOf } = await standing(db, programme.id);
    const page = rows.slice(0, pageLimit);
    const last = page[page.length - 1];
    return accept({
      simulated: programme.simulated,
      asOf: asOf === null ? null : instantOut(asOf),
      events: page.map(lineOf),
      next: rows.length > pageLimit && last ? `${last.day}.${last.seq}.${last.line}` : null,
    });
  });
}

/** A line as anybody may read it. */
export function lineOf(row: store.PublicEventRow): PublicEventsAnswer['events'][number] {
  const figure = figureOf(row.class);
  return {
    day: row.day,
    kind: row.kind,
    class: figure,
    material: row.material,
    grams: row.class === 'adjusted_out' ? -row.grams : row.grams,
    method: row.method,
    association: row.association,
    district: row.district,
    sourceKind: figure === 'collected' ? row.other : null,
    regime: row.regime,
  };
}

function figureOf(rowClass: string): FigureClass {
  if (classesOf.collected.includes(rowClass)) return 'collected';
  if (classesOf.lost.includes(rowClass)) return 'lost';
  return classesOf.adjusted.includes(rowClass) ? 'adjusted' : 'delivered';
}

/** Day, number in the log and line: a place in the list that names nobody and no hour. */
function parseCursor(text: string): store.PublicEventsAsked['after'] | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})\.(\d{1,15})\.(\d{1,9})$/.exec(text);
  const day = parseDay(match?.[1] ?? '');
  if (!match || day === undefined) return undefined;
  return { day, seq: Number(match[2]), line: Number(match[3]) };
}
