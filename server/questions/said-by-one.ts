import type { Day } from '../../core/quantities/instant.ts';
import type { Asked } from './asked.ts';
import { levelsFor } from './levels.ts';
import { waitingQueue } from './waiting-queue.ts';
import { whileLogStands } from './while-log-stands.ts';

/** Read together: their levels are, in a handful of queries. */
const atOnce = 4_000;

const kept = whileLogStands<readonly string[]>();

/** What only whoever recorded it says: no document proves it and nobody decided upon it. By ids. */
export function saidByOne(asked: Asked, today: Day): Promise<readonly string[]> {
  return kept(asked, today, async () => {
    const waiting = (await waitingQueue(asked)).map(({ id }) => id);
    const alone: string[] = [];
    for (let from = 0; from < waiting.length; from += atOnce) {
      const ids = waiting.slice(from, from + atOnce);
      const levels = await levelsFor(asked, ids);
      alone.push(...ids.filter((id) => levels.get(id)?.level === 'recorded'));
    }
    return alone;
  });
}
