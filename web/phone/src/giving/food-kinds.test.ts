import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import { recordingOf } from '../../../../testing/phones/recorded.ts';
import { parseDay } from '../../../../core/quantities/instant.ts';
import { grams } from '../../../../core/quantities/quantity.ts';
import { donorKinds, foodTrades, gaveBefore } from './food-kinds.ts';

const name = { es: '', en: '' };
const source = { name, side: 'source', isPerson: false, part: 'mse' } as const;
const trade = { name, icon: 'market', regime: 'municipal', originClass: 'post_consumer' } as const;
const from = (family: string) => [
  { family, regime: 'municipal', originClass: 'post_consumer' as const },
];

describe('whoever is likely to give food', () => {
  const programme = {
    actorKinds: [
      { ...source, code: 'stall' },
      { ...source, code: 'workshop' },
      { ...source, code: 'printer' },
    ],
    sourceKinds: [
      { ...trade, code: 'stall', exceptions: from('organic') },
      { ...trade, code: 'workshop', exceptions: from('textile') },
    ],
  };

  test('is a trade that leaves food over, and no workshop or printer', () => {
    expect(foodTrades(programme)).toEqual(['stall']);
    expect(donorKinds(programme)).toContain('workshop');
  });

  test('is whoever gave to this kitchen before, of whatever trade, each once', () => {
    const names = testNames();
    const [bakery, kitchen] = [names.actor('Panadería'), names.actor('Olla San Pablo')];
    const on = parseDay('2026-11-23') ?? expect.fail('no day');
    const said = recordingOf(names, kitchen, on);
    const bread = { name: 'Pan', unit: 'bolsa', count: 1, grams: grams(4_000) };
    const items = [{ ...bread, state: 'fresh' as const }];
    const came = [1, 2].map((seq) =>
      said(seq, 'food.receive', { donor: bakery, receiver: kitchen, on, items }),
    );
    expect(gaveBefore(kitchen, undefined, came)).toEqual([bakery]);
    expect(gaveBefore(bakery, undefined, came)).toEqual([]);
  });
});
