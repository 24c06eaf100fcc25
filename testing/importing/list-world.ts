import { randomBytes } from 'node:crypto';
import { operator } from '../../core/access/viewer.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import type { ActorId } from '../../core/events/ids.ts';
import { guessColumns, guessLetterM } from '../../core/importing/people/guess-columns.ts';
import type { PeopleMapping, Vocabulary } from '../../core/importing/people/mapping.ts';
import type { GridLine } from '../../core/importing/people/table-of-grid.ts';
import { instant, type Instant } from '../../core/quantities/instant.ts';
import { importPeople, outcomeOf, type BroughtRow } from '../../server/commands/import-people.ts';
import { recordEvents } from '../../server/commands/record-events.ts';
import { openProgramme, type Opened } from '../../server/open-programme.ts';
import { stableId } from '../../server/outside/stable-id.ts';
import { importVocabulary } from '../../server/questions/import-vocabulary.ts';
import type { RowAnswer, RowOutcome } from '../../server/store/imports/people-imports.ts';
import { renderEvent } from '../../wire/events/parse-event.ts';
import { freshStore, type EngineName } from '../engines.ts';
import { testNames, type Names } from '../factories/ids.ts';

export type Row = Readonly<Record<string, string>>;

export type Brought = {
  readonly rows: readonly BroughtRow[];
  readonly brought: number;
  readonly there: number;
  readonly held: number;
  readonly outcomes: Readonly<Record<string, RowOutcome>>;
};

export type Options = {
  readonly answers?: Readonly<Record<string, RowAnswer>>;
  readonly outcomes?: Readonly<Record<string, RowOutcome>>;
  readonly changes?: boolean;
  readonly viewer?: Viewer;
  readonly mapping?: Partial<PeopleMapping>;
  /** The same import again, not another one of the same file. */
  readonly importId?: string;
  readonly salt?: string;
};

/** A programme with two associations, and lists to bring in. */
export type ListWorld = {
  readonly opened: Opened;
  readonly names: Names;
  readonly cerros: ActorId;
  readonly agua: ActorId;
  bring(rows: readonly Row[], options?: Options): Promise<Brought>;
  count(table: string): Promise<number>;
  close(): Promise<void>;
};

export const at: Instant = instant(Date.UTC(2026, 10, 23, 15));
const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;

export async function openListWorld(engine: EngineName): Promise<ListWorld> {
  const store = await freshStore(engine);
  const opening = await openProgramme({ ...store.options, programmeFolder });
  if (!opening.ok) throw new Error('the programme does not open');
  const opened = opening.value;
  const names = testNames();
  const world = { opened, names, cerros: names.actor('Los Cerros'), agua: names.actor('Agua') };
  await registerAssociations(world);
  let imports = 0;
  return {
    ...world,
    bring: (rows, options = {}) => {
      imports += 1;
      return bring(world, rows, { importId: `list ${imports}`, ...options });
    },
    count: async (table) => {
      const [row] = await opened.db.query<{ n: number }>(
        `select count(*) as n from ${table} where programme = $1`,
        [opened.served.id],
      );
      return row?.n ?? -1;
    },
    close: async () => {
      await opened.db.close();
      await store.remove();
    },
  };
}

type Held = Pick<ListWorld, 'opened' | 'names' | 'cerros' | 'agua'>;

async function registerAssociations({ opened, names, cerros, agua }: Held): Promise<void> {
  const { id: programme, catalogue } = opened.served;
  const events = [
    [cerros, 'Los Cerros'],
    [agua, 'Mujeres del Agua'],
  ].map(([actor, name], index) =>
    renderEvent({
      programme,
      id: names.event(`register ${name}`),
      kind: 'actor.register',
      occurredAt: at,
      recordedAt: at,
      device: names.device('office'),
      deviceSeq: index + 1,
      recorder: names.actor('Office'),
      payload: {
        actor: actor as ActorId,
        kind: 'recyclers-association',
        name: name ?? '',
        district: '150115',
      },
    }),
  );
  const batch = { events, receivedAt: at, viewer: operator };
  const recorded = await recordEvents(opened.db, { programme, catalogue }, batch);
  if (!recorded.ok || recorded.value.outcomes.some(({ outcome }) => outcome !== 'accepted')) {
    throw new Error(JSON.stringify(recorded));
  }
}

async function bring(
  { opened, cerros, names }: Held,
  rows: readonly Row[],
  options: Options & { readonly importId: string },
): Promise<Brought> {
  const { db, served } = opened;
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines: GridLine[] = rows.map((row, index) => ({
    line: index + 2,
    cells: columns.map((column) => row[column] ?? ''),
  }));
  const vocabulary = await importVocabulary({ db, programme: served }, at);
  const mapping = mappingFor(columns, rows, { vocabulary, organisation: cerros }, options);
  const all: BroughtRow[] = [];
  const bringing = {
    programme: served.id,
    importId: options.importId,
    salt: options.salt ?? randomBytes(32).toString('hex'),
    at,
    recorder: names.actor('Office'),
    device: stableId<'device'>(0, ['device', options.importId]),
    kind: mapping.kind,
    changes: options.changes ?? false,
  };
  const viewer = options.viewer ?? operator;
  const done = await importPeople(
    db,
    { programme: served.id, catalogue: served.catalogue },
    {
      rows: lines,
      reading: {
        programme: served.id,
        columns,
        mapping,
        vocabulary,
        viewer,
        answers: options.answers ?? {},
        outcomes: options.outcomes ?? {},
        lookAgain: options.changes ?? false,
      },
      bringing,
      viewer,
      now: () => at,
      writtenMost: Number.POSITIVE_INFINITY,
      write: true,
      part: async (part) => void all.push(...part),
    },
  );
  if (!done.ok) throw new Error(done.problem.code);
  const became = (what: BroughtRow['became']): number =>
    all.filter((row) => row.became === what).length;
  return {
    rows: all,
    brought: became('brought'),
    there: became('there'),
    held: became('held'),
    outcomes: { ...options.outcomes, ...outcomesOf(all, bringing) },
  };
}

function outcomesOf(
  rows: readonly BroughtRow[],
  bringing: Parameters<typeof outcomeOf>[1],
): Readonly<Record<string, RowOutcome>> {
  const outcomes = rows.flatMap((row) => {
    const outcome = outcomeOf(row, bringing);
    return outcome === undefined ? [] : [[row.row.line, outcome] as const];
  });
  return Object.fromEntries(outcomes);
}

function mappingFor(
  columns: readonly string[],
  rows: readonly Row[],
  known: { readonly vocabulary: Vocabulary; readonly organisation: ActorId },
  options: Options,
): PeopleMapping {
  const guessed = guessColumns(columns, rows, known.vocabulary.headers);
  const meanings = guessed.flatMap(({ column, meaning }) => (meaning ? [[column, meaning]] : []));
  return {
    columns: Object.fromEntries(meanings),
    organisation: known.organisation,
    municipality: '150115',
    kind: 'recycler',
    role: 'associate',
    letterM: guessLetterM(guessed.find(({ meaning }) => meaning === 'sex')?.column, rows),
    ...options.mapping,
  };
}
