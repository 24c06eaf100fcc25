import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chainsOf,
  isActive,
  linksOf,
  missingIn,
  type Stage,
} from '../../core/chains/chain-state.ts';
import { addDays, type Day } from '../../core/quantities/instant.ts';
import { someDeliveries, actorNo, delivered, eventNo, said } from './some.ts';

const today = '2026-11-23' as Day;
const stages: readonly Stage[] = [
  { part: 'source', actors: ['gallery'] },
  { part: 'collector', actors: ['cerros'] },
  { part: 'transformer', actors: ['papelera'] },
];
const materials = ['cardboard'];
const passed = (provider: string, receiver: string, day: Day) => ({
  ...delivered(1, day, 5_000),
  provider,
  receiver,
});
const picked = passed('gallery', 'cerros', addDays(today, -10));
const sold = (ago: number) => passed('cerros', 'papelera', addDays(today, -ago));

describe('a value chain', () => {
  test('is active while every stage delivered to the next in the last 90 days', () => {
    expect(isActive({ stages, materials }, [picked, sold(89)], today)).toBe(true);
    expect(isActive({ stages, materials }, [picked, sold(90)], today)).toBe(false);
    expect(isActive({ stages, materials }, [picked], today)).toBe(false);
    expect(isActive({ stages: stages.slice(1), materials: ['pet'] }, [sold(1)], today)).toBe(false);
    expect(isActive({ stages: stages.slice(2), materials }, [sold(1)], today)).toBe(false);
  });

  test('names what is missing: a part of nobody, no delivery ever, none since a day', () => {
    const gap: readonly Stage[] = [...stages, { part: 'user', actors: [] }];
    const links = linksOf({ stages: gap, materials }, [sold(120)], { today, months: 12 });
    expect(missingIn(gap, links, today)).toEqual([
      { why: 'nobody', part: 'user' },
      { why: 'never', from: 'source', to: 'collector' },
      { why: 'stopped', from: 'collector', to: 'transformer', last: addDays(today, -120) },
    ]);
  });

  test('needs no delivery between two parts that the same actor holds, but one besides', () => {
    const held: readonly Stage[] = [
      { part: 'collector', actors: ['cerros'] },
      { part: 'conditioner', actors: ['cerros'] },
      { part: 'transformer', actors: ['papelera'] },
    ];
    expect(isActive({ stages: held, materials }, [sold(3)], today)).toBe(true);
    expect(isActive({ stages: held.slice(0, 2), materials }, [], today)).toBe(false);
  });

  test('shows every kilogram of its months between its parts, and of no other', () => {
    fc.assert(
      fc.property(someDeliveries, (deliveries) => {
        const own: readonly Stage[] = [
          { part: 'collector', actors: ['cerros', 'agua'] },
          { part: 'transformer', actors: ['papelera'] },
        ];
        const [link] = linksOf({ stages: own, materials }, deliveries, { today, months: 60 });
        const shown = link?.months.reduce((sum, { grams }) => sum + grams, 0);
        const expected = deliveries
          .filter(({ material, day }) => material === 'cardboard' && day <= today)
          .reduce((sum, { grams }) => sum + grams, 0);
        expect(shown).toBe(expected);
      }),
    );
  });

  test('is what its last description says, in the order of its parts', () => {
    const describe = (number: number, name: string) =>
      said(number, 'chain.describe', {
        name,
        materials,
        parts: [
          { part: 'user', actors: [] },
          { part: 'collector', actors: [actorNo(1), actorNo(2)] },
        ],
        ...(number === 1 ? {} : { chain: eventNo(1) }),
      } as const);
    const list = [describe(2, 'Cartón'), describe(1, 'Cadena')];
    const same = (actor: string) => (actor === actorNo(2) ? actorNo(1) : actor);
    expect(chainsOf(list, same)).toEqual([
      {
        id: eventNo(1),
        name: 'Cartón',
        materials,
        stages: [
          { part: 'collector', actors: [actorNo(1)] },
          { part: 'user', actors: [] },
        ],
        note: null,
      },
    ]);
  });
});
