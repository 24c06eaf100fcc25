import type { FlowsAnswer } from '../../wire/api/public-answers.ts';
import type { ServedProgramme } from './asked.ts';
import { csvWords as wordsEn } from '../../words/en/server.ts';
import { csvWords as wordsEs } from '../../words/es/server.ts';

/**
 * The flows as CSV (RFC 4180, UTF-8 with a mark for spreadsheets). Remarks first, a line each with
 * `#`: whose data, SIMULACIÓN where it is one, the period, the unit.
 */
export function flowsCsv(programme: ServedProgramme, answer: FlowsAnswer): string {
  const remarks = [
    `${programme.name.es} / ${programme.name.en}`,
    ...(answer.simulated ? [`${wordsEs.simulated} / ${wordsEn.simulated}`] : []),
    `${wordsEs.period(answer.from, answer.to)} / ${wordsEn.period(answer.from, answer.to)}`,
    `${wordsEs.unit} / ${wordsEn.unit}`,
    ...(answer.asOf === null
      ? []
      : [`${wordsEs.asOf(answer.asOf)} / ${wordsEn.asOf(answer.asOf)}`]),
  ];
  const columns = ['collected_g', 'delivered_g', 'lost_g', 'adjusted_g', 'stock_g'] as const;
  const lines = [
    ['key', 'name_es', 'name_en', ...columns],
    ...answer.rows.map((row) => [
      row.key,
      row.name.es,
      row.name.en,
      ...columns.map((column) => row[column]),
    ]),
    ['total', wordsEs.total, wordsEn.total, ...columns.map((column) => answer.totals[column])],
  ];
  return `\u{feff}${[...remarks.map((remark) => [`# ${remark}`]), ...lines]
    .map((line) => line.map(field).join(','))
    .join('\r\n')}\r\n`;
}

/** A text that a spreadsheet would take for a formula is shown as text. */
function field(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
