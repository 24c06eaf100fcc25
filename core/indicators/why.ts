import type { EventId } from '../events/ids.ts';
import type { Ask, AskPathway } from '../pathways/asks.ts';
import { mayWalk } from '../pathways/begun.ts';
import { evaluatorOf } from '../pathways/evaluate.ts';
import type { Evidence, ProofLevel, WalkerId } from '../pathways/evidence.ts';
import { once } from '../pathways/once.ts';
import type { Pathway } from '../pathways/pathway.ts';
import { never, periodOn } from '../pathways/periods.ts';
import type { Periods, RequirementState } from '../pathways/walk.ts';
import type { World } from '../pathways/world.ts';
import type { Day } from '../quantities/instant.ts';
import { conditionHolds, type Answering } from './condition.ts';
import { fitting } from './exists.ts';
import type { Why } from './figure.ts';
import type { Condition } from './query.ts';
import { policiesIn } from './things.ts';

/** For whom it is asked why, from which world, on which day, and from which level on. */
export type Asking = {
  readonly world: World;
  readonly on: Day;
  readonly counting: ProofLevel;
};

/** Asked for one walker only: what of others is needed is looked at as it is asked for. */
export function whyFor(where: Condition, of: WalkerId, { world, on, counting }: Asking): Why {
  const evaluator = evaluatorOf(world, on, { counting });
  return whyOf(where, of, { world, evaluator, counting, asOf: on });
}

/**
 * Why a condition holds of somebody on a day or does not: each part of it with what met it and
 * when. The tree has the shape of the condition; criteria open to their requirements, and these to
 * the criteria that they ask for.
 */
export function whyOf(where: Condition, of: WalkerId, answering: Answering): Why {
  if ('all' in where || 'any' in where) {
    const [is, parts] =
      'all' in where ? (['all', where.all] as const) : (['any', where.any] as const);
    const below = parts.map((one) => whyOf(one, of, answering));
    const least = 'any' in where ? (where.least ?? 1) : below.length;
    const have = Math.min(least, below.filter(({ met }) => met).length);
    return {
      ...nodeOf(is, is, conditionHolds(where, of, answering), answering.asOf),
      progress: { measure: 'all', have, need: least },
      below,
    };
  }
  const holds = conditionHolds(where, of, answering);
  if ('not' in where) {
    const below = [whyOf(where.not, of, answering)];
    return { ...nodeOf('not', 'not', holds, answering.asOf), below };
  }
  if ('criterion' in where) {
    return criterionWhy(where.criterion, where.version, of, answering);
  }
  // Looked for when it is asked for: of the many who nearly count only some are shown.
  const pieces = once(() => evidenceOf(where, of, answering));
  const is = 'sequence' in where ? 'sequence' : 'evidence';
  return {
    ...nodeOf(saysOf(where), is, holds, answering.asOf),
    get evidence() {
      return ids(pieces());
    },
    get clockAhead() {
      return ids(pieces().filter((one) => one.clockAhead));
    },
  };
}

function nodeOf(says: string, of: Why['of'], holds: Periods, on: Day): Why {
  const met = periodOn(holds, on) !== undefined;
  const first = holds[0]?.from ?? null;
  return {
    says,
    of,
    holds,
    met,
    metOn: first !== null && first <= on ? first : null,
    progress: null,
    known: null,
    evidence: [],
    clockAhead: [],
    below: [],
  };
}

/** The condition as it is written in the folder, for whoever reads the tree. */
export function saysOf(where: Condition): string {
  if ('kind' in where) return `kind: ${where.kind.join(', ')}`;
  if ('stage' in where) return `stage: ${where.stage.reached}`;
  if ('affiliated' in where) {
    const { roles, kinds } = where.affiliated;
    return `affiliated: ${[...roles, ...kinds].join(', ')}`;
  }
  if ('exists' in where) return `exists: ${where.exists.evidence}`;
  if ('sequence' in where) {
    return `sequence: ${where.sequence.map(({ evidence }) => evidence).join(', ')}`;
  }
  return 'criterion' in where
    ? where.criterion
    : 'all' in where
      ? 'all'
      : 'any' in where
        ? 'any'
        : 'not';
}

function evidenceOf(
  where: Condition,
  of: WalkerId,
  { world, asOf, counting }: Answering,
): readonly Evidence[] {
  const looking = { world, asOf, counting };
  if ('exists' in where) return fitting(where.exists, of, looking);
  if ('sequence' in where) return where.sequence.flatMap((one) => fitting(one, of, looking));
  if (!('stage' in where)) return [];
  const district = world.participant(of)?.district ?? null;
  const policies = district === null ? [of] : policiesIn(world, district);
  return policies.flatMap((policy) =>
    fitting({ evidence: 'stage', where: { eq: ['stage', where.stage.reached] } }, policy, looking),
  );
}

function ids(pieces: readonly { readonly id: EventId }[]): readonly EventId[] {
  return [...new Set(pieces.map(({ id }) => id))];
}

