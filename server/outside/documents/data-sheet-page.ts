import type { DataSheetAnswer } from '../../../wire/api/privacy-answers.ts';
import { dayInWords, edgesOf, valueInWords, type Speech } from './speech.ts';

type Column = { readonly label: string; readonly width: number };
type Section = {
  readonly title: string;
  readonly note: string | null;
  readonly empty: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
};

/** The data sheet as a paper in plain words. */
export function dataSheetPage(sheet: DataSheetAnswer, speech: Speech): object {
  const words = speech.privacy.sheet;
  const { person, controller, dataOfficer } = sheet;
  const name = person.label === '' ? words.unnamed : person.label;
  const of = { ...sheet, madeOn: sheet.madeAt };
  const contact = dataOfficer.contact ?? controller.contact ?? speech.privacy.toBeSet;
  const cancelled =
    person.cancelledAt === null ? '' : words.cancelled(dayInWords(person.cancelledAt, speech));
  const intro = words.intro(sheet.programme[speech.language], dayInWords(sheet.madeAt, speech));
  return {
    ...edgesOf(of, words.title(name), speech),
    heading: words.heading,
    name,
    intro: `${intro} ${cancelled}`.trim(),
    rights: words.rights(contact),
    sections: [
      controllerSection(sheet, speech),
      fieldsSection(sheet, speech),
      detailsSection(sheet, speech),
      affiliationsSection(sheet, speech),
      placesSection(sheet, speech),
      consentsSection(sheet, speech),
      filesSection(sheet, speech),
      cardsSection(sheet, speech),
      requestsSection(sheet, speech),
      readsSection(sheet, speech),
      logSection(sheet, speech),
    ],
  };
}

type Columns = keyof Speech['privacy']['sheet']['columns'];

function section(
  speech: Speech,
  of: {
    readonly title: string;
    readonly note?: string;
    readonly columns: readonly (readonly [Columns, number])[];
    readonly rows: readonly (readonly string[])[];
  },
): Section {
  const { columns, nothing } = speech.privacy.sheet;
  return {
    title: of.title,
    note: of.note ?? null,
    empty: nothing,
    columns: of.columns.map(([name, width]) => ({ label: columns[name], width })),
    rows: of.rows,
  };
}

const dayOf = (at: string | null, speech: Speech): string =>
  at === null ? '' : dayInWords(at, speech);

function controllerSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const { sheet: words, toBeSet } = speech.privacy;
  const { identity, address, contact } = sheet.controller;
  const { name, contact: reach } = sheet.dataOfficer;
  const officer = [name, reach].filter((one) => one !== null).join(', ');
  const said = [identity, address, contact, officer === '' ? null : officer];
  return section(speech, {
    title: words.controller,
    columns: [
      ['what', 1],
      ['says', 3],
    ],
    rows: words.controllerRows.map((label, at) => [label, said[at] ?? toBeSet]),
  });
}

function fieldsSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const { sheet: words, byWhom } = speech.privacy;
  return section(speech, {
    title: words.fields,
    note: words.fieldsNote,
    columns: [
      ['what', 3],
      ['says', 4],
      ['purpose', 3],
      ['by', 3],
      ['day', 2],
    ],
    rows: sheet.fields.map(({ field, value, purpose, by, at }) => [
      speech.fields.personal[field].label,
      valueInWords(field, value, speech),
      sheet.consents.find((one) => one.purpose === purpose)?.name[speech.language] ?? purpose,
      byWhom[by],
      dayOf(at, speech),
    ]),
  });
}

function detailsSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const { sheet: words, byWhom } = speech.privacy;
  return section(speech, {
    title: words.details,
    note: words.detailsNote,
    columns: [
      ['what', 3],
      ['says', 4],
      ['by', 3],
      ['day', 2],
    ],
    rows: sheet.details.map(({ field, value, by, at }) => [
      speech.fields.details[field].label,
      detailInWords(field, value, speech),
      byWhom[by],
      dayOf(at, speech),
    ]),
  });
}

