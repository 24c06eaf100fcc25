import { newAdministratorToken } from '../commands/new-token.ts';
import { failWith, inBoth, type Command } from './command.ts';
import { openForCommand } from './reach-programme.ts';

/**
 * `new-token`: another administrator token in place of the one there was, shown once. On the
 * embedded database the program has to be stopped; on a server it counts from the next start.
 */
export const newToken: Command = async (_args, room) => {
  const opened = await openForCommand(room);
  if (!opened.ok) return failWith(room, opened.problem);
  const { db, served } = opened.value;
  try {
    const made = await newAdministratorToken(db, served.id);
    if (!made.ok) return failWith(room, made.problem);
    inBoth(room.say, (words) => words.newToken(made.value));
    return 0;
  } finally {
    await db.close();
  }
};
