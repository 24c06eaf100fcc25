import { reachOf, within } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { commitmentState, type Commitment } from '../../core/encounters/commitments.ts';
import type { Encounter } from '../../core/encounters/encounters.ts';
import type { Minutes } from '../../core/encounters/spaces.ts';
import type { EventId } from '../../core/events/ids.ts';
import type { Day } from '../../core/quantities/instant.ts';
import type { CommitmentRow } from '../../wire/api/encounter-answers.ts';
import { statementsAbout } from '../store/work/statements.ts';
import type { Around } from './actors-around.ts';
import type { Asked } from './asked.ts';

/** In which encounter a promise was made. */
export type MadeIn = (commitment: Commitment) => Encounter | undefined;

export function madeInOf(minutes: readonly Minutes[], encounters: readonly Encounter[]): MadeIn {
  const byRecord = new Map(
    minutes.flatMap(({ ids, encounter }) => ids.map((id) => [id, encounter] as const)),
  );
  const byId = new Map(encounters.map((one) => [one.id, one]));
  return (commitment) => {
    const encounter = commitment.minutes === null ? undefined : byRecord.get(commitment.minutes);
    return encounter === undefined ? undefined : byId.get(encounter);
  };
}

/** How many files show that each of these was kept. */
export async function proofsOf(
  { db, programme }: Asked,
  commitments: readonly Commitment[],
): Promise<(settled: EventId) => number> {
  const settled = commitments.flatMap((one) => one.settled?.id ?? []);
  const attached = await statementsAbout(db, programme.id, settled, ['evidence.attach']);
  const taken = await statementsAbout(
    db,
    programme.id,
    attached.map(({ id }) => id),
    ['evidence.retract'],
  );
  const gone = new Set(taken.map(({ subject }) => subject));
  const counts = new Map<string, number>();
  for (const { subject, id } of attached) {
    if (!gone.has(id)) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return (id) => counts.get(id) ?? 0;
}

export type CommitmentFacts = {
  readonly viewer: Viewer;
  readonly around: (id: string) => Around;
  readonly madeIn: MadeIn;
  readonly proofs: (settled: EventId) => number;
  readonly today: Day;
};

export function commitmentRow(one: Commitment, facts: CommitmentFacts): CommitmentRow {
  const by = facts.around(one.by);
  const to = one.to === null ? undefined : facts.around(one.to);
  const encounter = facts.madeIn(one);
  const reach = reachOf(facts.viewer, 'agreements.make');
  return {
    commitment: one.id,
    by: { actor: by.actor, name: by.name },
    to: to === undefined ? null : { actor: to.actor, name: to.name },
    what: one.what,
    due: one.due,
    state: commitmentState(one, facts.today),
    settledOn: one.settled?.on ?? null,
    note: one.settled?.note ?? null,
    settled: one.settled?.id ?? null,
    proofs: one.settled === null ? 0 : facts.proofs(one.settled.id),
    encounter: encounter?.id ?? null,
    title: encounter?.plan.title ?? null,
    space: encounter?.plan.space ?? null,
    agreement: one.agreement,
    maySettle:
      within(reach, by.target) ||
      facts.viewer.person === by.actor ||
      facts.viewer.person === one.recorder,
  };
}
