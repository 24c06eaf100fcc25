import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { phone as spanish } from '../es/phone.ts';
import { laidOver, wordsIn } from './lay-over.ts';
import { phone } from './phone.ts';
import { sourced } from './sourced.ts';

const record = readFileSync(
  new URL('../../docs/decisions/0054-words-in-quechua.md', import.meta.url),
  'utf8',
);

/** Every word of a catalogue that is a plain text. */
function textsOf(catalogue: object): readonly string[] {
  return Object.values(catalogue).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? textsOf(value) : [];
  });
}

describe('the phone in Quechua', () => {
  test('says in Spanish what has no word yet, and keeps every key', () => {
    expect(wordsIn(phone)).toBe(wordsIn(spanish));
    expect(phone.nav.more).toBe('Aswan');
    expect(phone.nav.settings).toBe(spanish.nav.settings);
    expect(phone.notebook.states.refused).toBe(spanish.notebook.states.refused);
    expect(phone.line.unsent(3)).toBe(spanish.line.unsent(3));
  });

  test.each(textsOf(sourced))('has a source for “%s”', (word) => {
    expect(record).toContain(`| ${word} `);
  });
});

test('laying over changes nothing of what lies below', () => {
  const under = { a: { b: 'uno', c: 'dos' }, d: 'tres' };
  expect(laidOver(under, { a: { c: 'iskay' }, e: 'x' })).toEqual({
    a: { b: 'uno', c: 'iskay' },
    d: 'tres',
  });
  expect(under.a.c).toBe('dos');
});
