import { reachOf, within, type Target } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { blocksOf } from '../../core/actors/likeness/blocks.ts';
import { readied } from '../../core/actors/likeness/compared.ts';
import { likeness } from '../../core/actors/likeness/likeness.ts';
import type { PersonalValues } from '../../core/actors/personal-fields.ts';
import { idFrom, type ActorId, type ProgrammeId } from '../../core/events/ids.ts';
import { codesFor, comparable, noteAlikeRows } from '../../core/importing/people/alike-rows.ts';
import {
  judge,
  type Decision,
  type KnownPerson,
  type Likely,
  type Verdict,
} from '../../core/importing/people/judge.ts';
import {
  identityOf,
  namedIdentityOf,
  noteRepeats,
} from '../../core/importing/people/listed-twice.ts';
import type { PeopleMapping, Vocabulary } from '../../core/importing/people/mapping.ts';
import { readPerson, type ListedPerson } from '../../core/importing/people/read-person.ts';
import { namedCells, type GridLine } from '../../core/importing/people/table-of-grid.ts';
import type { Remark } from '../../core/importing/read-row.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { stableId } from '../outside/stable-id.ts';
import {
  actorsByDocument,
  actorsInBlocks,
  peopleByActor,
  type StoredPerson,
} from '../store/imports/known-people.ts';
import type { RowAnswer, RowOutcome } from '../store/imports/people-imports.ts';
import type { Queryable } from '../store/engine/contract.ts';

/** Everything by which rows of one list are read; goes through the file once, in its order. */
export type Reading = {
  readonly programme: ProgrammeId;
  readonly columns: readonly string[];
  readonly mapping: PeopleMapping;
  readonly vocabulary: Vocabulary;
  readonly viewer: Viewer;
  readonly answers: Readonly<Record<string, RowAnswer>>;
  readonly outcomes: Readonly<Record<string, RowOutcome>>;
  /** Actors that came from this very file: the file itself tells its rows apart. */
  readonly ours: ReadonlySet<string>;
  /** Rows that an earlier run found there are looked at again, for what they say otherwise. */
  readonly lookAgain: boolean;
};

/** What a row is, before anything is written. */
export type Standing =
  /** Somebody new; `joins` somebody known, or earlier in the file, in one more organisation. */
  | 'new'
  | 'joins'
  /** Somebody known, of whom the list says something else or more; and of whom it does not. */
  | 'differs'
  | 'there'
  /** For a person to decide: may be somebody known; has a problem. */
  | 'double'
  | 'held'
  /** A person set it aside. */
  | 'aside'
  /** Brought in, or found there, by an earlier run. */
  | 'brought';

export type CheckedRow = {
  readonly line: number;
  /** As the file has them, with what a person corrected. */
  readonly cells: Readonly<Record<string, string>>;
  readonly standing: Standing;
  readonly person: ListedPerson | undefined;
  /** What could be read of it, even when it is held. */
  readonly values: PersonalValues;
  readonly remarks: readonly Remark[];
  /** Of a known person. */
  readonly known: StoredPerson | undefined;
  readonly verdict: Verdict | undefined;
};

/** Reads and judges rows; call it with the rows of a file in their order, in as many parts. */
export type Check = (db: Queryable, rows: readonly GridLine[]) => Promise<readonly CheckedRow[]>;

export function startCheck(reading: Reading): Check {
  const repeats = noteRepeats();
  const alike = noteAlikeRows();
  return (db, rows) =>
    settleAll(
      db,
      rows.map((row) => readLine(row, reading, { repeats, alike })),
      reading,
    );
}

/** Judges rows anew once others of the file were brought in. */
export function checkAgain(
  db: Queryable,
  rows: readonly CheckedRow[],
  reading: Reading,
): Promise<readonly CheckedRow[]> {
  const lines = rows.map(({ line, cells, person, values, remarks }) => ({
    line,
    cells,
    person,
    values,
    remarks,
    standing: undefined,
    elsewhere: false,
    decision: decisionOf(reading.answers[line]),
  }));
  return settleAll(db, lines, reading);
}

async function settleAll(
  db: Queryable,
  read: readonly ReadLine[],
  reading: Reading,
): Promise<readonly CheckedRow[]> {
  const open = read.flatMap((one) =>
    one.person !== undefined && one.standing === undefined ? [one.person] : [],
  );
  const found = await findKnown(db, open, reading);
  return read.map((one) => settled(one, found, reading));
}

