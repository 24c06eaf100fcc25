import { idFrom, type ActorId, type EventId } from '../../core/events/ids.ts';
import { subjectsOfEvent } from '../../core/ledger/subjects.ts';
import { mergedRecords, statedRows } from '../store/evidence/heard.ts';
import { statementsOf } from '../store/pathways/statements.ts';
import type { Asked } from './asked.ts';

/** Reviews of files of lists of encounters of a space: threads are no longer. */
const hopsMost = 8;

/**
 * About whom and what evidence may be another one after these statements: all whom they name, and
 * all who are named in what is said of the same things (whoever came to an encounter that was
 * cancelled). By the record that stands for each; undefined where they are more than `most`.
 */
export async function concernedBy(
  asked: Asked,
  events: Iterable<EventId>,
  most: number,
): Promise<readonly (ActorId | EventId)[] | undefined> {
  const { db, programme } = asked;
  let ahead: readonly string[] = [...events];
  const named = new Set<string>(ahead);
  for (let hop = 0; hop < hopsMost && ahead.length > 0; hop += 1) {
    const stated = (await statedRows(db, programme.id, ahead)).map(({ event }) => event);
    const things = stated.map(({ id }) => id);
    const said = [...stated, ...(await statementsOf(db, programme.id, things))];
    const found = said.flatMap((one) => [one.id, ...subjectsOfEvent(one)]);
    ahead = [...new Set(found)].filter((id) => !named.has(id));
    for (const id of ahead) named.add(id);
    if (named.size > most * 4) return undefined;
  }
  if (named.size === 0) return [];
  const merged = await mergedRecords(db, programme.id);
  const each = new Set([...named].map((id) => merged.get(id) ?? id));
  return each.size > most ? undefined : [...each].map((id) => idFrom<'actor'>(id));
}
