import type { Amount } from '../../../core/indicators/figure.ts';
import type { FrozenIndicator, FrozenReport } from '../../../core/reports/frozen-report.ts';
import type { PublicResults } from '../../../core/reports/public-results.ts';
import { reportFileWords as filesEn } from '../../../words/en/report-files.ts';
import { reportTableWords as wordsEn } from '../../../words/en/report-tables.ts';
import { reportFileWords as filesEs } from '../../../words/es/report-files.ts';
import {
  reportTableWords as wordsEs,
  type ReportColumn,
  type ReportTable,
} from '../../../words/es/report-tables.ts';
import { csvOf } from '../sheet-out.ts';
import { tableColumns, typeOf } from './table-columns.ts';

/** Whole numbers and texts; null is an empty cell. Masses are whole grams. */
export type TableCell = string | number | null;
export type Table = {
  readonly name: ReportTable;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly TableCell[])[];
};

export function table(name: ReportTable, rows: Table['rows']): Table {
  return { name, columns: tableColumns[name], rows };
}

/** The report as tables for machines, exact: amounts in grams, shares with their two counts. */
export function reportTables(report: FrozenReport): readonly Table[] {
  const { indicators } = report;
  return [
    table(
      'indicators',
      indicators.map((one) => indicatorRow(report, one)),
    ),
    table(
      'splits',
      indicators.flatMap(({ code, splits }) =>
        splits.flatMap(({ dimension, parts }) =>
          parts.map(({ value, amount }) => {
            const name = nameOf(report, dimension, value);
            return [code, dimension, value, name.es, name.en, ...amountCells(amount)];
          }),
        ),
      ),
    ),
    table(
      'subtargets',
      indicators.flatMap(({ code, subtargets }) =>
        subtargets.map((one) => [
          code,
          one.dimension,
          one.value,
          one.have,
          one.declared,
          one.undeclared,
          one.sharePermille,
          one.askedPermille,
          one.absolute,
          yesNo(one.met),
        ]),
      ),
    ),
    table(
      'months',
      indicators.flatMap(({ code, months }) =>
        months.map(({ month, amount }) => [code, month, ...amountCells(amount)]),
      ),
    ),
  ];
}

function indicatorRow(report: FrozenReport, one: FrozenIndicator): readonly TableCell[] {
  const { from, to } = report.period;
  const levelCell = (amount: Amount | undefined): TableCell =>
    amount?.kind === 'whole' ? amount.value : null;
  return [
    one.code,
    one.version,
    one.queryHash,
    one.level,
    one.result,
    one.name.es,
    one.name.en,
    one.unit,
    one.timing,
    from,
    to,
    ...amountCells(one.value),
    ...[one.levels?.recorded, one.levels?.documented, one.levels?.verified].map(levelCell),
    one.baseline?.value ?? null,
    one.baseline?.on ?? null,
    one.target?.value ?? null,
    one.target?.on ?? null,
    one.expected,
    one.track,
    one.problem?.code ?? null,
    yesNo(one.proposal),
  ];
}

/** What anybody may read: the total of each indicator has an empty dimension. */
export function publicTable(report: PublicResults): Table {
  const { from, to } = report.period;
  const rows = report.indicators.flatMap((one) => {
    const lead = [one.code, one.version, one.name.es, one.name.en, one.unit, one.timing, from, to];
    const isWithheld = (amount: Amount | null): string => yesNo(one.people && amount === null);
    return [
      [...lead, null, null, ...amountCells(one.value), isWithheld(one.value)],
      ...one.splits.flatMap(({ dimension, parts }) =>
        parts.map(({ value, amount }) => [
          ...lead,
          dimension,
          value,
          ...amountCells(amount),
          isWithheld(amount),
        ]),
      ),
    ];
  });
  return table('results', rows);
}

/** Amount, numerator, denominator. */
function amountCells(amount: Amount | null): readonly TableCell[] {
  if (amount === null) return [null, null, null];
  return amount.kind === 'whole'
    ? [amount.value, null, null]
    : [null, amount.numerator, amount.denominator];
}

function nameOf(
  report: FrozenReport,
  dimension: string,
  value: string | null,
): { readonly es: string; readonly en: string } {
  const given = report.names.find((one) => one.dimension === dimension && one.value === value);
  return given?.name ?? { es: value ?? '', en: value ?? '' };
}

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** The table as CSV; of a simulation, with a line above it that says so. */
export function csvOfTable({ name, columns, rows }: Table, simulated: boolean): string {
  const above = `# ${filesEs.simulated} / ${filesEn.simulated}`;
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  return csvOf({ name, headings: columns, rows: texts, ...(simulated ? { above } : {}) });
}

const dictionaryColumns = ['table', 'column', 'type', 'meaning_es', 'meaning_en'];

/** What each column of these tables means, in both languages. */
export function dictionaryOf(names: readonly ReportTable[]): string {
  const rows = names.flatMap((name) => [
    [name, '', 'table', wordsEs.tables[name], wordsEn.tables[name]],
    ...tableColumns[name].map((column) => [
      name,
      column,
      typeOf(column),
      wordsEs.columns[column],
      wordsEn.columns[column],
    ]),
  ]);
  return csvOf({ name: 'dictionary', headings: dictionaryColumns, rows });
}
