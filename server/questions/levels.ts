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

/** The same of what was already read. */
export async function levelsOfRows(
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
