import type { Problem } from '../problems/problem.ts';
import { parseDay, type Day } from '../quantities/instant.ts';
import type { Grams } from '../quantities/quantity.ts';
import { gramsOf, type WeightEntry } from '../quantities/weight-entry.ts';
import type { DateColumn, MappedHolder, MappedZone, WeighingsMapping } from './mapping.ts';
import { nearestSpelling } from './spelling.ts';

/** One line of the table: where it stands and what was written, as text. */
export type TableRow = {
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
};

export type Weighing = {
  readonly day: Day;
  readonly grams: Grams;
  readonly entry: WeightEntry;
  readonly sourceKind: string;
  readonly holder: MappedHolder;
  readonly zone: MappedZone;
  readonly note: string | undefined;
};

/** Something a person should look at: the row is held (`held`) or only remarked upon. */
export type Remark = {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly problem: Problem;
  readonly suggestion: string | undefined;
};

export type ReadRow =
  | {
      readonly outcome: 'read';
      readonly weighing: Weighing;
      /** What makes this row this row, wherever it stands in the file. */
      readonly identity: string;
      readonly remarks: readonly Remark[];
      readonly corrected: boolean;
    }
  | { readonly outcome: 'held'; readonly remarks: readonly Remark[] };

/**
 * One line of a table as a weighing, by a mapping. All that is wrong with the line is said at
 * once. Corrections of the mapping apply only where the file still says what they correct.
 *
 * @param previousDay day of the line before, to suggest a year for an impossible one
 */
export function readRow(
  row: TableRow,
  mapping: WeighingsMapping,
  previousDay: Day | undefined,
): ReadRow {
  const corrections = mapping.corrections.filter(
    (one) => one.line === row.line && row.values[one.column] === one.from,
  );
  const values = { ...row.values };
  for (const { column, to } of corrections) values[column] = to;
  const line: Line = { number: row.line, values, mapping, held: [], remarks: [] };
  const day = readDay(line, previousDay);
  const weight = readWeight(line);
  const holder = readHolder(line);
  const zone = readZone(line);
  const sourceKind = zone?.sourceKind ?? readSourceKind(line);
  if (line.held.length > 0 || !day || !weight || !holder || !zone || !sourceKind) {
    return { outcome: 'held', remarks: line.held };
  }
  const note = mapping.noteColumns
    .map((column) => cell(line, column))
    .filter((text) => text !== undefined)
    .join(' · ');
  return {
    outcome: 'read',
    weighing: { day, ...weight, sourceKind, holder, zone, note: note === '' ? undefined : note },
    identity: identityOf(values),
    remarks: line.remarks,
    corrected: corrections.length > 0,
  };
}

type Line = {
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
  readonly mapping: WeighingsMapping;
  readonly held: Remark[];
  readonly remarks: Remark[];
};

