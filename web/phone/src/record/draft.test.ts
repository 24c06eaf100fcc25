import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay, type Day } from '../../../../core/quantities/instant.ts';
import { checkWeighed } from '../../../../core/quantities/weight-entry.ts';
import { emptyDraft, pressed, readWeight, type Draft, type Factor } from './draft.ts';

const day = (text: string): Day => parseDay(text) ?? expect.fail(text);
const bag: Factor = {
  container: 'bag-140l',
  material: 'pet-clear',
  grams: 2_907,
  tareGrams: null,
  source: 'made up for tests',
  validFrom: day('2020-01-01'),
  validTo: null,
};
const draft = (changes: Partial<Draft>): Draft => ({ ...emptyDraft, ...changes });

describe('reading the weight of a draft', () => {
  test('from a scale', () => {
    expect(readWeight(draft({ value: '24.5' }), [])).toEqual({
      ok: true,
      weighed: { grams: 24_500, entry: { value: '24.5', unit: 'kg', method: 'scale' } },
    });
  });

  test('gross and tare give the net, and both are kept', () => {
    const read = readWeight(draft({ mode: 'tare', gross: '31.2', tare: '1.25' }), []);
    expect(read).toEqual({
      ok: true,
      weighed: {
        grams: 29_950,
        entry: { value: '29.95', unit: 'kg', method: 'scale', gross: '31.2', tare: '1.25' },
      },
    });
  });

  test('full containers count with their dated factor', () => {
    const counted = draft({ mode: 'container', container: 'bag-140l', value: '3' });
    const read = readWeight(counted, [bag]);
    expect(read.ok && read.weighed.grams).toBe(8_721);
    expect(read.ok && read.weighed.entry.factorFrom).toBe('2020-01-01');
  });

  test('by eye says so', () => {
    const read = readWeight(draft({ mode: 'estimate', value: '8.' }), []);
    expect(read.ok && read.weighed.entry).toEqual({ value: '8', unit: 'kg', method: 'estimated' });
  });

  test.each([
    [draft({}), 'missingWeight'],
    [draft({ value: '0.' }), 'missingWeight'],
    [draft({ mode: 'tare' }), 'missingGross'],
    [draft({ mode: 'tare', gross: '3' }), 'missingTare'],
    [draft({ mode: 'tare', gross: '3', tare: '3' }), 'tareTooBig'],
    [draft({ mode: 'container' }), 'missingContainer'],
    [draft({ mode: 'container', container: 'bag-140l' }), 'missingCount'],
    [draft({ mode: 'container', container: 'bag-140l', value: '0' }), 'missingCount'],
    [draft({ mode: 'container', container: 'bag-140l', value: '999999' }), 'tooLarge'],
  ])('says what lacks', (typed, lack) => {
    expect(readWeight(typed, [bag])).toEqual({ ok: false, lack });
  });

  test('whatever gross and tare are typed, the net checks to the gram', () => {
    const typed = fc
      .tuple(fc.nat({ max: 999_999 }), fc.option(fc.stringMatching(/^\d{1,3}$/)))
      .map(([whole, places]) => (places === null ? `${whole}` : `${whole}.${places}`));
    fc.assert(
      fc.property(typed, typed, (gross, tare) => {
        const read = readWeight(draft({ mode: 'tare', gross, tare }), []);
        if (read.ok) expect(checkWeighed(read.weighed).ok).toBe(true);
        else expect(read.lack).toBe('tareTooBig');
      }),
    );
  });
});

test('with a tare the pad writes the chosen field', () => {
  const gross = pressed(draft({ mode: 'tare' }), '7');
  expect([gross.gross, gross.tare]).toEqual(['7', '']);
  const tare = pressed({ ...gross, field: 'tare' }, '1');
  expect([tare.gross, tare.tare]).toEqual(['7', '1']);
});
