import type { Ask } from '../../core/pathways/asks.ts';
import type { DocumentKind, Pathway, Requirement } from '../../core/pathways/pathway.ts';
import { waysToSay } from '../../core/pathways/ways-to-say.ts';
import type { RequirementState, Walk } from '../../core/pathways/walk.ts';
import type { RequirementShown, WalkerShown, WalkShown } from '../../wire/api/pathway-answers.ts';
import type { Named } from './worker.ts';

/** A walk with the words of its pathway, requirement by requirement in the pathway's order. */
export function walkShown(
  walk: Walk,
  pathway: Pathway,
  isWithheld: (requirement: Requirement) => boolean,
): WalkShown {
  const { code, name, help, stages } = pathway;
  const stage = stages.find((one) => one.code === walk.stage?.code);
  return {
    pathway: code,
    name,
    help,
    version: walk.version,
    district: walk.district,
    begunOn: walk.begunOn,
    state: walk.state,
    completedOn: walk.completedOn,
    movedOn: walk.movedOn,
    stage: stage && walk.stage ? { ...stage, on: walk.stage.on } : null,
    requirements: pathway.requirements.flatMap((requirement) => {
      const state = walk.requirements.find((one) => one.code === requirement.code);
      if (state === undefined) return [];
      const shown = requirementShown(walk, requirement, state);
      return [isWithheld(requirement) ? withheld(shown) : shown];
    }),
    expires: walk.expires.filter(({ requirement }) => {
      const of = pathway.requirements.find((one) => one.code === requirement);
      return of === undefined || !isWithheld(of);
    }),
  };
}

/** Whether all that it asks for are papers that tell of somebody's health. */
export function asksSensitive(asks: Ask, documents: readonly DocumentKind[]): boolean {
  switch (asks.ask) {
    case 'document':
      return documents.some(({ code, sensitive }) => sensitive && code === asks.document);
    case 'all':
    case 'any':
      return asks.of.some((one) => asksSensitive(one, documents));
    default:
      return false;
  }
}

/** Its name and what to bring; nothing of how it stands. */
function withheld(shown: RequirementShown): RequirementShown {
  return {
    ...shown,
    state: 'withheld',
    isNext: false,
    metOn: null,
    since: null,
    expiresOn: null,
    remind: false,
    answerBy: null,
    bySilence: false,
    dueBy: null,
    late: false,
    progress: [],
    known: null,
    evidence: [],
    rejected: [],
  };
}

function requirementShown(
  walk: Walk,
  requirement: Pathway['requirements'][number],
  state: RequirementState,
): RequirementShown {
  const { code, name, help, optional, proposal, source, least } = requirement;
  const { metOn, since, expiresOn, remind, answerBy, bySilence, dueBy, late, known } = state;
  return {
    code,
    name,
    help,
    optional,
    proposal,
    source,
    least,
    state: state.state,
    isNext: walk.next.includes(code),
    metOn,
    since,
    expiresOn,
    remind,
    answerBy,
    bySilence,
    dueBy,
    late,
    known,
    progress: state.progress.map(({ measure, have, need, earliest }) => ({
      measure,
      have,
      need,
      earliest: earliest ?? null,
    })),
    ways: [...waysToSay(requirement.asks)],
    evidence: [...state.evidence],
    rejected: [...state.rejected],
  };
}

/** What was described, such as a policy, by the event that first did. */
export type DescribedThing = {
  readonly kind: 'policy' | 'chain' | 'space';
  readonly id: string;
  readonly name: string;
  readonly district: string | null;
};

export function thingShown({ kind, id, name, district }: DescribedThing): WalkerShown {
  return { kind, id, name, actorKind: null, district };
}

export function actorShown(named: Named, actorKind: string | null): WalkerShown {
  const { actor, name, district } = named;
  return { kind: 'actor', id: actor, name, actorKind, district };
}
