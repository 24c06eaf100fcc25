import { describe, expect, test } from 'vitest';
import { idFrom, type ActorId } from '../../events/ids.ts';
import type { Day } from '../../quantities/instant.ts';
import type { ColumnMeaning } from './fields.ts';
import type { PeopleMapping, Vocabulary } from './mapping.ts';
import { readPerson, type PersonRow } from './read-person.ts';

const association: ActorId = idFrom('0193a5b0-0000-7000-8000-000000000001');

const vocabulary: Vocabulary = {
  today: '2026-11-23' as Day,
  districts: [
    { ubigeo: '150115', name: 'La Victoria' },
    { ubigeo: '150111', name: 'El Agustino' },
  ],
  organisations: [{ id: association, name: 'Los Cerros', ruc: '20131312955' }],
  choices: { civilStatus: { single: ['Soltera o soltero'] } },
  headers: {},
};

/** Reads one row in which each column is headed by its meaning. */
function read(
  cells: Partial<Record<ColumnMeaning, string>>,
  more: Partial<PeopleMapping> = {},
): PersonRow {
  const columns = Object.fromEntries(
    Object.keys(cells).map((name) => [name, name as ColumnMeaning]),
  );
  const mapping: PeopleMapping = {
    columns,
    organisation: association,
    municipality: null,
    kind: 'recycler',
    role: 'associate',
    letterM: 'man',
    ...more,
  };
  return readPerson({ line: 2, values: cells }, mapping, vocabulary);
}

const rosa = { givenNames: 'Rosa', firstSurname: 'Quispe' };
const codes = (row: PersonRow): string[] => row.remarks.map(({ problem }) => problem.code);

function personOf(row: PersonRow) {
  if (row.outcome !== 'read') throw new Error(codes(row).join(' '));
  return row.person;
}

describe('a row of a member list', () => {
  test('becomes a person of the association, with the fields as the register keeps them', () => {
    const person = personOf(
      read({
        surnamesAndNames: 'QUISPE MAMANI, ROSA MARÍA',
        documentNumber: '45678901',
        sex: 'Femenino',
        birthDate: '31/12/1985',
        phone: '+51 987 654 321',
        role: 'Presidenta',
        district: 'la victoria',
        civilStatus: 'Soltera',
        dailyGrams: '25.5 kg',
        protectiveEquipment: 'Guantes, botas y gorra',
      }),
    );
    expect(person.values).toEqual({
      firstSurname: 'Quispe',
      secondSurname: 'Mamani',
      givenNames: 'Rosa María',
      documentType: 'dni',
      documentNumber: '45678901',
      birthDate: '1985-12-31',
      phone: '987654321',
      civilStatus: 'single',
      dailyGrams: 25_500,
      protectiveEquipment: ['gloves', 'shoes', 'hat'],
    });
    expect(person.details).toEqual({ sex: 'F', district: '150115', bornFrom: 1985 });
    expect(person).toMatchObject({ organisation: association, role: 'president', saysRole: true });
  });

  test('says all that is wrong with it at once, and suggests what was probably meant', () => {
    const row = read({
      ...rosa,
      documentNumber: '4567890',
      birthDate: '12/25/1985',
      phone: '98765',
      email: 'rosa(arroba)mail',
      sex: 'quizás',
      district: 'La Vitoria',
    });
    expect(row.outcome).toBe('held');
    expect(row.remarks.map((one) => [one.column, one.problem.code, one.suggestion])).toEqual([
      ['documentNumber', 'import/document-invalid', '04567890'],
      ['birthDate', 'import/date-implausible', '25/12/1985'],
      ['phone', 'import/phone-invalid', undefined],
      ['email', 'import/email-invalid', undefined],
      ['sex', 'import/choice-unknown', undefined],
      ['district', 'import/district-unknown', 'La Victoria'],
    ]);
  });

  test('needs a name', () => {
    expect(codes(read({ documentNumber: '45678901' }))).toEqual(['import/name-missing']);
  });

  test('of a person under eighteen is brought in and pointed out', () => {
    const row = read({ ...rosa, birthDate: '24/11/2008' });
    expect(row.outcome).toBe('read');
    expect(row.remarks[0]?.problem).toEqual({ code: 'import/under-age', facts: { age: 17 } });
    expect(codes(read({ ...rosa, birthDate: '23/11/2008' }))).toEqual([]);
  });

  test.each([
    ['5/3/80', '1980-03-05'],
    ['05-03-1980', '1980-03-05'],
    ['5 de marzo de 1980', '1980-03-05'],
    ['05-mar-80', '1980-03-05'],
    ['1980-03-05', '1980-03-05'],
    ['29285', '1980-03-05'],
    ['1/1/05', '2005-01-01'],
  ])('reads “%s” as the day %s', (written, day) => {
    expect(personOf(read({ ...rosa, birthDate: written })).values.birthDate).toBe(day);
  });

  test.each(['31/02/1980', '1980', '5/3', 'ayer', '01/01/2030'])(
    'holds “%s” as a date of birth',
    (written) => {
      expect(read({ ...rosa, birthDate: written }).outcome).toBe('held');
    },
  );

  test('takes M for a woman only where the list writes H and M', () => {
    expect(personOf(read({ ...rosa, sex: 'M' })).details.sex).toBe('M');
    expect(personOf(read({ ...rosa, sex: 'M' }, { letterM: 'woman' })).details.sex).toBe('F');
    expect(personOf(read({ ...rosa, sex: 'H' }, { letterM: 'woman' })).details.sex).toBe('M');
  });

  test('knows a foreigner card when the list says so, and not otherwise', () => {
    const card = { ...rosa, documentNumber: '001234567' };
    expect(personOf(read({ ...card, documentType: 'C.E.' })).values).toMatchObject({
      documentType: 'ce',
      documentNumber: '001234567',
    });
    expect(codes(read(card))).toEqual(['import/document-invalid']);
    expect(codes(read({ ...card, documentType: 'Sin documento' }))).toEqual([
      'import/document-stated-none',
    ]);
  });

  test('finds its organisation by name or RUC, and nobody becomes administrator by a list', () => {
    expect(personOf(read({ ...rosa, organisation: 'LOS CERROS' })).organisation).toBe(association);
    expect(personOf(read({ ...rosa, organisation: '20131312955' })).organisation).toBe(association);
    expect(codes(read({ ...rosa, organisation: 'Los Zorros' }))).toEqual([
      'import/organisation-unknown',
    ]);
    expect(codes(read({ ...rosa, role: 'administrator' }))).toEqual(['import/choice-unknown']);
  });

  test('lives where she lives: a district outside the programme is no reason to hold her', () => {
    const row = read({ ...rosa, district: 'Chachapoyas' });
    expect(row.outcome).toBe('read');
    expect(codes(row)).toEqual(['import/district-elsewhere']);
  });

  test('says nothing where a list writes a dash', () => {
    const person = personOf(read({ ...rosa, phone: '-', email: 'S/D', documentNumber: '---' }));
    expect(person.values).toEqual({ ...rosa });
  });
});
