import type { ActorId, EventId } from '../../../core/events/ids.ts';
import { instant } from '../../../core/quantities/instant.ts';
import { hours, type Today, type World } from '../world.ts';
import { reached } from './progress-truth.ts';
import { inDays, on, reviewed, tell } from './story.ts';
import type { Whom } from './whom.ts';

type Space = {
  readonly name: string;
  readonly district: string;
  readonly begins: number;
  /** Days between meetings: the last of these spaces meets too seldom to function. */
  readonly every: number;
  readonly meetings: number;
};

/** Mesas de Trabajo Local de Reciclaje and one of the textile chain. */
export function spacesMeet(world: World, first: Today, whom: Whom): void {
  const [one, two] = [...whom.heads.keys()];
  if (one === undefined || two === undefined) return;
  const spaces: readonly Space[] = [
    { name: 'Mesa SIMULADA de reciclaje', district: one, begins: 50, every: 75, meetings: 10 },
    { name: 'Mesa SIMULADA de reciclaje', district: two, begins: 65, every: 80, meetings: 9 },
    { name: 'Mesa SIMULADA textil', district: one, begins: 90, every: 220, meetings: 3 },
  ];
  for (const space of spaces) {
    on(world, first, space.begins - 5, (today) => {
      const described = tell(world, today, whom.monitoring, {
        kind: 'space.describe',
        hour: 9,
        payload: {
          name: `${space.name} ${space.district}`,
          purpose: 'SIMULADO: que quienes descartan y quienes usan se pongan de acuerdo',
          district: space.district,
        },
      });
      for (let meeting = 0; meeting < space.meetings; meeting += 1) {
        on(world, first, space.begins + meeting * space.every, (day) => {
          meet(world, first, day, { whom, space, described, meeting });
        });
      }
    });
  }
}

type Meeting = {
  readonly whom: Whom;
  readonly space: Space;
  readonly described: EventId;
  readonly meeting: number;
};

function meet(world: World, first: Today, today: Today, about: Meeting): void {
  const { whom, space, described, meeting } = about;
  const head = whom.heads.get(space.district);
  const area = whom.areas.get(space.district);
  const industry = whom.industries[meeting % Math.max(1, whom.industries.length)];
  const [association] = world.cast.associations.filter((one) => one.district === space.district);
  if (!head || !area || !industry || !association) return;
  const by = whom.monitoring;
  const present: readonly { person: ActorId; as: ActorId }[] = [
    { person: head, as: area },
    { person: industry.contact, as: industry.actor },
    { person: association.phone.recorder, as: association.actor },
  ];
  const encounter = tell(world, today, by, {
    kind: 'encounter.plan',
    hour: 8,
    payload: {
      type: 'round_table',
      title: `${space.name}, reunión ${meeting + 1}`,
      holder: area,
      space: described,
      start: instant(today.start + hours(15)),
      minutes: 120,
      where: 'Sala SIMULADA',
      district: space.district,
      invited: present.map(({ person }) => person),
    },
  });
  for (const { person, as } of present) {
    const payload = { encounter, person, minutes: 120, how: 'signature', as } as const;
    tell(world, today, by, { kind: 'encounter.attend', hour: 17, payload });
  }
  const minutes = tell(world, today, by, {
    kind: 'encounter.minutes',
    hour: 17.5,
    payload: {
      encounter,
      topics: ['SIMULADO: qué se ofrece y qué se busca'],
      agreed: ['SIMULADO: probar un recojo cada semana'],
    },
  });
  for (const { person, as } of present) {
    const payload = { minutes, signer: person, as, how: 'paper' } as const;
    tell(world, today, by, { kind: 'encounter.sign', hour: 18, payload });
  }
  reviewed(world, today, minutes);
  world.diary.meetings.push({ space: described, on: today.day, minutes });
  promise(world, first, today, { by, minutes, who: industry.actor, meeting, space });
  if (meeting === 1 && space.every <= 180) {
    reached(world.progress.truth.spaces, described, today.day);
  }
}

type Promised = {
  readonly by: ActorId;
  readonly minutes: EventId;
  readonly who: ActorId;
  readonly meeting: number;
  readonly space: Space;
};

/** Of five promises three are kept on time, one late and one is cancelled. */
function promise(world: World, first: Today, today: Today, about: Promised): void {
  const { commitments, awkward } = world.progress.truth;
  const since = today.number - first.number;
  const commitment = tell(world, today, about.by, {
    kind: 'commitment.make',
    hour: 18.5,
    payload: {
      by: about.who,
      what: 'SIMULADO: enviar a alguien a ver el material',
      due: inDays(today, 40),
      minutes: about.minutes,
    },
  });
  commitments.open += 1;
  const made = { by: about.who, due: inDays(today, 40) };
  world.diary.promises.set(commitment, made);
  const turn = about.meeting % 5;
  const settle = (days: number, says: 'fulfilled' | 'cancelled', as: 'onTime' | 'late'): void => {
    on(world, first, since + days, (day) => {
      const payload = { commitment, says, on: day.day };
      const settled = tell(world, day, about.by, { kind: 'commitment.settle', hour: 12, payload });
      reviewed(world, day, settled);
      commitments.open -= 1;
      if (says === 'cancelled') {
        commitments.cancelled += 1;
        awkward.set('cancelled commitment', commitment);
      } else {
        commitments[as] += 1;
        world.diary.promises.set(commitment, { ...made, kept: { on: day.day, by: settled } });
      }
    });
  };
  if (turn === 3) settle(52, 'fulfilled', 'late');
  else if (turn === 4) settle(20, 'cancelled', 'onTime');
  else settle(25 + turn, 'fulfilled', 'onTime');
}
