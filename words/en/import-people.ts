import type {
  ColumnMeaning,
  JoinedField,
  MemberField,
} from '../../core/importing/people/fields.ts';
import type { ImportPeopleWords } from '../es/import-people.ts';
import { fields } from './fields.ts';

export const importPeople: ImportPeopleWords = {
  headings: {
    organisation: 'Association or organisation',
    municipality: 'Municipality of the list',
    role: 'Post',
    since: 'Member since',
  },
  joined: {
    surnamesAndNames: 'Surnames and names together',
    namesAndSurnames: 'Names and surnames together',
    surnames: 'Both surnames together',
  },
  sheets: { list: 'List', help: 'How to fill it in', held: 'To look at' },
  files: {
    template: 'template-members',
    members: 'members',
    held: 'to-look-at',
    report: 'import-report',
  },
  help: {
    columns: ['Column', 'What goes there', 'Values allowed'],
    types: {
      text: 'Text, up to 200 letters.',
      day: 'Day/month/year: 31/12/1985.',
      year: 'Year with four digits: 1985.',
      grams: 'Kilograms with a decimal point: 25.5.',
      code: 'One of the values allowed.',
      codes: 'One or several of the values allowed, with commas between.',
      phone: 'One number only: nine digits for a mobile.',
      email: 'Like name@example.pe.',
    },
    placed: {
      sex: 'As the person declares it.',
      district: 'District of the home: its name or its UBIGEO code.',
      languages: 'One or several, with commas between.',
      organisation: 'Its name as the register has it, or its RUC. Empty: the one chosen on upload.',
      municipality: 'District of the municipality in whose list it is. Empty: the one chosen.',
      role: 'One of the values allowed. Empty: associate.',
      since: 'Since when a member, day/month/year.',
    },
    several: 'several, with commas',
    about: [
      'One person in each row. Only the name is needed; the rest if it is known.',
      'An empty cell clears nothing of what is registered.',
      'Health data does not come by lists: it needs a signed consent.',
    ],
  },
  held: { line: 'Row', why: 'Why it was held', suggestion: 'Suggestion' },
  report: {
    columns: ['row', 'result', 'person', 'detail'],
    became: { brought: 'brought in', there: 'was there', held: 'to look at', open: 'not in yet' },
  },
  cli: {
    usage:
      'Usage: npm run ayni -- import people FILE.csv|.xlsx --organisation ID ' +
      '[--municipality UBIGEO] [--kind KIND] [--mapping MAPPING.json] [--changes] ' +
      '[--report FOLDER] [--write]',
    working: (rows) => `${rows} rows checked`,
    dryRun: 'Only checked: nothing was written. To bring them in, repeat with --write.',
    done: (file) => `Import of ${file}`,
    rows: (count) => `rows read: ${count}`,
    brought: (count) => `brought in: ${count}`,
    wouldBring: (count) => `would come in: ${count}`,
    there: (count) => `were there: ${count}`,
    held: (count) => `to look at: ${count} (not in)`,
    row: (line) => `row ${line}`,
    suggestion: (value) => `Could it be “${value}”?`,
    more: (count) => `… and ${count} more, in the file.`,
    saved: (file) => `Rows to look at, with the reason: ${file}`,
    column: (column, meaning) => `“${column}” → ${meaning}`,
    leftOut: 'left out',
  },
};

const { personal, details } = fields;

export function meaningText(meaning: ColumnMeaning): string {
  return meaning in importPeople.joined
    ? importPeople.joined[meaning as JoinedField]
    : headingText(meaning as MemberField);
}

export function headingText(field: MemberField): string {
  if (field in importPeople.headings) {
    return importPeople.headings[field as keyof typeof importPeople.headings];
  }
  if (field === 'sex' || field === 'district' || field === 'languages') return details[field].label;
  return personal[field as keyof typeof personal].label;
}
