import type { Day } from '../quantities/instant.ts';
import { bug } from '../quantities/quantity.ts';
import { answerAsk } from './answer-ask.ts';
import type { Answer, Asked } from './answer.ts';
import { isHere, kindOf, mayWalk, type Beginning } from './begun.ts';
import { proofLevels, type ProofLevel, type Stage, type WalkerId } from './evidence.ts';
import type { Pathway, Requirement } from './pathway.ts';
import { once } from './once.ts';
import { between, both, periodOn, union } from './periods.ts';
import { requirementState } from './requirement-state.ts';
import type { Periods, RequirementState, Walk } from './walk.ts';
import type { World } from './world.ts';

export type Evaluation = {
  readonly asOf: Day;
  readonly counting: ProofLevel;
  readonly completed: Asked['completed'];
};

/** A walk that was begun. What is asked of it is worked out when it is asked first, and kept. */
export type Walked = {
  /** Under which it is walked now. */
  readonly version: Pathway;
  readonly district: string | null;
  readonly begunOn: Day;
  /** When all that is needed was met. */
  readonly complete: () => Periods;
  /** When one requirement was met; of one that this version does not have, never. */
  readonly held: (requirement: string) => Periods;
  /** How far one requirement of this version is. */
  readonly state: (requirement: Requirement) => RequirementState;
  /** All of it, with the state of each requirement. */
  readonly walk: () => Walk;
};

export function walkedFrom(beginning: Beginning, world: World, evaluation: Evaluation): Walked {
  const { asOf } = evaluation;
  const { walker, district, on, stretches } = beginning;
  const given = stretches.map((stretch) => {
    return answersOf(stretch.version, beginning, world, evaluation);
  });
  const now = Math.max(
    0,
    stretches.findLastIndex(({ from }) => from <= asOf),
  );
  const version = stretches[now]?.version ?? bug('a walk begins under a version');
  const answers = given[now] ?? bug('every stretch is answered');
  const complete = once(() =>
    union(
      stretches.map((stretch, n) => {
        const all = allMet(stretch.version, given[n] ?? answers, walker, world);
        return both(all, between(stretch.from, stretch.to));
      }),
    ),
  );
  return {
    version,
    district,
    begunOn: on,
    complete,
    state: answers.state,
    held: (code) => {
      const known = version.requirements.some((one) => one.code === code);
      return known ? answers.answer(code).held : [];
    },
    walk: once(() => walkOf(beginning, version, { world, asOf, answers, complete: complete() })),
  };
}

type Answered = {
  readonly world: World;
  readonly asOf: Day;
  readonly answers: Answers;
  readonly complete: Periods;
};

function walkOf(
  beginning: Beginning,
  version: Pathway,
  { world, asOf, answers, complete }: Answered,
): Walk {
  const { walker, district, pathway, on } = beginning;
  const requirements = version.requirements.map((requirement) => answers.state(requirement));
  return {
    walker: { kind: kindOf(world, walker) ?? 'actor', id: walker },
    pathway,
    version: version.version,
    district,
    begunOn: on,
    asOf,
    ...stateOf(version, requirements, complete, asOf),
    complete,
    movedOn: requirements.reduce(
      (latest, { since }) => (since !== null && since > latest ? since : latest),
      on,
    ),
    requirements,
    next: nextOf(version, requirements),
    expires: expiriesOf(requirements),
    stage: stageOf(version, beginning, world, asOf),
  };
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
  const states = new Map<Requirement, RequirementState>();
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
      const had = states.get(requirement);
      if (had !== undefined) return had;
      const made = requirementState(requirement, answer(requirement.code), asked(requirement));
      states.set(requirement, made);
      return made;
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
  const last = world.kindAbout(walker, 'stage').findLast((piece): piece is Stage => {
    if (piece.kind !== 'stage' || piece.pathway !== code || piece.day > asOf) return false;
    if (piece.level === 'rejected' || piece.level === 'retracted') return false;
    return known.has(piece.stage) && isHere(piece, district, world);
  });
  return last === undefined ? null : { code: last.stage, on: last.day };
}

function higher(a: ProofLevel, b: ProofLevel): ProofLevel {
  return proofLevels.indexOf(a) >= proofLevels.indexOf(b) ? a : b;
}
