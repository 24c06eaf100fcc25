import type { AffiliationRole } from '../../actors/affiliation-roles.ts';
import { affiliationRoles, organisationRoles, staffRoles } from '../../actors/affiliation-roles.ts';
import {
  fieldKind,
  type PersonalField,
  type PersonalValues,
} from '../../actors/personal-fields.ts';
import type { ActorDetails, Sex } from '../../actors/register-events.ts';
import type { ActorId } from '../../events/ids.ts';
import type { Day } from '../../quantities/instant.ts';
import { addDays, parseDay } from '../../quantities/instant.ts';
import { foldSpelling, nearestSpelling } from '../spelling.ts';
import type { Remark, TableRow } from '../read-row.ts';
import { isJoined, type ColumnMeaning, type MemberField } from './fields.ts';
import type { PeopleMapping, Vocabulary } from './mapping.ts';
import { readable, splitNamesFirst, splitSurnames, splitSurnamesFirst } from './names.ts';
import { readDate, readYear } from './read-date.ts';
import {
  readChoice,
  readChoices,
  readDocument,
  readEmail,
  readKilograms,
  readPhone,
  readText,
  value,
  wrong,
  type Cell,
  type Read,
} from './read-text.ts';

/** One line of a member list as a person and where she belongs. */
export type ListedPerson = {
  readonly line: number;
  readonly values: PersonalValues;
  readonly details: ActorDetails;
  readonly organisation: ActorId | null;
  readonly municipality: string | null;
  readonly role: AffiliationRole;
  /** The list says the role; else it is the mapping's. */
  readonly saysRole: boolean;
  readonly since: Day | null;
};

export type PersonRow =
  | {
      readonly outcome: 'read';
      readonly person: ListedPerson;
      readonly remarks: readonly Remark[];
    }
  | {
      readonly outcome: 'held';
      /** What could be read, so that people can be told who it is. */
      readonly values: PersonalValues;
      readonly remarks: readonly Remark[];
    };

const earliestBirth = parseDay('1900-01-01');
const ageOfConsent = 18;

/**
 * One line of a member list, by a mapping. All that is wrong with it is said at once; an empty cell
 * says nothing. What could be read otherwise is not guessed but suggested.
 */
export function readPerson(
  row: TableRow,
  mapping: PeopleMapping,
  vocabulary: Vocabulary,
): PersonRow {
  const line = startLine(row, mapping, vocabulary);
  const draft: Draft = { values: {}, details: {} };
  readJoinedNames(line, draft);
  for (const [column, meaning] of line.meanings) {
    const text = textOf(line, column);
    if (text !== '' && !isJoined(meaning)) readField(line, meaning, { column, text }, draft);
  }
  checkPerson(line, draft);
  draft.values = withoutEmptyDocument(draft.values);
  if (line.held.length > 0) {
    return { outcome: 'held', values: draft.values, remarks: line.held };
  }
  const { organisation, municipality, role, since } = draft;
  return {
    outcome: 'read',
    person: {
      line: row.line,
      values: draft.values,
      details: { ...draft.details, ...bornFromOf(draft.values) },
      organisation: organisation ?? mapping.organisation,
      municipality: municipality ?? mapping.municipality,
      role: role ?? mapping.role,
      saysRole: role !== undefined,
      since: since ?? null,
    },
    remarks: line.remarks,
  };
}

type Draft = {
  values: PersonalValues;
  details: ActorDetails;
  organisation?: ActorId;
  municipality?: string;
  role?: AffiliationRole;
  since?: Day;
};

type Line = {
  readonly row: TableRow;
  readonly meanings: readonly (readonly [column: string, meaning: ColumnMeaning])[];
  readonly mapping: PeopleMapping;
  readonly vocabulary: Vocabulary;
  readonly held: Remark[];
  readonly remarks: Remark[];
};

function startLine(row: TableRow, mapping: PeopleMapping, vocabulary: Vocabulary): Line {
  const meanings = Object.entries(mapping.columns);
  return { row, meanings, mapping, vocabulary, held: [], remarks: [] };
}

/** What is written in a column; empty for nothing, and for what people write instead of nothing. */
function textOf(line: Line, column: string): string {
  const text = line.row.values[column]?.trim() ?? '';
  return /^(?:-+|\.+|_+|n\/?a|s\/?d|s\/?n|null|sin dato)$/i.test(text) ? '' : text;
}

function columnOf(line: Line, meaning: ColumnMeaning): string | undefined {
  return line.meanings.find(([, one]) => one === meaning)?.[0];
}

