import type { EventId } from '../../core/events/ids.ts';
import { followed, type Followed } from '../../core/pathways/board.ts';
import type { Evaluator } from '../../core/pathways/evaluate.ts';
import type { ProofLevel, WalkerId } from '../../core/pathways/evidence.ts';
import { whatMoves } from '../../core/pathways/what-moves.ts';
import type { GrowingWorld, World } from '../../core/pathways/world.ts';
import type { Day } from '../../core/quantities/instant.ts';
import type { Db } from '../store/engine/contract.ts';
import {
  announcingSince,
  decidedBetween,
  isSameState,
  logState,
  type LogState,
} from '../store/pathways/log-state.ts';
import type { Asked, ServedProgramme } from './asked.ts';
import { concernedBy } from './concerned-by.ts';
import { pathwayWorld } from './pathway-world.ts';

/** The world of everybody as the log stands, and evaluators of it. */
export type StandingWorld = {
  readonly world: World;
  /** Answers that were asked for before are kept until something of them changes. */
  readonly evaluatorOn: (day: Day, counting?: ProofLevel) => Evaluator;
};

type Kept = {
  readonly programme: ServedProgramme;
  readonly world: GrowingWorld;
  readonly evaluators: Map<string, Followed>;
  state: LogState;
};
type Place = { kept: Kept | undefined; turn: Promise<unknown>; idle?: NodeJS.Timeout };

/** After so many new events it is quicker to read everything anew. */
const eventsMost = 1_000;
const concernedMost = 300;
const evaluatorsMost = 6;
/** The memory is given back when nobody asks. */
const idleMs = 20 * 60 * 1000;

const places = new WeakMap<Db, Place>();

/**
 * The world of the whole programme as pathways and indicators read it, kept in memory between
 * questions. It is looked up at each question how far the log reaches, so that several programs may
 * write one store: what came since is put in, by reading anew what is known of those whom it
 * concerns. After what concerns many (`what-moves.ts`), or decisions about events that had waited,
 * everything is read anew. It holds every programme's participant: whoever asks filters by what the
 * viewer may read.
 */
export function standingWorld(asked: Asked): Promise<StandingWorld> {
  const place: Place = places.get(asked.db) ?? { kept: undefined, turn: Promise.resolve() };
  places.set(asked.db, place);
  clearTimeout(place.idle);
  place.idle = setTimeout(() => (place.kept = undefined), idleMs).unref();
  // One after another: what two questions need is read once.
  const turn = place.turn.then(async () => {
    try {
      place.kept = await upToDate(asked, place.kept);
      return shownOf(place.kept);
    } catch (error) {
      // It may stand between two states.
      place.kept = undefined;
      throw error;
    }
  });
  place.turn = turn.catch(() => undefined);
  return turn;
}

function shownOf({ world, evaluators }: Kept): StandingWorld {
  return {
    world,
    evaluatorOn: (day, counting) => {
      const key = `${day} ${counting ?? ''}`;
      const found = evaluators.get(key) ?? followed(world, day, counting);
      // Whichever was asked for last is given up last.
      evaluators.delete(key);
      evaluators.set(key, found);
      const [oldest] = evaluators.keys();
      if (evaluators.size > evaluatorsMost && oldest !== undefined) evaluators.delete(oldest);
      return found.evaluator;
    },
  };
}

async function upToDate(asked: Asked, kept: Kept | undefined): Promise<Kept> {
  const { db, programme } = asked;
  // Read first: whatever is written while the world is read is put in once more next time.
  const state = await logState(db, programme.id);
  if (kept === undefined || kept.programme !== programme) return fromZero(asked, state);
  if (isSameState(kept.state, state)) return kept;
  const moved = await movedSince(asked, kept.state, state);
  if (moved === undefined) return fromZero(asked, state);
  const concerned = await concernedBy(asked, moved, concernedMost);
  if (concerned === undefined) return fromZero(asked, state);
  if (concerned.length > 0) renew(kept, concerned, await pathwayWorld(asked, concerned));
  kept.state = state;
  return kept;
}

async function fromZero(asked: Asked, state: LogState): Promise<Kept> {
  const world = await pathwayWorld(asked, null);
  return { programme: asked.programme, world, evaluators: new Map(), state };
}

/** What was said since that pathways ask about; undefined where the world has to be read anew. */
async function movedSince(
  { db, programme }: Asked,
  before: LogState,
  now: LogState,
): Promise<readonly EventId[] | undefined> {
  if (before.epoch !== now.epoch || now.files < before.files) return undefined;
  if (now.lastSeq - before.lastSeq > eventsMost) return undefined;
  const rows = await decidedBetween(db, programme.id, before, now);
  // Something that had waited was decided as well.
  if (rows.length !== now.lastDecided - before.lastDecided) return undefined;
  if (rows.some(({ event }) => whatMoves[event.kind] === 'all')) return undefined;
  const moved = rows.flatMap(({ event, isAccepted }) =>
    isAccepted && whatMoves[event.kind] === 'named' ? [event.id] : [],
  );
  if (now.files === before.files && now.lastFile === before.lastFile) return moved;
  const announcing = await announcingSince(db, programme.id, before.lastFile);
  return [...new Set([...moved, ...announcing])];
}

function renew({ world, evaluators }: Kept, of: readonly WalkerId[], from: World): void {
  const others = of.some((id) => {
    const [had, has] = [world.participant(id), from.participant(id)];
    return had !== undefined && (had.kind !== has?.kind || had.district !== has.district);
  });
  const concerned = world.renew(of, from);
  // What kind of actor somebody is is read by whoever dealt with her, and nobody noted who did.
  if (others) evaluators.clear();
  for (const { changed } of evaluators.values()) changed(concerned);
}
