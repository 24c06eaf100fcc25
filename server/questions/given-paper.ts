import type { Viewer } from '../../core/access/viewer.ts';
import type { Bilingual } from '../../core/materials/catalogue.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import {
  dayOf,
  monthOf,
  type Day,
  type Instant,
  type Month,
} from '../../core/quantities/instant.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { givenBy } from './given.ts';
import { spanAsked, type SpanQuery } from './span-asked.ts';
import { namedActors, workerOf } from './worker.ts';

/** Without a span: a year. */
const usualDays = 365;

/** What was collected from an organisation, as its paper says it. */
export type GivenPaper = {
  readonly programme: Bilingual;
  readonly simulated: boolean;
  readonly madeOn: Day;
  readonly organisation: string;
  readonly ruc: string | null;
  readonly from: Day;
  readonly to: Day;
  /** By month, material and who received it, the oldest first. */
  readonly rows: readonly {
    readonly month: Month;
    readonly material: string;
    readonly receiver: string;
    readonly pickups: number;
    readonly grams: number;
  }[];
};

/** The paper of what an organisation handed over within these days. `actors/not-found`. */
export function givenPaper(
  asked: Asked,
  viewer: Viewer,
  what: SpanQuery & { readonly id: string },
  now: Instant,
): Promise<Result<GivenPaper>> {
  return whenStoreAnswers(async () => {
    const { id } = what;
    const worker = await workerOf(asked, viewer, { id, of: 'holdings' }, now);
    if (!worker.ok) return worker;
    const { name: programme, simulated, catalogue } = asked.programme;
    const { offsetMinutes } = catalogue;
    const span = spanAsked(what, { now, offsetMinutes, days: usualDays });
    const given = await givenBy(asked, worker.value.ids, span);
    const takers = given.map(({ holder }) => holder);
    const named = await namedActors(asked, viewer, takers, now);
    const rows = new Map<string, GivenPaper['rows'][number]>();
    for (const { day, material, holder, weighings, grams } of given.toReversed()) {
      const month = monthOf(day);
      const receiver = named(holder).name ?? '';
      const key = `${month}|${material}|${named(holder).actor}`;
      const had = rows.get(key);
      rows.set(key, {
        month,
        material,
        receiver,
        pickups: (had?.pickups ?? 0) + weighings,
        grams: (had?.grams ?? 0) + grams,
      });
    }
    const { profile } = worker.value.seen;
    const { ruc } = profile.personal;
    return accept({
      programme,
      simulated,
      madeOn: dayOf(now, offsetMinutes),
      organisation: profile.isPerson ? '' : profile.label,
      ruc: profile.isPerson || ruc === undefined ? null : ruc,
      from: span.from,
      to: span.to,
      rows: [...rows.values()],
    });
  });
}
