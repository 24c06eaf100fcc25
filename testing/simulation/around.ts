import type { Offer } from '../../core/agreements/intent-events.ts';
import type { Visit } from '../../core/encounters/encounter-events.ts';
import type { ActorId, EventId, PlaceId, RoundId } from '../../core/events/ids.ts';
import { addDays } from '../../core/quantities/instant.ts';
import { uuidAt } from './chance.ts';
import type { Association, Source } from './cast.ts';
import { read } from './weights.ts';
import { say } from './work-desk.ts';
import { hours, type Today, type World } from './world.ts';

/** Offers, rounds and visits are told of the last year only: sizes ASSUMED. */
const toldMonths = 12;

/** What enterprises offer, associations walk and the office visits on a working day. */
export function aroundTheFlows(world: World, today: Today): void {
  const first = Math.max(0, world.months - toldMonths);
  if (today.monthIndex < first) return;
  if (world.desk.firstTold === null) {
    world.desk.firstTold = today.number;
    for (const source of world.cast.sources) offerEveryWeek(world, today, source);
    for (const association of world.cast.associations) setRounds(world, today, association);
  }
  for (const source of world.cast.sources) {
    if (source.kind === 'workshop' && world.desk.draw.happens(0.03)) offer(world, today, source);
  }
  if (today.weekday === 2 && Number(today.day.slice(8)) <= 7) visits(world, today);
}

/** Who speaks for an enterprise; where nobody is registered, the office writes for it. */
function speakerOf({ cast }: World, organisation: ActorId): ActorId {
  for (const { kind, payload } of cast.registered) {
    if (kind === 'actor.affiliate' && payload.organisation === organisation) return payload.member;
  }
  return cast.coordinator.recorder;
}

const material: Readonly<Record<Source['kind'], string>> = {
  gallery: 'cotton-offcuts',
  workshop: 'cotton-offcuts',
  market: 'fruit-vegetables',
};

function offering({ actor, kind, place }: Source): Pick<Offer, 'provider' | 'place' | 'material'> {
  return { provider: actor, material: material[kind], ...(place === undefined ? {} : { place }) };
}

function offerEveryWeek(world: World, today: Today, source: Source): void {
  if (source.kind === 'workshop') return;
  const { draw } = world.desk;
  say(world, speakerOf(world, source.actor), {
    kind: 'intent.offer',
    at: today.start + hours(9),
    payload: {
      ...offering(source),
      from: today.day,
      weekdays: draw.pick([
        [1, 3, 5],
        [2, 4, 6],
      ]),
      transport: 'receiver',
      note: 'Oferta SIMULADA: dejar las bolsas junto a la puerta de carga',
    },
  });
}

function offer(world: World, today: Today, source: Source): void {
  const { draw } = world.desk;
  const provider = speakerOf(world, source.actor);
  const at = today.start + hours(draw.between(9, 18));
  const offered = say(world, provider, {
    kind: 'intent.offer',
    at,
    payload: {
      ...offering(source),
      weighed: read(draw.whole(10, 90) * 1_000, 'estimated'),
      from: today.day,
      until: addDays(today.day, 40),
      transport: draw.pick(['receiver', 'receiver', 'either'] as const),
      note: 'Oferta SIMULADA',
    },
  });
  const near = world.cast.associations.filter(({ district }) => district === source.district);
  if (near.length === 0 || !draw.happens(0.8)) return;
  world.later.push({
    onDay: today.number + 1,
    act: (day) => answer(world, day, { offered, provider, by: draw.pick(near) }),
  });
}

function answer(
  world: World,
  today: Today,
  what: { readonly offered: EventId; readonly provider: ActorId; readonly by: Association },
): void {
  const { offered, provider, by } = what;
  const comes = world.desk.draw.happens(0.75);
  say(world, by.phone.recorder, {
    kind: 'intent.answer',
    at: today.start + hours(8),
    payload: {
      offer: offered,
      by: by.actor,
      says: comes ? 'coming' : 'not_coming',
      ...(comes ? { on: addDays(today.day, 1) } : {}),
    },
  });
  if (!comes || !world.desk.draw.happens(0.85)) return;
  world.later.push({
    onDay: today.number + 2,
    act: (day) => {
      const payload = { offer: offered, because: 'taken' } as const;
      say(world, provider, { kind: 'intent.withdraw', at: day.start + hours(18), payload });
    },
  });
}

/** Two rounds past the places near by, and one that was walked once and ended. */
function setRounds(world: World, today: Today, association: Association): void {
  const { desk, cast } = world;
  const near = cast.sources.flatMap(({ district, place }): PlaceId[] =>
    district === association.district && place !== undefined ? [place] : [],
  );
  const stops = [...desk.draw.shuffled(near).slice(0, 6), association.place];
  const rounds = [
    { name: 'Ronda SIMULADA de la mañana', weekdays: [1, 3, 5] },
    { name: 'Ronda SIMULADA de la tarde', weekdays: [2, 4] },
    { name: 'Ronda SIMULADA de prueba', weekdays: [6] },
  ];
  rounds.forEach(({ name, weekdays }, index) => {
    const at = today.start + hours(10) + index * 60_000;
    const round = uuidAt(at, desk.ids) as RoundId;
    const { recorder } = association.phone;
    const set = { round, association: association.actor, name, weekdays };
    say(world, recorder, { kind: 'round.set', at, payload: { ...set, stops } });
    if (index < 2) return;
    const payload = { round, association: association.actor };
    say(world, recorder, { kind: 'round.end', at: at + hours(2), payload });
  });
}

/** Once a month somebody of the office goes to see every association. */
function visits(world: World, today: Today): void {
  const purposes = ['practice', 'weighing', 'place'] as const;
  world.cast.associations.forEach(({ actor, place }, index) => {
    const payload: Visit = {
      visited: actor,
      place,
      purpose: world.desk.draw.pick(purposes),
      found: 'Visita SIMULADA: balanza a la vista y bolsas con etiqueta',
    };
    const at = today.start + hours(9 + index * 0.75);
    say(world, world.cast.coordinator.recorder, { kind: 'encounter.visit', at, payload });
  });
}
