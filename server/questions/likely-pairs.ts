import { readied } from '../../core/actors/likeness/compared.ts';
import { likeness } from '../../core/actors/likeness/likeness.ts';
import type { Db } from '../store/engine/contract.ts';
import {
  decidedBetween,
  isSameState,
  logState,
  type LogState,
} from '../store/pathways/log-state.ts';
import { nextPairs, pairsSaidTwo, type Pair } from '../store/search/doubles.ts';
import { shownRows } from '../store/search/shown-rows.ts';
import type { Asked } from './asked.ts';
import { comparableOf } from './listed-actor.ts';

const actorsAtOnce = 500;
/** So long somebody waits for the whole register to be looked through; it goes on behind her. */
const patienceMs = 1_500;
/** After so many events it is as quick to look anew. */
const eventsMost = 1_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

type LikelyPair = Pair & { readonly points: number };
type Search = { readonly pairs: LikelyPair[]; isWhole: boolean; readonly end: Promise<void> };
export type LikelyPairs = {
  /** Those that are most alike first. */
  readonly pairs: readonly Pair[];
  /** False: the register is still being looked through, and there may be more. */
  readonly isWhole: boolean;
};

const kept = new WeakMap<Db, { state: LogState; readonly search: Search }>();

/**
 * All pairs of the register that are likely or possibly one, which nobody merged or called two,
 * whoever asks. Looked for once, until something is said of who is registered.
 */
export async function likelyPairs(asked: Asked): Promise<LikelyPairs> {
  const { db, programme } = asked;
  const search = await searchNow(asked);
  await patiently(search.end);
  const two = new Set((await pairsSaidTwo(db, programme.id)).map(keyOf));
  const pairs = search.pairs.filter((one) => !two.has(keyOf(one)));
  const isBefore = (a: LikelyPair, b: LikelyPair): number =>
    b.points - a.points || (keyOf(a) < keyOf(b) ? -1 : 1);
  return { pairs: pairs.toSorted(isBefore), isWhole: search.isWhole };
}

async function searchNow(asked: Asked): Promise<Search> {
  const { db, programme } = asked;
  const state = await logState(db, programme.id);
  const had = kept.get(db);
  if (had !== undefined && (await isOfRegister(asked, had.state, state))) {
    had.state = state;
    return had.search;
  }
  const pairs: LikelyPair[] = [];
  const search: Search = {
    pairs,
    isWhole: false,
    end: lookThrough(asked, pairs).then(
      () => {
        search.isWhole = true;
      },
      (fault: unknown) => {
        kept.delete(db);
        throw fault;
      },
    ),
  };
  // Whoever waits is told; when nobody does any more, the next one looks anew.
  search.end.catch(() => undefined);
  kept.set(db, { state, search });
  return search;
}

/** Whether all that is kept of the register still holds. */
async function isOfRegister(asked: Asked, before: LogState, now: LogState): Promise<boolean> {
  if (isSameState(before, now)) return true;
  const came = now.lastDecided - before.lastDecided;
  if (before.epoch !== now.epoch || came > eventsMost) return false;
  const decided = await decidedBetween(asked.db, asked.programme.id, before, now);
  return !decided.some(({ event }) => event.kind.startsWith('actor.'));
}

async function lookThrough({ db, programme }: Asked, found: LikelyPair[]): Promise<void> {
  for (let after: string | null = beforeAll; after !== null;) {
    const stretch = await nextPairs(db, programme.id, { after, actors: actorsAtOnce });
    after = stretch.last;
    const ids = new Set(stretch.pairs.flatMap(({ a, b }) => [a, b]));
    const rows = await shownRows(db, programme.id, [...ids]);
    const ready = new Map(rows.map((row) => [row.actor, readied(comparableOf(row))]));
    for (const pair of stretch.pairs) {
      const [one, other] = [ready.get(pair.a), ready.get(pair.b)];
      if (one === undefined || other === undefined) continue;
      const { band, points } = likeness(one, other);
      if (band !== null) found.push({ ...pair, points });
    }
  }
}

async function patiently(end: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs);
  });
  await Promise.race([end, patience]).finally(() => clearTimeout(timer));
}

function keyOf({ a, b }: Pair): string {
  return `${a} ${b}`;
}
