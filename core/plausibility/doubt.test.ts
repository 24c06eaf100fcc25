import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant } from '../quantities/instant.ts';
import { grams, type Grams } from '../quantities/quantity.ts';
import { againMs, doubtAbout, type Habits, type Weight } from './doubt.ts';
import { recordsLeast, recordsMost, usualOf } from './usual.ts';

const kg = (value: number): Grams => grams(Math.round(value * 1_000));
const at = instant(1_800_000_000_000);
const weight = (value: number, material = 'cardboard'): Weight => ({
  material,
  grams: kg(value),
  at,
});
const nothing: Habits = {
  carries: null,
  weighings: [],
  days: [],
  today: grams(0),
  lately: [],
};
const usualKg = [18, 20, 21, 22, 24, 25, 26, 30].map(kg);
const mass = fc.integer({ min: 1, max: 5_000_000 }).map(grams);
const masses = fc.array(mass, { maxLength: 60 });
const anyHabits: fc.Arbitrary<Habits> = fc.record({
  carries: fc.option(mass),
  weighings: masses,
  days: masses,
  today: fc.integer({ min: 0, max: 5_000_000 }).map(grams),
  lately: fc.array(
    fc.record({
      material: fc.constantFrom('cardboard', 'paper'),
      grams: mass,
      at: fc.integer({ min: at - 2 * againMs, max: at }).map(instant),
    }),
  ),
});

describe('a weight is asked about', () => {
  test('when it is far more than her vehicle usually carries', () => {
    const habits = { ...nothing, carries: kg(60) };
    expect(doubtAbout(weight(120), habits)).toEqual({ ask: 'vehicle', carries: kg(60) });
    expect(doubtAbout(weight(90), habits)).toBeUndefined();
  });

  test('when it is ten times what she usually weighs, with what was probably meant', () => {
    const habits = { ...nothing, weighings: usualKg, carries: kg(60) };
    expect(doubtAbout(weight(245), habits)).toEqual({ ask: 'digits', instead: kg(24.5) });
  });

  test('when it is a tenth of what she usually weighs', () => {
    const habits = { ...nothing, weighings: usualKg };
    expect(doubtAbout(weight(2.4), habits)).toEqual({ ask: 'digits', instead: kg(24) });
    // So little was weighed before: nothing slipped.
    const sometimesLittle = { ...nothing, weighings: [kg(2), ...usualKg] };
    expect(doubtAbout(weight(2.4), sometimesLittle)).toBeUndefined();
  });

  test('when it is much more than usual for this material', () => {
    const habits = { ...nothing, weighings: usualKg };
    expect(doubtAbout(weight(100), habits)).toEqual({ ask: 'weighing', usual: kg(22) });
    expect(doubtAbout(weight(60), habits)).toBeUndefined();
  });

  test('when the day grows far beyond her usual day, once', () => {
    const days = [90, 95, 100, 100, 105, 110, 120, 130].map(kg);
    const before = { ...nothing, days, today: kg(200) };
    const asked = { ask: 'day', total: kg(230), usual: kg(100) };
    expect(doubtAbout(weight(30), before)).toEqual(asked);
    expect(doubtAbout(weight(30), { ...before, today: kg(230) })).toBeUndefined();
  });

  test('when the same was saved a moment ago, and not when it was a while ago', () => {
    const twin = { ...weight(24.5), at: instant(at - againMs) };
    expect(doubtAbout(weight(24.5), { ...nothing, lately: [twin] })).toEqual({ ask: 'again' });
    const before = { ...twin, at: instant(at - againMs - 1) };
    expect(doubtAbout(weight(24.5), { ...nothing, lately: [before] })).toBeUndefined();
    expect(doubtAbout(weight(24.5, 'paper'), { ...nothing, lately: [twin] })).toBeUndefined();
  });
});

describe('for any habits', () => {
  test('nothing is asked of somebody who said and recorded too little', () => {
    const few = fc.array(mass, { maxLength: recordsLeast - 1 });
    fc.assert(
      fc.property(mass, few, few, (typed, weighings, days) => {
        const habits = { ...nothing, weighings, days };
        expect(doubtAbout({ ...weight(1), grams: typed }, habits)).toBeUndefined();
      }),
    );
  });

  test('a weight in the middle half of her own is never called odd', () => {
    fc.assert(
      fc.property(anyHabits, fc.nat(), (habits, pick) => {
        const usual = usualOf(habits.weighings);
        fc.pre(usual !== undefined);
        if (usual === undefined) return;
        const typed = grams(usual.low + (pick % (usual.high - usual.low + 1)));
        const asked = doubtAbout({ ...weight(1), grams: typed }, habits);
        expect(['digits', 'weighing']).not.toContain(asked?.ask);
      }),
    );
  });

  test('more is never less odd: what is too much stays too much above it', () => {
    fc.assert(
      fc.property(anyHabits, mass, mass, (habits, typed, more) => {
        const calm = { ...habits, lately: [], days: [] };
        const asked = doubtAbout({ ...weight(1), grams: typed }, calm);
        const isLow = asked?.ask === 'digits' && asked.instead > typed;
        fc.pre(asked !== undefined && !isLow);
        const above = doubtAbout({ ...weight(1), grams: grams(typed + more) }, calm);
        expect(above).toBeDefined();
      }),
    );
  });

  test('ten times a usual weight is asked about, and the usual weight is proposed', () => {
    const enough = fc.array(mass, { minLength: recordsLeast, maxLength: 60 });
    fc.assert(
      fc.property(enough, fc.nat(), (weighings, pick) => {
        const usual = usualOf(weighings);
        if (usual === undefined) return expect.unreachable();
        const meant = grams(usual.low + (pick % (usual.high - usual.low + 1)));
        const asked = doubtAbout(
          { ...weight(1), grams: grams(meant * 10) },
          { ...nothing, weighings },
        );
        const isFar = meant * 10 > usual.high * 3;
        expect(asked).toEqual(isFar ? { ask: 'digits', instead: meant } : undefined);
      }),
    );
  });

  test('the order in which she weighed makes no difference to what is usual', () => {
    fc.assert(
      fc.property(fc.array(mass, { maxLength: recordsMost }), (latest) => {
        expect(usualOf([...latest].reverse())).toEqual(usualOf(latest));
      }),
    );
  });

  test('what is usual was weighed, and only the latest count', () => {
    fc.assert(
      fc.property(fc.array(mass, { minLength: recordsLeast, maxLength: 80 }), (all) => {
        const usual = usualOf(all);
        expect(usual).toEqual(usualOf(all.slice(0, recordsMost)));
        for (const one of [usual?.low, usual?.middle, usual?.high]) expect(all).toContain(one);
      }),
    );
  });
});
