import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import type { Round } from '../record/from.ts';
import { moved, withOwnRounds } from './overlay.ts';

const names = testNames();
const id = names.event('round') as unknown as Round['round'];
const guizado = names.place('Guizado');
const register = {
  actors: [],
  places: [{ id: guizado, name: 'Galería Guizado', actor: null, district: '150115' }],
};
type Own = Parameters<typeof withOwnRounds>[1][number];
const own = (seq: number, kind: 'round.set' | 'round.end', state: Own['state'] = 'saved'): Own => {
  const association = names.actor('Sembrando');
  const stated = { round: id, association, name: 'Gamarra', weekdays: [1], stops: [guizado] };
  const payload = kind === 'round.set' ? stated : { round: id, association };
  return { seq, state, event: { kind, payload } as Own['event'] };
};

test('a round made on this phone is there before the server knows it, and ends on it', () => {
  const made = withOwnRounds([], [own(1, 'round.set')], register);
  expect(made.map(({ name, stops }) => [name, stops[0]?.name])).toEqual([
    ['Gamarra', 'Galería Guizado'],
  ]);
  expect(withOwnRounds(made, [own(1, 'round.set')], register)).toEqual(made);
  expect(withOwnRounds(made, [own(2, 'round.end'), own(1, 'round.set')], register)).toEqual([]);
  expect(withOwnRounds([], [own(1, 'round.set', 'refused')], register)).toEqual([]);
});

test('moving a stop keeps all stops, and moving it back restores the order', () => {
  const list = fc.array(fc.integer(), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(list, fc.nat(), (stops, pick) => {
      const index = pick % stops.length;
      const down = moved(stops, index, 1);
      expect([...down].sort()).toEqual([...stops].sort());
      if (index < stops.length - 1) expect(moved(down, index + 1, -1)).toEqual(stops);
      else expect(down).toEqual(stops);
    }),
  );
});
