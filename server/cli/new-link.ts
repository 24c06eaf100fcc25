import { linkAnswer } from '../../wire/api/account-answers.ts';
import { instantOut } from '../../wire/api/answer-fields.ts';
import { newLink } from '../commands/new-link.ts';
import { failWith, inBoth, type Command, type Room } from './command.ts';
import { askProgram, openForCommand, runningProgram } from './reach-programme.ts';

/**
 * `new-link [E-MAIL]`: a one-time link for one more administrator or, with an e-mail, one to get
 * back into that account. For who sits at the machine when nobody else can help.
 */
export const newLinkCommand: Command = async ([email], room) => {
  const running = runningProgram(room);
  if (running === undefined) return makeHere(room, email);
  const body = email === undefined ? {} : { email };
  const made = await askProgram(room, '/setup/link', linkAnswer, body);
  if (!made.ok) return failWith(room, made.problem);
  const { path, until } = made.value.link;
  return show(room, { address: room.settings.address ?? running.address, path, until });
};

async function makeHere(room: Room, email: string | undefined): Promise<number> {
  const opened = await openForCommand(room);
  if (!opened.ok) return failWith(room, opened.problem);
  const { db, served } = opened.value;
  try {
    const made = await newLink({ db, programme: served, now: room.now() }, email);
    if (!made.ok) return failWith(room, made.problem);
    const { host, port, address = `http://${host}:${port}` } = room.settings;
    const until = instantOut(made.value.until);
    return show(room, { address, path: made.value.path, until });
  } finally {
    await db.close();
  }
}

function show(
  room: Room,
  made: { readonly address: string; readonly path: string; readonly until: string },
): 0 {
  inBoth(room.say, (words) => words.newLink(`${made.address}${made.path}`, made.until));
  return 0;
}
