import type { Viewer } from '../../core/access/viewer.ts';
import { labelOf } from '../../core/actors/label.ts';
import { accept, type Problem, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { ImportCheckAnswer } from '../../wire/api/import-answers.ts';
import { renderProblem } from '../../wire/api/problem-json.ts';
import { importPeople as words } from '../../words/es/import-people.ts';
import { problemWords } from '../../words/es/problems.ts';
import type { SheetOut } from '../outside/sheet-out.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { reaches, type CheckedRow, type Standing } from './check-people.ts';
import { checkedImport } from './checked-import.ts';
import { doneIn, headOut, keptImport } from './kept-import.ts';

const pageRows = 50;

/** An answer, and whose data of the register it shows. */
export type Shown<T> = { readonly answer: T; readonly looked: readonly string[] };

/**
 * `GET /imports/:id/check`: what each row is, a page at a time. Refuses with `import/unknown`,
 * `import/not-mapped`.
 */
export function importCheck(
  asked: Asked,
  viewer: Viewer,
  about: { readonly id: string; readonly standing?: string; readonly after?: string },
  now: Instant,
): Promise<Result<Shown<ImportCheckAnswer>>> {
  return whenStoreAnswers(async () => {
    const found = await keptImport(asked, viewer, about.id);
    if (!found.ok) return found;
    const checked = await checkedImport(asked, viewer, found.value, now);
    if (!checked.ok) return checked;
    const wanted = about.standing?.split(',') ?? null;
    const after = Number(about.after ?? 0);
    const rows = checked.value.filter(
      (row) => row.line > after && (wanted === null || wanted.includes(row.standing)),
    );
    const page = rows.slice(0, pageRows).map((row) => rowOut(row, viewer));
    return accept({
      answer: {
        ...headOut({ ...found.value, done: doneIn(found.value) }, asked.programme),
        counts: countsOf(checked.value),
        rows: page,
        next: rows.length > pageRows ? (page.at(-1)?.line ?? null) : null,
      },
      looked: page.flatMap((row) =>
        row.likely.flatMap(({ actor, label }) => (label === null ? [] : [actor])),
      ),
    });
  });
}

function countsOf(rows: readonly CheckedRow[]): ImportCheckAnswer['counts'] {
  const counts: Record<Standing, number> = {
    new: 0,
    joins: 0,
    differs: 0,
    there: 0,
    double: 0,
    held: 0,
    aside: 0,
    brought: 0,
  };
  for (const { standing } of rows) counts[standing] += 1;
  return counts;
}

function rowOut(row: CheckedRow, viewer: Viewer): ImportCheckAnswer['rows'][number] {
  const { verdict } = row;
  const likely = verdict?.verdict === 'double' ? verdict.likely : [];
  return {
    line: row.line,
    standing: row.standing,
    label: labelIn(row),
    problems: row.remarks.map(({ column, value, problem, suggestion }) => ({
      column,
      value,
      problem: renderProblem(problem),
      suggestion: suggestion ?? null,
    })),
    likely: likely.map(({ person, reasons }) => ({
      actor: person.actor,
      label: reaches(viewer, person) ? labelOf(person) : null,
      reasons: [...reasons],
    })),
    differs: verdict?.verdict === 'known' ? [...verdict.differs] : [],
    cells: Object.entries(row.cells).map(([column, value]) => ({ column, value })),
  };
}

function labelIn({ values }: CheckedRow): string {
  return labelOf({ details: {}, values });
}

/** Rows that a person has to look at, as a sheet that can be mended and uploaded again. */
export function heldRows(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<SheetOut>> {
  return sheetOf(asked, viewer, { id, now }, (columns, rows) => ({
    name: words.sheets.held,
    headings: [...columns, words.held.line, words.held.why, words.held.suggestion],
    rows: rows
      .filter(({ standing }) => ['held', 'double', 'aside'].includes(standing))
      .map((row) => [
        ...columns.map((column) => row.cells[column] ?? ''),
        String(row.line),
        row.remarks.map(({ problem }) => told(problem)).join(' '),
        row.remarks
          .flatMap(({ column, suggestion }) => (suggestion ? [`${column}: ${suggestion}`] : []))
          .join('; '),
      ]),
  }));
}

/** Every row and what became of it, none left out. */
export function importReport(
  asked: Asked,
  viewer: Viewer,
  id: string,
  now: Instant,
): Promise<Result<SheetOut>> {
  return sheetOf(asked, viewer, { id, now }, (_, rows) => ({
    name: words.sheets.held,
    headings: words.report.columns,
    rows: rows.map((row) => [
      String(row.line),
      words.report.became[becameOf(row.standing)],
      labelIn(row),
      row.remarks.map(({ problem }) => told(problem)).join(' '),
    ]),
  }));
}

function becameOf(standing: Standing): 'brought' | 'there' | 'held' | 'open' {
  if (standing === 'brought') return 'brought';
  if (standing === 'new' || standing === 'joins') return 'open';
  return standing === 'there' || standing === 'differs' ? 'there' : 'held';
}

function told({ code, facts }: Problem): string {
  const { sentence, remedy } = problemWords[code];
  return `${sentence(facts)} ${remedy(facts)}`;
}

function sheetOf(
  asked: Asked,
  viewer: Viewer,
  { id, now }: { readonly id: string; readonly now: Instant },
  make: (columns: readonly string[], rows: readonly CheckedRow[]) => SheetOut,
): Promise<Result<SheetOut>> {
  return whenStoreAnswers(async () => {
    const found = await keptImport(asked, viewer, id);
    if (!found.ok) return found;
    const checked = await checkedImport(asked, viewer, found.value, now);
    return checked.ok ? accept(make(found.value.columns, checked.value)) : checked;
  });
}
