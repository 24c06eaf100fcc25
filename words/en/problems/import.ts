import type { ProblemsOf } from '../../problem-words.ts';

export const importProblems: ProblemsOf<'import'> = {
  'import/no-such-file': {
    title: 'The file is not there',
    sentence: ({ file }) => `There is no file ${file}.`,
    remedy: () => 'Check the path of the file.',
  },
  'import/mapping-invalid': {
    title: 'The mapping has an error',
    sentence: ({ file, field, detail }) => `In ${file}, the field “${field}”: ${detail}.`,
    remedy: () => 'Correct this field and repeat the import.',
  },
  'import/column-missing': {
    title: 'A column is missing',
    sentence: ({ column, columns }) => `The file has no column “${column}”; it has: ${columns}.`,
    remedy: () => 'Put the name that the table uses into the mapping.',
  },
  'import/value-missing': {
    title: 'A value is missing',
    sentence: ({ column }) => `The column “${column}” is empty in this row.`,
    remedy: () => 'Fill it in at the source table and repeat the import.',
  },
  'import/date-invalid': {
    title: 'There is no such date',
    sentence: ({ column, value }) => `The column “${column}” says “${value}”, which is no date.`,
    remedy: () => 'Correct the date in the source table and repeat the import.',
  },
  'import/date-implausible': {
    title: 'The date cannot be right',
    sentence: ({ column, value, earliest, latest }) =>
      `The column “${column}” says “${value}”; expected between ${earliest} and ${latest}.`,
    remedy: () => 'Correct the date in the source table and repeat the import.',
  },
  'import/number-invalid': {
    title: 'The weight is no number',
    sentence: ({ column, value }) => `The column “${column}” says “${value}”, which is no weight.`,
    remedy: () => 'Correct the weight in the source table and repeat the import.',
  },
  'import/place-unconfirmed': {
    title: 'The place is to be confirmed',
    sentence: ({ column, value, suggestion }) =>
      `The column “${column}” says “${value}”; it seems to be “${suggestion}”.`,
    remedy: () => 'Confirm the place in the mapping and repeat the import.',
  },
  'import/columns-disagree': {
    title: 'Two columns disagree',
    sentence: ({ column, value, other, other_value }) =>
      `The column “${column}” says “${value}” and the column “${other}” says “${other_value}”.`,
    remedy: () => 'Check which is right in the source table and repeat the import.',
  },
  'import/line-broken': {
    title: 'The row is broken',
    sentence: ({ detail }) => `The row cannot be read: ${detail}.`,
    remedy: () => 'Check quotes and separators of this row and repeat the import.',
  },
  'import/file-unreadable': {
    title: 'The file cannot be read',
    sentence: ({ detail }) => `The file cannot be read as CSV or XLSX (${detail}).`,
    remedy: () => 'Save it again from the spreadsheet as .xlsx or .csv and upload it once more.',
  },
  'import/file-empty': {
    title: 'The file has no rows',
    sentence: () => 'The file has no row below its headings.',
    remedy: () =>
      'Check that the first sheet has its headings in the first row and the people below.',
  },
  'import/too-many-rows': {
    title: 'The file has too many rows',
    sentence: ({ rows_max }) => `At most ${rows_max} rows can be uploaded from the page.`,
    remedy: () => 'Split the file, or import it with `npm run ayni -- import people`.',
  },
  'import/unknown': {
    title: 'There is no such import',
    sentence: ({ import: id }) => `There is no import ${id}, or it was erased.`,
    remedy: () => 'Go back to the list of imports, or upload the file again.',
  },
  'import/names-unmapped': {
    title: 'The names are not mapped',
    sentence: () => 'No column is marked as names or surnames.',
    remedy: () => 'Choose which column has names and surnames.',
  },
  'import/meaning-twice': {
    title: 'Two columns for the same',
    sentence: ({ columns }) => `The columns ${columns} are marked for the same.`,
    remedy: () => 'Keep one of them and set the others to “leave out”.',
  },
  'import/not-mapped': {
    title: 'The columns are not confirmed',
    sentence: () => 'It was not confirmed yet what each column means.',
    remedy: () => 'Confirm the columns and go on.',
  },
  'import/name-missing': {
    title: 'The name is missing',
    sentence: () => 'The row has neither names nor surnames.',
    remedy: () => 'Write at least a name or a surname.',
  },
  'import/name-split': {
    title: 'The name was split without certainty',
    sentence: ({ value, split }) => `“${value}” was read as: ${split}.`,
    remedy: () =>
      'If that is not so, write surnames and names in columns of their own, or with a comma: “Quispe Mamani, Rosa”.',
  },
  'import/text-too-long': {
    title: 'The text is too long',
    sentence: ({ column, most }) => `“${column}” holds at most ${most} letters.`,
    remedy: () => 'Shorten the text.',
  },
  'import/choice-unknown': {
    title: 'The value is not one of those allowed',
    sentence: ({ column, value }) =>
      `“${column}” says “${value}”, which is none of the values allowed.`,
    remedy: () =>
      'Write one of the values on the second sheet of the template, or leave the cell empty.',
  },
  'import/document-invalid': {
    title: 'The number of the document is wrong',
    sentence: ({ column, value }) =>
      `“${column}” says “${value}”: a DNI has 8 digits, a foreigner card 9 to 12 letters or digits.`,
    remedy: () =>
      'Check it against the document. If it is a foreigner card, put CE as the type of document.',
  },
  'import/document-stated-none': {
    title: 'It says no document and has a number',
    sentence: ({ value }) => `The row says “no document” and has the number “${value}”.`,
    remedy: () => 'Mend the type of document or clear the number.',
  },
  'import/phone-invalid': {
    title: 'The phone is wrong',
    sentence: ({ column, value }) => `“${column}” says “${value}”, which is no phone number.`,
    remedy: () =>
      'Write one number only: nine digits for a mobile; with + and the country code if it is from abroad.',
  },
  'import/email-invalid': {
    title: 'The e-mail is wrong',
    sentence: ({ column, value }) => `“${column}” says “${value}”, which is no e-mail address.`,
    remedy: () => 'Write it like name@example.pe, or leave the cell empty.',
  },
  'import/district-unknown': {
    title: 'The district is not known',
    sentence: ({ column, value }) =>
      `“${column}” says “${value}”, which is no district of the programme.`,
    remedy: () => 'Write the name as it is in the programme, or the UBIGEO code of six digits.',
  },
  'import/district-elsewhere': {
    title: 'The district is outside the programme',
    sentence: ({ value }) =>
      `“${value}” is no district of the programme; the person comes in without a district.`,
    remedy: () => 'If it is needed, write its UBIGEO code of six digits.',
  },
  'import/organisation-unknown': {
    title: 'The organisation is not known',
    sentence: ({ column, value }) =>
      `“${column}” says “${value}”, and no organisation has that name or RUC.`,
    remedy: () => 'Register the organisation first, or write its name as the register has it.',
  },
  'import/organisation-beyond': {
    title: 'The organisation is out of reach',
    sentence: () => 'There is no permission to bring members into that organisation.',
    remedy: () =>
      'Choose an organisation of your own, or ask the coordination of the programme to do it.',
  },
  'import/under-age': {
    title: 'Under age',
    sentence: ({ age }) => `By the date of birth the age is ${age}.`,
    remedy: () =>
      'Check the date. The law asks for 18 years to collect; it is registered all the same.',
  },
  'import/row-repeated': {
    title: 'The person is twice in the file',
    sentence: ({ line }) => `Row ${line} is of the same person and says something else.`,
    remedy: () => 'Decide which one is right and take the other out.',
  },
  'import/row-alike': {
    title: 'Two rows look alike',
    sentence: ({ line }) => `It looks like row ${line}.`,
    remedy: () => 'Say whether it is another person, or set one of the two rows aside.',
  },
  'import/likely-double': {
    title: 'May be registered already',
    sentence: () => 'It looks like somebody in the register.',
    remedy: () =>
      'Say whether it is the same person or another one. They are never joined by themselves.',
  },
};
