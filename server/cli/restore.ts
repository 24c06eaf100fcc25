import { dirname } from 'node:path';
import { copiesFolder, filesFolder } from '../outside/evidence-files.ts';
import { bringFilesBack, bringFilesTo } from '../outside/file-store-copies.ts';
import { bucketFiles } from '../outside/file-store-bucket.ts';
import * as store from '../store/backup.ts';
import { failWith, inBoth, type Command } from './command.ts';

/** `restore FILE`: everything of a backup into an empty place, with a new epoch. */
export const restore: Command = async ([file], room) => {
  if (file === undefined) {
    inBoth(room.complain, (words) => words.argumentMissing('FILE'));
    return 2;
  }
  // Photos first: they harm nobody where the rest is refused, and what is noted has to be there.
  const files = filesFolder(room.settings.dataFolder);
  const { bucket } = room.settings;
  const copies = copiesFolder(dirname(file));
  const photos = await store.asResult(() =>
    bucket === undefined
      ? bringFilesBack(copies, files)
      : bringFilesTo(copies, (programme) => bucketFiles(bucket, programme)),
  );
  if (!photos.ok) return failWith(room, photos.problem);
  const { brought, isThere } = photos.value;
  const progress = (rows: number): void => room.progress(String(rows));
  const restored = await store.restore(file, room.settings, progress, isThere);
  if (!restored.ok) return failWith(room, restored.problem);
  const { tables, photosLost } = restored.value;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  inBoth(room.say, (words) => words.restored(rows));
  if (brought + photosLost > 0) {
    inBoth(room.say, (words) => words.photosRestored(brought, photosLost));
  }
  return 0;
};