function identityOf(values: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is written in a column; undefined for nothing. */
function cell(line: Line, column: string): string | undefined {
  const value = line.values[column]?.trim() ?? '';
  return value === '' || line.mapping.nulls.includes(value) ? undefined : value;
}

function hold(line: Line, column: string, problem: Problem, suggestion?: string): undefined {
  const value = line.values[column] ?? '';
  line.held.push({ line: line.number, column, value, problem, suggestion });
  return undefined;
}

function missing(line: Line, column: string): undefined {
  return hold(line, column, { code: 'import/value-missing', facts: { column } });
}

function readDay(line: Line, previousDay: Day | undefined): Day | undefined {
  const rule = line.mapping.date;
  const written = cell(line, rule.column);
  if (written === undefined) return missing(line, rule.column);
  const parts = datePartsOf(written, rule);
  const day = parts && parseDay(`${parts.year}-${parts.month}-${parts.day}`);
  if (day && day >= rule.earliest && day <= rule.latest) return day;
  const facts = { column: rule.column, value: written };
  const year = previousDay?.slice(0, 4);
  const guess = parts && year ? parseDay(`${year}-${parts.month}-${parts.day}`) : undefined;
  const suggestion = guess && inFormat(guess, rule);
  if (!parts) return hold(line, rule.column, { code: 'import/date-invalid', facts }, suggestion);
  const range = { earliest: rule.earliest, latest: rule.latest };
  return hold(
    line,
    rule.column,
    { code: 'import/date-implausible', facts: { ...facts, ...range } },
    suggestion,
  );
}

function datePartsOf(
  written: string,
  rule: DateColumn,
): { readonly year: string; readonly month: string; readonly day: string } | undefined {
  const order = rule.format.split(/[^A-Z]+/);
  const parts = written.split(/[^0-9]+/);
  const part = (letter: string, width: number): string | undefined => {
    const text = parts[order.findIndex((name) => name.startsWith(letter))];
    return text === undefined || text === '' ? undefined : text.padStart(width, '0');
  };
  const year = part('Y', 4);
  const month = part('M', 2);
  const day = part('D', 2);
  if (parts.length !== 3 || !year || !month || !day) return undefined;
  return { year, month, day };
}

function inFormat(day: Day, rule: DateColumn): string {
  return rule.format
    .replace('YYYY', day.slice(0, 4))
    .replace('MM', day.slice(5, 7))
    .replace('DD', day.slice(8, 10));
}

function readWeight(
  line: Line,
): { readonly grams: Grams; readonly entry: WeightEntry } | undefined {
  const { column, unit, method, check } = line.mapping.weight;
  const written = cell(line, column);
  if (written === undefined) return missing(line, column);
  const entry: WeightEntry = { value: written, unit, method };
  const mass = gramsOf(entry);
  if (!mass.ok) {
    const facts = { column, value: written };
    // Thousands marks and decimal commas are how numbers go wrong; nobody guesses which it was.
    return hold(line, column, { code: 'import/number-invalid', facts });
  }
  const other = check && cell(line, check.column);
  if (check && other !== undefined) {
    const second = gramsOf({ value: other, unit: check.unit, method });
    const apart = second.ok ? Math.abs(second.value - mass.value) : undefined;
    const problem: Problem = {
      code: 'import/columns-disagree',
      facts: { column, value: written, other: check.column, other_value: other },
    };
    if (apart === undefined || apart > check.toleranceGrams) return hold(line, column, problem);
    if (apart > 0) {
      const remark = { line: line.number, column, value: written, problem, suggestion: undefined };
      line.remarks.push(remark);
    }
  }
  return { grams: mass.value, entry };
}

function readHolder(line: Line): MappedHolder | undefined {
  const { holder, holders } = line.mapping;
  const written = cell(line, holder.column);
  if (written === undefined) return missing(line, holder.column);
  const found = holders.find((one) => one.spellings.includes(written));
  return found ?? unconfirmed(line, holder.column, written, holders);
}

function readZone(line: Line): MappedZone | undefined {
  const { zone, zones } = line.mapping;
  const raw = line.values[zone.column]?.trim() ?? '';
  const found = zones.find((one) => one.spellings.includes(raw));
  if (found) return found;
  const written = cell(line, zone.column);
  if (written === undefined) return missing(line, zone.column);
  return unconfirmed(line, zone.column, written, zones);
}

function unconfirmed(
  line: Line,
  column: string,
  written: string,
  known: readonly { readonly spellings: readonly string[] }[],
): undefined {
  const near = nearestSpelling(
    written,
    known.flatMap(({ spellings }) => spellings),
  );
  return hold(
    line,
    column,
    {
      code: 'import/place-unconfirmed',
      facts: { column, value: written, suggestion: near ?? '' },
    },
    near,
  );
}

function readSourceKind(line: Line): string | undefined {
  const rule = line.mapping.sourceKind;
  if ('always' in rule) return rule.always;
  const written = cell(line, rule.column);
  if (written === undefined) return missing(line, rule.column);
  const kind = rule.values[written];
  if (kind !== undefined) return kind;
  const near = nearestSpelling(written, Object.keys(rule.values));
  return hold(
    line,
    rule.column,
    {
      code: 'import/place-unconfirmed',
      facts: { column: rule.column, value: written, suggestion: near ?? '' },
    },
    near,
  );
}