/** A row as far as the file alone can tell. */
type ReadLine = Omit<CheckedRow, 'standing' | 'known' | 'verdict'> & {
  readonly standing: Standing | undefined;
  readonly elsewhere: boolean;
  readonly decision: Decision | undefined;
};

type Notes = {
  readonly repeats: ReturnType<typeof noteRepeats>;
  readonly alike: ReturnType<typeof noteAlikeRows>;
};

function readLine(row: GridLine, reading: Reading, notes: Notes): ReadLine {
  const { columns, answers, outcomes, mapping, vocabulary } = reading;
  const answer = answers[row.line];
  const cells = { ...namedCells(columns, row), ...answer?.cells };
  const read = readPerson({ line: row.line, values: cells }, mapping, vocabulary);
  const person = read.outcome === 'read' ? read.person : undefined;
  const decision = decisionOf(answer);
  const values = read.outcome === 'read' ? read.person.values : read.values;
  const own = { line: row.line, cells, person, values, remarks: read.remarks };
  const line = { ...own, elsewhere: false, decision };
  const outcome = outcomes[row.line];
  // What is set aside is not there for the rows below it; what was brought in is.
  if (answer?.aside === true) return { ...line, standing: 'aside' };
  if (person === undefined) {
    // Held or not, the rows below may be the same person.
    notes.alike({ line: row.line, values, details: {}, organisation: mapping.organisation });
    return { ...line, standing: 'held' };
  }
  const repeated = notes.repeats(person);
  const alike = repeated.kind === 'first' ? notes.alike(person) : undefined;
  if (outcome?.outcome === 'brought') return { ...line, standing: 'brought' };
  if (outcome?.outcome === 'there' && !reading.lookAgain) return { ...line, standing: 'there' };
  const against = refusalOf(person, outcome, reading);
  if (against !== undefined) return heldBy(line, against);
  if (repeated.kind === 'again') return { ...line, standing: 'there' };
  if (repeated.kind === 'otherwise') return heldBy(line, repeated.remark.problem);
  if (alike !== undefined && decision === undefined) {
    const facts = { line: alike.line, reasons: alike.reasons };
    return heldBy(line, { code: 'import/row-alike', facts });
  }
  return { ...line, standing: undefined, elsewhere: repeated.kind === 'elsewhere' };
}

function heldBy(line: Omit<ReadLine, 'standing'>, problem: Problem): ReadLine {
  const remark = { line: line.line, column: '', value: '', problem, suggestion: undefined };
  return { ...line, standing: 'held', remarks: [remark, ...line.remarks] };
}

function decisionOf(answer: RowAnswer | undefined): Decision | undefined {
  if (answer?.same !== undefined) return { same: idFrom(answer.same) };
  return answer?.isNew === true ? { isNew: true } : undefined;
}

/** What the program said when the row was brought in, or would say: no reach, no place. */
function refusalOf(
  { organisation }: ListedPerson,
  outcome: RowOutcome | undefined,
  { viewer }: Reading,
): Problem | undefined {
  if (outcome?.outcome === 'refused') return outcome.problem;
  const reach = reachOf(viewer, 'actors.import');
  const own = organisation !== null && reach.organisations.includes(organisation);
  return reach.all || own ? undefined : { code: 'import/organisation-beyond', facts: {} };
}

type FoundPeople = {
  readonly people: ReadonlyMap<string, StoredPerson>;
  readonly byDocument: ReadonlyMap<string, readonly string[]>;
  readonly byBlock: ReadonlyMap<number, readonly string[]>;
};

async function findKnown(
  db: Queryable,
  persons: readonly ListedPerson[],
  { programme, vocabulary }: Reading,
): Promise<FoundPeople> {
  const documents = persons.flatMap(({ values }) => values.documentNumber ?? []);
  const byDocument = await actorsByDocument(db, programme, documents);
  const unknown = persons.filter(({ values }) => !byDocument.has(values.documentNumber ?? ''));
  const byBlock = await actorsInBlocks(
    db,
    programme,
    unknown.map(({ line, values }) => ({ line, blocks: blocksOf(null, values) })),
  );
  const ids = [
    ...persons.flatMap((person) => idsOf(person, programme)),
    ...[...byDocument.values(), ...byBlock.values()].flat(),
  ];
  const people = await peopleByActor(db, programme, ids, vocabulary.today);
  return { people, byDocument, byBlock };
}

