import type { PersonalField } from '../../../core/actors/personal-fields.ts';
import type { MemberSheetAnswer } from '../../../wire/api/privacy-documents.ts';
import { ageInWords, edgesOf, valueInWords, type Speech } from './speech.ts';

type Choice = { readonly label: string; readonly on: boolean };
type Entry =
  | { readonly label: string; readonly span: number; readonly value: string | null }
  | { readonly label: string; readonly span: number; readonly choices: readonly Choice[] };
type Section = { readonly title: string; readonly entries: readonly Entry[] };

/** The form of Annex 2 in its own order; what is not known is a line to be written on. */
export function memberSheetPage(sheet: MemberSheetAnswer, speech: Speech): object {
  const { documents } = speech;
  const words = documents.sheet;
  const name = fullName(sheet) ?? documents.none;
  return {
    ...edgesOf(sheet, words.title(name), speech),
    heading: words.heading,
    law: words.law,
    number: words.number,
    declaration: words.declaration,
    fingerprint: words.fingerprint,
    sections: sectionsOf(sheet, speech),
  };
}

/** Boxes stand where a hand would tick; everything else is written. */
const ticked: ReadonlySet<PersonalField> = new Set([
  'wasteKinds',
  'vehicle',
  'protectiveEquipment',
]);

function sectionsOf(sheet: MemberSheetAnswer, speech: Speech): readonly Section[] {
  const words = speech.documents.sheet;
  const said = (label: string, span: number, value: string | null): Entry => ({
    label,
    span,
    value,
  });
  const own = (field: PersonalField, span: number, label?: string): Entry =>
    entryOf(sheet, speech, { field, span, label });
  const sex = sheet.sex === null ? null : speech.documents.sexShort[sheet.sex];
  const health: Section[] = sheet.showsHealth
    ? [
        {
          title: words.health,
          entries: [
            own('healthInsurance', 4),
            own('tetanusVaccine', 4),
            own('hepatitisBVaccine', 4),
          ],
        },
      ]
    : [];
  return [
    {
      title: words.personal,
      entries: [
        said(words.fullName, 12, fullName(sheet)),
        own('documentType', 2),
        own('documentNumber', 3),
        said(words.age, 2, ageInWords(sheet.age, speech)),
        said(speech.fields.details.sex.label, 2, sex),
        own('civilStatus', 3),
        own('schooling', 5),
        own('phone', 3),
        own('birthDate', 4),
        own('address', 8),
        said(words.district, 4, sheet.district),
        own('birthPlace', 12),
      ],
    },
    { title: words.association, entries: [said(words.organisation, 12, sheet.organisation)] },
    {
      title: words.activity,
      entries: [
        own('wasteKinds', 12),
        own('workZone', 8),
        said(words.workDistrict, 4, sheet.workDistrict),
        own('workHours', 4),
        own('workFrequency', 4),
        own('dailyGrams', 4),
        own('storagePlace', 12),
        own('salePlace', 6, words.saleName),
        own('saleAddress', 6),
      ],
    },
    { title: words.equipment, entries: [own('vehicle', 12), own('protectiveEquipment', 12)] },
    ...health,
  ];
}

function entryOf(
  { values }: MemberSheetAnswer,
  speech: Speech,
  of: { readonly field: PersonalField; readonly span: number; readonly label: string | undefined },
): Entry {
  const { field, span } = of;
  const words = speech.fields.personal[field];
  const label = of.label ?? words.label;
  const value = values[field];
  if (!ticked.has(field)) {
    return { label, span, value: value === undefined ? null : valueInWords(field, value, speech) };
  }
  const held = new Set(typeof value === 'object' ? value : [String(value)]);
  const choices =
    field === 'wasteKinds'
      ? speech.wasteKinds.map(({ code, name }) => [code, name[speech.language]] as const)
      : Object.entries(words.choices ?? {});
  return {
    label,
    span,
    choices: choices.map(([code, name]) => ({ label: name, on: held.has(code) })),
  };
}

function fullName({ values }: MemberSheetAnswer): string | null {
  const { givenNames, firstSurname, secondSurname } = values;
  const parts = [givenNames, firstSurname, secondSurname].filter((part) => part !== undefined);
  return parts.length === 0 ? null : parts.map(String).join(' ');
}
