import type { Day } from '../quantities/instant.ts';
import { bug } from '../quantities/quantity.ts';
import type { Asked } from './answer.ts';
import type { AskPathway } from './asks.ts';
import { beginningsOf, mayWalk, type Beginning, type Versions } from './begun.ts';
import type { ProofLevel, WalkerId } from './evidence.ts';
import type { Pathway, PathwayBook } from './pathway.ts';
import { never, union } from './periods.ts';
import type { Periods, RequirementState, Walk } from './walk.ts';
import { walkedFrom, type Evaluation, type Walked } from './walked.ts';
import type { World } from './world.ts';

/**
 * The one evaluator: walks of routes, and criteria, on one day, from one world. Pure: the same
 * evidence gives the same answer, in whatever order it arrived. Answers are kept, so that a hundred
 * members are looked at once; when its world changes it has to forget (`board.ts`).
 */
export type Evaluator = {
  /** Every route that this walker has begun, in the order of the programme's file. */
  readonly walksOf: (walker: WalkerId) => readonly Walk[];
  /** How far one walk (or, of a pathway of districts, each) is with some of its requirements. */
  readonly statesOf: (pathway: string, walker: WalkerId, requirement?: string) => readonly Stated[];
  /** A criterion for a walker; nothing where it is not for such walkers, or unknown. */
  readonly criterion: (code: string, walker: WalkerId, version?: string) => Walk | undefined;
  /** When it holds of a walker, without the state of each requirement: for counting many. */
  readonly complete: (code: string, walker: WalkerId, version?: string) => Periods;
  /** The world as it is read to answer for a walker: whoever follows hears what is read. */
  readonly readingFor: (walker: WalkerId) => World;
  /** The world changed about these: what was answered of them is asked again. */
  readonly forget: (walkers: Iterable<WalkerId>) => void;
};

/** Requirements of a version of a pathway, as they are now. */
export type Stated = {
  readonly version: Pathway;
  readonly states: readonly RequirementState[];
};

export type Evaluating = {
  /** Only what is known at least so well counts, whatever less the requirements ask for. */
  readonly counting?: ProofLevel;
  /** Hears of whom something was asked to answer for a walker: who has to be asked again. */
  readonly heard?: (reader: WalkerId, of: WalkerId) => void;
  /** The world as it is read for a walker; otherwise as it is. */
  readonly readingFor?: (walker: WalkerId) => World;
};

export function evaluatorOf(world: World, asOf: Day, how: Evaluating = {}): Evaluator {
  const versionsOf = versionsIn(world.book);
  const routes = [...versionsOf.values()].filter(([first]) => first.purpose === 'route');
  const { heard, counting = 'recorded', readingFor = () => world } = how;
  const walks = keeping<readonly Walked[]>();
  const completions = keeping<Periods>();

  const begun = (versions: Versions, walker: WalkerId): readonly Walked[] => {
    const evaluation = { asOf, counting, completed: completedFor(walker) };
    return begunUnder(versions, walker, readingFor(walker), evaluation);
  };
  const walked = (versions: Versions | undefined, walker: WalkerId): readonly Walked[] => {
    if (versions === undefined) return [];
    return walks.of(latest(versions), walker, () => someOf(begun(versions, walker))) ?? [];
  };
  // Of those for whom it holds only that is kept: how it was answered is asked of the others.
  const complete = (version: Pathway, walker: WalkerId): Periods =>
    completions.of(version, walker, () => {
      const all = begun([version], walker);
      const held = all[0]?.complete();
      if (held?.length === 0) walks.put(version, walker, all);
      return held;
    }) ?? never;

  const completedFor =
    (reader: WalkerId): Asked['completed'] =>
    (of, walker, district) => {
      heard?.(reader, walker);
      const versions = versionsOf.get(of.pathway) ?? bug(`no pathway “${of.pathway}”`);
      if (versions[0].purpose === 'criterion' && of.requirement === undefined && !of.sinceItBegan) {
        return complete(latest(versions), walker);
      }
      const here = walked(versions, walker).filter((one) => isHere(one, district));
      return union(here.map((one) => heldOf(one, of)));
    };

  return {
    walksOf: (walker) => {
      return routes.flatMap((versions) => walked(versions, walker)).map(({ walk }) => walk());
    },
    statesOf: (pathway, walker, requirement) => {
      return walked(versionsOf.get(pathway), walker).map((one) => statedOf(one, requirement));
    },
    criterion: (code, walker, version) => {
      const found = versionOf(versionsOf, code, version);
      return found === undefined ? undefined : walked([found], walker)[0]?.walk();
    },
    complete: (code, walker, version) => {
      const found = versionOf(versionsOf, code, version);
      return found === undefined ? never : complete(found, walker);
    },
    readingFor,
    forget: (walkers) => {
      for (const walker of walkers) {
        walks.forget(walker);
        completions.forget(walker);
      }
    },
  };
}

