import type { EventId } from '../../core/events/ids.ts';
import type { Db, Row } from '../store/engine/contract.ts';
import { within } from '../store/engine/within.ts';
import {
  announcingSince,
  decidedBetween,
  isSameState,
  logState,
  type DecidedRow,
  type LogState,
} from '../store/pathways/log-state.ts';
import type { Asked, ServedProgramme } from './asked.ts';

/** What came between two states of the log. */
export type Since = {
  /** All that was decided, also what had waited. */
  readonly decided: readonly DecidedRow[];
  /** Statements whose files arrived. */
  readonly announcing: readonly EventId[];
};

/** How something that is kept in memory follows from the log. */
export type Follows<T> = {
  readonly fromZero: (asked: Asked) => Promise<T>;
  /** The same with what came since; undefined: it has to be read anew. */
  readonly grown: (asked: Asked, kept: T, since: Since) => Promise<T | undefined>;
};

/** One position of the log at which parts are read, all in one reading transaction. */
export type Reading = {
  readonly asked: Asked;
  readonly state: LogState;
  /** Where parts are kept: another one, and they are read anew. */
  readonly memory: object;
  readonly since: (before: LogState) => Promise<Since | undefined>;
};

/** Something kept between questions, brought up to the position of a reading. */
export type KeptPart<T> = (reading: Reading) => Promise<T>;

/** After so many new events it is quicker to read everything anew. */
const eventsMost = 1_000;
/** The memory is given back when nobody asks. */
const idleMs = 20 * 60 * 1000;

export function keptPart<T>({ fromZero, grown }: Follows<T>): KeptPart<T> {
  const kept = new WeakMap<object, { readonly value: T; readonly state: LogState }>();
  return async ({ asked, state, memory, since }) => {
    const had = kept.get(memory);
    if (had !== undefined && isSameState(had.state, state)) return had.value;
    // Where it fails in the middle it is read anew.
    kept.delete(memory);
    const came = had === undefined ? undefined : await since(had.state);
    const more =
      had === undefined || came === undefined ? undefined : await grown(asked, had.value, came);
    const value = more ?? (await fromZero(asked));
    kept.set(memory, { value, state });
    return value;
  };
}

/** What is read anew when something came that moves it, and stays as it is until then. */
export function keptUntil<T>(
  moves: (since: Since) => boolean,
  read: (asked: Asked) => Promise<T>,
): KeptPart<T> {
  return keptPart<T>({
    fromZero: read,
    grown: (_, kept, since) => Promise.resolve(moves(since) ? undefined : kept),
  });
}

type Place = {
  programme: ServedProgramme;
  memory: object;
  turn: Promise<unknown>;
  idle?: NodeJS.Timeout;
};

const places = new WeakMap<Db, Place>();

export type ReadingHow = {
  /**
   * Parts that are brought up to date first, statement by statement with others in between, and
   * only made whole at the one position: what takes long to read holds nobody up. Only of parts
   * whose `grown` may put in what is there already.
   */
  readonly ahead?: readonly KeptPart<unknown>[];
  /** Hears how many rows each statement answered. */
  readonly hears?: (rows: number) => void;
};

/**
 * Looks how far the log reaches and reads parts at this one position: nothing later is in any of
 * them, whatever is written meanwhile. It is looked up each time, so that several programs may
 * write one store. One after another: what two questions need is read once.
 */
export function readTogether<R>(
  asked: Asked,
  work: (reading: Reading) => Promise<R>,
  { ahead = [], hears }: ReadingHow = {},
): Promise<R> {
  const place = placeOf(asked);
  const reading = async (db: Db): Promise<Reading> => {
    const of = { ...asked, db: hears === undefined ? db : heard(db, hears) };
    const state = await logState(db, asked.programme.id);
    return { asked: of, state, memory: place.memory, since: sinceOf(of, state) };
  };
  const turn = place.turn.then(async () => {
    if (place.programme !== asked.programme) {
      place.programme = asked.programme;
      place.memory = {};
    }
    for (const part of ahead) await part(await reading(asked.db));
    return asked.db.snapshot(async (tx) => work(await reading(within(asked.db, tx))));
  });
  place.turn = turn.catch(() => undefined);
  return turn;
}

function heard(db: Db, hears: (rows: number) => void): Db {
  return {
    ...db,
    query: async <R extends Row>(text: string, params?: readonly unknown[]) => {
      const rows = await db.query<R>(text, params);
      hears(rows.length);
      return rows;
    },
  };
}

function placeOf({ db, programme }: Asked): Place {
  const place: Place = places.get(db) ?? { programme, memory: {}, turn: Promise.resolve() };
  places.set(db, place);
  clearTimeout(place.idle);
  place.idle = setTimeout(() => (place.memory = {}), idleMs).unref();
  return place;
}

/** What came since one state, read once for all parts that stand there. */
function sinceOf({ db, programme }: Asked, now: LogState): Reading['since'] {
  const known = new Map<string, Promise<Since | undefined>>();
  const read = async (before: LogState): Promise<Since | undefined> => {
    if (before.epoch !== now.epoch || now.files < before.files) return undefined;
    const count = now.lastDecided - before.lastDecided;
    if (count > eventsMost) return undefined;
    const decided = count === 0 ? [] : await decidedBetween(db, programme.id, before, now);
    if (decided.length !== count) return undefined;
    const same = now.files === before.files && now.lastFile === before.lastFile;
    const announcing = same ? [] : await announcingSince(db, programme.id, before.lastFile);
    return { decided, announcing };
  };
  return (before) => {
    const key = JSON.stringify(before);
    const found = known.get(key) ?? read(before);
    known.set(key, found);
    return found;
  };
}
