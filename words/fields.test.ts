import { describe, expect, test } from 'vitest';
import { fieldKind, personalFieldNames } from '../core/actors/personal-fields.ts';
import { fields as en } from './en/fields.ts';
import { fields as es } from './es/fields.ts';

describe.each([
  ['Spanish', es],
  ['English', en],
])('the fields of the register in %s', (_, words) => {
  test('every choice of a field has a word, and no word is of a choice that is not there', () => {
    for (const name of personalFieldNames) {
      const worded = Object.keys(words.personal[name].choices ?? {});
      expect({ name, worded }).toEqual({ name, worded: [...(fieldKind(name).choices ?? [])] });
    }
  });

  test('no two fields read the same, so that a form and a list of differences can be told apart', () => {
    const labels = Object.values(words.personal).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});
