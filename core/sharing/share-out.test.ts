import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { testNames } from '../../testing/factories/ids.ts';
import { centimos, grams } from '../quantities/quantity.ts';
import { notAddingUp } from './adds-up.ts';
import { shareBases } from './share-events.ts';
import { shareOut, type Brought, type Proposal, type ToShare } from './share-out.ts';

const names = testNames();
const brought = (name: string, materials: Readonly<Record<string, number>>): Brought => ({
  member: names.actor(name),
  materials: Object.entries(materials).map(([material, mass]) => ({
    material,
    grams: grams(mass),
  })),
});
const sold = (material: string, amount: number): ToShare['sales'][number] => ({
  sale: names.event(`${material} ${amount}`),
  material,
  amount: centimos(amount),
});
const cost = (amount: number): ToShare['costs'][number] => ({
  what: 'flete',
  amount: centimos(amount),
});

function shared(asked: ToShare): Proposal {
  const answer = shareOut(asked);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}
const amounts = ({ lines }: Proposal): readonly number[] => lines.map(({ amount }) => amount);

const byGrams = { base: 'grams', fundPermille: 0 } as const;
const [rosa, pedro, julia] = [
  brought('Rosa', { cardboard: 30_000 }),
  brought('Pedro', { cardboard: 10_000, pet: 10_000 }),
  brought('Julia', {}),
];

describe('the money of a sale', () => {
  test('pays costs first, then the common fund, and the rest by kilograms', () => {
    const proposal = shared({
      sales: [sold('cardboard', 48_000)],
      costs: [cost(3_000)],
      rule: { base: 'grams', fundPermille: 100 },
      members: [rosa, pedro],
    });
    expect(proposal).toMatchObject({ came: 48_000, spent: 3_000, fund: 4_500 });
    expect(amounts(proposal)).toEqual([24_300, 16_200]);
  });

  test('of each material goes to those who brought it, where they share by worth', () => {
    const proposal = shared({
      sales: [sold('cardboard', 4_000), sold('pet', 2_000)],
      costs: [],
      rule: { base: 'worth', fundPermille: 0 },
      members: [rosa, pedro],
    });
    expect(amounts(proposal)).toEqual([3_000, 3_000]);
  });

  test('of a material that nobody brought, such as what was sorted out, goes by all kilograms', () => {
    const proposal = shared({
      sales: [sold('cardboard', 4_000), sold('tin-cans', 5_000)],
      costs: [],
      rule: { base: 'worth', fundPermille: 0 },
      members: [rosa, pedro],
    });
    expect(amounts(proposal)).toEqual([3_000 + 3_000, 1_000 + 2_000]);
  });

  test('is the same for all where they share equally, also for who brought nothing', () => {
    const proposal = shared({
      sales: [sold('cardboard', 1_000)],
      costs: [],
      rule: { base: 'equal', fundPermille: 0 },
      members: [julia, rosa, pedro],
    });
    // The odd céntimo is of the smallest id: Rosa was registered first.
    expect(amounts(proposal)).toEqual([333, 334, 333]);
  });

  test('is not for who brought nothing, where kilograms count', () => {
    const proposal = shared({
      sales: [sold('cardboard', 1_001)],
      costs: [],
      rule: byGrams,
      members: [rosa, julia],
    });
    expect(amounts(proposal)).toEqual([1_001, 0]);
  });

  test('may be all spent, and then nobody gets anything', () => {
    const all = { sales: [sold('cardboard', 500)], costs: [cost(500)], rule: byGrams };
    expect(amounts(shared({ ...all, members: [julia] }))).toEqual([0]);
  });
});

describe('nothing can be shared', () => {
  test('when the costs are greater than what came', () => {
    const answer = shareOut({
      sales: [sold('cardboard', 100)],
      costs: [cost(101)],
      rule: byGrams,
      members: [rosa],
    });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'sharing/costs-above-sales' } });
  });

  test.each([
    ['nobody is named', []],
    ['nobody brought anything', [julia]],
  ])('when %s', (_, members) => {
    const answer = shareOut({
      sales: [sold('cardboard', 100)],
      costs: [],
      rule: byGrams,
      members,
    });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'sharing/nobody-to-share' } });
  });
});

const material = fc.constantFrom('cardboard', 'pet', 'cans');
const anyMember = (index: number): fc.Arbitrary<Brought> =>
  fc
    .dictionary(material, fc.integer({ min: 0, max: 2_000_000 }), { maxKeys: 3 })
    .map((materials) => brought(`member ${index}`, materials));
const anything: fc.Arbitrary<ToShare> = fc.record({
  sales: fc.array(
    fc.tuple(material, fc.integer({ min: 0, max: 5_000_000 })).map(([m, a]) => sold(m, a)),
    { maxLength: 5 },
  ),
  costs: fc.array(fc.integer({ min: 0, max: 50_000 }).map(cost), { maxLength: 3 }),
  rule: fc.record({
    base: fc.constantFrom(...shareBases),
    fundPermille: fc.integer({ min: 0, max: 1_000 }),
  }),
  members: fc
    .integer({ min: 0, max: 12 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyMember(index)))),
});
/** Only what can be shared is of interest. */
const given = anything.filter((asked) => shareOut(asked).ok);

const heavier = (one: Brought, by: (mass: number) => number): Brought => ({
  ...one,
  materials: one.materials.map((part) => ({ ...part, grams: grams(by(part.grams)) })),
});

describe('whatever is shared', () => {
  test('adds up to the céntimo, and nobody owes anything', () => {
    fc.assert(
      fc.property(given, (asked) => {
        const { fund, lines } = shared(asked);
        expect(notAddingUp({ sales: asked.sales, costs: asked.costs, fund, lines })).toBe(
          undefined,
        );
        expect(Math.min(fund, ...amounts(shared(asked)))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('does not depend on who is named first', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 0, max: 11 }), (asked, turn) => {
        const members = [...asked.members.slice(turn), ...asked.members.slice(0, turn)];
        const turned = shared({ ...asked, members: members.reverse() });
        for (const line of shared(asked).lines) expect(turned.lines).toContainEqual(line);
      }),
    );
  });

  test('is the same when everybody brought twice as much', () => {
    fc.assert(
      fc.property(given, (asked) => {
        const members = asked.members.map((one) => heavier(one, (mass) => mass * 2));
        expect(amounts(shared({ ...asked, members }))).toEqual(amounts(shared(asked)));
      }),
    );
  });

  test('gives who brought the same the same, but for the odd céntimos', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 2, max: 9 }), (asked, count) => {
        const twins = Array.from({ length: count }, (_, index) => ({
          member: names.actor(`twin ${index}`),
          materials: asked.members[0]?.materials ?? [],
        }));
        const among = { ...asked, members: twins };
        fc.pre(shareOut(among).ok);
        const parts = amounts(shared(among));
        // One for each material at most.
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('never gives less for more kilograms', () => {
    fc.assert(
      fc.property(given, fc.integer({ min: 1, max: 900_000 }), (asked, more) => {
        const [first, ...others] = asked.members;
        if (!first) return;
        const members = [heavier(first, (mass) => mass + more), ...others];
        const before = amounts(shared(asked))[0] ?? 0;
        expect(amounts(shared({ ...asked, members }))[0]).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  test('gives nothing for nothing, unless they share equally', () => {
    fc.assert(
      fc.property(given, (asked) => {
        fc.pre(asked.rule.base !== 'equal');
        const { lines } = shared(asked);
        for (const { amount } of lines.filter((line) => line.grams === 0)) {
          expect(amount).toBe(0);
        }
      }),
    );
  });
});
