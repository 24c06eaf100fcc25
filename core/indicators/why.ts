import type { EventId } from '../events/ids.ts';
import type { Ask, AskPathway } from '../pathways/asks.ts';
import { evaluatorOf } from '../pathways/evaluate.ts';
import type { Evidence, ProofLevel, WalkerId } from '../pathways/evidence.ts';
import type { Pathway } from '../pathways/pathway.ts';
import { never, periodOn } from '../pathways/periods.ts';
import type { Periods, RequirementState, Walk } from '../pathways/walk.ts';
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
  const pieces = evidenceOf(where, of, answering);
  const is = 'sequence' in where ? 'sequence' : 'evidence';
  const node = nodeOf(saysOf(where), is, holds, answering.asOf);
  const clockAhead = ids(pieces.filter((one) => one.clockAhead));
  return { ...node, evidence: ids(pieces), clockAhead };
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
  const walk = answering.evaluator.criterion(code, of, version);
  if (walk === undefined) return nodeOf(code, 'criterion', never, answering.asOf);
  const pathway = versionOf(answering.world, walk);
  const needed = walk.requirements.filter((state) => {
    return pathway?.requirements.find((one) => one.code === state.code)?.optional !== true;
  });
  const below = needed.map((state) => requirementWhy(pathway, of, state, answering));
  const have = below.filter(({ met }) => met).length;
  return {
    ...nodeOf(code, 'criterion', walk.complete, answering.asOf),
    progress: { measure: 'all', have, need: below.length },
    below,
  };
}

function versionOf({ book }: World, walk: Walk): Pathway | undefined {
  return book.pathways.find(
    ({ code, version }) => code === walk.pathway && version === walk.version,
  );
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
    met: state.state === 'met',
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
