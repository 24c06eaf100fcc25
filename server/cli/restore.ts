import * as store from '../store/backup.ts';
import { failWith, inBoth, type Command } from './command.ts';

/** `restore FILE`: everything of a backup into an empty place, with a new epoch. */
export const restore: Command = async ([file], room) => {
  if (file === undefined) {
    inBoth(room.complain, (words) => words.argumentMissing('FILE'));
    return 2;
  }
  const restored = await store.restore(file, room.settings, (rows) => room.progress(String(rows)));
  if (!restored.ok) return failWith(room, restored.problem);
  const rows = restored.value.tables.reduce((sum, table) => sum + table.rows, 0);
  inBoth(room.say, (words) => words.restored(rows));
  return 0;
};