function criterionWhy(
  code: string,
  version: string | undefined,
  of: WalkerId,
  answering: Answering,
): Why {
  const { evaluator, asOf } = answering;
  const holds = evaluator.complete(code, of, version);
  const node = nodeOf(code, 'criterion', holds, asOf);
  const pathway = node.met ? versionAsked(answering.world, code, version) : undefined;
  if (pathway !== undefined) {
    // All that it needs is met: how each of them is asked only of those who are shown.
    const below = once(() => belowCriterion(code, version, of, answering) ?? []);
    const need = pathway.requirements.filter(({ optional }) => !optional).length;
    return {
      ...node,
      progress: { measure: 'all', have: need, need },
      get below() {
        return below();
      },
    };
  }
  const lacking = belongsWhy(code, version, of, answering);
  const below = [...(belowCriterion(code, version, of, answering) ?? []), ...lacking];
  if (below.length === 0) return node;
  const have = below.filter(({ met }) => met).length;
  return { ...node, progress: { measure: 'all', have, need: below.length }, below };
}

/** That somebody has no role (any more) in an organisation for whose people the criterion is. */
function belongsWhy(
  code: string,
  version: string | undefined,
  of: WalkerId,
  { world, asOf }: Answering,
): readonly Why[] {
  const pathway = versionAsked(world, code, version);
  if (pathway?.who.walks !== 'people') return [];
  const holds = mayWalk(world, pathway, of).filter(({ from }) => from <= asOf);
  const node = nodeOf('belongs', 'belongs', holds, asOf);
  return node.met ? [] : [{ ...node, metOn: null }];
}

/** How each requirement is that it needs; nothing where it is not for such walkers. */
function belowCriterion(
  code: string,
  version: string | undefined,
  of: WalkerId,
  answering: Answering,
): readonly Why[] | undefined {
  const { evaluator, world } = answering;
  if (version === undefined) {
    const [now] = evaluator.statesOf(code, of);
    return now && needed(now.version, now.states, of, answering);
  }
  const walk = evaluator.criterion(code, of, version);
  return walk && needed(versionAsked(world, code, version), walk.requirements, of, answering);
}

function needed(
  pathway: Pathway | undefined,
  states: readonly RequirementState[],
  of: WalkerId,
  answering: Answering,
): readonly Why[] {
  return states
    .filter(({ code }) => {
      return pathway?.requirements.find((one) => one.code === code)?.optional !== true;
    })
    .map((state) => requirementWhy(pathway, of, state, answering));
}

/** The version that is named; otherwise the latest one. */
function versionAsked({ book }: World, code: string, version?: string): Pathway | undefined {
  const all = book.pathways.filter((one) => one.code === code);
  if (version !== undefined) return all.find((one) => one.version === version);
  return all.reduce<Pathway | undefined>((latest, one) => {
    return latest === undefined || one.from >= latest.from ? one : latest;
  }, undefined);
}

function requirementWhy(
  pathway: Pathway | undefined,
  of: WalkerId,
  state: RequirementState,
  answering: Answering,
): Why {
  const asks = pathway?.requirements.find((one) => one.code === state.code)?.asks;
  const below = asks === undefined ? [] : askedFor(asks, of, answering);
  // What was begun tells more than the sum of several ways: one visit of two, not none of one.
  const unmet = state.progress
    .filter(({ have, need }) => have < need)
    .toSorted((a, b) => b.have / b.need - a.have / a.need)[0];
  return {
    says: `${pathway?.code ?? ''}/${state.code}`,
    of: 'requirement',
    holds: state.since === null ? never : [{ from: state.since, to: state.expiresOn }],
    met: state.since !== null,
    metOn: state.metOn,
    progress: (below.length > 0 ? state.progress[0] : (unmet ?? state.progress[0])) ?? null,
    get known() {
      return state.known;
    },
    get evidence() {
      return state.evidence;
    },
    get clockAhead() {
      return state.clockAhead;
    },
    below,
  };
}

/** Other criteria and pathways that a requirement asks for, each with its own why. */
function askedFor(asks: Ask, of: WalkerId, answering: Answering): readonly Why[] {
  if (asks.ask === 'all' || asks.ask === 'any') {
    return asks.of.flatMap((one) => askedFor(one, of, answering));
  }
  return asks.ask === 'pathway' ? pathwayWhy(asks, of, answering) : [];
}

function pathwayWhy(asks: AskPathway, of: WalkerId, answering: Answering): readonly Why[] {
  const { world, evaluator } = answering;
  const isCriterion = world.book.pathways.some(
    ({ code, purpose }) => code === asks.pathway && purpose === 'criterion',
  );
  if (isCriterion) return [criterionWhy(asks.pathway, undefined, of, answering)];
  return evaluator
    .statesOf(asks.pathway, of, asks.requirement)
    .flatMap(({ version, states }) =>
      states.map((state) => requirementWhy(version, of, state, answering)),
    );
}

/** All evidence of a tree, each leaf's in its order. */
export function evidenceIn({ evidence, below }: Why): readonly EventId[] {
  return [...evidence, ...below.flatMap(evidenceIn)];
}
