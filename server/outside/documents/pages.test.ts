import { describe, expect, test } from 'vitest';
import { fieldKind, personalFieldNames } from '../../../core/actors/personal-fields.ts';
import { parseDay, type Day } from '../../../core/quantities/instant.ts';
import type { MemberListAnswer, MemberSheetAnswer } from '../../../wire/api/privacy-documents.ts';
import { cardsPage } from './cards-page.ts';
import { memberListPage } from './member-list-page.ts';
import { memberSheetPage } from './member-sheet-page.ts';
import { speechIn, valueInWords } from './speech.ts';

const day = (text: string): Day => parseDay(text) as Day;
const head = {
  programme: { es: 'Programa', en: 'Programme' },
  simulated: false,
  madeOn: '2026-11-23',
};
const spanish = speechIn('es', [{ code: 'paper', name: { es: 'Papel', en: 'Paper' } }]);
const sheet: MemberSheetAnswer = {
  ...head,
  actor: '0190000a-0000-7000-8000-000000000001',
  organisation: null,
  district: null,
  workDistrict: null,
  sex: null,
  age: null,
  values: {},
  showsHealth: false,
};
const textOf = (page: object): string => JSON.stringify(page);

describe('the member sheet', () => {
  test('has every field that the form of Annex 2 asks for, to be read or filled in', () => {
    const text = textOf(memberSheetPage(sheet, spanish));
    for (const name of personalFieldNames) {
      const { asked, group } = fieldKind(name);
      const asks: readonly string[] = asked;
      // Names stand on one line; the place of sale under the words of the form.
      const own = group === 'name' || name === 'salePlace';
      if (!asks.includes('annex2') || own || group === 'sensitive') continue;
      expect(text, name).toContain(spanish.fields.personal[name].label);
    }
    expect(text).toContain('Declaración Jurada');
    expect(text).toContain('Huella digital');
  });

  test('has boxes for health only while the signed permission stands', () => {
    const label = spanish.fields.personal.tetanusVaccine.label;
    expect(textOf(memberSheetPage(sheet, spanish))).not.toContain(label);
    expect(textOf(memberSheetPage({ ...sheet, showsHealth: true }, spanish))).toContain(label);
  });

  test('says what is known as people say it, and ticks what holds', () => {
    const values = { dailyGrams: 24_500, wasteKinds: ['paper'], birthDate: '1981-04-03' };
    const text = textOf(memberSheetPage({ ...sheet, values }, spanish));
    expect(text).toContain('24.5\u00a0kg');
    expect(text).toContain('3 abr 1981');
    expect(text).toContain('{"label":"Papel","on":true}');
  });
});

test('of what is simulated every paper says so', () => {
  const of = { ...head, simulated: true };
  const list: MemberListAnswer = {
    ...of,
    asked: 'art34',
    organisation: {
      actor: sheet.actor,
      name: null,
      district: null,
      ruc: null,
      registryEntry: null,
      legalDomicile: null,
      representativeName: null,
      representativeDocument: null,
    },
    municipality: null,
    members: [],
  };
  const cards = cardsPage([], { ...of, address: 'https://example.org' }, spanish);
  for (const page of [
    memberSheetPage({ ...sheet, ...of }, spanish),
    memberListPage(list, spanish),
    cards.data,
  ]) {
    expect(textOf(page)).toContain('SIMULACIÓN: ');
  }
});

test('a card bears the address where it is verified, and a photo only if there is one', () => {
  const card = {
    actor: sheet.actor,
    code: '7K2QF-9M0XA',
    organisation: 'Los Cerros',
    name: null,
    document: null,
    workHours: null,
    validUntil: day('2027-12-31'),
    photo: null,
  };
  const of = { ...head, address: 'https://ayni.example.org' };
  const plain = cardsPage([card], of, spanish);
  expect(textOf(plain.data)).toContain('ayni.example.org/carne');
  expect(plain.images.map(({ name }) => name)).toEqual(['qr-0.svg']);
  const photo = { media: 'image/png', content: new Uint8Array([1]) };
  const shown = cardsPage([{ ...card, photo }], of, spanish);
  expect(shown.images.map(({ name }) => name)).toEqual(['qr-0.svg', 'photo-0.png']);
});

test('values are worded in both languages', () => {
  const english = speechIn('en', []);
  expect(valueInWords('vehicle', 'pedal_tricycle', spanish)).not.toContain('_');
  expect(valueInWords('vehicle', 'pedal_tricycle', english)).not.toContain('_');
  expect(valueInWords('birthDate', '1981-04-03', english)).toBe('3 Apr 1981');
});
