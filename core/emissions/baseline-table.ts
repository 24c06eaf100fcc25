import type { Problem } from '../problems/problem.ts';
import { parseDay, parseMonth } from '../quantities/instant.ts';
import type { Generation } from './baselines.ts';
import { doubtsAbout } from './doubts.ts';

/** Tables that can be brought in, by what their rows say. */
export const baselineTables = ['generation', 'composition', 'throughput', 'operation'] as const;
export type BaselineTable = (typeof baselineTables)[number];

/** A line of a sheet, as it was written. The first holds the headings. */
export type SheetLine = { readonly line: number; readonly cells: readonly string[] };

/** A row of what there was before, in whole units. */
export type Stated = {
  readonly subject: string;
  /** YYYY, or YYYY-MM. */
  readonly period: string;
  /** Material, class, or what was used; '' where there is none. */
  readonly about: string;
  readonly content: Readonly<Record<string, number | null>>;
};

/**
 * `read`: nothing is wrong. `doubtful`: it can be read and hardly be believed; brought in only by
 * whoever says so, and marked for ever. `held`: it cannot be read. `elsewhere`: of other districts.
 */
export type ReadLine = {
  readonly line: number;
  readonly became: 'read' | 'doubtful' | 'held' | 'elsewhere';
  readonly stated: readonly Stated[];
  readonly problems: readonly Problem[];
};

export type TableAsked = {
  readonly districts: readonly string[];
  readonly organisations: readonly string[];
  readonly materials: readonly string[];
  readonly source: string;
};

type Cells = Readonly<Record<string, string>>;
type Row = { readonly line: number; readonly cells: Cells };

/** Headings that a table cannot do without; those of MINAM where the table is MINAM's. */
const needed: Readonly<Record<BaselineTable, readonly string[]>> = {
  generation: ['UBIGEO', 'PERIODO', 'GPC_DOM', 'QRESIDUOS_DOM'],
  composition: ['UBIGEO', 'PERIODO', 'QRESIDUOS_DOM'],
  throughput: ['ORGANIZACION', 'KG_ANUAL'],
  operation: ['ORGANIZACION', 'MES', 'QUE', 'CANTIDAD'],
};

export type ReadTable =
  | { readonly ok: true; readonly lines: readonly ReadLine[] }
  | { readonly ok: false; readonly problem: Problem };

/**
 * Reads a table of baselines and says of each row what is wrong with it: six defects of the
 * official tables are looked for (ten times the tonnage, shifted columns, per-person values that
 * cannot be, jumps between years, ubigeos without their zero, dates in another order).
 */
export function readBaselineTable(
  table: BaselineTable,
  sheet: readonly SheetLine[],
  asked: TableAsked,
): ReadTable {
  const [headings, ...lines] = sheet;
  if (headings === undefined || lines.length === 0) {
    return { ok: false, problem: { code: 'import/file-empty', facts: {} } };
  }
  const names = headings.cells.map((name) =>
    name
      .replace(/^\uFEFF/, '')
      .trim()
      .toUpperCase(),
  );
  const missing = needed[table].find((name) => !names.includes(name));
  if (missing !== undefined) {
    const facts = { column: missing, columns: names.join(', ') };
    return { ok: false, problem: { code: 'import/column-missing', facts } };
  }
  const rows = lines.map(({ line, cells }): Row => {
    return { line, cells: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])) };
  });
  const order = usualOrder(rows);
  const read = rows.map((row) => readRow(table, row, asked, order));
  return { ok: true, lines: table === 'generation' ? withDoubts(read, asked.source) : read };
}

function readRow(table: BaselineTable, row: Row, asked: TableAsked, order: DateOrder): ReadLine {
  switch (table) {
    case 'generation':
      return ofDistrict(row, asked, order, generationIn);
    case 'composition':
      return ofDistrict(row, asked, order, compositionIn);
    case 'throughput':
      return finished(row, throughputIn(row, asked));
    case 'operation':
      return finished(row, operationIn(row, asked));
  }
}

type Found = {
  readonly stated: readonly Stated[];
  readonly held: readonly Problem[];
  readonly doubts: readonly Problem[];
};
type OfDistrict = (row: Row, district: string, year: string) => Found;

