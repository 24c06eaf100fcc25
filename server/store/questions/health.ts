import type { Queryable } from '../engine/contract.ts';

/** Writes the heartbeat and reads it back; answers the number of beats that the store now has. */
export async function beat(db: Queryable, programme: string, at: number): Promise<number> {
  const written = await db.query<{ readonly beats: number }>(
    `
    insert into heartbeat (programme, beats, at) values ($1, 1, $2::text::timestamptz)
    on conflict (programme) do update set beats = heartbeat.beats + 1, at = excluded.at
    returning beats`,
    [programme, new Date(at).toISOString()],
  );
  const read = await db.query<{ readonly beats: number }>(
    'select beats from heartbeat where programme = $1',
    [programme],
  );
  const [before, after] = [written[0]?.beats, read[0]?.beats];
  if (before === undefined || after === undefined || after < before) {
    throw new Error('Bug: a heartbeat was written and cannot be read');
  }
  return after;
}
