import type { Day } from '../../core/quantities/instant.ts';
import { waitingRows } from '../store/evidence/waiting.ts';
import type { Asked } from './asked.ts';
import { levelsFor } from './levels.ts';
import { whileLogStands } from './while-log-stands.ts';

/** Read together: their levels are, in a handful of queries. */
const atOnce = 4_000;

const kept = whileLogStands<readonly string[]>();

/** What only whoever recorded it says: no document proves it and nobody decided upon it. By ids. */
export function saidByOne(asked: Asked, today: Day): Promise<readonly string[]> {
  return kept(asked, today, async () => {
    const { db, programme } = asked;
    const alone: string[] = [];
    let after: string | null = null;
    for (;;) {
      const page = { kinds: [], after, before: null, most: atOnce };
      const ids: readonly string[] = (await waitingRows(db, programme.id, page)).map((e) => e.id);
      const levels = new Map<string, { readonly level: string }>(await levelsFor(asked, ids));
      alone.push(...ids.filter((id) => levels.get(id)?.level === 'recorded'));
      after = ids.at(-1) ?? null;
      if (ids.length < atOnce || after === null) return alone;
    }
  });
}
