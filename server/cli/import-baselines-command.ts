import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { baselineTables, type BaselineTable } from '../../core/emissions/baseline-table.ts';
import { importBaselinesWords as wordsEn } from '../../words/en/import-baselines.ts';
import { problemWords as problemsEn } from '../../words/en/problems.ts';
import { importBaselinesWords as wordsEs } from '../../words/es/import-baselines.ts';
import { problemWords as problemsEs } from '../../words/es/problems.ts';
import {
  importBaselines,
  type BaselinesImported,
  type ToLookAt,
} from '../commands/import-baselines.ts';
import { readSheet } from '../outside/sheet-in.ts';
import { failWith, type Command, type Room } from './command.ts';
import { openForCommand } from './reach-programme.ts';

type AskedFor = {
  readonly file: string;
  readonly table: BaselineTable;
  readonly source: string;
  readonly method: string;
  readonly doubtful: boolean;
  readonly write: boolean;
};

const rowsMost = 50_000;
/** So many rows of a kind are shown; the table has them all. */
const shownMost = 20;

/**
 * `import baselines FILE --table … --source … --method … [--doubtful] [--write]`: looks a table of
 * what there was before over and, with `--write`, brings it in. It opens the data itself: with the
 * embedded engine the program has to be stopped meanwhile.
 */
export const importBaselinesTable: Command = async (args, room) => {
  const asked = askedOf(args);
  if (asked === undefined) {
    for (const words of [wordsEs, wordsEn]) room.complain(words.usage);
    return 2;
  }
  const bytes = await fs.readFile(asked.file).catch(() => undefined);
  if (bytes === undefined) {
    return failWith(room, { code: 'import/no-such-file', facts: { file: asked.file } });
  }
  const lines = await readSheet(bytes, rowsMost);
  if (!lines.ok) return failWith(room, lines.problem);
  const opened = await openForCommand(room);
  if (!opened.ok) return failWith(room, opened.problem);
  const { db, served } = opened.value;
  try {
    const what = { ...asked, lines: lines.value, person: null, at: room.now() };
    const done = await importBaselines({ db, programme: served }, what);
    if (!done.ok) return failWith(room, done.problem);
    report(asked, done.value, room);
    return 0;
  } finally {
    await db.close();
  }
};

function report(asked: AskedFor, found: BaselinesImported, { say }: Room): void {
  for (const [words, problems] of [
    [wordsEs, problemsEs],
    [wordsEn, problemsEn],
  ] as const) {
    const show = (list: readonly ToLookAt[]): void => {
      for (const { line, problems: wrong } of list.slice(0, shownMost)) {
        const why = wrong.map(({ code, facts }) => problems[code].sentence(facts));
        say(`    ${words.row(line)}: ${why.join(' ')}`);
      }
    };
    say(words.done(path.basename(asked.file)));
    say(`  ${words.rows(found.rows)}`);
    say(`  ${words.elsewhere(found.elsewhere)}`);
    say(`  ${asked.write ? words.brought(found.brought) : words.wouldBring(found.brought)}`);
    say(`  ${words.there(found.there)}`);
    say(`  ${words.doubtful(found.doubtful.length)}`);
    show(found.doubtful);
    say(`  ${words.held(found.held.length)}`);
    show(found.held);
    if (!asked.write) say(`  ${words.dryRun}`);
  }
}

function askedOf(args: readonly string[]): AskedFor | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        table: { type: 'string' },
        source: { type: 'string' },
        method: { type: 'string' },
        doubtful: { type: 'boolean' },
        write: { type: 'boolean' },
      },
    });
    const [what, file, ...rest] = positionals;
    const table = baselineTables.find((name) => name === values.table);
    const { source, method, doubtful = false, write = false } = values;
    if (what !== 'baselines' || !file || rest.length > 0) return undefined;
    if (table === undefined || !source || !method) return undefined;
    return { file, table, source, method, doubtful, write };
  } catch {
    // An option that the command does not have: the usage says which it has.
    return undefined;
  }
}