function detailInWords(
  field: DataSheetAnswer['details'][number]['field'],
  value: string | number | readonly string[],
  speech: Speech,
): string {
  if (field === 'bornFrom') {
    return speech.privacy.sheet.bornBetween(Number(value), Number(value) + 4);
  }
  const named = (names: Readonly<Record<string, string>>, code: string): string =>
    names[code] ?? code;
  if (field === 'sex') return named(speech.fields.sexes, String(value));
  if (typeof value === 'object') {
    return value.map((code) => named(speech.fields.languages, code)).join(', ');
  }
  return String(value);
}

function affiliationsSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const roles: Readonly<Record<string, string>> = speech.fields.roles;
  return section(speech, {
    title: speech.privacy.sheet.affiliations,
    columns: [
      ['organisation', 5],
      ['role', 3],
      ['since', 2],
      ['until', 2],
    ],
    rows: sheet.affiliations.map(({ organisation, role, since, until }) => [
      organisation ?? '',
      roles[role] ?? role,
      dayOf(since, speech),
      dayOf(until, speech),
    ]),
  });
}

function placesSection(sheet: DataSheetAnswer, speech: Speech): Section {
  return section(speech, {
    title: speech.privacy.sheet.places,
    columns: [
      ['place', 2],
      ['address', 4],
    ],
    rows: sheet.places.map(({ name, address, reference }) => [
      name,
      [address, reference].filter((one) => one !== null).join(', '),
    ]),
  });
}

function consentsSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const { sheet: words, byWhom } = speech.privacy;
  const yesNo = (given: boolean): string => (given ? words.yes : words.no);
  return section(speech, {
    title: words.consents,
    note: words.consentsNote,
    columns: [
      ['purpose', 4],
      ['allowed', 2],
      ['how', 3],
      ['by', 3],
      ['day', 2],
    ],
    rows: sheet.consents.flatMap(({ name, history }): string[][] =>
      history.length === 0
        ? [[name[speech.language], words.neverAsked, '', '', '']]
        : history.map(({ given, how, takenBy, at }) => [
            name[speech.language],
            yesNo(given),
            speech.fields.hows[how],
            byWhom[takenBy],
            dayOf(at, speech),
          ]),
    ),
  });
}

function filesSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const words = speech.privacy.sheet;
  return section(speech, {
    title: words.files,
    columns: [
      ['kind', 4],
      ['day', 2],
    ],
    rows: sheet.files.map(({ purpose, addedAt }) => [
      words.filePurposes[purpose],
      dayOf(addedAt, speech),
    ]),
  });
}

function cardsSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const words = speech.privacy.sheet;
  return section(speech, {
    title: words.cards,
    columns: [
      ['organisation', 4],
      ['code', 2],
      ['until', 2],
      ['standing', 2],
    ],
    rows: sheet.cards.map(({ organisationName, code, validUntil, standing }) => [
      organisationName ?? '',
      code,
      dayOf(validUntil, speech),
      words.cardStandings[standing],
    ]),
  });
}

function requestsSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const words = speech.privacy.sheet;
  return section(speech, {
    title: words.requests,
    columns: [
      ['right', 3],
      ['day', 2],
      ['due', 3],
      ['outcome', 3],
    ],
    rows: sheet.requests.map(({ right, receivedOn, dueOn, late, outcome }) => [
      speech.fields.rights[right].name,
      dayOf(receivedOn, speech),
      [dayOf(dueOn, speech), late ? words.late : ''].filter((one) => one !== '').join(', '),
      outcome === null ? words.open : speech.fields.outcomes[outcome],
    ]),
  });
}

function readsSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const { sheet: words, byWhom, whys } = speech.privacy;
  const reasons: Readonly<Record<string, string>> = whys;
  return section(speech, {
    title: words.reads,
    note: words.readsNote(sheet.reads.length, sheet.readsInAll),
    columns: [
      ['by', 4],
      ['why', 4],
      ['day', 2],
    ],
    rows: sheet.reads.map(({ by, why, at }) => [
      byWhom[by],
      reasons[why] ?? why,
      dayOf(at, speech),
    ]),
  });
}

function logSection(sheet: DataSheetAnswer, speech: Speech): Section {
  const { sheet: words, events, otherEvents } = speech.privacy;
  return section(speech, {
    title: words.log,
    note: words.logNote,
    columns: [
      ['kind', 4],
      ['count', 1],
    ],
    rows: sheet.events.map(({ kind, count }) => [events[kind] ?? otherEvents, String(count)]),
  });
}
