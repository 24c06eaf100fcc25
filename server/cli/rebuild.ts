import type { Result } from '../../core/problems/problem.ts';
import { rebuildAnswer } from '../../wire/api/maintenance-answers.ts';
import * as commands from '../commands/rebuild.ts';
import { failWith, inBoth, type Command, type Room } from './command.ts';
import { askProgram, openForCommand, runningProgram } from './reach-programme.ts';

type Report = {
  readonly events: number;
  readonly rows: Readonly<Record<string, number>>;
  readonly differing: Readonly<Record<string, number>>;
  readonly differences: readonly unknown[];
  readonly wrote: boolean;
};

/** So many differing rows are shown; the counts tell the rest. */
const shownMost = 20;

/**
 * `rebuild [--write] [--projections]`: makes the books again from the events, compares, and tells
 * every difference; exit code 1 when there is one that stays. `--projections` trusts what was
 * decided and makes only balances, rollups and registers again: a quick look at a large ledger.
 */
export const rebuild: Command = async (args, room) => {
  const asked = {
    write: args.includes('--write'),
    projectionsOnly: args.includes('--projections'),
  };
  const yes = (is: boolean): string => (is ? 'yes' : 'no');
  const query = `write=${yes(asked.write)}&projections=${yes(asked.projectionsOnly)}`;
  const made = await (runningProgram(room) === undefined
    ? rebuildHere(room, asked)
    : askProgram(room, `/maintenance/rebuild?${query}`, rebuildAnswer));
  return made.ok ? tell(made.value, room) : failWith(room, made.problem);
};

type Asked = { readonly write: boolean; readonly projectionsOnly: boolean };

async function rebuildHere(room: Room, asked: Asked): Promise<Result<Report>> {
  const opened = await openForCommand(room);
  if (!opened.ok) return opened;
  const { db, served } = opened.value;
  const context = { programme: served.id, catalogue: served.catalogue };
  try {
    return await commands.rebuild(db, context, {
      ...asked,
      onProgress: (done, of) => room.progress(`${done}/${of}`),
    });
  } finally {
    await db.close();
  }
}

function tell(report: Report, room: Room): number {
  const { differing, differences, wrote } = report;
  const rows = Object.values(report.rows).reduce((sum, count) => sum + count, 0);
  room.progress('');
  inBoth(room.say, (words) => words.rebuilt(report.events, rows));
  if (Object.keys(differing).length === 0) {
    inBoth(room.say, (words) => words.rebuiltSame);
    return 0;
  }
  for (const [table, count] of Object.entries(differing)) {
    inBoth(room.say, (words) => words.rebuiltDiffers(table, count));
  }
  for (const difference of differences.slice(0, shownMost)) room.say(JSON.stringify(difference));
  inBoth(room.say, (words) => (wrote ? words.rebuiltWrote : words.rebuiltKept));
  return wrote ? 0 : 1;
}