/** The value of a cell, or undefined with the problem noted. */
function take<T>(line: Line, { column, text }: Cell, read: Read<T>): T | undefined {
  const note = { line: line.row.line, column, value: text };
  if (!read.ok) {
    line.held.push({ ...note, problem: read.problem, suggestion: read.suggestion });
    return undefined;
  }
  if (read.remark !== undefined) {
    line.remarks.push({ ...note, problem: read.remark, suggestion: undefined });
  }
  return read.value;
}

function readJoinedNames(line: Line, draft: Draft): void {
  const split = { surnamesAndNames: splitSurnamesFirst, namesAndSurnames: splitNamesFirst };
  for (const [column, meaning] of line.meanings) {
    const text = textOf(line, column);
    if (text === '' || !isJoined(meaning)) continue;
    const { isSure, ...parts } =
      meaning === 'surnames' ? splitSurnames(text) : split[meaning](text);
    const said = [parts.firstSurname, parts.secondSurname, parts.givenNames].filter(Boolean);
    const facts = { column, value: text, split: said.join(' · ') };

    const read: Read<PersonalValues> = isSure
      ? value(parts)
      : { ok: true, value: parts, remark: { code: 'import/name-split', facts } };
    const taken = take(line, { column, text }, read);
    draft.values = { ...draft.values, ...taken };
  }
}

function readField(line: Line, meaning: MemberField, cell: Cell, draft: Draft): void {
  const { vocabulary } = line;
  switch (meaning) {
    case 'sex': {
      const sex = take(line, cell, readSex(cell, line));
      if (sex !== undefined) draft.details = { ...draft.details, sex };
      return;
    }
    case 'district': {
      const district = take(line, cell, readDistrict(cell, vocabulary, 'remark'));
      if (district) draft.details = { ...draft.details, district };
      return;
    }
    case 'languages': {
      const languages = take(line, cell, readChoices('languages', cell, vocabulary.choices));
      if (languages) draft.details = { ...draft.details, languages };
      return;
    }
    case 'organisation':
      assign(draft, 'organisation', take(line, cell, readOrganisation(cell, vocabulary)));
      return;
    case 'municipality':
      assign(draft, 'municipality', take(line, cell, readDistrict(cell, vocabulary, 'hold')));
      return;
    case 'role':
      assign(draft, 'role', take(line, cell, readRole(cell, vocabulary)));
      return;
    case 'since':
      assign(
        draft,
        'since',
        take(line, cell, readDate(cell, dayBefore(vocabulary), vocabulary.today)),
      );
      return;
    default: {
      const read = take(line, cell, readPersonal(meaning, cell, line));
      if (read !== undefined) draft.values = { ...draft.values, ...read };
    }
  }
}

function assign<K extends 'organisation' | 'municipality' | 'role' | 'since'>(
  draft: Draft,
  field: K,
  read: Draft[K] | undefined,
): void {
  if (read !== undefined) draft[field] = read;
}

function dayBefore({ today }: Vocabulary): Day {
  return earliestBirth ?? today;
}

function readPersonal(field: PersonalField, cell: Cell, line: Line): Read<PersonalValues> {
  const { choices, today } = line.vocabulary;
  const named = <T>(read: Read<T>): Read<PersonalValues> => {
    const values: PersonalValues = {};
    return read.ok ? { ...read, value: { ...values, [field]: read.value } } : read;
  };
  if (field === 'documentNumber') return documentIn(cell, line);
  const { type, group } = fieldKind(field);
  switch (type) {
    case 'day':
      return named(readDate(cell, dayBefore(line.vocabulary), addDays(today, -1)));
    case 'year':
      return named(readYear(cell, today));
    case 'grams':
      return named(readKilograms(cell));
    case 'code':
      return named(readChoice(field, cell, choices));
    case 'codes':
      return named(readChoices(field, cell, choices));
    case 'phone':
      return named(readPhone(cell));
    case 'email':
      return named(readEmail(cell));
    case 'text': {
      const text = readText(cell);
      return named(text.ok && group === 'name' ? value(readable(text.value)) : text);
    }
  }
}

/** The number with its type, which another column may state. */
function documentIn(cell: Cell, line: Line): Read<PersonalValues> {
  const column = columnOf(line, 'documentType');
  const written = column === undefined ? '' : textOf(line, column);
  const type =
    column === undefined || written === ''
      ? undefined
      : readChoice('documentType', { column, text: written }, line.vocabulary.choices);
  if (type?.ok === true && type.value === 'none') {
    return wrong({ code: 'import/document-stated-none', facts: { value: cell.text } });
  }
  const read = readDocument(cell, type?.ok === true ? type.value : undefined);
  if (!read.ok) return read;
  return value({ documentType: read.value.type, documentNumber: read.value.number });
}

