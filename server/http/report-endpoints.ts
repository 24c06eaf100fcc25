import * as v from 'valibot';
import * as answers from '../../wire/api/report-answers.ts';
import type { Endpoint } from './endpoint.ts';

const read = {
  method: 'GET',
  tag: 'reports',
  ability: 'results.read',
  problems: ['http/query-invalid', 'reports/not-found'],
} as const;

const open = {
  method: 'GET',
  tag: 'reports',
  ability: 'public.read',
  open: true,
  problems: ['http/query-invalid', 'reports/none-approved', 'reports/not-found'],
} as const;

/** Reports as they were frozen, the files made of them, and what anybody may read of them. */
export const reportEndpoints = {
  reports: {
    ...read,
    route: '/api/v1/reports',
    why: 'monitoring',
    answer: answers.reportsAnswer,
    problems: [],
  },
  freezeReport: {
    method: 'POST',
    route: '/api/v1/reports',
    tag: 'reports',
    ability: 'results.freeze',
    body: {
      schema: answers.freezeBody,
      example: { from: '2027-01-01', to: '2027-06-30' },
    },
    answer: answers.freezingAnswer,
    problems: ['http/body-invalid', 'http/not-json', 'http/busy', 'reports/period-unfit'],
  },
  freezing: {
    ...read,
    route: '/api/v1/reports/freezing/:id',
    ability: 'results.freeze',
    path: answers.reportPath,
    answer: answers.freezingAnswer,
  },
  report: {
    ...read,
    route: '/api/v1/reports/:id',
    why: 'monitoring',
    path: answers.reportPath,
    answer: answers.reportAnswer,
  },
  reportRestated: {
    ...read,
    route: '/api/v1/reports/:id/restated',
    path: answers.reportPath,
    answer: answers.restatedAnswer,
  },
  approveReport: {
    method: 'POST',
    route: '/api/v1/reports/:id/approve',
    tag: 'reports',
    ability: 'results.approve',
    path: answers.reportPath,
    answer: answers.approvedAnswer,
    problems: [
      'http/query-invalid',
      'reports/not-found',
      'reports/second-person',
      'reports/already-approved',
    ],
  },
  reportFile: {
    ...read,
    route: '/api/v1/reports/:id/files/:file',
    path: answers.reportFilePath,
    query: answers.reportFileQuery,
    answer: v.string(),
    media: 'application/octet-stream',
    problems: [...read.problems, 'reports/iati-incomplete'],
  },
  reportEvidence: {
    ...read,
    route: '/api/v1/reports/:id/evidence.zip',
    why: 'monitoring',
    path: answers.reportPath,
    query: answers.reportFileQuery,
    answer: v.string(),
    media: 'application/zip',
  },
  publicResults: {
    ...open,
    route: '/api/v1/public/results',
    query: answers.publicResultsQuery,
    answer: answers.publicResultsAnswer,
  },
  publicResultVersions: {
    ...open,
    route: '/api/v1/public/results/versions',
    answer: answers.publicVersionsAnswer,
    problems: [],
  },
  publicResultsCsv: {
    ...open,
    route: '/api/v1/public/results.csv',
    query: answers.publicResultsQuery,
    answer: v.string(),
    media: 'text/csv',
  },
  publicResultsDictionary: {
    ...open,
    route: '/api/v1/public/results/dictionary.csv',
    answer: v.string(),
    media: 'text/csv',
    problems: [],
  },
  publicResultsCitation: {
    ...open,
    route: '/api/v1/public/results/citation',
    query: answers.citationQuery,
    answer: v.string(),
    media: 'text/plain',
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
