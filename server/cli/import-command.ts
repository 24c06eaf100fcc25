import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem, Result } from '../../core/problems/problem.ts';
import { accept, refuse } from '../../core/problems/problem.ts';
import { instant } from '../../core/quantities/instant.ts';
import { parseMapping } from '../../wire/importing/parse-mapping.ts';
import { importWeighings, type ImportSink } from '../commands/import-weighings.ts';
import { openProgramme } from '../open-programme.ts';
import { readLocalKey } from '../outside/local-key.ts';
import { progressBar } from '../outside/progress-bar.ts';
import { openTable } from '../outside/table-rows.ts';
import type { Settings } from '../settings.ts';
import { runningAt } from '../store/engine/lock.ts';
import { reportLines, saveReport, type ReportWords } from './import-report.ts';
import { programSink, SinkRefused, storeSink } from './import-sinks.ts';

export type ImportCommand = {
  readonly args: readonly string[];
  readonly settings: Settings;
  readonly words: ReportWords;
  /** Shown once, when this command is the first to open the data. */
  readonly tellToken: (token: string) => void;
  readonly say: (line: string) => void;
};

type Asked = { readonly file: string; readonly mapping: string; readonly report: string };

/**
 * `ayni import weighings FILE.csv --mapping MAPPING.json`: through the running program when there
 * is one on this data folder, else into the data itself.
 *
 * @returns `usage` when the arguments will not do; rows held for a person are no failure
 */
export async function importCommand(
  command: ImportCommand,
): Promise<'done' | 'usage' | readonly Problem[]> {
  const asked = askedOf(command);
  if (!asked) return 'usage';
  const text = await fs.readFile(asked.mapping, 'utf8').catch(() => undefined);
  if (text === undefined) {
    return [{ code: 'import/no-such-file', facts: { file: asked.mapping } }];
  }
  const mapping = parseMapping(asked.mapping, text);
  if (!mapping.ok) return [mapping.problem];
  const table = await openTable(asked.file);
  if (!table.ok) return [table.problem];
  const target = await openTarget(command);
  if (!target.ok) return 'problems' in target ? target.problems : [target.problem];
  const { sink, close } = target.value;
  const bar = progressBar();
  try {
    const { words } = command.words;
    const report = await importWeighings(table.value, mapping.value, sink, (bytes, rows) =>
      bar.show(bytes, table.value.bytes, words.working(rows)),
    );
    bar.end();
    if (!report.ok) return [report.problem];
    for (const line of reportLines(asked.file, report.value, command.words)) command.say(line);
    const about = { file: asked.file, mapping: asked.mapping, at: new Date().toISOString() };
    const name = mapping.value.name;
    const files = await saveReport(asked.report, name, about, report.value, command.words);
    for (const file of files) command.say(`  ${words.saved(file)}`);
    return 'done';
  } catch (error) {
    bar.end();
    if (error instanceof SinkRefused) return [error.problem];
    throw error;
  } finally {
    await close();
  }
}

function askedOf({ args, settings }: ImportCommand): Asked | undefined {
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
    return undefined;
  }
}

type Target = { readonly sink: ImportSink; readonly close: () => Promise<void> };

async function openTarget(
  command: ImportCommand,
): Promise<Result<Target> | { readonly ok: false; readonly problems: readonly Problem[] }> {
  const { settings, words, say, tellToken } = command;
  const running = settings.databaseUrl === undefined && runningAt(settings.dataFolder);
  if (running) {
    const key = readLocalKey(settings.dataFolder);
    if (key === undefined) return refuse({ code: 'access/token-missing', facts: {} });
    say(words.words.throughProgram(running));
    const sink = await programSink(running, key);
    return sink.ok ? accept({ sink: sink.value, close: () => Promise.resolve() }) : sink;
  }
  const opened = await openProgramme(settings);
  if (!opened.ok) return opened;
  const { db, served, loaded } = opened.value;
  if (loaded.newToken !== null) tellToken(loaded.newToken);
  const context = { programme: served.id, catalogue: served.catalogue };
  const sink = storeSink(db, context, () => instant(Date.now()));
  return accept({ sink, close: () => db.close() });
}
