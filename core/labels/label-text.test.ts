import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encounterLabel } from '../encounters/encounter-label.ts';
import { cardCodeForPeople } from '../privacy/card.ts';
import { idFrom, type LotId, type PlaceId } from '../events/ids.ts';
import {
  cardLabel,
  lotLabel,
  placeCode,
  placeLabel,
  readLabel,
  readTyped,
  type LabelKind,
} from './label-text.ts';

const base = 'https://ayni.example';
const bases = fc.constantFrom(base, 'http://192.168.1.20:8080', 'https://ayni.example/en');
const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const lots = fc.uuid({ version: 7 }).map((id): LotId => idFrom(id));
const places = fc.uuid({ version: 7 }).map((id): PlaceId => idFrom(id));
const every: readonly LabelKind[] = ['lot', 'place', 'card', 'invitation', 'number'];

describe('labels', () => {
  test('of a sack say which lot it is, whatever server printed them', () => {
    fc.assert(
      fc.property(bases, letters, lots, (address, letter, id) => {
        const label = lotLabel(address, letter, id);
        const read = readLabel(label);
        expect(read).toMatchObject({ is: 'lot', id });
        expect(readTyped(label, ['lot'])).toEqual(read);
      }),
    );
  });

  test('of a place say which place it is, and its code can be typed', () => {
    fc.assert(
      fc.property(bases, places, (address, id) => {
        expect(readLabel(placeLabel(address, id))).toMatchObject({ is: 'place', id });
        const code = placeCode(id);
        const spoken = `${code.slice(0, 2)} ${code.slice(2).replace(/1/g, 'i')}`.toLowerCase();
        expect(readTyped(spoken, every)).toEqual({ is: 'place', id: null, code });
      }),
    );
  });

  test('of a card and of an invitation give their codes', () => {
    expect(readLabel(cardLabel(base, '7K2QF9M0XA'))).toEqual({ is: 'card', code: '7K2QF9M0XA' });
    expect(readLabel(`${base}/en/carne/${cardCodeForPeople('7K2QF9M0XA')}`)).toEqual({
      is: 'card',
      code: '7K2QF9M0XA',
    });
    expect(readLabel(`${base}/campo/#invitacion=7K3M-9QRT`)).toEqual({
      is: 'invitation',
      code: '7K3M9QRT',
    });
  });

  test('of a lot that was printed from its public page give its code', () => {
    expect(readLabel(`${base}/en/lote/S0000000`)).toBeUndefined();
    const [, code = ''] =
      /\/l\/(\w+)#/.exec(lotLabel(base, 'S', idFrom('0193a5b0-1234-7abc-8def-0123456789ab'))) ?? [];
    expect(readLabel(`${base}/en/lote/${code}`)).toEqual({ is: 'lot', id: null, code });
  });

  test('whose id belongs to another code are not taken', () => {
    fc.assert(
      fc.property(letters, lots, lots, (letter, id, other) => {
        const [label] = lotLabel(base, letter, id).split('#');
        const forged = readLabel(`${label ?? ''}#${other}`);
        expect(forged === undefined || lotLabel(base, letter, other).startsWith(label ?? '')).toBe(
          true,
        );
      }),
    );
  });

  test('at the door of an encounter name it, whatever server and language printed them', () => {
    const encounter = idFrom<'event'>('0193a5b0-0000-7000-8000-00000000e001');
    const label = encounterLabel(base, encounter);
    for (const text of [label, label.replace('/e/', '/en/e/').toUpperCase()]) {
      expect(readLabel(text)).toEqual({ is: 'encounter', encounter });
    }
    expect(readTyped(label, ['encounter'])).toEqual({ is: 'encounter', encounter });
    expect(readTyped(label, ['card'])).toBeUndefined();
    expect(readLabel(`${base}/e/otra`)).toBeUndefined();
  });

  test('that are not ours are nothing', () => {
    for (const text of [
      '',
      'hola',
      'https://example.com',
      `${base}/l/`,
      `${base}/l/A1#x`,
      'WIFI:',
    ]) {
      expect(readLabel(text), text).toBeUndefined();
    }
    fc.assert(fc.property(fc.string(), (text) => void readLabel(text)));
  });

  test('typed are read only as what is asked for', () => {
    expect(readTyped('17', ['number'])).toEqual({ is: 'number', number: 17 });
    expect(readTyped('17', ['lot', 'card'])).toBeUndefined();
    expect(readTyped('0', ['number'])).toBeUndefined();
    expect(readTyped('7k2qf 9mOxa', ['card'])).toEqual({ is: 'card', code: '7K2QF9M0XA' });
    fc.assert(
      fc.property(letters, lots, (letter, id) => {
        const [, code = ''] = /\/l\/(\w+)#/.exec(lotLabel(base, letter, id)) ?? [];
        expect(readTyped(code.toLowerCase(), every)).toEqual({ is: 'lot', id: null, code });
      }),
    );
  });
});
