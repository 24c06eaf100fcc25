import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from '../../../../core/quantities/instant.ts';
import { testNames } from '../../../../testing/factories/ids.ts';
import {
  holdsToday,
  kindOfPlace,
  nextStop,
  numberOf,
  recentMost,
  roundOf,
  searched,
  weekdayOf,
  withRecent,
  type From,
  type Round,
} from './from.ts';

const names = testNames();
const day = (text: string): Day => parseDay(text) ?? expect.fail(text);
const today = day('2026-11-23');
const from = (place: string, on = today): From => ({
  kind: 'gallery',
  place: names.place(place),
  day: on,
});
const round = (stops: readonly string[], weekdays: readonly number[] = [1]): Round => ({
  round: names.event('round') as unknown as Round['round'],
  name: 'Jr. Gamarra',
  weekdays: [...weekdays],
  stops: stops.map((name) => ({
    place: names.place(name),
    name,
    district: null,
    reference: null,
    actor: null,
  })),
});
const at = (...stops: readonly string[]) => new Set(stops.map((name) => names.place(name)));

describe('the source that was chosen', () => {
  test('holds on the day on which she is there; a kind without a place holds on', () => {
    expect(holdsToday(from('Guizado'), today)).toEqual(from('Guizado'));
    expect(holdsToday(from('Guizado', day('2026-11-22')), today)).toBeNull();
    const street = { kind: 'street', day: day('2026-11-01') };
    expect(holdsToday(street, today)).toEqual(street);
    expect(holdsToday(null, today)).toBeNull();
  });

  test('places used lately are each there once, the newest first, and few', () => {
    const places = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
    fc.assert(
      fc.property(places, (used) => {
        const recent = used.reduce<readonly From[]>((all, one) => withRecent(all, from(one)), []);
        const ids = recent.map(({ place }) => place);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(recentMost);
        const last = used.at(-1);
        if (last !== undefined) expect(ids[0]).toBe(names.place(last));
      }),
    );
  });
});

describe('the round', () => {
  test('of a day is the one of its weekday', () => {
    expect(weekdayOf(day('2026-11-23'))).toBe(1);
    expect(weekdayOf(day('2026-11-29'))).toBe(7);
    expect(weekdayOf(day('1969-12-31'))).toBe(3);
    expect(roundOf([round(['a'], [2, 4])], today)).toBeUndefined();
    expect(roundOf([round([], [1])], today)).toBeUndefined();
    expect(roundOf([round(['a'], [1, 4])], today)?.name).toBe('Jr. Gamarra');
  });

  test('goes on at the stop after this one where nothing was weighed yet', () => {
    const stops = round(['a', 'b', 'c', 'd']);
    expect(nextStop(stops, undefined, at())?.name).toBe('a');
    expect(nextStop(stops, names.place('a'), at('a'))?.name).toBe('b');
    expect(nextStop(stops, names.place('b'), at('a', 'b', 'c'))?.name).toBe('d');
    expect(nextStop(stops, names.place('d'), at('b', 'd'))?.name).toBe('a');
    expect(nextStop(stops, names.place('d'), at('a', 'b', 'c'))).toBeUndefined();
    expect(numberOf(stops, names.place('c'))).toBe(3);
    expect(numberOf(stops, names.place('elsewhere'))).toBeUndefined();
  });

  test('walked from stop to stop visits each exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(), (count, start) => {
        const walked = round(Array.from({ length: count }, (_, index) => `stop ${index}`));
        const seen = new Set([walked.stops[start % count]?.place ?? expect.fail('no stop')]);
        let here = [...seen][0];
        for (let next = nextStop(walked, here, seen); next; next = nextStop(walked, here, seen)) {
          expect(seen.has(next.place)).toBe(false);
          here = next.place;
          seen.add(here);
        }
        expect(seen.size).toBe(count);
      }),
    );
  });
});

describe('a place', () => {
  const gallery = names.actor('Guizado');
  const register = {
    actors: [
      { id: gallery, kind: 'gallery', name: 'Galería Guizado', letter: null, district: null },
    ].map((actor) => ({ ...actor, parent: null })),
    places: [
      { id: names.place('Puerta 3'), name: 'Puerta 3', actor: gallery, district: null },
      { id: names.place('Esquina'), name: 'Esquina Gamarra', actor: null, district: null },
    ],
  };
  const sourceKinds = [
    {
      code: 'gallery',
      icon: 'gallery',
      name: { es: 'Galerías', en: 'Galleries' },
      regime: 'municipal',
      originClass: 'unknown' as const,
      exceptions: [],
    },
  ];

  test('is of the kind of its owner, else of what was said of it here, else of none', () => {
    const [owned, nobodys] = register.places;
    if (!owned || !nobodys) return expect.unreachable();
    expect(kindOfPlace(owned, register, { sourceKinds }, [])).toBe('gallery');
    expect(kindOfPlace(nobodys, register, { sourceKinds }, [])).toBeUndefined();
    const said = { ...from('Esquina'), kind: 'street' };
    expect(kindOfPlace(nobodys, register, { sourceKinds }, [said])).toBe('street');
  });

  test('is found by any words of its name or its owner, without accents', () => {
    const found = (typed: string) =>
      searched(register.places, register, typed).map(({ name }) => name);
    expect(found('galeria 3')).toEqual(['Puerta 3']);
    expect(found('GAMARRA')).toEqual(['Esquina Gamarra']);
    expect(found('')).toHaveLength(2);
    expect(found('otra')).toEqual([]);
  });
});
