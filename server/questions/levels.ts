import type { EventId } from '../../core/events/ids.ts';
import { levelsOf, type LevelFacts, type Standing } from '../../core/evidence/level.ts';
import { leansOn, type Stated } from '../../core/evidence/stated.ts';
import {
  heardAbout,
  mergedRecords,
  statedRows,
  storedAmong,
  type StatedRow,
} from '../store/evidence/heard.ts';
import type { Asked } from './asked.ts';

/**
 * How far each of these is proved (`core/evidence/level.ts`): any number of them in six queries.
 * What is not there, or was not accepted, has no level.
 */
export async function levelsFor(
  asked: Asked,
  ids: readonly string[],
): Promise<ReadonlyMap<EventId, Standing>> {
  const { db, programme } = asked;
  return levelsOfRows(asked, await statedRows(db, programme.id, ids));
}

/** Others are answered between so many and the next. */
const rowsAtOnce = 4_000;

/** The same of what was already read. */
export async function levelsOfRows(
  asked: Asked,
  rows: readonly StatedRow[],
): Promise<ReadonlyMap<EventId, Standing>> {
  if (rows.length <= rowsAtOnce) return levelsAtOnce(asked, rows);
  const found = new Map<EventId, Standing>();
  // Whoever came to one encounter is read together: what is said of it is read once.
  const leaning = rows.map((row) => ({ row, on: leansOn(row.event)[0] ?? row.event.id }));
  const near = leaning.sort((a, b) => (a.on < b.on ? -1 : 1)).map(({ row }) => row);
  for (let from = 0; from < near.length; from += rowsAtOnce) {
    const some = await levelsAtOnce(asked, near.slice(from, from + rowsAtOnce));
    for (const [id, standing] of some) found.set(id, standing);
  }
  return found;
}

/** What each is proved by is asked for by its id: others beside it make no difference. */
async function levelsAtOnce(
  { db, programme }: Asked,
  rows: readonly StatedRow[],
): Promise<ReadonlyMap<EventId, Standing>> {
  const stated = rows.map(({ event }) => event);
  const leaning = await statedRows(db, programme.id, stated.flatMap(leansOn));
  const known = [...rows, ...leaning];
  const about = await heardAbout(
    db,
    programme.id,
    known.map(({ event }) => event.id),
  );
  const after = await heardAbout(
    db,
    programme.id,
    about.map(({ id }) => id),
  );
  const said: readonly Stated[] = [...leaning.map(({ event }) => event), ...about, ...after];
  const [arrived, merged] = await Promise.all([
    storedAmong(db, programme.id, said.flatMap(hashOf)),
    mergedRecords(db, programme.id),
  ]);
  const annulled = new Set(known.filter((row) => row.annulled).map(({ event }) => event.id));
  const facts: LevelFacts = {
    samePerson: (id) => merged.get(id) ?? id,
    arrived: (sha256) => arrived.has(sha256),
    annulled: (id) => annulled.has(id),
  };
  return levelsOf(stated, said, facts);
}

function hashOf(one: Stated): readonly string[] {
  return one.kind === 'evidence.attach' ? [one.payload.sha256] : [];
}
