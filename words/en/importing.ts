import { kilograms } from '../mass.ts';
import type { ImportWords } from '../es/importing.ts';

export const importWords: ImportWords = {
  usage: 'Use: npm run ayni -- import weighings FILE.csv --mapping MAPPING.json [--report FOLDER]',
  throughProgram: (address) => `Sending to the running program (${address}).`,
  working: (rows) => `${rows} rows read`,
  done: (file) => `Import of ${file}`,
  rows: (rows) => `rows read: ${rows}`,
  accepted: ({ rows, grams }) => `recorded: ${rows} (${kilograms(grams)})`,
  alreadyHad: ({ rows, grams }) => `already there, no effect: ${rows} (${kilograms(grams)})`,
  waiting: ({ rows, grams }) =>
    `kept until something missing arrives: ${rows} (${kilograms(grams)})`,
  corrected: (rows) => `corrected by the mapping: ${rows}`,
  held: (rows) =>
    rows === 0 ? 'held for a person: none' : `held for a person: ${rows} (not in the ledger)`,
  remarks: (count) => `recorded with a remark: ${count}`,
  place: (line, column, value) =>
    column === '' ? `line ${line}` : `line ${line}, ${column} = “${value}”`,
  suggestion: (value) => `Could it be “${value}”?`,
  correctionHint:
    'To correct a cell: change it in the table, or add it to “corrections” in the mapping ' +
    '(line, column, from, to, reason), and repeat the command. What is in is not doubled.',
  zonesHint: 'Zones not confirmed; each line looks like one place. Confirm them in “zones”:',
  more: (count) => `… and ${count} more, in the report.`,
  saved: (file) => `Full report: ${file}`,
  heldTable: ['line', 'column', 'value', 'code', 'reason', 'suggestion'],
};
