import type { Day } from '../quantities/instant.ts';
import { bug } from '../quantities/quantity.ts';
import type { Asked } from './answer.ts';
import type { AskPathway } from './asks.ts';
import { beginningsOf, mayWalk, type Beginning, type Versions } from './begun.ts';
import type { ProofLevel, WalkerId } from './evidence.ts';
import type { Pathway, PathwayBook } from './pathway.ts';
import { never, union } from './periods.ts';
import type { Periods, Walk } from './walk.ts';
import { walkedFrom, type Walked } from './walked.ts';
import type { World } from './world.ts';

/**
 * The one evaluator: walks of routes, and criteria, on one day, from one world. Pure: the same
 * evidence gives the same answer, in whatever order it arrived. Answers are kept, so that a hundred
 * members are looked at once; when its world changes it has to forget (`board.ts`).
 */
export type Evaluator = {
  /** Every route that this walker has begun, in the order of the programme's file. */
  readonly walksOf: (walker: WalkerId) => readonly Walk[];
  /** A criterion for a walker; nothing where it is not for such walkers, or unknown. */
  readonly criterion: (code: string, walker: WalkerId, version?: string) => Walk | undefined;
  /** When it holds of a walker, without the state of each requirement: for counting many. */
  readonly complete: (code: string, walker: WalkerId, version?: string) => Periods;
  /** The world changed about these: what was answered of them is asked again. */
  readonly forget: (walkers: Iterable<WalkerId>) => void;
};

export type Evaluating = {
  /** Only what is known at least so well counts, whatever less the requirements ask for. */
  readonly counting?: ProofLevel;
  /** Hears of whom something was asked to answer for a walker: who has to be asked again. */
  readonly heard?: (reader: WalkerId, of: WalkerId) => void;
  /** The world as it is read for a walker: whoever follows hears what is read of whom. */
  readonly readingFor?: (walker: WalkerId) => World;
};

export function evaluatorOf(world: World, asOf: Day, how: Evaluating = {}): Evaluator {
  const versionsOf = versionsIn(world.book);
  const routes = [...versionsOf.values()].filter(([first]) => first.purpose === 'route');
  const counting = how.counting ?? 'recorded';
  const readingFor = how.readingFor ?? (() => world);
  const walks = new Kept<readonly Walked[]>();
  const completions = new Kept<Periods>();

  const begun = (versions: Versions, walker: WalkerId): readonly Walked[] => {
    const reading = readingFor(walker);
    const beginnings =
      versions[0].purpose === 'route'
        ? beginningsOf(reading, versions, walker, asOf)
        : criterionBegins(reading, versions, walker, asOf);
    const evaluation = { asOf, counting, completed: completedFor(walker) };
    return beginnings.map((beginning) => walkedFrom(beginning, reading, evaluation));
  };
  const walked = (versions: Versions, walker: WalkerId): readonly Walked[] =>
    walks.of(latest(versions), walker, () => begun(versions, walker));
  // Only when it holds is kept, and not how it was answered: these are many.
  const complete = (version: Pathway, walker: WalkerId): Periods =>
    completions.of(version, walker, () => begun([version], walker)[0]?.complete() ?? never);

  const completedFor =
    (reader: WalkerId): Asked['completed'] =>
    (of, walker, district) => {
      how.heard?.(reader, walker);
      const versions = versionsOf.get(of.pathway) ?? bug(`no pathway “${of.pathway}”`);
      if (versions[0].purpose === 'criterion' && of.requirement === undefined && !of.sinceItBegan) {
        return complete(latest(versions), walker);
      }
      const here = walked(versions, walker).filter(
        (one) => district === null || one.district === null || one.district === district,
      );
      return union(here.map((one) => heldOf(one, of)));
    };

  return {
    walksOf: (walker) => {
      return routes.flatMap((versions) => walked(versions, walker)).map(({ walk }) => walk());
    },
    criterion: (code, walker, version) => {
      const found = versionOf(versionsOf, code, version);
      return found === undefined ? undefined : walked([found], walker)[0]?.walk();
    },
    complete: (code, walker, version) => {
      const found = versionOf(versionsOf, code, version);
      return found === undefined ? never : complete(found, walker);
    },
    forget: (walkers) => {
      for (const walker of walkers) {
        walks.forget(walker);
        completions.forget(walker);
      }
    },
  };
}

/** Answers by pathway and walker; that there is nothing is found out as fast as it is looked up. */
class Kept<T extends readonly unknown[]> {
  private readonly made = new Map<Pathway, Map<WalkerId, T>>();

  of(version: Pathway, walker: WalkerId, make: () => T): T {
    const own = this.made.get(version) ?? new Map<WalkerId, T>();
    const had = own.get(walker);
    if (had !== undefined) return had;
    const made = make();
    this.made.set(version, own);
    if (made.length > 0) own.set(walker, made);
    return made;
  }

  forget(walker: WalkerId): void {
    for (const own of this.made.values()) own.delete(walker);
  }
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

function heldOf({ complete, held, begunOn }: Walked, of: Omit<AskPathway, 'ask'>): Periods {
  const periods = of.requirement === undefined ? complete() : held(of.requirement);
  const first = periods[0];
  return of.sinceItBegan && first !== undefined && first.from < begunOn ? [] : periods;
}
