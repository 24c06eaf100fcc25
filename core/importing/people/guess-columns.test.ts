import { describe, expect, test } from 'vitest';
import { guessColumns, guessLetterM } from './guess-columns.ts';

function meaningsOf(columns: readonly string[], sample: readonly Record<string, string>[] = []) {
  return guessColumns(columns, sample, { phone: ['Celular o teléfono'] }).map((one) => one.meaning);
}

describe('the headings of a member list', () => {
  test.each([
    ['Ap. Paterno', 'firstSurname'],
    ['APELLIDO MATERNO', 'secondSurname'],
    ['Nombre(s)', 'givenNames'],
    ['Apellidos y nombres', 'surnamesAndNames'],
    ['NOMBRES Y APELLIDOS', 'namesAndSurnames'],
    ['DNI', 'documentNumber'],
    ['D.N.I.', 'documentNumber'],
    ['N° Doc', 'documentNumber'],
    ['Nº de documento de identidad', 'documentNumber'],
    ['Tipo de Doc.', 'documentType'],
    ['Fec. Nac.', 'birthDate'],
    ['FECHA DE NACIMIENTO', 'birthDate'],
    ['F/M', 'sex'],
    ['Género', 'sex'],
    ['Celular', 'phone'],
    ['N° Telf.', 'phone'],
    ['Celular / WhatsApp (si tiene)', 'phone'],
    ['Cargo', 'role'],
    ['Correo electrónico', 'email'],
    ['Dirección domiciliaria', 'address'],
    ['Grado de instrucción', 'schooling'],
    ['Estado civil', 'civilStatus'],
    ['EPP', 'protectiveEquipment'],
    ['Fecha de ingreso', 'since'],
    ['N°', null],
    ['Observaciones', null],
    ['Firma', null],
  ])('“%s” means %s', (column, meaning) => {
    expect(meaningsOf([column])).toEqual([meaning]);
  });

  test('our own heading is certain, a usual one nearly', () => {
    const [own, usual] = guessColumns(['Celular o teléfono', 'DNI'], [], {
      phone: ['Celular o teléfono'],
    });
    expect(own?.confidence).toBe(1);
    expect(usual?.confidence).toBeLessThan(1);
  });

  test('give no meaning twice: the surest column has it', () => {
    expect(meaningsOf(['Teléfono del familiar', 'Celular'])).toEqual([null, 'phone']);
    expect(meaningsOf(['DNI', 'DNI (2)'])).toEqual(['documentNumber', null]);
  });

  test('that say nothing are read by what stands below them', () => {
    const sample = [
      { A: '45678901', B: '987654321', C: 'f', D: 'QUISPE' },
      { A: '04567890', B: '987 654 322', C: 'm', D: 'MAMANI' },
    ];
    expect(meaningsOf(['A', 'B', 'C', 'D'], sample)).toEqual([
      'documentNumber',
      'phone',
      'sex',
      null,
    ]);
  });

  test('tell whether M is a man or a woman', () => {
    expect(guessLetterM('Sexo', [{ Sexo: 'F' }, { Sexo: 'M' }])).toBe('man');
    expect(guessLetterM('Sexo', [{ Sexo: 'H' }, { Sexo: 'M' }])).toBe('woman');
    expect(guessLetterM('H/M', [{ 'H/M': 'M' }])).toBe('woman');
    expect(guessLetterM('Sexo', [{ Sexo: 'M' }])).toBe('man');
  });
});
