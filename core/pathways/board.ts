import type { Day } from '../quantities/instant.ts';
import { evaluatorOf, type Evaluator } from './evaluate.ts';
import type { Participant, ProofLevel, WalkerId } from './evidence.ts';
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
  const readers = noting();
  // Who somebody is is read by many more than what was said of her, and seldom changes.
  const known = noting();
  const was = new Map<WalkerId, Participant | undefined>();
  const knows: Hears = (reader, of) => {
    known.heard(reader, of);
    if (!was.has(of)) was.set(of, world.participant(of));
  };
  const { heard } = readers;
  const readingFor = readingOf(world, heard, knows);
  const evaluator = evaluatorOf(world, asOf, {
    ...(counting === undefined ? {} : { counting }),
    heard,
    readingFor,
  });
  return {
    evaluator,
    changed: (subjects) => {
      const concerned = new Set(subjects);
      for (const one of concerned) {
        const is = world.participant(one);
        if (!was.has(one) || isSameKind(was.get(one), is)) continue;
        was.set(one, is);
        for (const reader of known.of(one)) concerned.add(reader);
      }
      // A set that grows while it is walked is walked to its end.
      for (const one of concerned) for (const reader of readers.of(one)) concerned.add(reader);
      evaluator.forget(concerned);
      return concerned;
    },
  };
}

function isSameKind(was: Participant | undefined, is: Participant | undefined): boolean {
  return was?.kind === is?.kind;
}

type Readers = { readonly heard: Hears; readonly of: (one: WalkerId) => Iterable<WalkerId> };

/** Who read of whom; what somebody reads of herself is not noted. */
function noting(): Readers {
  const noted = new Map<WalkerId, Set<WalkerId>>();
  return {
    heard: (reader, of) => {
      if (reader === of) return;
      const had = noted.get(of);
      if (had === undefined) noted.set(of, new Set([reader]));
      else had.add(reader);
    },
    of: (one) => noted.get(one) ?? [],
  };
}

type Hears = (reader: WalkerId, of: WalkerId) => void;

function readingOf(world: World, heard: Hears, knows: Hears): (walker: WalkerId) => World {
  let last: { readonly walker: WalkerId; readonly reading: World } | undefined;
  return (walker) => {
    if (last?.walker === walker) return last.reading;
    const reading: World = {
      ...world,
      participant: (id) => {
        if (id !== walker) knows(walker, id);
        return world.participant(id);
      },
      about: (id) => {
        heard(walker, id);
        return world.about(id);
      },
      kindAbout: (id, kind) => {
        heard(walker, id);
        return world.kindAbout(id, kind);
      },
      flowsBetween: (giver, taker) => {
        heard(walker, giver);
        return world.flowsBetween(giver, taker);
      },
      flowsOf: (id, side) => {
        heard(walker, id);
        return world.flowsOf(id, side);
      },
    };
    last = { walker, reading };
    return reading;
  };
}
