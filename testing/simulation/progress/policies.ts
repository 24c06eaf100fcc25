import type { ActorId, EventId } from '../../../core/events/ids.ts';
import type { Diary } from '../diary.ts';
import type { Today, World } from '../world.ts';
import { pathwayCodes, policyStages } from './codes.ts';
import { on, tell } from './story.ts';
import type { Whom } from './whom.ts';

type Policy = {
  readonly title: string;
  readonly begins: number;
  /** How far it comes. */
  readonly until: number;
  readonly isRevoked: boolean;
};

const policies: readonly Policy[] = [
  {
    title: 'Ordenanza SIMULADA de segregación en mercados',
    begins: 120,
    until: 4,
    isRevoked: false,
  },
  { title: 'Ordenanza SIMULADA de incentivos', begins: 150, until: 4, isRevoked: true },
  { title: 'Directiva SIMULADA de compras circulares', begins: 240, until: 3, isRevoked: false },
  { title: 'Plan SIMULADO de residuos textiles', begins: 300, until: 2, isRevoked: false },
  { title: 'Ordenanza SIMULADA de puntos limpios', begins: 400, until: 1, isRevoked: false },
];

/** Policies of both municipalities, from a draft to force; one is in force and then repealed. */
export function municipalitiesRule(world: World, first: Today, whom: Whom): void {
  policies.forEach((policy, index) => {
    const districts = [...whom.heads.keys()];
    const district = districts[index % Math.max(1, districts.length)];
    const head = district === undefined ? undefined : whom.heads.get(district);
    if (district === undefined || head === undefined) return;
    on(world, first, policy.begins, (today) => {
      const described = tell(world, today, head, {
        kind: 'policy.describe',
        hour: 9,
        payload: {
          title: policy.title,
          instrument: 'ordinance',
          district,
          authors: [head],
          changes: 'SIMULADO: cambia cómo se entrega lo que se puede usar otra vez',
        },
      });
      advance(world, first, today, { policy, described, head: { actor: head, district }, index });
    });
  });
}

type Course = {
  readonly policy: Policy;
  readonly described: EventId;
  readonly head: { readonly actor: ActorId; readonly district: string };
  readonly index: number;
};

function advance(world: World, first: Today, began: Today, course: Course): void {
  const { policy, described, head, index } = course;
  const { truth } = world.progress;
  const since = began.number - first.number;
  const stages = policyStages.slice(0, policy.until);
  const told: Diary['policies'][number] = {
    policy: described,
    district: head.district,
    stages: [],
  };
  world.diary.policies.push(told);
  const walked = policy.isRevoked ? [...stages, 'repealed' as const] : stages;
  walked.forEach((stage, step) => {
    on(world, first, since + step * 45, (today) => {
      const isOfficial = step >= 1;
      const event = tell(world, today, head.actor, {
        kind: 'pathway.stage',
        hour: 10,
        payload: {
          walker: { kind: 'policy', id: described },
          pathway: pathwayCodes.policy,
          stage,
          on: today.day,
          ...(isOfficial ? { number: `ORD-SIM-${index + 1}`, gazette: 'Diario SIMULADO' } : {}),
        },
      });
      truth.policies.set(described, { stage, on: today.day });
      told.stages.push({ stage, on: today.day, event });
      // With its number and the gazette anybody can look it up.
      if (isOfficial) world.diary.shown.add(event);
      if (stage === 'repealed') truth.awkward.set('revoked ordinance', described);
    });
  });
}
