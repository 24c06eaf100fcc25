import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { WeighingsMapping } from '../../core/importing/mapping.ts';
import { refuse, type Result } from '../../core/problems/problem.ts';
import { importPeople as peopleEn } from '../../words/en/import-people.ts';
import { importWords as wordsEn } from '../../words/en/importing.ts';
import { problemWords as problemsEn } from '../../words/en/problems.ts';
import { importPeople as peopleEs } from '../../words/es/import-people.ts';
import { importWords as wordsEs } from '../../words/es/importing.ts';
import { problemWords as problemsEs } from '../../words/es/problems.ts';
import { parseMapping } from '../../wire/importing/parse-mapping.ts';
import { importWeighings } from '../commands/import-weighings.ts';
import { progressBar } from '../outside/progress-bar.ts';
import { openTable, type Table } from '../outside/table-rows.ts';
import { failWith, type Command, type Room } from './command.ts';
import { importBaselinesTable } from './import-baselines-command.ts';
import { importPeopleList } from './import-people-command.ts';
import { reportLines, saveReport, type ReportWords } from './import-report.ts';
import { reachProgramme, type Reached } from './reach-programme.ts';

const languages: readonly ReportWords[] = [
  { words: wordsEs, problems: problemsEs },
  { words: wordsEn, problems: problemsEn },
];

type Asked = { readonly file: string; readonly mapping: string; readonly report: string };

/**
 * `import weighings FILE.csv --mapping MAPPING.json [--report FOLDER]`: through the running
 * program when there is one on this data, else into the data itself. Rows that are held for a
 * person are reported and are no failure.
 */
export const importTable: Command = async (args, room) => {
  if (args[0] === 'people') return importPeopleList(args, room);
  if (args[0] === 'baselines') return importBaselinesTable(args, room);
  const asked = askedOf(args, room);
  if (!asked) {
    for (const { words } of languages) room.complain(words.usage);
    for (const { cli } of [peopleEs, peopleEn]) room.complain(cli.usage);
    return 2;
  }
  const mapping = await readMapping(asked.mapping);
  if (!mapping.ok) return failWith(room, mapping.problem);
  const table = await openTable(asked.file);
  if (!table.ok) return failWith(room, table.problem);
  const reached = await reachProgramme(room);
  if (!reached.ok) {
    for (const problem of reached.problems) failWith(room, problem);
    return 1;
  }
  try {
    return await run(asked, { mapping: mapping.value, table: table.value }, reached.value, room);
  } finally {
    await reached.value.close();
  }
};

async function readMapping(file: string): Promise<Result<WeighingsMapping>> {
  const text = await fs.readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return refuse({ code: 'import/no-such-file', facts: { file } });
  return parseMapping(file, text);
}

async function run(
  asked: Asked,
  { mapping, table }: { readonly mapping: WeighingsMapping; readonly table: Table },
  reached: Reached,
  room: Room,
): Promise<number> {
  const { programme, offsetMinutes, through } = reached;
  if (through !== null) room.say(wordsEs.throughProgram(through));
  const bar = progressBar();
  const sink = {
    importing: { programme, offsetMinutes },
    send: reached.record.bind(reached),
  };
  const report = await importWeighings(table, mapping, sink, (bytes, rows) =>
    bar.show(bytes, table.bytes, wordsEs.working(rows)),
  );
  bar.end();
  if (!report.ok) return failWith(room, report.problem);
  for (const language of languages) {
    for (const line of reportLines(asked.file, report.value, language)) room.say(line);
  }
  const at = new Date(room.now()).toISOString();
  const about = { file: asked.file, mapping: asked.mapping, at };
  const [spanish] = languages;
  if (!spanish) return 1;
  const files = await saveReport(asked.report, mapping.name, about, report.value, spanish);
  for (const file of files) room.say(wordsEs.saved(file));
  return 0;
}

function askedOf(args: readonly string[], { settings }: Room): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { mapping: { type: 'string' }, report: { type: 'string' } },
    });
    const [what, file, ...rest] = positionals;
    if (what !== 'weighings' || !file || !values.mapping || rest.length > 0) return undefined;
    const report = values.report ?? path.join(settings.dataFolder, 'imports');
    return { file, mapping: values.mapping, report };
  } catch {
    // An option that the command does not have: the usage says which it has.
    return undefined;
  }
}
