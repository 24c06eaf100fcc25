import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { operator } from '../../core/access/viewer.ts';
import type { PeopleMapping, Vocabulary } from '../../core/importing/people/mapping.ts';
import { tableOfGrid, type PeopleTable } from '../../core/importing/people/table-of-grid.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import { importPeople as wordsEn } from '../../words/en/import-people.ts';
import { problemWords as problemsEn } from '../../words/en/problems.ts';
import { importPeople as wordsEs, meaningText } from '../../words/es/import-people.ts';
import { problemWords as problemsEs } from '../../words/es/problems.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';
import { parsePeopleMapping } from '../../wire/importing/parse-people-mapping.ts';
import { importPeople, type BroughtRow } from '../commands/import-people.ts';
import { unfitColumns, unfitPlace } from '../commands/map-import.ts';
import type { Opened } from '../open-programme.ts';
import { progressBar } from '../outside/progress-bar.ts';
import { readSheet } from '../outside/sheet-in.ts';
import { xlsxOf } from '../outside/sheet-out.ts';
import { stableId } from '../outside/stable-id.ts';
import type { Asked } from '../questions/asked.ts';
import { importVocabulary, templateHeaders } from '../questions/import-vocabulary.ts';
import { proposedMapping } from '../questions/kept-import.ts';
import { failWith, type Command, type Room } from './command.ts';
import { openForCommand } from './reach-programme.ts';

type AskedFor = {
  readonly file: string;
  /** Id, name or RUC. */
  readonly organisation: string | undefined;
  readonly municipality: string | undefined;
  readonly kind: string | undefined;
  readonly mapping: string | undefined;
  readonly report: string;
  readonly changes: boolean;
  readonly write: boolean;
};

const rowsMost = 500_000;
/** So many rows to look at are shown on the screen; the file has them all. */
const shownMax = 20;

/**
 * `import people FILE --organisation ID|NAME [--mapping FILE] [--write]`: looks a member list over
 * and, with `--write`, brings it in. It opens the data itself: with the embedded engine the program
 * has to be stopped meanwhile. Rows that are held for a person are reported and are no failure.
 */
export const importPeopleList: Command = async (args, room) => {
  const asked = askedOf(args, room);
  if (!asked) {
    for (const words of [wordsEs, wordsEn]) room.complain(words.cli.usage);
    return 2;
  }
  const bytes = await fs.readFile(asked.file).catch(() => undefined);
  if (bytes === undefined) {
    return failWith(room, { code: 'import/no-such-file', facts: { file: asked.file } });
  }
  const sheet = await readSheet(bytes, rowsMost);
  if (!sheet.ok) return failWith(room, sheet.problem);
  const table = tableOfGrid(sheet.value, templateHeaders);
  if (table.rows.length === 0) return failWith(room, { code: 'import/file-empty', facts: {} });
  const opened = await openForCommand(room);
  if (!opened.ok) return failWith(room, opened.problem);
  try {
    return await bringList(asked, table, opened.value, room);
  } finally {
    await opened.value.db.close();
  }
};

async function bringList(
  asked: AskedFor,
  table: PeopleTable,
  { db, served }: Opened,
  room: Room,
): Promise<number> {
  const of = { db, programme: served };
  const vocabulary = await importVocabulary(of, room.now());
  const proposed = proposedMapping(table, vocabulary, served);
  const mapping = await mappingOf(asked, proposed, vocabulary);
  if (!mapping.ok) return failWith(room, mapping.problem);
  const wrong =
    unfitColumns(mapping.value, table.columns) ?? (await unfitPlace(of, operator, mapping.value));
  if (wrong !== undefined) return failWith(room, wrong);
  sayColumns(table, mapping.value, room);
  const found = await goOver(asked, table, { of, mapping: mapping.value, vocabulary }, room);
  if (!found.ok) return failWith(room, found.problem);
  await report(asked, table, found.value, room);
  return 0;
}

type Understood = {
  readonly of: Asked;
  readonly mapping: PeopleMapping;
  readonly vocabulary: Vocabulary;
};

async function goOver(
  { changes, write }: AskedFor,
  { columns, rows }: PeopleTable,
  { of: { db, programme: served }, mapping, vocabulary }: Understood,
  { now }: Room,
): Promise<Result<Found>> {
  const held: BroughtRow[] = [];
  const counts = { rows: 0, brought: 0, there: 0 };
  const importId = uuidV7<'import'>(now(), randomBytes(10));
  const bar = progressBar();
  const said = { columns, mapping, vocabulary, answers: {}, outcomes: {}, lookAgain: changes };
  const context = { programme: served.id, catalogue: served.catalogue };
  const done = await importPeople(db, context, {
    rows,
    reading: { programme: served.id, viewer: operator, ...said },
    bringing: {
      programme: served.id,
      importId,
      salt: randomBytes(32).toString('base64url'),
      at: now(),
      recorder: stableId(0, ['recorder', served.id, 'people-import']),
      device: stableId(0, ['device', served.id, 'people-import', importId]),
      kind: mapping.kind,
      changes,
    },
    viewer: operator,
    now,
    writtenMost: Number.POSITIVE_INFINITY,
    write,
    part: (part) => {
      counts.rows += part.length;
      for (const row of part) {
        if (row.became === 'held') held.push(row);
        else counts[row.became] += 1;
      }
      bar.show(counts.rows, rows.length, wordsEs.cli.working(counts.rows));
      return Promise.resolve();
    },
  });
  bar.end();
  return done.ok ? accept({ ...counts, held }) : done;
}

