import { describe, expect, test } from 'vitest';
import { readable, splitNamesFirst, splitSurnames, splitSurnamesFirst } from './names.ts';

describe('a full name in one column', () => {
  test.each([
    ['QUISPE MAMANI, ROSA MARIA', 'Quispe', 'Mamani', 'Rosa Maria', true],
    ['QUISPE MAMANI ROSA MARIA', 'Quispe', 'Mamani', 'Rosa Maria', true],
    ['De la Cruz Huamán Julio', 'De la Cruz', 'Huamán', 'Julio', true],
    ['Quispe Rosa', 'Quispe', undefined, 'Rosa', false],
    ['Quispe, Rosa María', 'Quispe', undefined, 'Rosa María', true],
  ])('“%s”, surnames first', (written, firstSurname, secondSurname, givenNames, isSure) => {
    expect(splitSurnamesFirst(written)).toEqual({
      firstSurname,
      givenNames,
      isSure,
      ...(secondSurname === undefined ? {} : { secondSurname }),
    });
  });

  test('names first: the last two are the surnames', () => {
    expect(splitNamesFirst('Rosa María Quispe de la Cruz')).toEqual({
      givenNames: 'Rosa María',
      firstSurname: 'Quispe',
      secondSurname: 'de la Cruz',
      isSure: true,
    });
    expect(splitNamesFirst('Rosa Quispe').isSure).toBe(false);
  });

  test('both surnames in one column', () => {
    expect(splitSurnames('SAN MARTÍN DEL ÁGUILA')).toMatchObject({
      firstSurname: 'San Martín',
      secondSurname: 'Del Águila',
    });
  });

  test('keeps no letter more and none less than the row, however it is split', () => {
    const letters = (text: string): string => text.replace(/[\s,]/g, '').toLowerCase();
    for (const written of [
      'A B',
      'A B C',
      'de la A, B C',
      'A B C D E F',
      'Ñahui de los Ríos José',
    ]) {
      for (const split of [splitSurnamesFirst, splitNamesFirst]) {
        const { isSure: _, firstSurname, secondSurname, givenNames } = split(written);
        const parts =
          split === splitNamesFirst
            ? [givenNames, firstSurname, secondSurname]
            : [firstSurname, secondSurname, givenNames];
        expect(letters(parts.join(''))).toBe(letters(written));
      }
    }
  });

  test('is written for reading when the list shouts, and else left alone', () => {
    expect(readable('ÑAHUI  D’ANGELO-RÍOS')).toBe('Ñahui D’Angelo-Ríos');
    expect(readable('MARÍA DEL CARMEN')).toBe('María del Carmen');
    expect(readable('McDonald')).toBe('McDonald');
  });
});
