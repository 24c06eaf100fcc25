import { describe, expect, test } from 'vitest';
import { testNames } from '../../../../testing/factories/ids.ts';
import {
  emptyRegistering,
  lackOfFacts,
  lackOfWho,
  registration,
  type Answer,
  type Registering,
} from './registering.ts';

const names = testNames();
const yes = (purpose: string, given = true): Answer => ({
  purpose,
  given,
  text: `${purpose}-1`,
  language: 'es',
  how: 'verbal',
});
const rosa: Registering = {
  ...emptyRegistering,
  givenNames: ' Rosa  María ',
  firstSurname: 'Quispe',
  documentNumber: '4123 4567',
  sex: 'F',
  birthYear: '1978',
  phone: '+51 987 654 321',
  district: '150115',
  association: names.actor('Sembrando'),
  answers: [yes('service'), yes('photo', false)],
};
const ids = { actor: names.actor('Rosa'), kind: 'recycler', nonce: 'n'.repeat(22) };

describe('what lacks', () => {
  test.each([
    [{ givenNames: ' ' }, 'missingNames'],
    [{ firstSurname: '' }, 'missingSurname'],
    [{ documentNumber: '' }, 'missingNumber'],
    [{ documentNumber: '4123456' }, 'dniWrong'],
    [{ documentNumber: '412345678' }, 'dniWrong'],
    [{ documentType: 'ce', documentNumber: '12' }, 'ceWrong'],
    [{ documentType: 'none', documentNumber: '' }, undefined],
    [{}, undefined],
  ] as const)('of %o is %s', (change, lack) => {
    expect(lackOfWho({ ...rosa, ...change })).toBe(lack);
  });

  test.each([
    [{ sex: null }, 'missingSex'],
    [{ birthYear: '78' }, 'yearWrong'],
    [{ birthYear: '2027' }, 'yearWrong'],
    [{ birthYear: '' }, undefined],
    [{ phone: '12345' }, 'phoneWrong'],
    [{ phone: '' }, undefined],
    [{ association: null }, 'missingAssociation'],
    [{}, undefined],
  ] as const)('of the facts with %o is %s', (change, lack) => {
    expect(lackOfFacts({ ...rosa, ...change }, 2026)).toBe(lack);
  });
});

describe('the statement', () => {
  test('says age only by five years outside of what can be erased', () => {
    expect(registration(rosa, ids)).toEqual({
      actor: ids.actor,
      kind: 'recycler',
      sex: 'F',
      bornFrom: 1975,
      district: '150115',
      parent: names.actor('Sembrando'),
      personal: {
        nonce: ids.nonce,
        values: {
          givenNames: 'Rosa María',
          firstSurname: 'Quispe',
          documentType: 'dni',
          documentNumber: '41234567',
          birthYear: 1978,
          phone: '987654321',
        },
      },
    });
  });

  test('names nobody who did not allow it', () => {
    const refused = { ...rosa, answers: [yes('service', false)] };
    expect(registration(refused, ids)).not.toHaveProperty('personal');
    expect(JSON.stringify(registration(refused, ids))).not.toMatch(/Rosa|41234567|987654321/);
  });
});