function begunUnder(
  versions: Versions,
  walker: WalkerId,
  reading: World,
  evaluation: Evaluation,
): readonly Walked[] {
  const { asOf } = evaluation;
  const beginnings =
    versions[0].purpose === 'route'
      ? beginningsOf(reading, versions, walker, asOf)
      : criterionBegins(reading, versions, walker, asOf);
  return beginnings.map((beginning) => walkedFrom(beginning, reading, evaluation));
}

function someOf<T>(all: readonly T[]): readonly T[] | undefined {
  return all.length === 0 ? undefined : all;
}

type Kept<T> = {
  readonly of: (version: Pathway, walker: WalkerId, make: () => T | undefined) => T | undefined;
  readonly put: (version: Pathway, walker: WalkerId, made: T) => void;
  readonly forget: (walker: WalkerId) => void;
};

/** Answers by pathway and walker; that it is not theirs is found out as fast as it is looked up. */
function keeping<T extends readonly unknown[]>(): Kept<T> {
  const kept = new Map<Pathway, Map<WalkerId, T>>();
  const put = (version: Pathway, walker: WalkerId, made: T): void => {
    const own = kept.get(version);
    if (own === undefined) kept.set(version, new Map([[walker, made]]));
    else own.set(walker, made);
  };
  return {
    of: (version, walker, make) => {
      const had = kept.get(version)?.get(walker);
      if (had !== undefined) return had;
      const made = make();
      if (made !== undefined) put(version, walker, made);
      return made;
    },
    put,
    forget: (walker) => {
      for (const own of kept.values()) own.delete(walker);
    },
  };
}

function versionOf(
  versionsOf: ReadonlyMap<string, Versions>,
  code: string,
  version?: string,
): Pathway | undefined {
  const all = versionsOf.get(code);
  return all?.find((one) => one.version === (version ?? all.at(-1)?.version));
}

function versionsIn(book: PathwayBook): ReadonlyMap<string, Versions> {
  const found = new Map<string, Versions>();
  const inTime = [...book.pathways].sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const { code } of book.pathways) {
    const [first, ...others] = inTime.filter((one) => one.code === code);
    if (first !== undefined) found.set(code, [first, ...others]);
  }
  return found;
}

function latest(versions: Versions): Pathway {
  return versions.at(-1) ?? versions[0];
}

/** A criterion has no history of versions: the one asked for holds for all of the past. */
function criterionBegins(
  world: World,
  versions: Versions,
  walker: WalkerId,
  asOf: Day,
): readonly Beginning[] {
  const version = latest(versions);
  const may = mayWalk(world, version, walker)[0];
  if (may === undefined || may.from > asOf) return [];
  const stretches = [{ version, from: may.from, to: null }];
  return [{ pathway: version.code, walker, district: null, on: may.from, stretches }];
}

function isHere(one: Walked, district: string | null): boolean {
  return district === null || one.district === null || one.district === district;
}

function statedOf({ version, state }: Walked, requirement?: string): Stated {
  const asked = version.requirements.filter(
    ({ code }) => requirement === undefined || code === requirement,
  );
  return { version, states: asked.map(state) };
}

function heldOf({ complete, held, begunOn }: Walked, of: Omit<AskPathway, 'ask'>): Periods {
  const periods = of.requirement === undefined ? complete() : held(of.requirement);
  const first = periods[0];
  return of.sinceItBegan && first !== undefined && first.from < begunOn ? [] : periods;
}
