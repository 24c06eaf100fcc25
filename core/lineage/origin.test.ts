import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LotId } from '../events/ids.ts';
import type { Edge } from '../ledger/entries.ts';
import { grams } from '../quantities/quantity.ts';
import { gramsFromParents, originDimensions, originOf, type Root } from './origin.ts';

const id = (name: string): LotId => name as LotId;
const edge = (child: string, parent: string, mass: number): Edge => ({
  child: id(child),
  parent: id(parent),
  grams: grams(mass),
});
const root = (sex: Root['sex'], district: string, association = 'A'): Root => ({
  sourceKind: 'street',
  sourceActor: '',
  district,
  association,
  sex,
});

describe('where a lot came from', () => {
  test('of a collected lot is its own source, whole', () => {
    const origin = originOf(
      id('L1'),
      grams(12_000),
      [],
      new Map([[id('L1'), root('F', '150115')]]),
    );
    expect(origin.sex).toEqual([{ key: 'F', grams: 12_000, shareBp: 10_000 }]);
  });

  test('of a pooled lot is in proportion to the grams that went in', () => {
    const roots = new Map([
      [id('L1'), root('F', '150115')],
      [id('L2'), root('M', '150111', 'B')],
    ]);
    const origin = originOf(
      id('L3'),
      grams(10_000),
      [edge('L3', 'L1', 7_000), edge('L3', 'L2', 3_000)],
      roots,
    );
    expect(origin.sex).toEqual([
      { key: 'F', grams: 7_000, shareBp: 7_000 },
      { key: 'M', grams: 3_000, shareBp: 3_000 },
    ]);
    expect(origin.association.map((share) => share.key)).toEqual(['A', 'B']);
    expect(gramsFromParents(id('L3'), [edge('L3', 'L1', 7_000), edge('L3', 'L2', 3_000)])).toBe(
      10_000,
    );
  });

  test('passes through a lot that was only partly used, by its composition', () => {
    const roots = new Map([
      [id('a'), root('F', 'x')],
      [id('b'), root('M', 'x')],
      [id('c'), root('undeclared', 'x')],
    ]);
    const edges = [
      edge('mix', 'a', 6_000),
      edge('mix', 'b', 2_000),
      edge('out', 'mix', 4_000),
      edge('out', 'c', 4_000),
    ];
    const origin = originOf(id('out'), grams(8_000), edges, roots);
    expect(origin.sex).toEqual([
      { key: 'undeclared', grams: 4_000, shareBp: 5_000 },
      { key: 'F', grams: 3_000, shareBp: 3_750 },
      { key: 'M', grams: 1_000, shareBp: 1_250 },
    ]);
  });

  test('of a lot whose source nobody stated says so instead of guessing', () => {
    expect(originOf(id('x'), grams(5), [], new Map()).district).toEqual([
      { key: '', grams: 5, shareBp: 10_000 },
    ]);
  });

  test('walks a chain of ten thousand lots without running out of breath', () => {
    const edges = Array.from({ length: 10_000 }, (_, i) => edge(`l${i + 1}`, `l${i}`, 1_000));
    const roots = new Map([[id('l0'), root('F', '150115')]]);
    expect(originOf(id('l10000'), grams(1_000), edges, roots).sex[0]?.shareBp).toBe(10_000);
  });

  test('sums to the grams of the lot and to 100 % in every dimension, whatever the mixture', () => {
    const layers = fc.array(fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(layers, fc.integer({ min: 1, max: 5_000_000 }), (mixtures, mass) => {
        const edges: Edge[] = [];
        const roots = new Map<LotId, Root>();
        mixtures.forEach((parts, level) => {
          parts.forEach((part, index) => {
            const parent = index === 0 && level > 0 ? `m${level - 1}` : `r${level}-${index}`;
            const sexes: Root['sex'][] = ['F', 'M', 'X', 'undeclared'];
            if (parent.startsWith('r')) {
              const sex = sexes[(level + index) % 4] ?? 'X';
              roots.set(id(parent), root(sex, `d${index % 3}`, `as${level}`));
            }
            edges.push(edge(`m${level}`, parent, part));
          });
        });
        const origin = originOf(id(`m${mixtures.length - 1}`), grams(mass), edges, roots);
        for (const dimension of originDimensions) {
          const shares = origin[dimension];
          expect(shares.reduce((total, share) => total + share.grams, 0)).toBe(mass);
          expect(shares.reduce((total, share) => total + share.shareBp, 0)).toBe(10_000);
        }
      }),
    );
  });
});
