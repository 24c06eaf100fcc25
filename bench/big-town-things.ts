import type { Delivered, Promised } from '../core/indicators/counting.ts';
import type { Belonging, Evidence, Participant } from '../core/pathways/evidence.ts';
import { addDays } from '../core/quantities/instant.ts';
import { actor, base, counts, dayOn, district, event, first, level, town } from './big-town-ids.ts';

/** What is said in the big town besides visits, hours and flows: a few of every other kind. */
const list = <T>(count: number, of: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => of(n));

export const things = {
  policy: (n: number) => event(30, n),
  chain: (n: number) => event(31, n),
  space: (n: number) => event(32, n),
} as const;

const stages = ['draft', 'submitted', 'approved', 'in-force'] as const;

export function saidOfThings(): readonly Evidence[] {
  return [...policies(), ...chains(), ...spaces(), ...papers(), ...ofPeople(), ...agreements()];
}

function policies(): readonly Evidence[] {
  return list(counts.policy, (n): Evidence[] => [
    {
      ...base(30, n, dayOn(n)),
      kind: 'described',
      walker: things.policy(n),
      of: 'policy',
      district: district(n),
      parts: [],
      materials: [],
    },
    ...stages.slice(0, 1 + (n % 4)).map((stage, m): Evidence => ({
      ...base(33, n * 4 + m, dayOn(n + 60 * (m + 1))),
      kind: 'stage',
      walker: things.policy(n),
      pathway: 'public-policy',
      stage,
      numbered: m > 0,
      district: null,
    })),
  ]).flat();
}

/** Workshops, an association that sells, and an industry that buys from it. */
function chains(): readonly Evidence[] {
  return list(counts.chain, (n): Evidence => {
    const collects = (n % 2) * 4;
    return {
      ...base(31, n, dayOn(n)),
      kind: 'described',
      walker: things.chain(n),
      of: 'chain',
      district: null,
      parts: [
        { part: 'source', actors: list(30, (m) => actor(town.enterprise, collects + 8 * (m + n))) },
        { part: 'collector', actors: [actor(town.association, collects)] },
        { part: 'transformer', actors: [actor(town.industry, (n % 3) * 2)] },
      ],
      materials: [],
    };
  });
}

function spaces(): readonly Evidence[] {
  return list(counts.space, (n): Evidence[] => [
    {
      ...base(32, n, dayOn(n)),
      kind: 'described',
      walker: things.space(n),
      of: 'space',
      district: district(n),
      parts: [],
      materials: [],
    },
    ...list(20, (m): Evidence => ({
      ...base(34, n * 20 + m, dayOn(n + 40 * m)),
      kind: 'meeting',
      space: things.space(n),
      signed: true,
      present: [actor(town.hall, n % 2), actor(town.industry, n % 6), actor(town.association, 0)],
      commitments: 1 + (m % 3),
    })),
  ]).flat();
}

function papers(): readonly Evidence[] {
  const documents = ['national-id', 'training-certificate', 'vaccination-tetanus'] as const;
  return [
    ...list(counts.recycler * documents.length, (n): Evidence => {
      const holder = actor(town.recycler, Math.floor(n / documents.length));
      const document = documents[n % documents.length] ?? 'national-id';
      const day = dayOn(n);
      const expiresOn = addDays(day, 400);
      return { ...base(35, n, day), kind: 'document', holder, document, expiresOn, district: null };
    }),
    ...list(counts.association, (n): Evidence[] => {
      const walker = actor(town.association, n);
      const pathway = 'formalisation';
      return [
        { ...base(36, n, dayOn(5)), kind: 'begun', walker, pathway, version: '1', district: null },
        {
          ...base(37, n, dayOn(200 + n)),
          kind: 'stage',
          walker,
          pathway,
          stage: 'granted',
          numbered: true,
          district: district(n),
        },
      ];
    }).flat(),
  ];
}

function ofPeople(): readonly Evidence[] {
  const observed = (n: number) => actor(town.enterprise, n);
  return [
    ...list(counts.official, (n): Evidence => {
      const day = dayOn(420 + (n % 200));
      return {
        ...base(38, n, day),
        kind: 'product',
        authors: [actor(town.official, n)],
        confirmed: n % 3 === 0 ? { id: event(39, n), day: addDays(day, 5) } : null,
        checks: [],
      };
    }),
    ...list(counts.enterprise, (n): Evidence => {
      const amounts = ['water', 'electricity'];
      return { ...base(40, n, dayOn(n)), kind: 'diagnosis', observed: observed(n), amounts };
    }),
    ...list(counts.enterprise, (n): Evidence => {
      return { ...base(41, n, dayOn(n + 9)), kind: 'plan', observed: observed(n), practices: 2 };
    }),
  ];
}

function agreements(): readonly Evidence[] {
  return list(counts.businessAssociation, (n): Evidence => {
    const day = dayOn(100 + n);
    return {
      ...base(42, n, day),
      kind: 'agreement',
      type: 'supply',
      signed: [
        { party: actor(town.businessAssociation, n), day },
        { party: actor(town.industry, n % counts.industry), day },
      ],
      until: null,
    };
  });
}

export function businessAssociations(): readonly Participant[] {
  return list(counts.businessAssociation, (n) => ({
    id: actor(town.businessAssociation, n),
    kind: 'business-association',
    district: district(n),
    registeredOn: first,
  }));
}

/** Every workshop belongs to one. */
export function theirMembers(): readonly Belonging[] {
  return list(counts.enterprise, (n) => ({
    member: actor(town.enterprise, n),
    organisation: actor(town.businessAssociation, n % counts.businessAssociation),
    role: 'member_organisation',
    district: null,
    since: first,
    until: null,
  }));
}

export function promises(): readonly Promised[] {
  return list(counts.commitment, (n): Promised => {
    const due = dayOn(n);
    const keptOn = n % 3 === 0 ? null : addDays(due, (n % 5) - 3);
    return {
      id: event(43, n),
      by: actor(town.industry, n % counts.industry),
      due,
      keptOn,
      settled: keptOn === null ? null : event(44, n),
      level: level(n),
    };
  });
}

/** Made-up worths of what was delivered: the account itself is measured in `bench/emissions.ts`. */
export function worthOf(delivered: readonly Delivered[]): readonly Delivered[] {
  return delivered.map((one) => ({ ...one, route: 'recycle', amount: Math.floor(one.amount / 3) }));
}
