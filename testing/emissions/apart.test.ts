import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FarSide, Passed } from '../../core/emissions/crossings.ts';
import { idFrom } from '../../core/events/ids.ts';
import { weightMethods } from '../../core/quantities/weight-entry.ts';
import { parseDay } from '../../core/quantities/instant.ts';
import { workOut, type WorkAsked } from '../../server/questions/emissions-work.ts';
import { workOutApart } from '../../server/questions/emissions-worker.ts';
import { packed, unpacked } from '../../server/questions/packed-side.ts';
import { lima } from './some.ts';

/** The thread in which a run is worked out gets the very rows that the store answered. */
const { book, set, catalogue } = await lima();

function id<N extends string>(n: number): ReturnType<typeof idFrom<N>> {
  return idFrom<N>(`00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);
}
const ids = fc.nat({ max: 400 });
const kinds = ['recyclers-association', 'industry', 'composter', ''];

const passed = fc.record({
  event: ids.map((n) => id<'event'>(n)),
  lot: ids.map((n) => id<'lot'>(n)),
  grams: fc.integer({ min: 1, max: 9_000_000_000 }),
  at: fc.integer({ min: Date.UTC(2024, 5, 1), max: Date.UTC(2026, 9, 1) }),
  material: fc.constantFrom(...catalogue.materials.map(({ code }) => code)),
  district: fc.constantFrom('150115', '150111'),
  sender: ids.map((n) => id<'actor'>(n)),
  senderKind: fc.constantFrom(...kinds),
  receiver: ids.map((n) => id<'actor'>(n)),
  receiverKind: fc.constantFrom(...kinds),
  transfer: fc.option(ids.map((n) => id<'event'>(n))),
  method: fc.option(fc.constantFrom(...weightMethods)),
  recorder: ids.map((n) => id<'actor'>(n)),
  sentBy: fc.option(ids.map((n) => id<'actor'>(n))),
}) satisfies fc.Arbitrary<Passed>;

const side = fc.record({
  passed: fc.array(passed, { maxLength: 60 }),
  wasted: fc.constant([]),
  carried: fc.array(
    fc.record({
      parent: ids.map((n) => id<'lot'>(n)),
      child: ids.map((n) => id<'lot'>(n + 500)),
      grams: fc.integer({ min: 1, max: 100_000 }),
      beyond: fc.boolean(),
    }),
  ),
  shown: fc.array(
    fc.record({
      subject: ids.map((n) => id<'event'>(n)),
      role: fc.constantFrom('scale', 'goods', 'document'),
    }),
  ),
}) satisfies fc.Arbitrary<FarSide>;

function asked(of: FarSide): WorkAsked {
  return {
    side: of,
    potential: [],
    set,
    gwp: 'AR5',
    on: parseDay('2026-10-31') ?? expect.unreachable('a day'),
    until: null,
    offsetMinutes: catalogue.offsetMinutes,
    classes: Object.fromEntries(
      catalogue.materials.map(({ code, crosswalk }) => [code, crosswalk.factorClass]),
    ),
    districts: catalogue.districts.map(({ ubigeo }) => ubigeo),
    baselines: { ...book, throughputs: [], operations: [] },
    draws: 50,
  };
}

test('rows that were packed into columns come out as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(side, async (of) => {
      expect(unpacked(await packed(of))).toEqual(of);
    }),
  );
});

test('more rows than one part holds come out in their order', async () => {
  const one = fc.sample(passed, { numRuns: 1, seed: 7 })[0] ?? expect.unreachable('a row');
  const many = Array.from({ length: 45_001 }, (_, n): Passed => ({ ...one, lot: id<'lot'>(n) }));
  const of = { passed: many, wasted: [], carried: [], shown: [] };
  expect(unpacked(await packed(of))).toEqual(of);
});

test('a run worked out in a thread of its own is the same to the last byte', async () => {
  const of = fc.sample(side, { numRuns: 1, seed: 6 })[0] ?? expect.unreachable('a side');
  const apart = await workOutApart(asked(of));
  expect(JSON.stringify(apart)).toBe(JSON.stringify(workOut(asked(of))));
});
