import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idFrom, type ActorId, type EventId } from '../events/ids.ts';
import { instant } from '../quantities/instant.ts';
import { minutesToComplete, type Curriculum } from './curriculum.ts';
import { foldEncounters } from './encounters.ts';
import type { Heard, HeardOf } from './heard.ts';
import { attendanceFacts, curriculumHours, type CurriculumHours } from './hours.ts';

const lima = -300;
const hour = 3_600_000;
const begin = Date.UTC(2026, 9, 5, 14);

const idAt = (at: number): string => `0190000a-0000-7000-8000-${String(at).padStart(12, '0')}`;
const event = (at: number): EventId => idFrom<'event'>(idAt(at));
const actor = (at: number): ActorId => idFrom<'actor'>(idAt(900_000 + at));
const rosa = actor(1);
const twin = actor(2);
const office = actor(9);

const module = (code: string) => ({ code, name: { es: code, en: code }, minutes: 180 });
const basic: Curriculum = {
  code: 'recyclers-basic',
  version: '2022',
  from: null,
  name: { es: 'Básico', en: 'Basic' },
  audience: { es: 'Todas', en: 'All' },
  objectives: [{ es: 'Uno', en: 'One' }],
  share: 80,
  modules: ['solid-waste', 'health-safety', 'business', 'social-skills'].map(module),
  source: 'art. 36',
  isProposal: false,
};

type Planned = {
  readonly start?: number;
  readonly module?: string;
  readonly minutes?: number;
  readonly encounter?: EventId;
};

/** Session `at` of the curriculum, three hours long, on its own day unless said otherwise. */
function plan(at: number, more: Planned = {}): HeardOf<'encounter.plan'> {
  return {
    kind: 'encounter.plan',
    id: event(at),
    occurredAt: instant(at),
    recorder: office,
    payload: {
      type: 'training',
      title: 'Sesión',
      holder: office,
      curriculum: basic.code,
      start: instant(begin + at * 24 * hour),
      minutes: 180,
      invited: [],
      ...(more.start === undefined ? {} : { start: instant(more.start) }),
      ...(more.module === undefined ? {} : { module: more.module }),
      ...(more.minutes === undefined ? {} : { minutes: more.minutes }),
      ...(more.encounter === undefined ? {} : { encounter: more.encounter }),
    },
  };
}

function attend(
  at: number,
  encounter: number,
  minutes: number,
  person = rosa,
): HeardOf<'encounter.attend'> {
  return {
    kind: 'encounter.attend',
    id: event(at),
    occurredAt: instant(at),
    recorder: office,
    payload: { encounter: event(encounter), person, minutes, how: 'list' },
  };
}

const none = (one: ActorId): ActorId => one;
const merged = (one: ActorId): ActorId => (one === twin ? rosa : one);

function hoursOf(said: readonly Heard[], standing = none): readonly CurriculumHours[] {
  return curriculumHours(attendanceFacts(foldEncounters(said, standing), lima), [basic]);
}

const four = basic.modules.map(({ code }, at) => plan(at + 1, { module: code }));

describe('hours of a curriculum', () => {
  test('one who came to three modules and a fifth of the fourth completed it, at 80 %', () => {
    const said = [...four, attend(11, 1, 180), attend(12, 2, 180), attend(13, 3, 180)];
    expect(minutesToComplete(basic)).toBe(576);
    expect(hoursOf([...said, attend(14, 4, 35)])[0]).toMatchObject({
      minutes: 575,
      completedOn: null,
    });
    expect(hoursOf([...said, attend(14, 4, 36)])[0]).toMatchObject({
      minutes: 576,
      completedOn: '2026-10-09',
    });
  });

  test('one person in two sessions is one person', () => {
    const found = hoursOf([...four, attend(11, 1, 180), attend(12, 2, 60)]);
    expect(found).toHaveLength(1);
    expect(found[0]?.minutes).toBe(240);
  });

  test('a presence is never longer than the session, nor a module than it lasts', () => {
    expect(hoursOf([...four, attend(11, 1, 600)])[0]?.minutes).toBe(180);
    const again = plan(5, { module: 'solid-waste' });
    const twice = [...four, again, attend(11, 1, 180), attend(12, 5, 180)];
    expect(hoursOf(twice)[0]?.minutes).toBe(180);
  });

  test('sessions at the same time count once, and somebody is told to look', () => {
    const at = begin + 24 * hour;
    const other = plan(5, { module: 'business', start: at + hour });
    const [found] = hoursOf([...four, other, attend(11, 1, 180), attend(12, 5, 180)]);
    expect(found?.minutes).toBe(240);
    expect(found?.clashes).toEqual([[event(1), event(5)]]);
  });

  test('a module made up elsewhere leaves the time of a clash to the other one', () => {
    const at = begin + 24 * hour;
    const said = [
      plan(1, { module: 'solid-waste', start: at }),
      plan(2, { module: 'business', start: at }),
      plan(3, { module: 'solid-waste' }),
      attend(11, 1, 180),
      attend(12, 2, 180),
      attend(13, 3, 180),
    ];
    expect(hoursOf(said)[0]?.minutes).toBe(360);
  });

  test('0 is “was not there”, said later; a cancelled or retracted one counts nothing', () => {
    expect(hoursOf([...four, attend(11, 1, 180), attend(12, 1, 0)])).toEqual([]);
    const cancel: Heard = {
      ...attend(13, 1, 1),
      kind: 'encounter.cancel',
      payload: { encounter: event(1), reason: 'Lluvia' },
    };
    expect(hoursOf([...four, attend(11, 1, 180), cancel])).toEqual([]);
    const retract: Heard = {
      ...attend(14, 1, 1),
      kind: 'evidence.retract',
      payload: { subject: event(11), reason: 'Otra persona' },
    };
    expect(hoursOf([...four, attend(11, 1, 180), retract])).toEqual([]);
  });

  test('two records of one woman are one presence when merged, and two again when not', () => {
    const said = [...four, attend(11, 1, 100), attend(12, 1, 180, twin), attend(13, 2, 180, twin)];
    expect(hoursOf(said, none).map(({ minutes }) => minutes)).toEqual([100, 360]);
    expect(hoursOf(said, merged).map(({ minutes }) => minutes)).toEqual([360]);
  });

  test('a session that was planned again counts as it is now', () => {
    const again = plan(6, { module: 'solid-waste', minutes: 60, encounter: event(1) });
    expect(hoursOf([...four, again, attend(11, 1, 180)])[0]?.minutes).toBe(60);
  });
});

