import type { ActorId, EventId } from '../events/ids.ts';
import { instant, type Instant } from '../quantities/instant.ts';
import { firstNames, ofKind, stillSaid, type Heard, type Standing } from './heard.ts';
import type { Assess, Attend, PlanEncounter } from './meeting-events.ts';

const msPerMinute = 60_000;

/** One encounter as it is planned now. */
export type Encounter = {
  /** The statement that first described it. */
  readonly id: EventId;
  readonly plan: PlanEncounter;
  /** Who planned it first. */
  readonly recorder: ActorId;
  /** When it was planned as it is now. */
  readonly saidAt: Instant;
  /** Why it does not take place; null while it does. */
  readonly cancelled: string | null;
};

/** Somebody was at an encounter: once, however often it was said. */
export type Attendance = {
  readonly encounter: EventId;
  /** The record that stands for her. */
  readonly person: ActorId;
  /** Never more than the encounter's own. */
  readonly minutes: number;
  readonly how: Attend['how'];
  /** For which organisation she came. */
  readonly as: ActorId | null;
  /** The statements that speak, of all her records. */
  readonly ids: readonly EventId[];
};

/** The last word of a person's test. */
export type Assessment = Pick<Assess, 'phase' | 'right' | 'of'> & {
  readonly encounter: EventId;
  readonly person: ActorId;
};

export type Encounters = {
  /** By start, then id. */
  readonly encounters: readonly Encounter[];
  /** Of encounters that are known and were not cancelled. */
  readonly attendance: readonly Attendance[];
  readonly assessments: readonly Assessment[];
  /** What an encounter is called by any of the statements that described it. */
  readonly nameOf: (id: EventId) => EventId;
};

export function endOf({ start, minutes }: PlanEncounter): Instant {
  return instant(start + minutes * msPerMinute);
}

/**
 * What was said about encounters, as it is now. Of a plan the latest speaks; planned again after it
 * was cancelled, it takes place. Of the same person at the same encounter the latest speaks, 0 is
 * "was not"; of two records of one person the longer presence counts, and once.
 */
export function foldEncounters(all: readonly Heard[], standing: Standing): Encounters {
  const said = stillSaid(all);
  const plans = ofKind(said, 'encounter.plan');
  const nameOf = firstNames<'encounter.plan'>(plans, ({ encounter }) => encounter);
  const encounters = new Map<EventId, Encounter>();
  for (const one of said) {
    if (one.kind === 'encounter.plan') {
      const id = nameOf(one.id);
      const recorder = encounters.get(id)?.recorder ?? one.recorder;
      const { payload: plan, occurredAt: saidAt } = one;
      encounters.set(id, { id, plan, recorder, saidAt, cancelled: null });
    } else if (one.kind === 'encounter.cancel') {
      const id = nameOf(one.payload.encounter);
      const known = encounters.get(id);
      if (known) encounters.set(id, { ...known, cancelled: one.payload.reason });
    }
  }
  return {
    encounters: [...encounters.values()].toSorted(byStart),
    attendance: attendanceOf(said, { encounters, nameOf, standing }),
    assessments: assessmentsOf(said, { nameOf, standing }),
    nameOf,
  };
}

function byStart(a: Encounter, b: Encounter): number {
  return a.plan.start - b.plan.start || (a.id < b.id ? -1 : 1);
}

type Known = {
  readonly encounters: ReadonlyMap<EventId, Encounter>;
  readonly nameOf: (id: EventId) => EventId;
  readonly standing: Standing;
};

function attendanceOf(
  said: readonly Heard[],
  { encounters, nameOf, standing }: Known,
): readonly Attendance[] {
  const last = new Map<string, { readonly id: EventId; readonly said: Attend }>();
  for (const { id, payload } of ofKind(said, 'encounter.attend')) {
    last.set(`${nameOf(payload.encounter)} ${payload.person}`, { id, said: payload });
  }
  const found = new Map<string, Attendance>();
  for (const { id, said: attend } of last.values()) {
    const encounter = encounters.get(nameOf(attend.encounter));
    if (encounter === undefined || encounter.cancelled !== null || attend.minutes === 0) continue;
    const person = standing(attend.person);
    const key = `${encounter.id} ${person}`;
    const one: Attendance = {
      encounter: encounter.id,
      person,
      minutes: Math.min(attend.minutes, encounter.plan.minutes),
      how: attend.how,
      as: attend.as === undefined ? null : standing(attend.as),
      ids: [id],
    };
    found.set(key, longer(found.get(key), one));
  }
  return [...found.values()].toSorted((a, b) => {
    if (a.encounter !== b.encounter) return a.encounter < b.encounter ? -1 : 1;
    return a.person < b.person ? -1 : 1;
  });
}

/** Of two records of one person the longer presence; of equal ones that of the first statement. */
function longer(had: Attendance | undefined, one: Attendance): Attendance {
  if (had === undefined) return one;
  const ids = [...had.ids, ...one.ids].toSorted();
  const isFirst = (had.ids[0] ?? '') < (one.ids[0] ?? '');
  const keepsHad = had.minutes > one.minutes || (had.minutes === one.minutes && isFirst);
  return { ...(keepsHad ? had : one), ids };
}

function assessmentsOf(
  said: readonly Heard[],
  { nameOf, standing }: Pick<Known, 'nameOf' | 'standing'>,
): readonly Assessment[] {
  const last = new Map<string, Assessment>();
  for (const { payload } of ofKind(said, 'encounter.assess')) {
    const { phase, right, of } = payload;
    const encounter = nameOf(payload.encounter);
    const person = standing(payload.person);
    last.set(`${encounter} ${person} ${phase}`, { encounter, person, phase, right, of });
  }
  return [...last.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}
