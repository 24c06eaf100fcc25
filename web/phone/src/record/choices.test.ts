import { expect, test } from 'vitest';
import { byUse, shortList } from './choices.ts';

test('what she records most comes first, the rest keeps the order of the catalogue', () => {
  const list = [{ code: 'pet' }, { code: 'cardboard' }, { code: 'glass' }, { code: 'iron' }];
  expect(byUse(list, { glass: 2, cardboard: 7 }).map(({ code }) => code)).toEqual([
    'cardboard',
    'glass',
    'pet',
    'iron',
  ]);
});

test('the first tiles show her own materials, then one of each family', () => {
  const list = [
    { code: 'white', family: 'paper' },
    { code: 'news', family: 'paper' },
    { code: 'pet', family: 'plastic' },
    { code: 'hdpe', family: 'plastic' },
    { code: 'iron', family: 'metal' },
  ];
  const codes = (most: number): string[] =>
    shortList(list, { hdpe: 3 }, most).map(({ code }) => code);
  expect(codes(3)).toEqual(['hdpe', 'white', 'iron']);
  expect(codes(5)).toEqual(['hdpe', 'white', 'iron', 'news', 'pet']);
});
