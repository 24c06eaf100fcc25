import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Result } from '../../core/problems/problem.ts';
import { backupAnswer, type BackupAnswer } from '../../wire/api/maintenance-answers.ts';
import { backUp } from '../commands/back-up.ts';
import { copiesFolder, openFiles } from '../outside/evidence-files.ts';
import { copyFiles } from '../outside/file-store-copies.ts';
import { failWith, inBoth, type Command, type Room } from './command.ts';
import { askProgram, openForCommand, runningProgram } from './reach-programme.ts';

/** `backup [FOLDER]`: a copy of everything, through the running program where there is one. */
export const backup: Command = async ([folder], room) => {
  const made = await (runningProgram(room) === undefined
    ? backUpHere(room)
    : askProgram(room, '/maintenance/backup', backupAnswer));
  if (!made.ok) return failWith(room, made.problem);
  let file = join(room.settings.dataFolder, 'backups', made.value.file);
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    const copy = resolve(folder, made.value.file);
    await copyFile(file, copy);
    await copyFiles(copiesFolder(dirname(file)), copiesFolder(resolve(folder)));
    file = copy;
  }
  inBoth(room.say, (words) => words.backedUp(file, made.value.rows));
  return 0;
};

async function backUpHere(room: Room): Promise<Result<BackupAnswer>> {
  const opened = await openForCommand(room);
  if (!opened.ok) return opened;
  try {
    const { dataFolder, bucket } = room.settings;
    const { db, served } = opened.value;
    return await backUp(db, dataFolder, openFiles(dataFolder, served.id, bucket));
  } finally {
    await opened.value.db.close();
  }
}
