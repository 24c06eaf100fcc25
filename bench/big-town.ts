import type { ActorId } from '../core/events/ids.ts';
import { idFrom } from '../core/events/ids.ts';
import type { Delivered } from '../core/indicators/counting.ts';
import type { Belonging, Evidence, Handed, Participant } from '../core/pathways/evidence.ts';
import { newWorld, type GrowingWorld } from '../core/pathways/world.ts';
import { addDays, instant, parseDay, type Day } from '../core/quantities/instant.ts';
import { grams } from '../core/quantities/quantity.ts';
import type { ServedProgramme } from '../server/questions/asked.ts';

/** 20,000 people, their organisations, and a million pieces of evidence, in memory. */
export const bigTown = { people: 20_000, pieces: 1_000_000 } as const;

const first = dayIn('2024-01-08');
const days = 880;
const modules = ['circular-economy', 'municipal-rules', 'instruments'];
const learnt = ['solid-waste', 'health-safety', 'business', 'social-skills'];
const materials = ['cardboard-corrugated', 'pet-clear', 'cotton-offcuts', 'glass-clear', 'iron'];
const associations = 8;
const industries = 6;
const enterprises = 5_000;
const officials = 600;
const recyclers = 1_600;

export type BigTown = {
  readonly world: GrowingWorld;
  readonly delivered: readonly Delivered[];
  readonly lastDay: Day;
};

export function bigTownOf({ change, holidays, catalogue }: ServedProgramme): BigTown {
  const evidence: Evidence[] = [...trainings(), ...visits()];
  const flows = flowsOf(bigTown.pieces - evidence.length);
  const parts = new Map(catalogue.actorKinds.map(({ code, part }) => [code, part]));
  const world = newWorld({
    book: change,
    holidays,
    partOf: (kind) => parts.get(kind) ?? 'other',
    participants: participants(),
    belongings: belongings(),
    evidence: [...evidence, ...flows],
  });
  return { world, delivered: flows.flatMap(deliveredAs), lastDay: addDays(first, days) };
}

export function dayIn(text: string): Day {
  return parseDay(text) ?? unreachable(`“${text}” is no day`);
}

function unreachable(why: string): never {
  throw new Error(why);
}

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');
const idOf = (kind: number, n: number): string =>
  `0193a5b2-${hex(kind, 4)}-7000-8000-${hex(n, 12)}`;
const actor = (kind: number, n: number): ActorId => idFrom<'actor'>(idOf(kind, n));
const district = (n: number): string => (n % 2 === 0 ? '150115' : '150111');
const dayOn = (n: number): Day => addDays(first, n % days);

const town = {
  hall: 1,
  association: 2,
  industry: 3,
  enterprise: 4,
  official: 5,
  recycler: 6,
} as const;
const worker = 7;

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

const level = (n: number): Evidence['level'] =>
  n % 10 < 6 ? 'verified' : n % 10 < 9 ? 'documented' : 'recorded';

function trainings(): readonly Evidence[] {
  const came = (person: ActorId, n: number, curriculum: string, module: string): Evidence => {
    const at = instant(Date.UTC(2024, 2, 1, 15) + n * 3_600_000);
    return {
      kind: 'attendance',
      id: idFrom<'event'>(idOf(20, n)),
      day: addDays(first, 60 + (n % 300)),
      level: level(n),
      clockAhead: false,
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
      kind: 'observation',
      id: idFrom<'event'>(idOf(21, n)),
      day: addDays(first, 20 + (enterprise % 600) + visit * 40),
      level: level(enterprise),
      clockAhead: false,
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
    const isSale = n % 20 === 0;
    return {
      kind: 'flow',
      id: idFrom<'event'>(idOf(22, n)),
      day: dayOn(Math.floor(n / 1_100)),
      level: level(n),
      clockAhead: false,
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
