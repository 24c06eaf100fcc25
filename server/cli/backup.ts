import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { backupAnswer } from '../../wire/api/maintenance-answers.ts';
import { backUp } from '../commands/back-up.ts';
import { openProgramme } from '../open-programme.ts';
import { failWith, inBoth, type Command, type Room } from './command.ts';
import { answerOf, runningProgram } from './reach-programme.ts';

/** `backup [FOLDER]`: a copy of everything, through the running program where there is one. */
export const backup: Command = async ([folder], room) => {
  const made = await (runningProgram(room) === undefined ? backUpHere(room) : backUpThere(room));
  if (!made.ok) return failWith(room, made.problem);
  let file = join(room.settings.dataFolder, 'backups', made.value.file);
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    const copy = resolve(folder, made.value.file);
    await copyFile(file, copy);
    file = copy;
  }
  inBoth(room.say, (words) => words.backedUp(file, made.value.rows));
  return 0;
};

async function backUpThere(room: Room) {
  const { address, token } = runningProgram(room) ?? { address: '', token: '' };
  const headers = { authorization: `Bearer ${token}` };
  const url = `${address}/api/v1/maintenance/backup`;
  return answerOf(fetch(url, { method: 'POST', headers }), backupAnswer);
}

async function backUpHere(room: Room) {
  const opened = await openProgramme(room.settings);
  if (!opened.ok) {
    if (!('problems' in opened)) return opened;
    const [problem] = opened.problems;
    if (problem === undefined) throw new Error('Bug: a programme was refused without a problem');
    return { ok: false as const, problem };
  }
  try {
    return await backUp(opened.value.db, room.settings.dataFolder);
  } finally {
    await opened.value.db.close();
  }
}