/** The file's, else what the headings say; what the command line says comes before both. */
async function mappingOf(
  asked: AskedFor,
  proposed: PeopleMapping,
  { organisations }: Vocabulary,
): Promise<Result<PeopleMapping>> {
  let mapping = proposed;
  if (asked.mapping !== undefined) {
    const text = await fs.readFile(asked.mapping, 'utf8').catch(() => undefined);
    if (text === undefined) {
      return refuse({ code: 'import/no-such-file', facts: { file: asked.mapping } });
    }
    const parsed = parsePeopleMapping(asked.mapping, text);
    if (!parsed.ok) return parsed;
    mapping = parsed.value;
  }
  const { organisation: named, municipality, kind } = asked;
  const found = organisations.find(({ id, name, ruc }) => [id, name, ruc].includes(named ?? ''));
  if (named !== undefined && found === undefined) {
    const facts = { column: '--organisation', value: named };
    return refuse({ code: 'import/organisation-unknown', facts });
  }
  return accept({
    ...mapping,
    ...(found === undefined ? {} : { organisation: found.id }),
    ...(municipality === undefined ? {} : { municipality }),
    ...(kind === undefined ? {} : { kind }),
  });
}

function sayColumns({ columns }: PeopleTable, mapping: PeopleMapping, { say }: Room): void {
  for (const column of columns) {
    const meaning = mapping.columns[column];
    const text = meaning === undefined ? wordsEs.cli.leftOut : meaningText(meaning);
    say(`  ${wordsEs.cli.column(column, text)}`);
  }
}

type Found = {
  readonly rows: number;
  readonly brought: number;
  readonly there: number;
  readonly held: readonly BroughtRow[];
};

async function report(
  asked: AskedFor,
  table: PeopleTable,
  found: Found,
  { say, now }: Room,
): Promise<void> {
  for (const [{ cli }, problems] of [
    [wordsEs, problemsEs],
    [wordsEn, problemsEn],
  ] as const) {
    say(cli.done(path.basename(asked.file)));
    say(`  ${cli.rows(found.rows)}`);
    say(`  ${asked.write ? cli.brought(found.brought) : cli.wouldBring(found.brought)}`);
    say(`  ${cli.there(found.there)}`);
    say(`  ${cli.held(found.held.length)}`);
    for (const row of found.held.slice(0, shownMax)) {
      const why = problemsIn(row).map(({ code, facts }) => problems[code].sentence(facts));
      say(`    ${cli.row(row.row.line)}: ${why.join(' ')}`);
    }
    if (found.held.length > shownMax) say(`    ${cli.more(found.held.length - shownMax)}`);
    if (!asked.write) say(`  ${cli.dryRun}`);
  }
  if (found.held.length === 0) return;
  await fs.mkdir(asked.report, { recursive: true });
  const at = new Date(now()).toISOString().replace(/[:.]/g, '-');
  const file = path.join(asked.report, `${wordsEs.files.held}-${at}.xlsx`);
  await fs.writeFile(file, await xlsxOf([heldSheet(table, found.held)]), { mode: 0o600 });
  say(wordsEs.cli.saved(file));
}

function problemsIn({ row, problem }: BroughtRow) {
  return problem === undefined ? row.remarks.map((remark) => remark.problem) : [problem];
}

/** The rows as they were, with why each was held: mended, the sheet can be imported again. */
function heldSheet({ columns }: PeopleTable, held: readonly BroughtRow[]) {
  return {
    name: wordsEs.sheets.held,
    headings: [...columns, wordsEs.held.line, wordsEs.held.why],
    rows: held.map((one) => [
      ...columns.map((column) => one.row.cells[column] ?? ''),
      String(one.row.line),
      problemsIn(one)
        .map(({ code, facts }) => problemsEs[code].sentence(facts))
        .join(' '),
    ]),
  };
}

function askedOf(args: readonly string[], { settings }: Room): AskedFor | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        organisation: { type: 'string' },
        municipality: { type: 'string' },
        kind: { type: 'string' },
        mapping: { type: 'string' },
        report: { type: 'string' },
        changes: { type: 'boolean' },
        write: { type: 'boolean' },
      },
    });
    const [what, file, ...rest] = positionals;
    if (what !== 'people' || !file || rest.length > 0) return undefined;
    return {
      file,
      organisation: values.organisation,
      municipality: values.municipality,
      kind: values.kind,
      mapping: values.mapping,
      report: values.report ?? path.join(settings.dataFolder, 'imports'),
      changes: values.changes ?? false,
      write: values.write ?? false,
    };
  } catch {
    // An option that the command does not have: the usage says which it has.
    return undefined;
  }
}