function ofDistrict(row: Row, asked: TableAsked, order: DateOrder, read: OfDistrict): ReadLine {
  const written = (row.cells['UBIGEO'] ?? '').trim();
  const padded = `0${written}`;
  if (/^\d{5}$/.test(written) && asked.districts.includes(padded)) {
    const facts = { column: 'UBIGEO', value: written, suggestion: padded };
    return held(row, [{ code: 'emissions/zero-lost', facts }]);
  }
  if (!/^\d{5,6}$/.test(written)) {
    const facts = { column: 'UBIGEO', value: written };
    return held(row, [{ code: 'emissions/district-unknown', facts }]);
  }
  if (!asked.districts.includes(written)) {
    return { line: row.line, became: 'elsewhere', stated: [], problems: [] };
  }
  const period = (row.cells['PERIODO'] ?? '').trim();
  const dates = [...yearFaults(period), ...dateFaults(row, order)];
  const found = read(row, written, period);
  return finished(row, { ...found, held: [...dates, ...found.held] });
}

function finished({ line }: Row, { stated, held: wrong, doubts }: Found): ReadLine {
  if (wrong.length > 0)
    return { line, became: 'held', stated: [], problems: [...wrong, ...doubts] };
  return { line, became: doubts.length > 0 ? 'doubtful' : 'read', stated, problems: doubts };
}

function held({ line }: Row, problems: readonly Problem[]): ReadLine {
  return { line, became: 'held', stated: [], problems };
}

function yearFaults(period: string): readonly Problem[] {
  if (/^(?:19|20)\d{2}$/.test(period)) return [];
  const isDate = /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$/.test(period) || /^\d{8}$/.test(period);
  const facts = { column: 'PERIODO', value: period };
  return [{ code: isDate ? 'emissions/date-order' : 'import/date-invalid', facts }];
}

/** How a date is written: which part stands first. */
type DateOrder = 'year' | 'day' | 'month' | null;

function orderOf(written: string): DateOrder {
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (digits)
    return parseDay(`${digits[1]}-${digits[2]}-${digits[3]}`) === undefined ? 'day' : 'year';
  const parts = /^(\d{1,4})[/-](\d{1,2})[/-](\d{1,4})$/.exec(written);
  if (!parts) return null;
  const [, first = '', second = ''] = parts;
  if (first.length === 4) return Number(second) > 12 ? 'day' : 'year';
  return Number(second) > 12 ? 'month' : 'day';
}

