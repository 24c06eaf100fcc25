import type { Viewer } from '../../core/access/viewer.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { grams } from '../../core/quantities/quantity.ts';
import type { CollectedAnswer } from '../../wire/api/work-answers.ts';
import { broughtIn, type BroughtRow } from '../store/work/brought-in.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { spanAsked, type SpanQuery } from './span-asked.ts';
import { namedActors, workerOf } from './worker.ts';

const usualDays = 7;

/**
 * `GET /actors/:id/collected`: what each member brought in within these days, who brought most
 * first. Whoever does not pay it out sees only her own, and nothing of what nobody is said to
 * have collected. `actors/not-found`.
 */
export function collected(
  asked: Asked,
  viewer: Viewer,
  what: SpanQuery & { readonly id: string },
  now: Instant,
): Promise<Result<CollectedAnswer>> {
  return whenStoreAnswers(async () => {
    const worker = await workerOf(asked, viewer, { id: what.id, of: 'money' }, now);
    if (!worker.ok) return worker;
    const { db, programme } = asked;
    const { offsetMinutes } = programme.catalogue;
    const { from, to, start, end } = spanAsked(what, { now, offsetMinutes, days: usualDays });
    const { ids, seesMembers, seen } = worker.value;
    const by = seen.profile.isPerson ? { people: ids } : { holders: ids };
    const asking = { by, from: start, before: end, offsetMinutes };
    const entered = await broughtIn(db, programme.id, asking);
    // What a person holds that nobody is said to have collected, she brought in herself.
    const rows = seen.profile.isPerson
      ? entered.map((row) => ({ ...row, collector: row.collector ?? row.holder }))
      : entered;
    const collectors = rows.flatMap(({ collector }) => (collector === null ? [] : [collector]));
    const named = await namedActors(asked, viewer, collectors, now);
    const own = rows.filter(({ collector }) => seesMembers || isViewer(collector));
    return accept({
      from,
      to,
      nobodyGrams: grams(total(own.filter(({ collector }) => collector === null))),
      members: [...membersOf(own, (id) => named(id).actor)]
        .map(([member, brought]) => ({
          member: named(member).actor,
          name: named(member).name,
          grams: grams(total(brought)),
          materials: materialsOf(brought),
        }))
        .toSorted((a, b) => b.grams - a.grams || (a.member < b.member ? -1 : 1)),
    });

    function isViewer(collector: string | null): boolean {
      return collector !== null && named(collector).actor === viewer.person;
    }
  });
}

function membersOf(
  rows: readonly BroughtRow[],
  standing: (id: string) => string,
): ReadonlyMap<string, readonly BroughtRow[]> {
  const found = new Map<string, BroughtRow[]>();
  for (const row of rows) {
    if (row.collector === null) continue;
    const member = standing(row.collector);
    found.set(member, [...(found.get(member) ?? []), row]);
  }
  return found;
}

/** Grams for each material, most first. */
export function materialsOf(
  rows: readonly Pick<BroughtRow, 'material' | 'grams'>[],
): CollectedAnswer['members'][number]['materials'] {
  const found = new Map<string, number>();
  for (const row of rows) found.set(row.material, (found.get(row.material) ?? 0) + row.grams);
  return [...found]
    .toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([material, mass]) => ({ material, grams: grams(mass) }));
}

export function total(rows: readonly { readonly grams: number }[]): number {
  return rows.reduce((sum, row) => sum + row.grams, 0);
}
