import { describe, expect, test } from 'vitest';
import type { Collect } from '../../../../../../core/ledger/facts.ts';
import { grams } from '../../../../../../core/quantities/quantity.ts';
import { testCatalogue } from '../../../../../../testing/factories/catalogue.ts';
import { weighed } from '../../../../../../testing/factories/events.ts';
import { testNames } from '../../../../../../testing/factories/ids.ts';
import { testKnown } from '../../../../../../testing/phones/known.ts';
import { mended, sackPayload, voidOf } from './sack.ts';

const names = testNames();
const holder = names.actor('Sembrando');
const rosa = names.actor('Rosa');
const pedro = names.actor('Pedro');
const known = testKnown(names);
const setup = { holder, place: names.place('cochera'), person: null };
const source = testCatalogue.sourceKinds[0] ?? expect.fail('no source kind');
const before: Collect = sackPayload(known, setup, {
  lot: names.lot('first'),
  member: rosa,
  material: 'paper-mixed',
  source,
  weighed: weighed(24_500),
});
const lot = names.lot('second');

describe('a corrected sack', () => {
  test('keeps what was right and has a lot of its own', () => {
    const other = mended(known, before, { lot, weighed: weighed(2_450) });
    expect(other).toEqual({ ...before, lot: { id: lot, letter: 'S' }, weighed: weighed(2_450) });
  });

  test('may be of another person, with the same weight', () => {
    expect(mended(known, before, { lot, member: pedro })).toMatchObject({
      collector: pedro,
      weighed: before.weighed,
    });
  });

  test('of another material keeps the mass, but not a container’s factor', () => {
    const entry = { value: '2', unit: 'sack', method: 'container_count', factorGrams: 15 } as const;
    const counted = { ...before, weighed: { grams: grams(30), entry } };
    expect(mended(known, counted, { lot, material: 'pet-clear' })).toMatchObject({
      material: 'pet-clear',
      weighed: { grams: 30, entry: { value: '30', unit: 'g', method: 'container_count' } },
    });
  });

  test('of nobody stays of nobody', () => {
    const { collector: _, ...nobodys } = before;
    expect('collector' in mended(known, nobodys, { lot })).toBe(false);
  });
});

test('each reason of people is one of the ledger’s two, with what people said beside it', () => {
  const fact = names.event('fact');
  expect(voidOf(fact, 'did_not_occur')).toEqual({ fact, reason: 'did_not_occur' });
  expect(voidOf(fact, 'duplicate')).toMatchObject({ reason: 'did_not_occur', detail: 'duplicate' });
  expect(voidOf(fact, 'wrong_weight')).toMatchObject({ reason: 'incorrect_data' });
});
