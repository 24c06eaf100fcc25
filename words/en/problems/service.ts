import type { ProblemsOf } from '../../problem-words.ts';
import { operator } from './remedies.ts';

export const serviceProblems: ProblemsOf<'http' | 'store'> = {
  'http/not-json': {
    title: 'The body is not JSON',
    sentence: ({ detail }) => `What came cannot be read as JSON: ${detail}.`,
    remedy: () => 'Send JSON in UTF-8 with content-type application/json.',
  },
  'http/query-invalid': {
    title: 'The query has an error',
    sentence: ({ field, detail }) => `The parameter “${field}” is not valid: ${detail}.`,
    remedy: () => 'Correct the parameter; the page /api/docs explains them.',
  },
  'http/body-invalid': {
    title: 'Something is missing or not written right',
    sentence: ({ field, detail }) => `The field “${field}” is missing or not valid: ${detail}.`,
    remedy: () => 'Fill in or correct the field and send it again.',
  },
  'http/body-too-large': {
    title: 'The body is too large',
    sentence: ({ bytes_max }) => `A body cannot be above ${bytes_max} bytes.`,
    remedy: () => 'Send fewer records at a time.',
  },
  'http/batch-too-large': {
    title: 'Too many records at once',
    sentence: ({ events_max }) => `A batch cannot carry more than ${events_max} records.`,
    remedy: () => 'Send them in several batches.',
  },
  'http/encoding-unsupported': {
    title: 'Unknown compression',
    sentence: ({ encoding }) => `A body compressed with “${encoding}” cannot be read.`,
    remedy: () => 'Send it uncompressed or with gzip.',
  },
  'http/not-found': {
    title: 'There is nothing here',
    sentence: ({ path }) => `There is nothing at the address ${path}.`,
    remedy: () => 'Check the address; the page /api/docs lists them.',
  },
  'http/lot-not-found': {
    title: 'The lot cannot be found',
    sentence: ({ lot }) => `There is no lot “${lot}”.`,
    remedy: () => 'Check the code. If it is recent, its record may not have arrived yet.',
  },
  'http/event-not-found': {
    title: 'The record cannot be found',
    sentence: ({ event }) => `There is no record “${event}”.`,
    remedy: () => 'Check the id. If it is recent, it may not have arrived yet.',
  },
  'http/cursor-invalid': {
    title: 'The cursor is not valid',
    sentence: ({ cursor }) => `Reading cannot go on from “${cursor}”.`,
    remedy: () => 'Use “next” of the last answer, or begin without a cursor.',
  },
  'http/busy': {
    title: 'Many are sending at once',
    sentence: () => 'Many phones are sending right now. Nothing was lost.',
    remedy: ({ seconds }) => `Send the same again in ${seconds} seconds.`,
  },
  'http/stopping': {
    title: 'The program is stopping',
    sentence: () => 'The program is stopping and takes nothing new. Nothing was lost.',
    remedy: () => 'Send the same again in a moment.',
  },
  'http/internal': {
    title: 'The program failed',
    sentence: ({ request }) => `Something failed in the program while answering ${request}.`,
    remedy: () => `${operator} Name the number of the request.`,
  },
  'store/unavailable': {
    title: 'The database does not answer',
    sentence: () => 'The database does not answer just now. What was confirmed before is kept.',
    remedy: () => 'Send the same again in a moment.',
  },
  'store/disk-full': {
    title: 'The disk is full',
    sentence: () => 'The disk is full and this was not kept. What was there before is safe.',
    remedy: () => 'Free space on the disk and send the same again.',
  },
  'store/in-use': {
    title: 'The data is in use',
    sentence: ({ folder, process }) => `The process ${process} already uses the folder ${folder}.`,
    remedy: () => 'Stop that process, or name another folder with AYNI_DATA.',
  },
  'store/fsync-missing': {
    title: 'The disk does not confirm what is written',
    sentence: () =>
      'The data of a trial did not really reach the disk; a power cut would lose records.',
    remedy: () => 'Use another folder or disk, or a PostgreSQL server with DATABASE_URL.',
  },
  'store/newer-schema': {
    title: 'The data is of a newer version',
    sentence: ({ found, known }) =>
      `The data has version ${found}; this program knows versions up to ${known}.`,
    remedy: () => 'Update the program before opening this data.',
  },
  'store/target-not-empty': {
    title: 'The target already has data',
    sentence: () => 'The target database already has data, and nothing was touched.',
    remedy: () => 'Choose an empty database.',
  },
  'store/copies-differ': {
    title: 'The copy is not equal',
    sentence: ({ table }) => `After copying, the table “${table}” is not equal to the original.`,
    remedy: () => `Do not use the copy; the original is untouched. ${operator}`,
  },
  'store/backup-unreadable': {
    title: 'The backup cannot be read',
    sentence: ({ file }) => `The file ${file} is missing, cut short or not a backup of Ayni.`,
    remedy: () => 'Name another backup; nothing was restored.',
  },
};
