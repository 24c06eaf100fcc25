import { describe, expect, test } from 'vitest';
import { foldSpelling, groupSpellings, lettersApart, nearestSpelling } from './spelling.ts';

describe('a zone written in several ways', () => {
  test('is the same zone with and without accents, capitals and double spaces', () => {
    expect(foldSpelling('  Delegación  SAN Gerónimo ')).toBe('delegacion san geronimo');
    expect(foldSpelling('DELEGACION DR. MONTAÑA')).toBe(foldSpelling('Delegacion Dr. montaña'));
  });

  test('is proposed as one place, the most used spelling first', () => {
    const counts = new Map([
      ['Plaza Torrent ', 1],
      ['PLAZA TORRENT', 40],
      ['Plaza Torent', 2],
      ['Plaza Libertad', 75],
    ]);
    expect(groupSpellings(counts)).toEqual([
      ['Plaza Libertad'],
      ['PLAZA TORRENT', 'Plaza Torent', 'Plaza Torrent '],
    ]);
  });

  test('is another place when only the number differs', () => {
    expect(
      groupSpellings(
        new Map([
          ['Puesto 14', 2],
          ['Puesto 15', 1],
        ]),
      ),
    ).toHaveLength(2);
    expect(nearestSpelling('Puesto 15', ['Puesto 14'])).toBeUndefined();
  });

  test('finds the confirmed name that was probably meant, or none', () => {
    expect(nearestSpelling('molina  punta', ['Juan de Vera', 'Molina Punta'])).toBe('Molina Punta');
    expect(nearestSpelling('Cerro El Pino', ['Juan de Vera', 'Molina Punta'])).toBeUndefined();
  });

  test('counts letters to change', () => {
    expect(lettersApart('', 'abc')).toBe(3);
    expect(lettersApart('gamarra', 'gamara')).toBe(1);
  });
});