/** Any history of some sessions, some at the same time, with a woman of two records. */
const history = fc
  .array(
    fc.record({
      module: fc.constantFrom('solid-waste', 'health-safety', 'business', undefined),
      half: fc.integer({ min: 0, max: 12 }),
      minutes: fc.integer({ min: 30, max: 240 }),
      people: fc.array(fc.tuple(fc.constantFrom(rosa, twin), fc.integer({ min: 0, max: 300 })), {
        maxLength: 4,
      }),
    }),
    { maxLength: 6 },
  )
  .map((sessions) =>
    sessions.flatMap(({ module: of, half, minutes, people }, at): Heard[] => {
      const start = begin + (half * hour) / 2;
      const own = { start, minutes, ...(of === undefined ? {} : { module: of }) };
      return [
        plan(at + 1, own),
        ...people.map(([person, long], n) => attend(100 + at * 10 + n, at + 1, long, person)),
      ];
    }),
  );

describe('whatever was said of sessions', () => {
  test('the order in which it arrived makes no difference, nor that it arrived twice', () => {
    const shuffled = history.chain((said) =>
      fc.tuple(
        fc.constant(said),
        fc.shuffledSubarray([...said, ...said], { minLength: 2 * said.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([said, mixed]) => {
        expect(hoursOf(mixed, merged)).toEqual(hoursOf(said, merged));
      }),
    );
  });

  test('nobody has more minutes than lie within the sessions, nor than the curriculum lasts', () => {
    fc.assert(
      fc.property(history, (said) => {
        for (const { minutes, of, modules } of hoursOf(said, merged)) {
          expect(minutes).toBeLessThanOrEqual(Math.min(of, 600));
          expect(modules.every((one) => one.minutes <= 180)).toBe(true);
          expect(modules.reduce((sum, one) => sum + one.minutes, 0)).toBeLessThanOrEqual(minutes);
        }
      }),
    );
  });

  test('one more presence takes no minute away', () => {
    fc.assert(
      fc.property(history, fc.nat(), (said, pick) => {
        const attended = said.filter(({ kind }) => kind === 'encounter.attend');
        const one = attended[pick % Math.max(1, attended.length)];
        // What is said last of a record at a session speaks: only what is said once is "one more".
        const isOnce =
          one?.kind === 'encounter.attend' &&
          attended.filter(
            (other) =>
              other.kind === 'encounter.attend' &&
              other.payload.encounter === one.payload.encounter &&
              other.payload.person === one.payload.person,
          ).length === 1;
        fc.pre(isOnce);
        const without = hoursOf(
          said.filter((other) => other !== one),
          merged,
        );
        const sum = (all: readonly CurriculumHours[]): number => all[0]?.minutes ?? 0;
        expect(sum(hoursOf(said, merged))).toBeGreaterThanOrEqual(sum(without));
      }),
    );
  });

  test('a merge lowers the number of people by at most one, and separating restores it', () => {
    fc.assert(
      fc.property(history, (said) => {
        const apart = hoursOf(said, none).length;
        const together = hoursOf(said, merged).length;
        expect(apart - together).toBeGreaterThanOrEqual(0);
        expect(apart - together).toBeLessThanOrEqual(1);
        expect(hoursOf(said, none).length).toBe(apart);
      }),
    );
  });
});