function readSex(cell: Cell, { mapping, vocabulary }: Line): Read<Sex> {
  const letter = foldSpelling(cell.text);
  if (letter === 'm') return value(mapping.letterM === 'man' ? 'M' : 'F');
  const read = readChoice('sex', cell, vocabulary.choices);
  if (!read.ok) return read;
  const sex = (['F', 'M', 'X', 'undeclared'] as const).find((one) => one === read.value);
  return value(sex ?? 'undeclared');
}

/** A district of the programme by its name or code; any other by its UBIGEO. */
function readDistrict(
  cell: Cell,
  { districts }: Vocabulary,
  unknown: 'remark' | 'hold',
): Read<string> {
  const text = cell.text.trim();
  if (/^\d{6}$/.test(text)) return value(text);
  const folded = foldSpelling(text.replace(/^(?:municipalidad|distrito)(?: distrital)? de /i, ''));
  const found = districts.find(({ name }) => foldSpelling(name) === folded);
  if (found) return value(found.ubigeo);
  const near = nearestSpelling(
    text,
    districts.map(({ name }) => name),
  );
  const facts = { column: cell.column, value: cell.text };
  if (near !== undefined || unknown === 'hold') {
    return wrong({ code: 'import/district-unknown', facts }, near);
  }
  return { ok: true, value: '', remark: { code: 'import/district-elsewhere', facts } };
}

function readOrganisation(cell: Cell, { organisations }: Vocabulary): Read<ActorId> {
  const folded = foldSpelling(cell.text);
  const ruc = cell.text.replace(/[\s.-]/g, '');
  const found = organisations.filter(
    (one) => foldSpelling(one.name) === folded || (one.ruc !== null && one.ruc === ruc),
  );
  const [first] = found;
  if (first !== undefined && found.length === 1) return value(first.id);
  const near = nearestSpelling(
    cell.text,
    organisations.map(({ name }) => name),
  );
  const facts = { column: cell.column, value: cell.text };
  return wrong({ code: 'import/organisation-unknown', facts }, found.length > 1 ? undefined : near);
}

function readRole(cell: Cell, { choices }: Vocabulary): Read<AffiliationRole> {
  const read = readChoice('role', cell, choices);
  if (!read.ok) return read;
  // Nobody becomes an administrator by a list.
  const closed = [...organisationRoles, ...staffRoles];
  const role = affiliationRoles.find((one) => one === read.value && !closed.includes(one));
  if (role !== undefined) return value(role);
  return wrong({
    code: 'import/choice-unknown',
    facts: { column: cell.column, value: cell.text },
  });
}

/** What no single cell can tell: a name there must be, and who is under age is pointed out. */
function checkPerson(line: Line, { values }: Draft): void {
  const at = { line: line.row.line, suggestion: undefined };
  if (values.firstSurname === undefined && values.givenNames === undefined) {
    const column = columnOf(line, 'surnamesAndNames') ?? columnOf(line, 'firstSurname') ?? '';
    line.held.push({
      ...at,
      column,
      value: '',
      problem: { code: 'import/name-missing', facts: {} },
    });
  }
  const born =
    values.birthDate ?? (values.birthYear === undefined ? '' : `${values.birthYear}-01-01`);
  const { today } = line.vocabulary;
  if (born === '') return;
  const had = today.slice(5) >= born.slice(5) ? 0 : 1;
  const age = Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - had;
  if (age >= ageOfConsent) return;
  const column = columnOf(line, 'birthDate') ?? columnOf(line, 'birthYear') ?? '';
  const problem = { code: 'import/under-age', facts: { age } } as const;
  line.remarks.push({ ...at, column, value: line.row.values[column] ?? '', problem });
}

/** “DNI” in every line and no number says nothing. */
function withoutEmptyDocument({ documentType, ...values }: PersonalValues): PersonalValues {
  const says = documentType === 'none' || values.documentNumber !== undefined;
  return says && documentType !== undefined ? { ...values, documentType } : values;
}

/** The band of five years that stays when the date is erased. */
function bornFromOf({ birthDate, birthYear }: PersonalValues): ActorDetails {
  const year = birthDate === undefined ? birthYear : Number(birthDate.slice(0, 4));
  return year === undefined ? {} : { bornFrom: year - (year % 5) };
}
