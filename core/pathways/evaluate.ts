import type { Day } from '../quantities/instant.ts';
import { bug } from '../quantities/quantity.ts';
import { answerAsk } from './answer-ask.ts';
import type { Answer, Asked } from './answer.ts';
import type { AskPathway } from './asks.ts';
import { beginningsOf, isHere, kindOf, mayWalk, type Beginning, type Versions } from './begun.ts';
import { proofLevels, type ProofLevel, type Stage, type WalkerId } from './evidence.ts';
import type { Pathway, PathwayBook, Requirement } from './pathway.ts';
import { between, both, periodOn, union } from './periods.ts';
import { requirementState } from './requirement-state.ts';
import type { Periods, RequirementState, Walk } from './walk.ts';
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
  /** Hears of whom something was read to answer for a walker: who has to be asked again. */
  readonly heard?: (reader: WalkerId, of: WalkerId) => void;
};

type Walked = { readonly walk: Walk; readonly held: ReadonlyMap<string, Periods> };

export function evaluatorOf(world: World, asOf: Day, how: Evaluating = {}): Evaluator {
  const versionsOf = versionsIn(world.book);
  const routes = [...versionsOf.values()].filter(([first]) => first.purpose === 'route');
  const kept = new Map<WalkerId, Map<string, readonly Walked[]>>();

  const counting = how.counting ?? 'recorded';
  const readingFor = heardWorld(world, how.heard);
  const walked = (versions: Versions, walker: WalkerId): readonly Walked[] => {
    const key = `${versions[0].code} ${versions.at(-1)?.version}`;
    const own = kept.get(walker) ?? new Map<string, readonly Walked[]>();
    const had = own.get(key);
    if (had !== undefined) return had;
    kept.set(walker, own);
    const reading = readingFor(walker);
    const beginnings =
      versions[0].purpose === 'route'
        ? beginningsOf(reading, versions, walker, asOf)
        : criterionBegins(reading, versions, walker, asOf);
    const made = beginnings.map((beginning) => {
      return walkOf(beginning, reading, { asOf, counting, completed: completedFor(walker) });
    });
    own.set(key, made);
    return made;
  };

  const completedFor =
    (reader: WalkerId): Asked['completed'] =>
    (of, walker, district) => {
      how.heard?.(reader, walker);
      const versions = versionsOf.get(of.pathway) ?? bug(`no pathway “${of.pathway}”`);
      const here = walked(versions, walker).filter(
        ({ walk }) => district === null || walk.district === null || walk.district === district,
      );
      return union(here.map((one) => heldOf(one, of)));
    };

  const completions = completionsIn({ asOf, counting }, readingFor, completedFor);
  return {
    walksOf: (walker) => {
      return routes.flatMap((versions) => walked(versions, walker)).map(({ walk }) => walk);
    },
    criterion: (code, walker, version) => {
      const found = versionOf(versionsOf, code, version);
      return found === undefined ? undefined : walked([found], walker)[0]?.walk;
    },
    complete: (code, walker, version) => {
      const found = versionOf(versionsOf, code, version);
      return found === undefined ? [] : completions.of(found, walker);
    },
    forget: (walkers) => {
      for (const walker of walkers) {
        kept.delete(walker);
        completions.forget(walker);
      }
    },
  };
}

/** The world as it is read for a walker: who listens hears of whom. */
function heardWorld(world: World, heard: Evaluating['heard']): (walker: WalkerId) => World {
  if (heard === undefined) return () => world;
  return (walker) => ({
    ...world,
    about: (id) => {
      heard(walker, id);
      return world.about(id);
    },
    kindAbout: (id, kind) => {
      heard(walker, id);
      return world.kindAbout(id, kind);
    },
  });
}

