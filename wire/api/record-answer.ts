import type * as v from 'valibot';
import type { Blocking } from '../../core/ledger/entries.ts';
import type { Problem } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { outcomesSchema } from '../events/outcome-schemas.ts';
import { instantOut } from './answer-fields.ts';
import { renderProblem } from './problem-json.ts';

export type RecordAnswerJson = v.InferOutput<typeof outcomesSchema>;
type OutcomeJson = RecordAnswerJson['outcomes'][number];

/** What became of one event, in the core's words. */
type Outcome = Omit<OutcomeJson, 'effectiveAt' | 'problem' | 'blocking'> & {
  readonly effectiveAt?: Instant;
  readonly problem?: Problem;
  readonly blocking?: Blocking;
};

/** The answer of `POST /events`, as JSON carries it. */
export function renderOutcomes(
  recorded: { readonly epoch: string; readonly outcomes: readonly Outcome[] },
  receivedAt: Instant,
): RecordAnswerJson {
  return {
    epoch: recorded.epoch,
    receivedAt: instantOut(receivedAt),
    outcomes: recorded.outcomes.map(outcomeOut),
  };
}

function outcomeOut(outcome: Outcome): OutcomeJson {
  const { id, state, effectiveAt, problem, blocking } = outcome;
  return {
    id,
    outcome: outcome.outcome,
    ...(state === undefined ? {} : { state }),
    ...(effectiveAt === undefined ? {} : { effectiveAt: instantOut(effectiveAt) }),
    ...(problem === undefined ? {} : { problem: renderProblem(problem) }),
    ...(blocking === undefined ? {} : { blocking: { ...blocking } }),
  };
}
