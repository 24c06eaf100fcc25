import type { ActorId } from '../core/events/ids.ts';
import type { Delivered, Promised } from '../core/indicators/counting.ts';
import type { Belonging, Evidence, Handed, Participant } from '../core/pathways/evidence.ts';
import type { WorldFacts } from '../core/pathways/world.ts';
import { addDays, instant, startOfDay, type Day } from '../core/quantities/instant.ts';
import { grams } from '../core/quantities/quantity.ts';
import type { ServedProgramme } from '../server/questions/asked.ts';
import { actor, base, counts, dayOn, days, district, first, level, town } from './big-town-ids.ts';
import {
  businessAssociations,
  promises,
  saidOfThings,
  theirMembers,
  worthOf,
} from './big-town-things.ts';

/** 20,000 people, their organisations, and a million pieces of every kind, in memory. */
export const bigTown = { people: 20_000, pieces: 1_000_000 } as const;

const modules = ['circular-economy', 'municipal-rules', 'instruments'];
const learnt = ['solid-waste', 'health-safety', 'business', 'social-skills'];
const materials = ['cardboard-corrugated', 'pet-clear', 'cotton-offcuts', 'glass-clear', 'iron'];
const { association: associations, industry: industries } = counts;
const { enterprise: enterprises, official: officials, recycler: recyclers } = counts;
const { worker } = town;

export type BigTown = {
  /** What the world is put together from. */
  readonly facts: WorldFacts;
  readonly delivered: readonly Delivered[];
  readonly promised: readonly Promised[];
  readonly climate: readonly Delivered[];
  readonly lastDay: Day;
};

type Folder = Pick<ServedProgramme, 'change' | 'holidays' | 'catalogue'>;

export function bigTownOf({ change, holidays, catalogue }: Folder): BigTown {
  const evidence: Evidence[] = [...trainings(), ...visits(), ...saidOfThings()];
  const flows = flowsOf(bigTown.pieces - evidence.length);
  const parts = new Map(catalogue.actorKinds.map(({ code, part }) => [code, part]));
  const delivered = flows.flatMap(deliveredAs);
  return {
    facts: {
      book: change,
      holidays,
      partOf: (kind) => parts.get(kind) ?? 'other',
      participants: [...participants(), ...businessAssociations()],
      belongings: [...belongings(), ...theirMembers()],
      evidence: [...evidence, ...flows],
    },
    delivered,
    promised: promises(),
    climate: worthOf(delivered),
    lastDay: addDays(first, days),
  };
}

function participants(): readonly Participant[] {
  const of = (kind: number, code: string, count: number): Participant[] =>
    Array.from({ length: count }, (_, n) => {
      return { id: actor(kind, n), kind: code, district: district(n), registeredOn: first };
    });
  const workers = bigTown.people - officials - recyclers;
  return [
    ...of(town.hall, 'municipality', 2),
    ...of(town.association, 'recyclers-association', associations),
    ...of(town.industry, 'industry', industries),
    ...of(town.enterprise, 'workshop', enterprises),
    ...of(town.official, 'person', officials),
    ...of(town.recycler, 'recycler', recyclers),
    ...of(worker, 'person', workers),
  ];
}

function belongings(): readonly Belonging[] {
  const in_ = (member: ActorId, organisation: ActorId, role: Belonging['role']): Belonging => ({
    member,
    organisation,
    role,
    district: null,
    since: first,
    until: null,
  });
  const workers = bigTown.people - officials - recyclers;
  return [
    ...Array.from({ length: officials }, (_, n) =>
      in_(actor(town.official, n), actor(town.hall, n % 2), 'official'),
    ),
    ...Array.from({ length: recyclers }, (_, n) =>
      in_(actor(town.recycler, n), actor(town.association, n % associations), 'associate'),
    ),
    ...Array.from({ length: workers }, (_, n) =>
      in_(
        actor(worker, n),
        actor(town.enterprise, n % enterprises),
        n < enterprises ? 'owner_manager' : 'worker',
      ),
    ),
  ];
}

function trainings(): readonly Evidence[] {
  const came = (person: ActorId, n: number, curriculum: string, module: string): Evidence => {
    const day = addDays(first, 60 + (n % 300));
    const at = instant(startOfDay(day, -300) + 9 * 3_600_000);
    return {
      ...base(20, n, day),
      kind: 'attendance',
      person,
      curriculum,
      module,
      minutes: 240,
      start: at,
      end: instant(at + 4 * 3_600_000),
    };
  };
  return [
    ...Array.from({ length: officials * modules.length }, (_, n) => {
      const person = actor(town.official, Math.floor(n / modules.length));
      return came(person, n, 'officials-circular', modules[n % modules.length] ?? '');
    }),
    ...Array.from({ length: recyclers * learnt.length }, (_, n) => {
      const person = actor(town.recycler, Math.floor(n / learnt.length));
      return came(person, 10_000 + n, 'recyclers-basic', learnt[n % learnt.length] ?? '');
    }),
  ];
}

/** A first visit, and two that find a practice 40 days apart. */
function visits(): readonly Evidence[] {
  return Array.from({ length: enterprises * 3 }, (_, n): Evidence => {
    const enterprise = Math.floor(n / 3);
    const visit = n % 3;
    return {
      ...base(21, n, addDays(first, 20 + (enterprise % 600) + visit * 40)),
      kind: 'observation',
      level: level(enterprise),
      observed: actor(town.enterprise, enterprise),
      people:
        visit === 0 ? [] : [actor(worker, enterprise), actor(worker, enterprise + enterprises)],
      method: 'visit',
      baseline: visit === 0,
      items: [{ practice: 'fabric-weighed', present: visit > 0 }],
    };
  });
}

/** Weighings of recyclers at their associations, and every twentieth a sale to an industry. */
function flowsOf(count: number): readonly Handed[] {
  return Array.from({ length: count }, (_, n): Handed => {
    const recycler = n % recyclers;
    const association = actor(town.association, recycler % associations);
    // Of every twenty one, each time another: all associations sell.
    const isSale = n % 20 === Math.floor(n / 20) % 20;
    return {
      ...base(22, n, dayOn(Math.floor(n / 1_100))),
      kind: 'flow',
      giver: isSale ? association : actor(town.enterprise, n % enterprises),
      taker: isSale ? actor(town.industry, n % industries) : association,
      bringer: isSale ? null : actor(town.recycler, recycler),
      material: materials[n % materials.length] ?? 'iron',
      count: 1,
      grams: grams(10_000 + (n % 300) * 100),
      settled: isSale,
    };
  });
}

function deliveredAs(flow: Handed): readonly Delivered[] {
  if (flow.bringer !== null) return [];
  const { id, day, material, taker, giver } = flow;
  const known = flow.level === 'verified' || flow.level === 'documented' ? flow.level : 'recorded';
  return [
    {
      id,
      day,
      level: known,
      taker,
      takerKind: 'industry',
      association: giver,
      material,
      district: district(Number.parseInt(id.slice(-2), 16)),
      source: null,
      route: null,
      amount: flow.grams,
    },
  ];
}
