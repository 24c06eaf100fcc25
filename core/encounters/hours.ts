import type { ActorId, EventId } from '../events/ids.ts';
import { dayOf, type Day, type Instant } from '../quantities/instant.ts';
import { minutesToComplete, curriculumOn, wholeMinutes, type Curriculum } from './curriculum.ts';
import { endOf, type Encounters } from './encounters.ts';
import { mostMinutes, type Session } from './most-minutes.ts';

/**
 * Somebody was somewhere so long: what every pathway and indicator counts from, so that one
 * attendance serves all that it concerns.
 */
export type AttendanceFact = {
  readonly person: ActorId;
  readonly encounter: EventId;
  /** null: it was no session of a curriculum. */
  readonly curriculum: string | null;
  readonly module: string | null;
  readonly minutes: number;
  /** On the clocks of the programme. */
  readonly day: Day;
  readonly start: Instant;
  readonly end: Instant;
  /** For which organisation she came. */
  readonly as: ActorId | null;
  /** The statements that say so. */
  readonly ids: readonly EventId[];
};

/** Attendance as facts, by start. Cancelled encounters have none. */
export function attendanceFacts(
  { encounters, attendance }: Encounters,
  offsetMinutes: number,
): readonly AttendanceFact[] {
  const planned = new Map(encounters.map(({ id, plan }) => [id, plan]));
  return attendance
    .flatMap(({ encounter, person, minutes, as, ids }): readonly AttendanceFact[] => {
      const plan = planned.get(encounter);
      if (plan === undefined) return [];
      const { start } = plan;
      const { curriculum = null, module = null } = plan;
      const day = dayOf(start, offsetMinutes);
      const end = endOf(plan);
      return [{ person, encounter, curriculum, module, minutes, day, start, end, as, ids }];
    })
    .toSorted((a, b) => a.start - b.start || (a.encounter < b.encounter ? -1 : 1));
}

/** What somebody has of one curriculum. */
export type CurriculumHours = {
  readonly person: ActorId;
  readonly curriculum: Curriculum;
  /** Each minute of her day once, each module at most its length. */
  readonly minutes: number;
  readonly of: number;
  readonly modules: readonly { readonly code: string; readonly minutes: number }[];
  /** The day of the session with which it was completed. */
  readonly completedOn: Day | null;
  readonly firstOn: Day;
  readonly lastOn: Day;
  readonly encounters: readonly EventId[];
  /** Sessions of any curriculum that lie at the same time: somebody has to look. */
  readonly clashes: readonly (readonly [EventId, EventId])[];
  readonly ids: readonly EventId[];
};

/**
 * Hours of each person in each curriculum, by the version under which she began. Sessions at the
 * same time count once and are named in `clashes`; several sessions of a module count together at
 * most what the module lasts; a session of no module counts towards the whole.
 */
export function curriculumHours(
  facts: readonly AttendanceFact[],
  curricula: readonly Curriculum[],
): readonly CurriculumHours[] {
  const groups = new Map<string, AttendanceFact[]>();
  for (const fact of facts) {
    if (fact.curriculum === null) continue;
    const key = `${fact.curriculum} ${fact.person}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  const clashes = clashesOf(facts);
  return [...groups.entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, own]) => hoursOf(own.toSorted(inTime), curricula, clashes));
}

function inTime(a: AttendanceFact, b: AttendanceFact): number {
  return a.start - b.start || (a.encounter < b.encounter ? -1 : 1);
}

function hoursOf(
  own: readonly AttendanceFact[],
  curricula: readonly Curriculum[],
  clashes: Clashes,
): readonly CurriculumHours[] {
  const [first] = own;
  const last = own.at(-1);
  if (first === undefined || last === undefined || first.curriculum === null) return [];
  const curriculum = curriculumOn(curricula, first.curriculum, first.day);
  if (curriculum === undefined) return [];
  const whole = mostMinutes(own.map(sessionOf), curriculum.modules);
  const { person } = first;
  const encounters = own.map(({ encounter }) => encounter);
  return [
    {
      person,
      curriculum,
      minutes: whole.minutes,
      of: wholeMinutes(curriculum),
      modules: curriculum.modules.map(({ code }) => ({
        code,
        minutes: whole.byModule.get(code) ?? 0,
      })),
      completedOn: completedOn(own, curriculum, whole.minutes),
      firstOn: first.day,
      lastOn: last.day,
      encounters,
      clashes: (clashes.get(person) ?? []).filter((pair) =>
        pair.some((one) => encounters.includes(one)),
      ),
      ids: own.flatMap(({ ids }) => ids),
    },
  ];
}

function sessionOf({ start, end, minutes, module }: AttendanceFact): Session {
  return { start, end, minutes, module };
}

/** The day on which the sessions up to it were enough. */
function completedOn(
  own: readonly AttendanceFact[],
  curriculum: Curriculum,
  minutes: number,
): Day | null {
  const needed = minutesToComplete(curriculum);
  if (minutes < needed) return null;
  const days = [...new Set(own.map(({ day }) => day))];
  const found = days.find((day) => {
    const until = own.filter((fact) => fact.day <= day).map(sessionOf);
    return mostMinutes(until, curriculum.modules).minutes >= needed;
  });
  return found ?? null;
}

type Clashes = ReadonlyMap<ActorId, readonly (readonly [EventId, EventId])[]>;

/** Pairs of sessions of curricula at which one person was at the same time. */
function clashesOf(facts: readonly AttendanceFact[]): Clashes {
  const found = new Map<ActorId, (readonly [EventId, EventId])[]>();
  const open = new Map<ActorId, AttendanceFact[]>();
  for (const fact of facts.filter(({ curriculum }) => curriculum !== null).toSorted(inTime)) {
    const before = (open.get(fact.person) ?? []).filter(({ end }) => end > fact.start);
    for (const { encounter } of before) {
      const pairs = found.get(fact.person) ?? [];
      found.set(fact.person, [...pairs, [encounter, fact.encounter]]);
    }
    open.set(fact.person, [...before, fact]);
  }
  return found;
}