/** When criteria hold, kept for each walker; no state of any requirement is made for it. */
function completionsIn(
  { asOf, counting }: Omit<Evaluation, 'completed'>,
  readingFor: (walker: WalkerId) => World,
  completedFor: (walker: WalkerId) => Asked['completed'],
): {
  readonly of: (version: Pathway, walker: WalkerId) => Periods;
  readonly forget: (walker: WalkerId) => void;
} {
  const kept = new Map<WalkerId, Map<Pathway, Periods>>();
  return {
    of: (version, walker) => {
      const own = kept.get(walker) ?? new Map<Pathway, Periods>();
      const had = own.get(version);
      if (had !== undefined) return had;
      kept.set(walker, own);
      const reading = readingFor(walker);
      const [beginning] = criterionBegins(reading, [version], walker, asOf);
      const evaluation = { asOf, counting, completed: completedFor(walker) };
      const made =
        beginning === undefined ? [] : completeIn(version, beginning, reading, evaluation);
      own.set(version, made);
      return made;
    },
    forget: (walker) => void kept.delete(walker),
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

/** A criterion has no history of versions: the one asked for holds for all of the past. */
function criterionBegins(
  world: World,
  versions: Versions,
  walker: WalkerId,
  asOf: Day,
): readonly Beginning[] {
  const version = versions.at(-1) ?? versions[0];
  const may = mayWalk(world, version, walker)[0];
  if (may === undefined || may.from > asOf) return [];
  const stretches = [{ version, from: may.from, to: null }];
  return [{ pathway: version.code, walker, district: null, on: may.from, stretches }];
}

function heldOf({ walk, held }: Walked, of: Omit<AskPathway, 'ask'>): Periods {
  const periods = of.requirement === undefined ? walk.complete : (held.get(of.requirement) ?? []);
  const first = periods[0];
  return of.sinceItBegan && first !== undefined && first.from < walk.begunOn ? [] : periods;
}

type Evaluation = {
  readonly asOf: Day;
  readonly counting: ProofLevel;
  readonly completed: Asked['completed'];
};

function walkOf(beginning: Beginning, world: World, evaluation: Evaluation): Walked {
  const { asOf } = evaluation;
  const { walker, district, pathway } = beginning;
  const now = beginning.stretches.findLast(({ from }) => from <= asOf);
  const version = now?.version ?? bug('a walk begins under a version');
  const answers = new Map<Pathway, Answers>();
  const complete = union(
    beginning.stretches.map((stretch) => {
      const given = answersOf(stretch.version, beginning, world, evaluation);
      answers.set(stretch.version, given);
      return both(allMet(stretch.version, given, walker, world), between(stretch.from, stretch.to));
    }),
  );
  const given = answers.get(version) ?? bug('every stretch was answered');
  const requirements = version.requirements.map((requirement) => given.state(requirement));
  const walk: Walk = {
    walker: { kind: kindOf(world, walker) ?? 'actor', id: walker },
    pathway,
    version: version.version,
    district,
    begunOn: beginning.on,
    asOf,
    ...stateOf(version, requirements, complete, asOf),
    complete,
    movedOn: requirements.reduce(
      (latest, { since }) => (since !== null && since > latest ? since : latest),
      beginning.on,
    ),
    requirements,
    next: nextOf(version, requirements),
    expires: expiriesOf(requirements),
    stage: stageOf(version, beginning, world, asOf),
  };
  const held = new Map(version.requirements.map(({ code }) => [code, given.answer(code).held]));
  return { walk, held };
}

/** The days on which a criterion holds, from its one beginning on. */
function completeIn(
  version: Pathway,
  beginning: Beginning,
  world: World,
  evaluation: Evaluation,
): Periods {
  const given = answersOf(version, beginning, world, evaluation);
  const open = between(beginning.on, null);
  return union([both(allMet(version, given, beginning.walker, world), open)]);
}

/** The answers to all requirements of a version, each asked once and only when needed. */
type Answers = {
  readonly answer: (code: string) => Answer;
  readonly state: (requirement: Requirement) => RequirementState;
};

function answersOf(
  version: Pathway,
  { walker, district, pathway }: Beginning,
  world: World,
  { asOf, counting, completed }: Evaluation,
): Answers {
  const kept = new Map<string, Answer>();
  const asked = (requirement: Requirement): Asked => ({
    walker,
    district,
    pathway,
    asOf,
    least: higher(requirement.least, counting),
    world,
    firstMet: (code) => answer(code).held[0]?.from ?? null,
    completed,
  });
  const answer = (code: string): Answer => {
    const had = kept.get(code);
    if (had !== undefined) return had;
    const requirement =
      version.requirements.find((one) => one.code === code) ?? bug(`no requirement “${code}”`);
    const made = answerAsk(requirement.asks, asked(requirement));
    kept.set(code, made);
    return made;
  };
  return {
    answer,
    state: (requirement) => {
      return requirementState(requirement, answer(requirement.code), asked(requirement));
    },
  };
}

/** When all that is needed was met; of people who count in a result, only while they belong. */
function allMet(version: Pathway, given: Answers, walker: WalkerId, world: World): Periods {
  const needed = version.requirements.filter(({ optional }) => !optional);
  const held = needed.map(({ code }) => given.answer(code).held);
  const [first = [], ...others] = held;
  const all = others.reduce(both, first);
  return version.purpose === 'criterion' ? both(all, mayWalk(world, version, walker)) : all;
}

function stateOf(
  { requirements: asked }: Pathway,
  states: readonly RequirementState[],
  complete: Periods,
  asOf: Day,
): Pick<Walk, 'state' | 'completedOn'> {
  const first = complete[0];
  const completedOn = first !== undefined && first.from <= asOf ? first.from : null;
  if (periodOn(complete, asOf) !== undefined) return { state: 'complete', completedOn };
  if (completedOn !== null) return { state: 'lapsed', completedOn };
  const some = (state: RequirementState['state']): boolean =>
    states.some((one, n) => one.state === state && asked[n]?.optional === false);
  if (some('refused')) return { state: 'refused', completedOn };
  return { state: some('waiting') ? 'waiting' : 'walking', completedOn };
}

function nextOf(version: Pathway, states: readonly RequirementState[]): readonly string[] {
  const met = new Set(states.flatMap(({ code, state }) => (state === 'met' ? [code] : [])));
  const idle = new Set(states.flatMap(({ code, state }) => (state === 'waiting' ? [code] : [])));
  return version.requirements
    .filter(({ code, optional }) => !optional && !met.has(code) && !idle.has(code))
    .filter(({ after }) => after.every((code) => met.has(code)))
    .map(({ code }) => code);
}

function expiriesOf(states: readonly RequirementState[]): Walk['expires'] {
  return states
    .flatMap(({ code, state, expiresOn }) =>
      state === 'met' && expiresOn !== null ? [{ requirement: code, on: expiresOn }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
}

function stageOf(
  { code, stages }: Pathway,
  { walker, district }: Beginning,
  world: World,
  asOf: Day,
): Walk['stage'] {
  const known = new Set(stages.map((stage) => stage.code));
  const last = world.about(walker).findLast((piece): piece is Stage => {
    if (piece.kind !== 'stage' || piece.pathway !== code || piece.day > asOf) return false;
    if (piece.level === 'rejected' || piece.level === 'retracted') return false;
    return known.has(piece.stage) && isHere(piece, district, world);
  });
  return last === undefined ? null : { code: last.stage, on: last.day };
}

function higher(a: ProofLevel, b: ProofLevel): ProofLevel {
  return proofLevels.indexOf(a) >= proofLevels.indexOf(b) ? a : b;
}
