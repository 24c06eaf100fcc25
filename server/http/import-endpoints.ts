import * as v from 'valibot';
import {
  importAnswer,
  importBroughtAnswer,
  importCheckAnswer,
  importErasedAnswer,
  importKeptAnswer,
  importsAnswer,
} from '../../wire/api/import-answers.ts';
import {
  importBringBody,
  importCheckQuery,
  importPath,
  importRowsBody,
  importUploadQuery,
  mappingBody,
  membersQuery,
} from '../../wire/api/import-queries.ts';
import type { Endpoint } from './endpoint.ts';

const csv = 'text/csv';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ofList = { tag: 'register', ability: 'actors.import', scoped: true } as const;
const ofBody = ['http/not-json', 'http/body-too-large', 'http/encoding-unsupported'] as const;
const anImport = ['http/query-invalid', 'import/unknown'] as const;
const checked = [...anImport, 'import/not-mapped'] as const;
const mappingExample = {
  mapping: {
    columns: { DNI: 'documentNumber', PERSONA: 'surnamesAndNames' },
    organisation: '0193a5b0-7000-7000-8000-000000000001',
    municipality: '150115',
    kind: 'recycler',
    role: 'associate',
    letterM: 'man',
  },
};

/** Member lists, in and out. */
export const importEndpoints = {
  memberTemplateCsv: {
    ...ofList,
    method: 'GET',
    route: '/api/v1/members/template.csv',
    answer: v.string(),
    media: csv,
    problems: [],
  },
  memberTemplateXlsx: {
    ...ofList,
    method: 'GET',
    route: '/api/v1/members/template.xlsx',
    answer: v.string(),
    media: xlsx,
    problems: [],
  },
  membersCsv: {
    ...ofList,
    method: 'GET',
    route: '/api/v1/members/export.csv',
    ability: 'actors.export',
    why: 'formalization',
    query: membersQuery,
    answer: v.string(),
    media: csv,
    problems: ['http/query-invalid'],
  },
  membersXlsx: {
    ...ofList,
    method: 'GET',
    route: '/api/v1/members/export.xlsx',
    ability: 'actors.export',
    why: 'formalization',
    query: membersQuery,
    answer: v.string(),
    media: xlsx,
    problems: ['http/query-invalid'],
  },
  imports: {
    ...ofList,
    method: 'GET',
    route: '/api/v1/imports',
    answer: importsAnswer,
    problems: [],
  },
  keepImport: {
    ...ofList,
    method: 'POST',
    route: '/api/v1/imports',
    query: importUploadQuery,
    file: ['text/csv', xlsx],
    answer: importKeptAnswer,
    problems: [
      'http/query-invalid',
      'http/body-too-large',
      'import/file-unreadable',
      'import/file-empty',
      'import/too-many-rows',
    ],
  },
  importPreview: {
    ...ofList,
    method: 'GET',
    route: '/api/v1/imports/:id',
    path: importPath,
    answer: importAnswer,
    problems: anImport,
  },
  mapImport: {
    ...ofList,
    method: 'POST',
    route: '/api/v1/imports/:id/mapping',
    path: importPath,
    body: { schema: mappingBody, example: mappingExample },
    answer: importKeptAnswer,
    problems: [
      ...anImport,
      ...ofBody,
      'import/names-unmapped',
      'import/meaning-twice',
      'import/column-missing',
      'import/organisation-unknown',
      'import/organisation-beyond',
      'actors/unknown-kind',
      'actors/district-unknown',
    ],
  },
  importCheck: {
    ...ofList,
    method: 'GET',
    route: '/api/v1/imports/:id/check',
    why: 'upkeep',
    path: importPath,
    query: importCheckQuery,
    answer: importCheckAnswer,
    problems: checked,
  },
  answerImport: {
    ...ofList,
    method: 'POST',
    route: '/api/v1/imports/:id/rows',
    path: importPath,
    body: { schema: importRowsBody, example: { rows: [{ line: 7, cells: { DNI: '04567890' } }] } },
    answer: importKeptAnswer,
    problems: [...checked, ...ofBody],
  },
  bringImport: {
    ...ofList,
    method: 'POST',
    route: '/api/v1/imports/:id/bring',
    path: importPath,
    body: { schema: importBringBody, example: { changes: false } },
    answer: importBroughtAnswer,
    problems: [...checked, ...ofBody, 'programme/unknown'],
  },
  eraseImport: {
    ...ofList,
    method: 'POST',
    route: '/api/v1/imports/:id/erase',
    path: importPath,
    answer: importErasedAnswer,
    problems: anImport,
  },
  importHeldXlsx: {
    ...ofList,
    method: 'GET',
    route: '/api/v1/imports/:id/held.xlsx',
    path: importPath,
    answer: v.string(),
    media: xlsx,
    problems: checked,
  },
  importReportCsv: {
    ...ofList,
    method: 'GET',
    route: '/api/v1/imports/:id/report.csv',
    path: importPath,
    answer: v.string(),
    media: csv,
    problems: checked,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