function usualOrder(rows: readonly Row[]): DateOrder {
  const counts = new Map<DateOrder, number>();
  for (const { cells } of rows) {
    const order = orderOf((cells['FECHA_CORTE'] ?? '').trim());
    if (order !== null) counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function dateFaults({ cells }: Row, usual: DateOrder): readonly Problem[] {
  const written = (cells['FECHA_CORTE'] ?? '').trim();
  if (written === '' || orderOf(written) === usual) return [];
  return [{ code: 'emissions/date-order', facts: { column: 'FECHA_CORTE', value: written } }];
}

function generationIn({ cells }: Row, district: string, period: string): Found {
  const wrong: Problem[] = [];
  const number = (column: string, needs = true): number | null =>
    numberIn(cells, column, needs, wrong);
  const population = number('POB_URBANA', false) ?? number('POB_TOTAL', false);
  const perPerson = number('GPC_DOM');
  const household = number('QRESIDUOS_DOM');
  const municipal = number('QRESIDUOS_MUN', false);
  const content = {
    population: population === null ? null : Math.round(population),
    gramsPerPersonDay: perPerson === null ? null : Math.round(perPerson * 1_000),
    householdTonnes: household === null ? null : Math.round(household),
    municipalTonnes: municipal === null ? null : Math.round(municipal),
  };
  return { stated: [{ subject: district, period, about: '', content }], held: wrong, doubts: [] };
}

/** The row again as the account reads it. */
export function generationOf({ subject, period, content }: Stated, source: string): Generation {
  const of = (name: string): number | null => content[name] ?? null;
  return {
    district: subject,
    year: Number(period),
    population: of('population'),
    gramsPerPersonDay: of('gramsPerPersonDay'),
    householdTonnes: of('householdTonnes'),
    municipalTonnes: of('municipalTonnes'),
    source,
    method: '',
    note: null,
  };
}

/** Doubts need the other years of the district: they are found when all rows are read. */
function withDoubts(lines: readonly ReadLine[], source: string): readonly ReadLine[] {
  const all = lines.flatMap(({ stated }) => stated.map((one) => generationOf(one, source)));
  return lines.map((line): ReadLine => {
    if (line.became !== 'read') return line;
    const problems = line.stated.flatMap((one) => doubtsAbout(generationOf(one, source), all));
    return problems.length === 0 ? line : { ...line, became: 'doubtful', problems };
  });
}

/** Parts may differ from their whole by rounding, in percent. */
const wholePercent = { least: 95, most: 105 } as const;
const prefix = 'QRESIDUOS_';

function compositionIn({ cells }: Row, district: string, period: string): Found {
  const wrong: Problem[] = [];
  const whole = numberIn(cells, 'QRESIDUOS_DOM', true, wrong);
  const columns = Object.keys(cells).filter(
    (name) => name.startsWith(prefix) && !['QRESIDUOS_DOM', 'QRESIDUOS_MUN'].includes(name),
  );
  const parts = columns.map((name) => {
    return { about: name.slice(prefix.length), tonnes: numberIn(cells, name, false, wrong) ?? 0 };
  });
  const sum = parts.reduce((so, { tonnes }) => so + tonnes, 0);
  const percent = whole === null || whole === 0 ? 100 : Math.round((sum / whole) * 100);
  const off = percent < wholePercent.least || percent > wholePercent.most;
  const facts = { columns: String(columns.length), sum: String(percent) };
  return {
    stated: parts.map(({ about, tonnes }) => {
      const kilograms = Math.round(tonnes * 1_000);
      return { subject: district, period, about: about.toLowerCase(), content: { kilograms } };
    }),
    held: wrong,
    doubts: off ? [{ code: 'emissions/columns-shifted', facts }] : [],
  };
}

function throughputIn({ cells }: Row, asked: TableAsked): Found {
  const wrong: Problem[] = [];
  const subject = organisationIn(cells, asked, wrong);
  const about = (cells['MATERIAL'] ?? '').trim();
  if (about !== '' && !asked.materials.includes(about)) {
    wrong.push({ code: 'import/choice-unknown', facts: { column: 'MATERIAL', value: about } });
  }
  const kilograms = numberIn(cells, 'KG_ANUAL', true, wrong);
  const gramsPerYear = kilograms === null ? null : Math.round(kilograms * 1_000);
  const period = (cells['PERIODO'] ?? '').trim();
  return {
    stated: [{ subject, period, about, content: { gramsPerYear } }],
    held: wrong,
    doubts: [],
  };
}

const used: Readonly<Record<string, string>> = {
  gasolina: 'gasoline',
  diesel: 'diesel',
  diésel: 'diesel',
  electricidad: 'electricity',
};

function operationIn({ cells }: Row, asked: TableAsked): Found {
  const wrong: Problem[] = [];
  const subject = organisationIn(cells, asked, wrong);
  const period = (cells['MES'] ?? '').trim();
  if (parseMonth(period) === undefined) {
    wrong.push({ code: 'import/date-invalid', facts: { column: 'MES', value: period } });
  }
  const written = (cells['QUE'] ?? '').trim();
  const about = used[written.toLowerCase()] ?? '';
  if (about === '') {
    wrong.push({ code: 'import/choice-unknown', facts: { column: 'QUE', value: written } });
  }
  const amount = numberIn(cells, 'CANTIDAD', true, wrong);
  const thousandths = amount === null ? null : Math.round(amount * 1_000);
  return {
    stated: [{ subject, period, about, content: { thousandths } }],
    held: wrong,
    doubts: [],
  };
}

function organisationIn(cells: Cells, asked: TableAsked, wrong: Problem[]): string {
  const written = (cells['ORGANIZACION'] ?? '').trim();
  if (!asked.organisations.includes(written)) {
    const facts = { column: 'ORGANIZACION', value: written };
    wrong.push({ code: 'import/organisation-unknown', facts });
  }
  return written;
}

/** A decimal with a comma or a point; where both stand, the comma parts thousands. */
function numberIn(cells: Cells, column: string, needs: boolean, wrong: Problem[]): number | null {
  const written = (cells[column] ?? '').trim();
  if (written === '') {
    if (needs) wrong.push({ code: 'import/value-missing', facts: { column } });
    return null;
  }
  const close = written.replace(/[\s\u00A0]/g, '');
  const plain = close.includes('.') ? close.replaceAll(',', '') : close.replace(',', '.');
  if (!/^\d+(?:\.\d+)?$/.test(plain)) {
    wrong.push({ code: 'import/number-invalid', facts: { column, value: written } });
    return null;
  }
  return Number(plain);
}
