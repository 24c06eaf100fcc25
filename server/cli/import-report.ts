import fs from 'node:fs/promises';
import path from 'node:path';
import type { Remark } from '../../core/importing/read-row.ts';
import type { ProblemWords } from '../../words/problem-words.ts';
import type { ImportWords } from '../../words/es/importing.ts';
import type { ImportReport } from '../commands/import-weighings.ts';
import type { ProblemCode } from '../../core/problems/problem.ts';

export type ReportWords = {
  readonly words: ImportWords;
  readonly problems: Readonly<Record<ProblemCode, ProblemWords>>;
};

/** So many lines are shown on the screen; the saved report has them all. */
const shownMax = 20;

/** The report as lines for the screen: counts first, then what a person has to look at. */
export function reportLines(
  file: string,
  report: ImportReport,
  { words, problems }: ReportWords,
): string[] {
  const said = (remark: Remark): string => {
    const where = words.place(remark.line, remark.column, remark.value);
    const why = problems[remark.problem.code].sentence(remark.problem.facts);
    const may = remark.suggestion === undefined ? '' : ` ${words.suggestion(remark.suggestion)}`;
    return `  ${where}: ${why}${may} (${remark.problem.code})`;
  };
  const list = (remarks: readonly Remark[]): string[] => [
    ...remarks.slice(0, shownMax).map(said),
    ...(remarks.length > shownMax ? [`  ${words.more(remarks.length - shownMax)}`] : []),
  ];
  return [
    words.done(path.basename(file)),
    `  ${words.rows(report.rows)}`,
    `  ${words.accepted(report.accepted)}`,
    `  ${words.alreadyHad(report.alreadyHad)}`,
    ...(report.waiting.rows > 0 ? [`  ${words.waiting(report.waiting)}`] : []),
    ...(report.corrected > 0 ? [`  ${words.corrected(report.corrected)}`] : []),
    `  ${words.held(report.heldRows)}`,
    ...list(report.held),
    ...(report.heldRows > 0 ? [`  ${words.correctionHint}`] : []),
    ...(report.remarks.length > 0 ? [`  ${words.remarks(report.remarks.length)}`] : []),
    ...list(report.remarks),
    ...(report.proposedZones.length > 0 ? [`  ${words.zonesHint}`] : []),
    ...report.proposedZones.map((spellings) => `    ${JSON.stringify(spellings)}`),
  ];
}

/**
 * Saves the whole report as JSON and, when rows were held, these as a table that a spreadsheet
 * opens. @returns the files written, the JSON first
 */
export async function saveReport(
  folder: string,
  name: string,
  about: { readonly file: string; readonly mapping: string; readonly at: string },
  report: ImportReport,
  { words, problems }: ReportWords,
): Promise<string[]> {
  await fs.mkdir(folder, { recursive: true });
  const stem = path.join(folder, `${name}-${about.at.replace(/[:.]/g, '-')}`);
  const files = [`${stem}.json`];
  await fs.writeFile(`${stem}.json`, `${JSON.stringify({ ...about, ...report }, null, 2)}\n`);
  if (report.held.length > 0) {
    const rows = report.held.map(({ line, column, value, problem, suggestion }) => [
      String(line),
      column,
      value,
      problem.code,
      problems[problem.code].sentence(problem.facts),
      suggestion ?? '',
    ]);
    files.push(`${stem}.held.csv`);
    await fs.writeFile(`${stem}.held.csv`, csvText([words.heldTable, ...rows]));
  }
  return files;
}

/** With a mark for spreadsheets; a cell that could be taken for a formula is made harmless. */
function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
