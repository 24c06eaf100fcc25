import type { ActorId, EventId } from '../../../core/events/ids.ts';
import { instant } from '../../../core/quantities/instant.ts';
import { hours, type Today, type World } from '../world.ts';
import { curricula } from './codes.ts';
import { reached } from './progress-truth.ts';
import { comes, on, reviewed, tell } from './story.ts';
import type { Official, Whom } from './whom.ts';

type Curriculum = (typeof curricula)['recyclers' | 'officials'];

/** One session of a course: who came, and how many of its minutes. */
type Session = {
  readonly curriculum: Curriculum;
  readonly module: number;
  readonly holder: ActorId;
  readonly district: string;
  readonly by: ActorId;
  readonly came: readonly { readonly person: ActorId; readonly minutes: number; as: ActorId }[];
};

const startsAt = 9;

function hold(world: World, today: Today, session: Session): EventId {
  const { curriculum, module, holder, district, by, came } = session;
  const code = curriculum.modules[module] ?? curriculum.modules[0];
  const encounter = tell(world, today, by, {
    kind: 'encounter.plan',
    hour: 7,
    payload: {
      type: 'training',
      title: `Capacitación SIMULADA: ${code}`,
      holder,
      curriculum: curriculum.code,
      module: code,
      start: instant(today.start + hours(startsAt)),
      minutes: curriculum.moduleMinutes,
      where: 'Salón SIMULADO',
      district,
      invited: came.map(({ person }) => person),
    },
  });
  for (const { person, minutes, as } of came) {
    const { firstSession } = world.progress;
    if (!firstSession.has(person)) firstSession.set(person, today.number);
    const attended = tell(world, today, by, {
      kind: 'encounter.attend',
      hour: startsAt + curriculum.moduleMinutes / 60,
      payload: { encounter, person, minutes, how: 'list', as },
    });
    reviewed(world, today, attended);
    const sat = satBy(world, curriculum, person);
    world.diary.sat.set(keyOf(curriculum, person), [...sat, attended]);
  }
  return encounter;
}

const keyOf = ({ code }: Curriculum, person: ActorId): string => `${code} ${person}`;

/** What says that she sat in its sessions: nobody here could miss one of them and have 80 %. */
export function satBy(
  { diary }: World,
  curriculum: Curriculum,
  person: ActorId,
): readonly EventId[] {
  return diary.sat.get(keyOf(curriculum, person)) ?? [];
}

/** Minutes of each module so that all of them are exactly `permille` of the curriculum's. */
export function minutesFor(curriculum: Curriculum, permille: number): readonly number[] {
  const whole = curriculum.modules.length * curriculum.moduleMinutes;
  let left = Math.floor((whole * permille) / 1_000);
  return curriculum.modules.map(() => {
    const minutes = Math.min(left, curriculum.moduleMinutes);
    left -= minutes;
    return minutes;
  });
}

/**
 * Every association's members learn what art. 36 asks, in four mornings of a month; one in eight
 * misses two of them.
 */
export function recyclersLearn(world: World, first: Today, whom: Whom): void {
  const curriculum = curricula.recyclers;
  const { truth } = world.progress;
  world.cast.associations.forEach((association, index) => {
    const { actor, district, members } = association;
    const absent = new Set(members.filter((_, at) => at % 8 === 5).map((member) => member.actor));
    curriculum.modules.forEach((_, module) => {
      on(world, first, 20 + index * 9 + module * 7, (today) => {
        const came = members
          .filter((member) => module < 2 || !absent.has(member.actor))
          .map((member) => ({
            person: member.actor,
            minutes: curriculum.moduleMinutes,
            as: actor,
          }));
        const by = whom.monitoring;
        hold(world, today, { curriculum, module, holder: actor, district, by, came });
        if (module < curriculum.modules.length - 1) return;
        for (const { person } of came) {
          reached(truth.trained, person, today.day);
          const takes = satBy(world, curriculum, person);
          comes(world, today, { turn: 'recycler trained', who: person, takes });
        }
      });
    });
  });
}

/** How much of the curriculum each official attends, in thousandths: one of them 79 %. */
export function officialShare(index: number): number {
  if (index === 3) return 790;
  if (index === 4) return 800;
  return index % 6 === 5 ? 500 : 1_000;
}

/** Officials of both municipalities learn together, in groups of twenty-five, a module a week. */
export function officialsLearn(
  world: World,
  first: Today,
  whom: Whom,
  learnt: (official: Official, index: number, today: Today) => void,
): void {
  const curriculum = curricula.officials;
  const { truth } = world.progress;
  whom.officials.forEach(({ actor }, index) => {
    if (index === 3) truth.awkward.set('attended 79 %', actor);
    if (index === 4) truth.awkward.set('attended 80 %', actor);
  });
  for (let group = 0; group * 25 < whom.officials.length; group += 1) {
    const indexed = whom.officials.map((official, index) => ({ official, index }));
    const students = indexed.slice(group * 25, group * 25 + 25);
    curriculum.modules.forEach((_, module) => {
      on(world, first, 40 + group * 60 + module * 7, (today) => {
        const came = students.flatMap(({ official, index }) => {
          const minutes = minutesFor(curriculum, officialShare(index))[module] ?? 0;
          return minutes === 0 ? [] : [{ person: official.actor, minutes, as: official.area }];
        });
        const holder = whom.office;
        const district = students[0]?.official.district ?? '';
        const by = whom.monitoring;
        hold(world, today, { curriculum, module, holder, district, by, came });
        for (const { official, index } of students) {
          if (!reachesEightTenths(curriculum, index, module)) continue;
          reached(truth.trained, official.actor, today.day);
          const takes = satBy(world, curriculum, official.actor);
          comes(world, today, { turn: 'official trained', who: official.actor, takes });
          learnt(official, index, today);
        }
      });
    });
  }
}

/** Whether it is in this module that she comes to have 80 % of all minutes. */
function reachesEightTenths(curriculum: Curriculum, index: number, module: number): boolean {
  const minutes = minutesFor(curriculum, officialShare(index));
  const until = (modules: number): number =>
    minutes.slice(0, modules).reduce((sum, one) => sum + one, 0);
  const enough = (curriculum.modules.length * curriculum.moduleMinutes * 800) / 1_000;
  return until(module + 1) >= enough && until(module) < enough;
}