/** The actor that this row is, wherever it was registered from a list before. */
export function actorOf(person: ListedPerson, programme: ProgrammeId): ActorId {
  return stableId(0, ['person', programme, ...identityOf(person)]);
}

function idsOf(person: ListedPerson, programme: ProgrammeId): readonly ActorId[] {
  const named: ActorId = stableId(0, ['person', programme, ...namedIdentityOf(person)]);
  return [actorOf(person, programme), named];
}

function settled(line: ReadLine, found: FoundPeople, reading: Reading): CheckedRow {
  const { standing, elsewhere, decision, ...row } = line;
  const { person } = row;
  if (standing !== undefined || person === undefined) {
    return { ...row, standing: standing ?? 'held', known: undefined, verdict: undefined };
  }
  const same = sameOf(person, found, reading);
  const likely = likelyOf(person, same, found, reading);
  const verdict = judge(person, { same, likely }, decision);
  const base = { ...row, verdict, known: undefined };
  if (verdict.verdict === 'new') return { ...base, standing: elsewhere ? 'joins' : 'new' };
  if (verdict.verdict === 'double') {
    const reasons = [...new Set(verdict.likely.flatMap((one) => one.reasons))];
    return {
      ...heldBy(line, { code: 'import/likely-double', facts: { reasons } }),
      known: undefined,
      verdict,
      standing: 'double',
    };
  }
  const known = found.people.get(verdict.actor);
  if (verdict.joins) return { ...base, known, standing: 'joins' };
  return { ...base, known, standing: verdict.differs.length > 0 ? 'differs' : 'there' };
}

/** By the document; else registered from a list under this very name, with no other document. */
function sameOf(
  person: ListedPerson,
  { people, byDocument }: FoundPeople,
  { programme }: Reading,
): StoredPerson | undefined {
  const { documentNumber, documentType } = person.values;
  const withDocument = (byDocument.get(documentNumber ?? '') ?? [])
    .map((actor) => people.get(actor))
    .find((one) => (one?.values.documentType ?? documentType) === documentType);
  if (withDocument !== undefined) return withDocument;
  return idsOf(person, programme)
    .map((actor) => people.get(actor))
    .find(
      (one) =>
        one !== undefined &&
        (documentNumber === undefined ||
          one.values.documentNumber === undefined ||
          one.values.documentNumber === documentNumber),
    );
}

function likelyOf(
  person: ListedPerson,
  same: StoredPerson | undefined,
  { people, byBlock }: FoundPeople,
  { ours }: Reading,
): readonly Likely[] {
  if (same !== undefined) return [];
  const row = readied(comparable(person));
  const candidates = new Map<string, StoredPerson>();
  for (const id of byBlock.get(person.line) ?? []) {
    const one = people.get(id);
    if (one !== undefined && !ours.has(one.actor)) candidates.set(one.actor, one);
  }
  return [...candidates.values()]
    .map((one) => ({ person: one, like: likeness(row, readied(comparedTo(one))) }))
    .filter(({ like }) => like.band === 'likely')
    .sort((a, b) => b.like.points - a.like.points)
    .slice(0, likelyMost)
    .map((one) => ({ person: one.person, reasons: codesFor(one.like.reasons) }));
}

const likelyMost = 3;

function comparedTo({ values, details, affiliations }: StoredPerson) {
  return {
    isPerson: true,
    name: null,
    sex: details.sex ?? null,
    bornFrom: details.bornFrom ?? null,
    district: details.district ?? null,
    organisations: affiliations.map(({ organisation }) => organisation),
    personal: values,
  };
}

/** Whether the viewer may be told who this is. */
export function reaches(viewer: Viewer, person: KnownPerson): boolean {
  const target: Target = {
    actor: person.actor,
    organisations: person.affiliations.map(({ organisation }) => organisation),
    districts: [
      person.details.district,
      ...person.affiliations.map(({ municipality }) => municipality),
    ].filter((district) => district !== undefined && district !== null),
  };
  return within(reachOf(viewer, 'actors.read'), target);
}
