import { addDays, type Day } from '../quantities/instant.ts';
import { addWorkingDays } from '../quantities/working-days.ts';
import { answerAsk } from './answer-ask.ts';
import { idsOf, knownAs, type Answer, type Asked } from './answer.ts';
import type { Ask } from './asks.ts';
import { proofLevels, type Evidence, type ProofLevel } from './evidence.ts';
import { inOrder } from './kept-evidence.ts';
import type { Requirement } from './pathway.ts';
import { once } from './once.ts';
import { lastBegun, periodOn } from './periods.ts';
import type { RequirementState } from './walk.ts';

/** What the answer to a requirement's question means on the day that is asked for. */
export function requirementState(
  requirement: Requirement,
  answer: Answer,
  asked: Asked,
): RequirementState {
  const now = periodOn(answer.held, asked.asOf);
  const last = lastBegun(answer.held, asked.asOf);
  // Read by few of those who are counted: looked for when they are asked for.
  const known = once(() => (now === undefined ? knownNow(requirement.asks, asked) : null));
  const evidence = once(() => idsOf(answer.used));
  const rejected = once(() => idsOf(rejectedFor(requirement.asks, asked)));
  const metOn = last === undefined ? null : (answer.held[0]?.from ?? null);
  const expiresOn = last?.to ?? null;
  const state = once(() => stateOf(answer, known, asked));
  const from = requirement.due === null ? null : asked.firstMet(requirement.due.after);
  const dueBy =
    requirement.due === null || from === null
      ? null
      : addWorkingDays(from, requirement.due.workingDays, asked.world.holidays);
  return {
    code: requirement.code,
    get state() {
      return state();
    },
    metOn,
    since: now?.from ?? null,
    expiresOn,
    remind:
      now !== undefined &&
      expiresOn !== null &&
      addDays(expiresOn, -requirement.remindDays) <= asked.asOf,
    get answerBy() {
      return state() === 'waiting' ? (answer.waitingUntil ?? null) : null;
    },
    get bySilence() {
      return state() === 'refused' && answer.refused?.bySilence === true;
    },
    dueBy,
    late: dueBy !== null && (metOn ?? asked.asOf) > dueBy,
    progress: answer.progress,
    get known() {
      return known();
    },
    get evidence() {
      return evidence();
    },
    get rejected() {
      return rejected();
    },
    get clockAhead() {
      return idsOf(answer.used.filter(({ clockAhead }) => clockAhead));
    },
  };
}

function stateOf(
  answer: Answer,
  known: () => ProofLevel | null,
  asked: Asked,
): RequirementState['state'] {
  if (periodOn(answer.held, asked.asOf) !== undefined) return 'met';
  if (answer.waitingUntil !== undefined) return 'waiting';
  const over: Day | null = lastBegun(answer.held, asked.asOf)?.to ?? null;
  if (answer.refused !== undefined && (over === null || answer.refused.on > over)) return 'refused';
  if (over !== null) return 'expired';
  if (answer.progress.some(({ have }) => have > 0) || known() !== null) return 'partly';
  return 'missing';
}

/** The best level at which it would be met: then it lacks only somebody's word or a paper. */
function knownNow(ask: Ask, asked: Asked): ProofLevel | null {
  const below = proofLevels.slice(0, proofLevels.indexOf(asked.least));
  if (below.length === 0) return null;
  const weak = kindsFor(ask).some((kind) =>
    asked.world.kindAbout(asked.walker, kind).some((piece) => {
      return knownAs(piece, 'recorded') && !knownAs(piece, asked.least);
    }),
  );
  if (!weak) return null;
  return below.findLast((least) => isMet(ask, { ...asked, least })) ?? null;
}

/** It holds on the day that is asked for; no more is answered than that takes. */
function isMet(ask: Ask, asked: Asked): boolean {
  if (ask.ask === 'all') return ask.of.every((one) => isMet(one, asked));
  if (ask.ask !== 'any') return periodOn(answerAsk(ask, asked).held, asked.asOf) !== undefined;
  let have = 0;
  return ask.of.some((one) => {
    have += Number(isMet(one, asked));
    return have >= ask.least;
  });
}

function rejectedFor(ask: Ask, asked: Asked): readonly Evidence[] {
  const { world, walker, asOf } = asked;
  return kindsFor(ask)
    .flatMap((kind) => world.kindAbout(walker, kind))
    .filter(
      (piece) => piece.level === 'rejected' && piece.day <= asOf && bearsOn(ask, piece, asked),
    )
    .sort(inOrder);
}

/** Kinds of evidence of the walker that an answer is read from. */
function kindsFor(ask: Ask): readonly Evidence['kind'][] {
  if (ask.ask === 'all' || ask.ask === 'any') return [...new Set(ask.of.flatMap(kindsFor))];
  const kind = about[ask.ask];
  if (ask.ask === 'product') return ['product', 'attendance'];
  if (ask.ask === 'links') return ['flow', 'described'];
  return kind === null ? [] : [kind];
}

/** Which kind of evidence a question is about; other pathways and members have their own. */
const about: Readonly<Record<Ask['ask'], Evidence['kind'] | null>> = {
  document: 'document',
  attendance: 'attendance',
  observed: 'observation',
  baseline: 'observation',
  diagnosis: 'diagnosis',
  plan: 'plan',
  flows: 'flow',
  links: 'flow',
  stage: 'stage',
  pathway: null,
  agreement: 'agreement',
  product: 'product',
  members: null,
  meetings: 'meeting',
  described: 'described',
  all: null,
  any: null,
};

/** It is the kind of thing that this asks for. */
function bearsOn(ask: Ask, piece: Evidence, asked: Asked): boolean {
  if (ask.ask === 'all' || ask.ask === 'any') {
    return ask.of.some((one) => bearsOn(one, piece, asked));
  }
  if (piece.kind !== about[ask.ask]) return false;
  if (ask.ask === 'document') return piece.kind === 'document' && piece.document === ask.document;
  if (ask.ask === 'attendance') {
    return piece.kind === 'attendance' && piece.curriculum === ask.curriculum;
  }
  if (ask.ask === 'stage') {
    return piece.kind === 'stage' && piece.pathway === asked.pathway && piece.stage === ask.stage;
  }
  return true;
}
