import { describe, expect, test } from 'vitest';
import { officeRegister as words } from '../../../../../words/es/office-register.ts';
import { changeOf, isNoChange, readForm } from './read-form.ts';

const form = (fields: Readonly<Record<string, string | readonly string[]>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) data.append(name, one);
  }
  return data;
};

describe('a form of the register', () => {
  test('is read as people write: spaces in numbers, kilograms with a comma, ticks as a list', () => {
    const read = readForm(
      form({
        documentType: 'dni',
        documentNumber: ' 4012 3456 ',
        phone: '(01) 987-654-321',
        dailyGrams: '45,5',
        wasteKinds: ['carton', 'vidrio'],
        birthDate: '1983-05-04',
        knownAs: '',
      }),
      [
        'documentType',
        'documentNumber',
        'phone',
        'dailyGrams',
        'wasteKinds',
        'birthDate',
        'knownAs',
      ],
      words,
    );
    expect(read.problems).toEqual([]);
    expect(read.values).toEqual({
      documentType: 'dni',
      documentNumber: '40123456',
      phone: '01987654321',
      dailyGrams: 45_500,
      wasteKinds: ['carton', 'vidrio'],
      birthDate: '1983-05-04',
    });
    // The band of age that stays when the date is erased one day.
    expect(read.details).toEqual({ bornFrom: 1980 });
    expect(read.empty).toEqual(['knownAs']);
  });

  test.each([
    ['documentNumber', '4012345', 'dni'],
    ['ruc', '20131312954', 'ruc'],
    ['phone', 'no tiene', 'phone'],
    ['email', 'rosa@', 'email'],
    ['birthDate', '1983-02-30', 'day'],
    ['birthYear', '83', 'year'],
    ['dailyGrams', 'mucho', 'kilograms'],
    ['letter', 'AB', 'letter'],
  ] as const)('tells what cannot be right beside its field: %s “%s”', (name, typed, code) => {
    const read = readForm(form({ [name]: typed }), [name], words);
    expect(read.problems).toEqual([{ code, ...words.wrong[code], field: name }]);
    expect(read.values).toEqual({});
  });
});

describe('a change', () => {
  const held = { givenNames: 'Rosa', phone: '987654321', district: '150115' };
  const names = ['givenNames', 'phone', 'district'] as const;

  test('says only what differs, and clears what was emptied', () => {
    const read = readForm(form({ givenNames: 'Rosa Elvira', district: '150111' }), names, words);
    expect(changeOf(read, held)).toEqual({
      set: { district: '150111' },
      values: { givenNames: 'Rosa Elvira' },
      clear: ['phone'],
    });
  });

  test('is none when the form comes back as it went, and what was never held is not cleared', () => {
    const read = readForm(form(held), [...names, 'email'], words);
    expect(isNoChange(changeOf(read, held))).toBe(true);
  });
});
