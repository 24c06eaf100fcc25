import type { Viewer } from '../../core/access/viewer.ts';
import { readied, type Compared } from '../../core/actors/likeness/compared.ts';
import { likeness } from '../../core/actors/likeness/likeness.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { DoublesAnswer } from '../../wire/api/doubles-answers.ts';
import { nextPairs, type Pair } from '../store/search/doubles.ts';
import { shownRows, type ShownRow } from '../store/search/shown-rows.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { saidOf } from './compared-rows.ts';
import { comparableOf, listedOut, lookingAt, seenRows, type Looking } from './listed-actor.ts';

const pairsEnough = 25;
const actorsAtOnce = 250;
const roundsMost = 4;
const beforeAll = '00000000-0000-0000-0000-000000000000';

type Likely = DoublesAnswer['pairs'][number];

/**
 * `GET /doubles`: pairs that are likely or possibly one and the same, which nobody merged or called
 * two. Goes through the register in the order in which it was noted, a stretch at each request; a
 * page may be empty and not the last.
 */
export function likelyDoubles(
  { db, programme }: Asked,
  viewer: Viewer,
  after: string | undefined,
  now: Instant,
): Promise<Result<DoublesAnswer>> {
  return whenStoreAnswers(async () => {
    const looking = lookingAt(programme.catalogue, viewer, now);
    const pairs: Likely[] = [];
    let next: string | null = after ?? beforeAll;
    for (let round = 0; round < roundsMost && pairs.length < pairsEnough; round += 1) {
      const stretch = await nextPairs(db, programme.id, { after: next, actors: actorsAtOnce });
      next = stretch.last;
      const ids = new Set(stretch.pairs.flatMap(({ a, b }) => [a, b]));
      const rows = await shownRows(db, programme.id, [...ids]);
      pairs.push(...likelyAmong(stretch.pairs, rows, looking));
      if (next === null) break;
    }
    return accept({ simulated: programme.simulated, pairs, next });
  });
}

function likelyAmong(
  pairs: readonly Pair[],
  rows: readonly ShownRow[],
  looking: Looking,
): readonly Likely[] {
  const seen = new Map(seenRows(rows, looking).map((one) => [one.row.actor, one]));
  const ready = new Map<string, Compared>();
  for (const { row } of seen.values()) ready.set(row.actor, readied(comparableOf(row)));
  const likely = pairs.flatMap(({ a, b }): readonly Likely[] => {
    const [one, other, mine, theirs] = [seen.get(a), seen.get(b), ready.get(a), ready.get(b)];
    if (!one || !other || !mine || !theirs) return [];
    const found = likeness(mine, theirs);
    if (found.band === null) return [];
    const groups = one.groups.filter((group) => other.groups.includes(group));
    return [
      {
        a: listedOut(one, looking),
        b: listedOut(other, looking),
        band: found.band,
        ...saidOf(found, groups),
      },
    ];
  });
  return likely.toSorted((a, b) => b.points - a.points);
}
