import { expect, test } from 'vitest';
import { standingOf } from './lot-identity.ts';

const regimes = ['municipal', 'similar-to-municipal', 'by-product', 'organic-market'];

test('what a household hands over is municipal and post-consumer', () => {
  expect(standingOf('plastic', 'household', regimes)).toEqual({
    regime: 'municipal',
    originClass: 'post_consumer',
  });
});

test('cuttings of a workshop are by-product, its cardboard is not', () => {
  expect(standingOf('textile', 'workshop', regimes).regime).toBe('by-product');
  expect(standingOf('cardboard', 'workshop', regimes).regime).toBe('similar-to-municipal');
});

test('organics of a market go by their own régime', () => {
  expect(standingOf('organic', 'market', regimes).originClass).toBe('organic_market');
});

test('a programme without that régime falls back to municipal', () => {
  expect(standingOf('textile', 'workshop', ['municipal'])).toEqual({
    regime: 'municipal',
    originClass: 'by_product',
  });
});
