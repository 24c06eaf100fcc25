import type { WeighedAt } from '../../core/figures/placed-shares.ts';
import type { Month } from '../../core/quantities/instant.ts';
import type { Db } from '../store/engine/contract.ts';
import { decidedBetween, logState, type LogState } from '../store/pathways/log-state.ts';
import { collectedAt, collectedMonths } from '../store/questions/collected-at.ts';
import { personKindsOf, type Asked } from './asked.ts';

type OfMonth = { readonly key: string; readonly rows: readonly WeighedAt[] };
type Kept = { readonly state: LogState; readonly months: Map<Month, OfMonth> };

const kept = new WeakMap<Db, Kept>();
/** After so many events it is as quick to read the months anew. */
const eventsMost = 1_000;

/**
 * What these organisations collected in each of these months, place by place. A month is read once:
 * again when more was collected in it, or when anything was corrected or annulled.
 */
export async function collectedByPlace(
  asked: Asked,
  span: { readonly from: Month; readonly to: Month },
  organisations: readonly string[],
): Promise<ReadonlyMap<Month, readonly WeighedAt[]>> {
  const { db, programme } = asked;
  const months = await monthsKept(asked);
  const found = new Map<Month, readonly WeighedAt[]>();
  for (const { month, events } of await collectedMonths(db, programme.id, span)) {
    const key = `${events} ${organisations.join(' ')}`;
    const had = months.get(month);
    const rows =
      had?.key === key
        ? had.rows
        : await collectedAt(db, programme.id, {
            month,
            organisations,
            personKinds: personKindsOf(programme.catalogue),
          });
    months.set(month, { key, rows });
    found.set(month, rows);
  }
  return found;
}

async function monthsKept(asked: Asked): Promise<Kept['months']> {
  const { db, programme } = asked;
  const state = await logState(db, programme.id);
  const had = kept.get(db);
  const still = had !== undefined && (await isStill(asked, had.state, state));
  const months = still ? had.months : new Map<Month, OfMonth>();
  kept.set(db, { state, months });
  return months;
}

/** Whether nothing was amended since, and nobody belongs elsewhere. */
async function isStill(asked: Asked, before: LogState, now: LogState): Promise<boolean> {
  const came = now.lastDecided - before.lastDecided;
  if (before.epoch !== now.epoch || came > eventsMost) return false;
  if (came === 0) return true;
  const decided = await decidedBetween(asked.db, asked.programme.id, before, now);
  return decided.every(
    ({ event: { kind } }) =>
      kind !== 'flow.void' && kind !== 'flow.correct' && !kind.startsWith('actor.'),
  );
}
