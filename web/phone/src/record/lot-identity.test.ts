import { expect, test } from 'vitest';
import type { SourceKind } from '../../../../core/materials/catalogue.ts';
import { testCatalogue } from '../../../../testing/factories/catalogue.ts';
import { standingOf } from './lot-identity.ts';

function sourceKind(code: string): SourceKind {
  return testCatalogue.sourceKinds.find((kind) => kind.code === code) ?? expect.fail(code);
}

test('cuttings of a workshop are what its exception says, its cardboard is not', () => {
  const workshop = sourceKind('workshop');
  expect(standingOf('textile', workshop)).toEqual({
    regime: 'by-product',
    originClass: 'by_product',
  });
  expect(standingOf('cardboard', workshop)).toEqual({
    regime: 'municipal',
    originClass: 'post_consumer',
  });
});

test('a source without exceptions gives every material its own standing', () => {
  expect(standingOf('textile', sourceKind('street')).regime).toBe('municipal');
});
