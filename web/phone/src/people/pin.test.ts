import { describe, expect, test } from 'vitest';
import { waitAfterWrong, waitLeft, weaknessOf, wrongMost } from './pin.ts';

describe('a PIN', () => {
  test.each([
    ['000000', 'repeated'],
    ['777777', 'repeated'],
    ['123456', 'row'],
    ['654321', 'row'],
    ['456789', 'row'],
    ['121212', 'pattern'],
    ['123123', 'pattern'],
    ['112233', 'pattern'],
    ['111222', 'pattern'],
    ['150785', 'date'],
    ['071585', 'date'],
    ['850715', 'date'],
    ['198507', 'date'],
    ['071985', 'date'],
  ])('%s is refused as %s', (pin, weakness) => {
    expect(weaknessOf(pin)).toBe(weakness);
  });

  test.each(['482913', '739604', '906428'])('%s is taken', (pin) => {
    expect(weaknessOf(pin)).toBeUndefined();
  });

  test('most PINs are left to choose from', () => {
    const all = Array.from({ length: 1_000_000 }, (_, n) => String(n).padStart(6, '0'));
    const taken = all.filter((pin) => weaknessOf(pin) === undefined).length;
    expect(taken).toBeGreaterThan(850_000);
  });
});

describe('after wrong PINs', () => {
  test('the waits grow, from the third on, to an hour', () => {
    const all = Array.from({ length: wrongMost }, (_, count) => waitAfterWrong(count));
    expect(all.slice(0, 3)).toEqual([0, 0, 0]);
    expect(all.every((wait, at) => at === 0 || wait >= (all[at - 1] ?? 0))).toBe(true);
    expect(all.at(-1)).toBe(60 * 60_000);
  });

  test('a wait ends when its time has passed', () => {
    expect(waitLeft({ count: 3, at: 1_000 }, 1_000)).toBe(30_000);
    expect(waitLeft({ count: 3, at: 1_000 }, 31_000)).toBe(0);
  });

  test('setting the clock back neither shortens nor lengthens the wait', () => {
    expect(waitLeft({ count: 3, at: 1_000_000 }, 0)).toBe(30_000);
  });
});
