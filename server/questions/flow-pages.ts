import type { Day } from '../../core/quantities/instant.ts';
import type { FlowLine } from '../outside/exports/flows-parquet.ts';
import * as store from '../store/questions/public-events.ts';
import { personKindsOf, type Asked } from './asked.ts';
import { allClasses, lineOf } from './public-events.ts';

const pageLines = 10_000;

/**
 * The anonymised lines of the journal, newest first, page by page: as `GET /public/events` shows
 * them, of the events up to a number of the log, so that what comes later changes nothing.
 */
export async function* flowPages(
  { db, programme }: Asked,
  { until, to }: { readonly until: number; readonly to: Day },
): AsyncGenerator<readonly FlowLine[]> {
  let after: store.PublicEventsAsked['after'] = null;
  for (;;) {
    const rows: readonly store.PublicEventRow[] = await store.publicEvents(db, {
      programme: programme.id,
      from: null,
      to,
      classes: allClasses,
      material: null,
      association: null,
      personKinds: personKindsOf(programme.catalogue),
      after,
      limit: pageLines,
    });
    yield rows.filter(({ seq }) => seq <= until).map(lineOf);
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageLines) return;
    after = { day: last.day, seq: last.seq, line: last.line };
  }
}
