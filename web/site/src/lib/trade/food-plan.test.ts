import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FoodStatement } from './food-flows.ts';
import { catchingUp, receiving, type Flow, type Receiving } from './food-plan.ts';

const identity = (material: string) => ({ material, regime: 'r', originClass: 'unknown' });
const flow: Flow = {
  moving: { holder: 'bank', place: 'market', letter: 'A', method: 'scale' },
  food: identity('food'),
  waste: identity('peel'),
  sourceKind: 'market',
};
const taker = (actor: string) => ({ actor, place: 'kitchen', more: {} });
const ids = () => {
  let count = 0;
  return () => `made-${count++}`;
};
const rescue: Receiving = {
  event: 'line',
  donor: 'market',
  holder: 'bank',
  on: '2026-11-23',
  items: [],
  more: {},
  flow,
  eater: taker('kitchen'),
  composter: taker('compost'),
};
const items = fc.array(
  fc.record({
    grams: fc.integer({ min: 1, max: 500_000 }),
    state: fc.constantFrom('ripe', 'unfit'),
  }),
  { minLength: 1, maxLength: 6 },
);
const gramsIn = (said: readonly FoodStatement[], kind: string): number =>
  said
    .filter((one) => one.kind === kind)
    .flatMap(({ payload }) => [...JSON.stringify(payload).matchAll(/"weighed":\{"grams":(\d+)/g)])
    .reduce((sum, [, grams]) => sum + Number(grams), 0);
const acceptedIn = (said: readonly FoodStatement[]): number =>
  said
    .flatMap(({ payload }) => [...JSON.stringify(payload).matchAll(/"accepted":\{"grams":(\d+)/g)])
    .reduce((sum, [, grams]) => sum + Number(grams), 0);

describe('what is said when food is rescued', () => {
  test('names only what was said before it', () => {
    fc.assert(
      fc.property(items, (typed) => {
        const said = receiving({ ...rescue, items: typed }, ids());
        said.forEach(({ payload }, at) => {
          const text = JSON.stringify(payload);
          const later = said.slice(at).filter(({ id }) => text.includes(`"${id}"`));
          expect(later).toEqual([]);
        });
      }),
    );
  });

  test('collects what came, hands on all of it, and sets apart exactly what nobody can eat', () => {
    fc.assert(
      fc.property(items, (typed) => {
        const said = receiving({ ...rescue, items: typed }, ids());
        const mass = typed.reduce((sum, { grams }) => sum + grams, 0);
        const unfit = typed
          .filter(({ state }) => state === 'unfit')
          .reduce((sum, { grams }) => sum + grams, 0);
        expect(gramsIn(said, 'flow.collect')).toBe(mass);
        expect(gramsIn(said, 'flow.sort')).toBe(unfit);
        expect(acceptedIn(said)).toBe(mass);
      }),
    );
  });

  test('is the register alone where nobody keeps an account of materials', () => {
    const typed = [{ grams: 1_000, state: 'ripe' }];
    const said = receiving({ ...rescue, items: typed, flow: null }, ids());
    expect(said.map(({ kind }) => kind)).toEqual(['food.receive', 'food.deliver']);
  });
});

test('what the account never had enters from each giver in the order of the receptions', () => {
  const left = [
    { donor: 'one', left: 5_000, leftUnfit: 1_000 },
    { donor: 'two', left: 9_000, leftUnfit: 0 },
  ];
  const eaten = catchingUp(left, flow, { grams: 6_000, unfit: false }, ids());
  expect(eaten.parts.map(({ grams }) => grams)).toEqual([4_000, 2_000]);
  const rotten = catchingUp(left, flow, { grams: 6_000, unfit: true }, ids());
  expect(rotten.parts.map(({ grams }) => grams)).toEqual([5_000, 1_000]);
});
