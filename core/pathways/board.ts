import type { Day } from '../quantities/instant.ts';
import { evaluatorOf, type Evaluator } from './evaluate.ts';
import type { ProofLevel, WalkerId } from './evidence.ts';
import type { Walk } from './walk.ts';
import type { World } from './world.ts';

/**
 * All walks of a day, kept up to date: when something is heard of somebody, only those are looked
 * at again who were answered from what is said of her.
 */
export type Board = {
  readonly walks: ReadonlyMap<WalkerId, readonly Walk[]>;
  /** The world changed about these: answers whose walks were made again. */
  readonly changed: (subjects: Iterable<WalkerId>) => ReadonlySet<WalkerId>;
};

export function boardOf(world: World, asOf: Day, counting?: ProofLevel): Board {
  const walks = new Map<WalkerId, readonly Walk[]>();
  const { evaluator, changed } = followed(world, asOf, counting);
  const look = (walker: WalkerId): void => {
    const found = evaluator.walksOf(walker);
    if (found.length > 0) walks.set(walker, found);
    else walks.delete(walker);
  };
  for (const walker of world.walkers()) look(walker);
  return {
    walks,
    changed: (subjects) => {
      const concerned = changed(subjects);
      for (const walker of concerned) look(walker);
      return concerned;
    },
  };
}

/** An evaluator that knows who has to be asked again when the world changed. */
export type Followed = {
  readonly evaluator: Evaluator;
  /** The world changed about these; answers all whose answers were forgotten. */
  readonly changed: (subjects: Iterable<WalkerId>) => ReadonlySet<WalkerId>;
};

export function followed(world: World, asOf: Day, counting?: ProofLevel): Followed {
  const readers = new Map<WalkerId, Set<WalkerId>>();
  const evaluator = evaluatorOf(world, asOf, {
    ...(counting === undefined ? {} : { counting }),
    heard: (reader, of) => {
      const had = readers.get(of);
      if (had === undefined) readers.set(of, new Set([reader]));
      else had.add(reader);
    },
  });
  return {
    evaluator,
    changed: (subjects) => {
      const concerned = new Set(subjects);
      // A set that grows while it is walked is walked to its end.
      for (const one of concerned) {
        for (const reader of readers.get(one) ?? []) concerned.add(reader);
      }
      evaluator.forget(concerned);
      return concerned;
    },
  };
}
