import { join } from 'node:path';
import { filesFolder } from '../outside/evidence-files.ts';
import { bucketFiles } from '../outside/file-store-bucket.ts';
import { bringAll } from '../outside/file-store-copies.ts';
import { diskFiles } from '../outside/file-store.ts';
import { readProgrammeFolder } from '../outside/programme-folder.ts';
import { asResult } from '../store/backup.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';
import { failWith, inBoth, type Command } from './command.ts';

/**
 * `files to-bucket|to-disk [--remove]`: brings photos and documents to the bucket of the settings,
 * or back to the data folder, each held against its hash where it was and where it is then. The
 * program may run meanwhile; what comes in during the move is brought by doing it again.
 */
export const files: Command = async (args, room) => {
  const [where] = args;
  const { bucket, dataFolder, programmeFolder } = room.settings;
  if (where !== 'to-bucket' && where !== 'to-disk') {
    inBoth(room.complain, (words) => words.argumentMissing('to-bucket | to-disk'));
    return 2;
  }
  if (bucket === undefined) {
    inBoth(room.complain, (words) => words.argumentMissing('AYNI_S3_ENDPOINT'));
    return 2;
  }
  const programme = await readProgrammeFolder(programmeFolder, programmeFileEs);
  if (!programme.ok) {
    const [problem] = programme.problems;
    return problem === undefined ? 1 : failWith(room, problem);
  }
  const { id } = programme.value.identity;
  const disk = diskFiles(join(filesFolder(dataFolder), id));
  const there = bucketFiles(bucket, id);
  const [from, to] = where === 'to-bucket' ? [disk, there] : [there, disk];
  const removes = args.includes('--remove');
  const done = await asResult(() => bringAll(from, to, { removes }));
  if (!done.ok) return failWith(room, done.problem);
  const { brought, had, damaged } = done.value;
  inBoth(room.say, (words) => words.filesBrought(brought, had, damaged));
  return damaged === 0 ? 0 : 1;
};
