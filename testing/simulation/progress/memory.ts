import type { ActorId } from '../../../core/events/ids.ts';
import type { Chance } from '../chance.ts';
import { noProgress, type ProgressTruth } from './progress-truth.ts';

/** What the stories of change remember, with chance of their own. */
export type Progress = {
  readonly draw: Chance;
  readonly truth: ProgressTruth;
  /** Day number on which somebody first sat in a session. */
  readonly firstSession: Map<ActorId, number>;
};

export function newProgress(draw: Chance): Progress {
  return { draw, truth: noProgress(), firstSession: new Map() };
}
