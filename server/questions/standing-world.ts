import type { ActorId, EventId } from '../../core/events/ids.ts';
import { followed, type Followed } from '../../core/pathways/board.ts';
import type { Evaluator } from '../../core/pathways/evaluate.ts';
import type { Handed, ProofLevel, WalkerId } from '../../core/pathways/evidence.ts';
import type { GrowingWorld, World } from '../../core/pathways/world.ts';
import type { Day } from '../../core/quantities/instant.ts';
import { mergedRecords } from '../store/evidence/heard.ts';
import type { Asked } from './asked.ts';
import { concernedBy } from './concerned-by.ts';
import { keptPart, readTogether, type Since } from './kept-with-log.ts';
import { movedSince } from './moved-since.ts';
import { flowsNamed } from './pathway-flows.ts';
import { pathwayWorld, saidWorld } from './pathway-world.ts';

/** The world of everybody as the log stands, and evaluators of it. */
export type StandingWorld = {
  readonly world: World;
  /** Answers that were asked for before are kept until something of them changes. */
  readonly evaluatorOn: (day: Day, counting?: ProofLevel) => Evaluator;
};

type Kept = {
  readonly world: GrowingWorld;
  readonly evaluators: Map<string, Followed>;
  /** What moved, by the weighing or dispatch. */
  readonly flows: Map<EventId, Handed>;
};

const concernedMost = 300;
const evaluatorsMost = 6;

/**
 * The world of the whole programme as pathways and indicators read it, kept in memory between
 * questions. What came since is put in: flows one by one, and of what was said, by reading anew
 * what was said of those whom it concerns. After what concerns many (`what-moves.ts`) everything is
 * read anew. It holds every programme's participant: whoever asks filters by what the viewer may
 * read. Whatever was already put in may be put in again: it may be read `ahead`.
 */
export const worldPart = keptPart<Kept>({ fromZero, grown });

export function standingWorld(asked: Asked): Promise<StandingWorld> {
  return readTogether(asked, async (reading) => standingOf(await worldPart(reading)), {
    ahead: [worldPart],
  });
}

/** Reads it before anybody asks, statement by statement with others in between. */
export async function readAhead(asked: Asked): Promise<void> {
  await readTogether(asked, () => Promise.resolve(), { ahead: [worldPart] });
}

export function standingOf({ world, evaluators }: Kept): StandingWorld {
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

async function fromZero(asked: Asked): Promise<Kept> {
  const world = await pathwayWorld(asked, null);
  const flows = new Map<EventId, Handed>();
  for (const walker of world.walkers()) {
    for (const piece of world.kindAbout(walker, 'flow')) {
      if (piece.kind === 'flow') flows.set(piece.id, piece);
    }
  }
  return { world, evaluators: new Map(), flows };
}

async function grown(asked: Asked, kept: Kept, since: Since): Promise<Kept | undefined> {
  const moved = await movedSince(asked, since);
  if (moved === undefined) return undefined;
  const concerned = await concernedBy(asked, moved.said, concernedMost);
  if (concerned === undefined) return undefined;
  if (concerned.length > 0) renew(kept, concerned, await saidWorld(asked, concerned));
  if (moved.flows.size > 0) await renewFlows(asked, kept, moved.flows);
  return kept;
}

function renew({ world, evaluators }: Kept, of: readonly WalkerId[], from: World): void {
  const concerned = world.renew(of, from);
  for (const { changed } of evaluators.values()) changed(concerned);
}

async function renewFlows(asked: Asked, kept: Kept, ids: ReadonlySet<EventId>): Promise<void> {
  const { world, evaluators, flows } = kept;
  const merged: ReadonlyMap<string, ActorId> = await mergedRecords(asked.db, asked.programme.id);
  const now = await flowsNamed(asked, [...ids], merged);
  const read = new Set(now.map(({ id }) => id));
  const gone = [...ids].flatMap((id) => (read.has(id) ? [] : (flows.get(id) ?? [])));
  const concerned = world.change(gone, now);
  for (const { id } of gone) flows.delete(id);
  for (const flow of now) flows.set(flow.id, flow);
  for (const { changed } of evaluators.values()) changed(concerned);
}
