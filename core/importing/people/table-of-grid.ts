import { guessColumns } from './guess-columns.ts';
import type { Vocabulary } from './mapping.ts';

/** A line of a sheet: where it stands and what is in its cells. */
export type GridLine = { readonly line: number; readonly cells: readonly string[] };

/** A sheet with its headings told apart; rows as long as the columns. */
export type PeopleTable = {
  readonly columns: readonly string[];
  readonly rows: readonly GridLine[];
};

/** So many lines may stand above the headings: the name of the association, the year. */
const linesAboveMost = 15;

/**
 * Finds the headings: of the first lines the one that names the most columns we know, else the
 * first with more than one cell. Lines without any text are no rows. Columns without a heading get
 * a letter when something stands in them; a heading that comes twice gets a number.
 */
export function tableOfGrid(
  lines: readonly GridLine[],
  headers: Vocabulary['headers'],
): PeopleTable {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const first = filled.slice(0, linesAboveMost);
  const known = first.map(({ cells }) => knownHeadings(cells, headers));
  const most = Math.max(0, ...known);
  const several = filled.findIndex(({ cells }) => cells.filter(isFilled).length > 1);
  const at = most > 0 ? known.indexOf(most) : Math.max(0, several);
  const heading = filled[at];
  if (heading === undefined) return { columns: [], rows: [] };
  const below = filled.slice(at + 1);
  const width = Math.max(heading.cells.length, ...widthsOf(below));
  const used = Array.from({ length: width }, (_, column) => column).filter(
    (column) =>
      isFilled(heading.cells[column] ?? '') ||
      below.some(({ cells }) => isFilled(cells[column] ?? '')),
  );
  return {
    columns: namesOf(used.map((column) => ({ column, name: heading.cells[column] ?? '' }))),
    rows: below.map(({ line, cells }) => ({
      line,
      cells: used.map((column) => cells[column]?.trim() ?? ''),
    })),
  };
}

/** The row as its columns name it. */
export function namedCells(
  columns: readonly string[],
  { cells }: GridLine,
): Readonly<Record<string, string>> {
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

function knownHeadings(cells: readonly string[], headers: Vocabulary['headers']): number {
  const named = cells.filter(isFilled);
  if (named.length < 2) return 0;
  return guessColumns(named, [], headers).filter(({ confidence }) => confidence > 0.7).length;
}

/** The widest row, without spreading many rows into one call. */
function widthsOf(rows: readonly GridLine[]): readonly number[] {
  return [rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)];
}

const headingMost = 120;

function namesOf(
  headings: readonly { readonly column: number; readonly name: string }[],
): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map(({ column, name }) => {
    const text = name.replace(/\s+/g, ' ').trim().slice(0, headingMost);
    const own = text === '' ? letterOf(column) : text;
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return times === 1 ? own : `${own} (${times})`;
  });
}

/** A, B … Z, AA: as spreadsheets name columns. */
function letterOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${letterOf(Math.floor(column / 26) - 1)}${last}`;
}
