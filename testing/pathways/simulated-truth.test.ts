import { beforeAll, describe, expect, test } from 'vitest';
import type { ActorId, EventId } from '../../core/events/ids.ts';
import type { LedgerEvent } from '../../core/ledger/entries.ts';
import { evaluatorOf, type Evaluator } from '../../core/pathways/evaluate.ts';
import type { RequirementState, Walk } from '../../core/pathways/walk.ts';
import type { Day, Month } from '../../core/quantities/instant.ts';
import type { ProgressTruth } from '../simulation/progress/progress-truth.ts';
import { programmeSize, simulate } from '../simulation/simulate.ts';
import { worldOf } from './simulated-world.ts';
import { day, shipped } from './story.ts';

/**
 * Thirty simulated months against what really came of them, which the evaluator was never told.
 * Flows are left out: what follows from kilograms is compared by the ledger's own tests.
 */
let truth: ProgressTruth;
let events: readonly LedgerEvent[];
let evaluator: Evaluator;
const lastDay = day('2026-06-30');

beforeAll(() => {
  const simulation = simulate({
    ...programmeSize,
    seed: 'truth',
    programme: shipped.identity.id,
    catalogue: shipped.catalogue,
    lastMonth: '2026-06' as Month,
    weighInsPerMemberWeek: 0.02,
    sizes: { ...programmeSize.sizes, galleries: 1, membersEach: 9 },
  });
  const seen = new Map<EventId, LedgerEvent>();
  for (const batch of simulation.batches) {
    for (const event of batch.events) seen.set(event.id, event);
  }
  events = [...seen.values()];
  truth = simulation.progress();
  evaluator = evaluatorOf(worldOf(events), lastDay);
}, 120_000);

/** Who meets a criterion, and since when. */
function counted(criterion: string, who: readonly ActorId[]): ReadonlyMap<ActorId, Day> {
  return new Map(
    who.flatMap((actor) => {
      const on = evaluator.criterion(criterion, actor)?.completedOn ?? null;
      return on === null ? [] : [[actor, on] as const];
    }),
  );
}

function holding(...roles: readonly string[]): readonly ActorId[] {
  return [
    ...new Set(
      events.flatMap((event) =>
        event.kind === 'actor.affiliate' && roles.includes(event.payload.role)
          ? [event.payload.member]
          : [],
      ),
    ),
  ];
}

function requirement(actor: ActorId, pathway: string, code: string): RequirementState | undefined {
  const walk = evaluator.walksOf(actor).find((one: Walk) => one.pathway === pathway);
  return walk?.requirements.find((one) => one.code === code);
}

const sorted = (map: ReadonlyMap<string, string>): readonly string[] =>
  [...map].map(([who, on]) => `${who} ${on}`).toSorted();

describe('thirty simulated months', () => {
  test('have just those trained officials who really sat 80 % of the hours, from that day', () => {
    const officials = holding('official', 'technician');
    const trained = new Map([...truth.trained].filter(([who]) => officials.includes(who)));
    expect(sorted(counted('official-trained', officials))).toEqual(sorted(trained));
    expect(trained.size).toBeGreaterThan(50);
  });

  test('have just those who made something of it that the head of the unit confirmed', () => {
    const officials = holding('official', 'technician');
    expect(sorted(counted('official-incorporates', officials))).toEqual(sorted(truth.incorporated));
  });

  test('have just those people of enterprises who were seen with a new practice twice', () => {
    const people = holding('owner_manager', 'worker');
    expect(sorted(counted('mse-person-adopts', people))).toEqual(sorted(truth.adopted));
    expect(truth.adopted.size).toBeGreaterThan(50);
  });

  test('have the certificates that municipalities gave, and a no where they were silent', () => {
    const associations = events.flatMap((event) =>
      event.kind === 'actor.register' && event.payload.kind === 'recyclers-association'
        ? [event.payload.actor]
        : [],
    );
    const certified = associations.flatMap((actor) => {
      const on = requirement(actor, 'formalisation', 'certificate')?.metOn ?? null;
      return on === null ? [] : [[actor, on] as const];
    });
    expect(sorted(new Map(certified))).toEqual(sorted(truth.formalized));
    const silent = truth.awkward.get('no answer in 15 working days');
    const waited = associations.filter((actor) => actor === silent);
    expect(waited.map((actor) => requirement(actor, 'formalisation', 'certificate'))).toMatchObject(
      [{ state: 'refused', bySilence: true }],
    );
  });

  test('have the policies in force that nobody repealed', () => {
    for (const [policy, { stage }] of truth.policies) {
      const walk = evaluator.criterion('policy-in-force', policy);
      const isInForce = walk?.state === 'complete';
      expect([policy, isInForce]).toEqual([policy, stage === 'in-force']);
    }
  });

  test('have the round tables that really work', () => {
    const working = events.flatMap((event) => {
      if (event.kind !== 'space.describe') return [];
      const on = evaluator.criterion('space-functioning', event.id)?.completedOn ?? null;
      return on === null ? [] : [[event.id, on] as const];
    });
    expect(sorted(new Map(working))).toEqual(sorted(truth.spaces));
  });
});
