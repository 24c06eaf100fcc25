import { openDb } from '../store/engine/db.ts';
import { asResult } from '../store/backup.ts';
import { moveTo as moveStore } from '../store/move.ts';
import { failWith, inBoth, type Command } from './command.ts';

/** `move-to DATABASE_URL`: from the data folder to an empty server, proven equal. */
export const moveTo: Command = async ([databaseUrl], room) => {
  if (databaseUrl === undefined) {
    inBoth(room.complain, (words) => words.argumentMissing('DATABASE_URL'));
    return 2;
  }
  const { dataFolder } = room.settings;
  const opened = await asResult(async () => openDb({ dataFolder }));
  if (!opened.ok) return failWith(room, opened.problem);
  const source = opened.value;
  try {
    const moved = await moveStore(source, databaseUrl, (rows) => room.progress(String(rows)));
    if (!moved.ok) return failWith(room, moved.problem);
    const rows = moved.value.tables.reduce((sum, table) => sum + table.rows, 0);
    inBoth(room.say, (words) => words.moved(rows));
    return 0;
  } finally {
    await source.close();
  }
};
