import { instant } from '../core/quantities/instant.ts';
import { serverWords as wordsEn } from '../words/en/server.ts';
import { serverWords as wordsEs } from '../words/es/server.ts';
import { backup } from './cli/backup.ts';
import { closePeriod } from './cli/close-period.ts';
import { inBoth, type Command, type Room } from './cli/command.ts';
import { files } from './cli/files.ts';
import { importTable } from './cli/import-command.ts';
import { moveTo } from './cli/move-to.ts';
import { rebuild } from './cli/rebuild.ts';
import { newLinkCommand } from './cli/new-link.ts';
import { newToken } from './cli/new-token.ts';
import { restore } from './cli/restore.ts';
import { settingsFrom } from './settings.ts';

const help: Command = (_args, room) => {
  inBoth(room.say, (words) => `${words.help}\n`);
  return Promise.resolve(0);
};

/** `npm run ayni -- NAME …`. A new command is a new line here, a file in `cli/`, and its help. */
const commands: Readonly<Record<string, Command>> = {
  backup,
  'close-period': closePeriod,
  files,
  help,
  import: importTable,
  'move-to': moveTo,
  rebuild,
  'new-link': newLinkCommand,
  'new-token': newToken,
  restore,
};

/** Runs one command; the exit code is 0 done, 1 refused with its problem, 2 called wrongly. */
async function run(args: readonly string[]): Promise<number> {
  const complain = (line: string): boolean => process.stderr.write(`${line}\n`);
  const [name = 'help', ...rest] = args;
  const asksForHelp = args.some((arg) => arg === '--help' || arg === '-h');
  const command = asksForHelp ? help : Object.hasOwn(commands, name) ? commands[name] : undefined;
  const settings = settingsFrom(process.env);
  if ('wrong' in settings) {
    for (const words of [wordsEs, wordsEn]) {
      complain(words.configurationWrong(settings.wrong, settings.value));
    }
    return 2;
  }
  const room: Room = {
    settings,
    now: () => instant(Date.now()),
    say: (line) => process.stdout.write(`${line}\n`),
    complain,
    // One line that is written over, and only where a person looks at it.
    progress: (line) => process.stderr.isTTY && process.stderr.write(`\r\u001b[2K${line}`),
  };
  if (command !== undefined) return command(rest, room);
  inBoth(complain, (words) => words.unknownCommand(name));
  await help([], { ...room, say: complain });
  return 2;
}

process.exitCode = await run(process.argv.slice(2));
