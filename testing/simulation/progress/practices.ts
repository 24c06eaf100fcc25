import type { ActorId, EventId } from '../../../core/events/ids.ts';
import type { Came } from '../diary.ts';
import type { Today, World } from '../world.ts';
import { reached } from './progress-truth.ts';
import { comes, inDays, on, pairFrom, reviewed, tell } from './story.ts';
import type { EnterprisePerson, Whom } from './whom.ts';
import { practiceCodes } from './codes.ts';

/** How a story of an enterprise ends, by its number. */
type Ending = 'adopts' | 'once' | 'day too soon' | 'always had it' | 'photo retracted' | 'nothing';

function endingOf(index: number): Ending {
  if (index === 2) return 'day too soon';
  if (index === 5) return 'photo retracted';
  if (index % 10 === 4) return 'always had it';
  if (index % 10 === 7) return 'once';
  return index % 10 === 9 ? 'nothing' : 'adopts';
}

/**
 * Enterprises take up practices: a baseline, a plan, and what the office sees on two visits. The
 * owner is credited, and whoever of her people works so; others are not named.
 */
export function enterprisesAdopt(world: World, first: Today, whom: Whom): void {
  const byEnterprise = new Map<string, EnterprisePerson[]>();
  for (const person of whom.enterprisePeople) {
    byEnterprise.set(person.enterprise, [...(byEnterprise.get(person.enterprise) ?? []), person]);
  }
  [...byEnterprise.values()].forEach((people, index) => adopt(world, first, whom, people, index));
}

function adopt(
  world: World,
  first: Today,
  whom: Whom,
  people: readonly EnterprisePerson[],
  index: number,
): void {
  const [owner] = people;
  if (!owner) return;
  const ending = endingOf(index);
  const observed = owner.enterprise;
  const kind = world.cast.sources.some(({ actor }) => actor === observed) ? 'textile' : 'stall';
  const codes = practiceCodes[kind];
  const practice = codes[index % codes.length] ?? codes[0];
  const { truth } = world.progress;
  const credited = people.slice(0, 1 + (index % people.length)).map(({ actor }) => actor);
  const see = (today: Today, baseline: boolean, present: boolean): EventId => {
    const told = tell(world, today, whom.monitoring, {
      kind: 'practice.observe',
      hour: 10,
      payload: {
        observed,
        method: 'visit',
        baseline,
        people: baseline ? [] : credited,
        items: codes.map((code) => ({ practice: code, present: code === practice && present })),
      },
    });
    reviewed(world, today, told);
    return told;
  };
  const begin = 30 + (index % 25) * 14;
  const seenHere: EventId[] = [];
  on(world, first, begin, (today) => {
    seenHere.push(see(today, true, ending === 'always had it'));
    const by = inDays(today, 90);
    const payload = { observed, practices: [{ practice, by }] };
    tell(world, today, owner.actor, { kind: 'practice.plan', hour: 12, payload });
  });
  if (ending === 'nothing') return;
  const apart = ending === 'day too soon' ? 29 : 30 + (index % 9);
  const seen = pairFrom(first, begin + 40, apart);
  on(world, first, seen, (today) => void seenHere.push(see(today, false, true)));
  if (ending === 'once') return;
  on(world, first, seen + apart, (today) => {
    const second = see(today, false, true);
    if (ending === 'day too soon') truth.awkward.set('seen 29 days apart', owner.actor);
    if (ending === 'photo retracted') {
      truth.awkward.set('observation retracted', owner.actor);
      const payload = { subject: second, reason: 'SIMULADO: era la foto de otro local' };
      tell(world, today, whom.monitoring, { kind: 'evidence.retract', hour: 16, payload });
    }
    if (ending !== 'adopts') return;
    adopted(world, today, { observed, credited, takes: [...seenHere, second] });
  });
}

type Adopted = Pick<Came, 'takes'> & {
  readonly observed: ActorId;
  readonly credited: readonly ActorId[];
};

function adopted(world: World, today: Today, { observed, credited, takes }: Adopted): void {
  comes(world, today, { turn: 'enterprise adopts', who: observed, takes });
  for (const who of credited) {
    reached(world.progress.truth.adopted, who, today.day);
    comes(world, today, { turn: 'person adopts', who, takes });
  }
}
