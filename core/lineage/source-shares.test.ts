import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LotId } from '../events/ids.ts';
import type { Edge } from '../ledger/entries.ts';
import { grams } from '../quantities/quantity.ts';
import { originOf, type Root } from './origin.ts';
import { kindsJoined, sourceGrams, sourceShares, type SourceEdge } from './source-shares.ts';

const id = (name: string): LotId => name as LotId;
const kinds = ['market', 'household', 'workshop'];

/** Layers of mixtures, each with what came from outside and the mixture below. */
const layered = fc.array(
  fc.array(fc.record({ mass: fc.integer({ min: 1, max: 900_000 }), kind: fc.nat(2) }), {
    minLength: 1,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 6 },
);

type Layers = readonly (readonly { readonly mass: number; readonly kind: number }[])[];

function built(layers: Layers): {
  readonly edges: readonly Edge[];
  readonly roots: ReadonlyMap<LotId, Root>;
  readonly bySource: readonly SourceEdge[];
  readonly last: LotId;
} {
  const edges: Edge[] = [];
  const roots = new Map<LotId, Root>();
  const sums = new Map<string, SourceEdge>();
  layers.forEach((layer, level) => {
    const child = id(`m${level}`);
    layer.forEach(({ mass, kind }, at) => {
      const isMade = at === 0 && level > 0;
      const parent = id(isMade ? `m${level - 1}` : `r${level}-${at}`);
      const sourceKind = kinds[kind] ?? '';
      edges.push({ child, parent, grams: grams(mass) });
      if (!isMade) {
        const root = { sourceActor: '', district: '', association: '', sex: 'F' } as const;
        roots.set(parent, { ...root, sourceKind });
      }
      const key = `${level} ${isMade ? 'made' : sourceKind}`;
      const so = { child, parent: isMade ? parent : null, kind: isMade ? '' : sourceKind };
      sums.set(key, { ...so, grams: (sums.get(key)?.grams ?? 0) + mass });
    });
  });
  return { edges, roots, bySource: [...sums.values()], last: id(`m${layers.length - 1}`) };
}

describe('what came from which kind of source', () => {
  test('is what the passport of the lot says, to the gram that is left over', () => {
    fc.assert(
      fc.property(layered, fc.integer({ min: 1, max: 5_000_000 }), (layers, mass) => {
        const { edges, roots, bySource, last } = built(layers);
        const shares = sourceShares([last], bySource).get(last) ?? [];
        const found = new Map(sourceGrams(mass, shares).map((one) => [one.kind, one.grams]));
        for (const { key, grams: told } of originOf(last, grams(mass), edges, roots).sourceKind) {
          expect(Math.abs((found.get(key) ?? 0) - told)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('adds up to the grams, also of what came back, and does not depend on what was read first', () => {
    fc.assert(
      fc.property(layered, fc.integer({ min: -9_000_000, max: 9_000_000 }), (layers, mass) => {
        const { bySource, last } = built(layers);
        const shares = sourceShares([last], bySource).get(last) ?? [];
        const parts = sourceGrams(mass, shares);
        expect(parts.reduce((sum, part) => sum + part.grams, 0)).toBe(mass);
        expect(parts.every((part) => Math.sign(part.grams) === Math.sign(mass))).toBe(true);
        expect(sourceShares([last], bySource.toReversed()).get(last)).toEqual(shares);
      }),
    );
  });

  test('of a load that travels as it was put together is what was put in, to the gram', () => {
    fc.assert(
      fc.property(layered, ([layer = []]) => {
        const { bySource, last } = built([layer]);
        const mass = layer.reduce((sum, one) => sum + one.mass, 0);
        const parts = sourceGrams(mass, sourceShares([last], bySource).get(last) ?? []);
        const put = new Map(bySource.map((edge) => [edge.kind, edge.grams]));
        expect(new Map(parts.map((part) => [part.kind, part.grams]))).toEqual(put);
      }),
    );
  });

  test('is not known of what nobody told, and is as long as it is', () => {
    expect(sourceShares([id('x')], []).get(id('x'))).toEqual([{ kind: '', weight: 1_000_000_000 }]);
    const chain = Array.from({ length: 10_000 }, (_, n): SourceEdge => {
      const parent = n === 0 ? null : id(`l${n}`);
      return { child: id(`l${n + 1}`), parent, kind: n === 0 ? 'market' : '', grams: 1_000 };
    });
    const shares = sourceShares([id('l10000')], chain).get(id('l10000')) ?? [];
    expect(kindsJoined(sourceGrams(5, shares))).toBe('market');
    expect(kindsJoined([{ kind: '', grams: 5 }])).toBeNull();
  });
});
