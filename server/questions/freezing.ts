import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { freezingSteps } from '../../core/reports/freezing-steps.ts';
import type { FreezingProgress } from '../commands/freeze-report.ts';
import { freezingBegun, type FreezingRow } from '../store/reports/freezings.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';

/** It says every two seconds that it is at it; a program that is busy may be late. */
const silentMostSeconds = 15;

export type FreezingKnown = {
  readonly begunAt: Instant;
  /** `working`: another program on this database is at it. */
  readonly state: 'kept' | 'working' | 'broken-off';
  readonly progress: FreezingProgress;
};

/**
 * What became of a freezing that this program is not at. Refuses with `reports/not-found` what was
 * never begun.
 */
export function freezingOf({ db, programme }: Asked, id: string): Promise<Result<FreezingKnown>> {
  return whenStoreAnswers(async () => {
    const was = await freezingBegun(db, programme.id, id);
    if (was === undefined) return refuse({ code: 'reports/not-found', facts: { id } });
    const { begunAt, isKept, silentFor, done, of } = was;
    const isHeard = silentFor !== null && silentFor < silentMostSeconds;
    // The embedded engine lets one program in.
    const isWorking = db.engine === 'server' && isHeard;
    const state = isKept ? 'kept' : isWorking ? 'working' : 'broken-off';
    return accept({ begunAt, state, progress: { step: stepOf(was), done, of } });
  });
}

function stepOf({ step }: FreezingRow): FreezingProgress['step'] {
  return freezingSteps.find((one) => one === step) ?? 'reading';
}
