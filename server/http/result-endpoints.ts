import {
  countedQuery,
  forecastAnswer,
  indicatorAnswer,
  indicatorPath,
  logframeAnswer,
  nearlyAnswer,
  onQuery,
  resultsQuery,
  settingsAnswer,
  whyAnswer,
  whyPath,
} from '../../wire/api/result-answers.ts';
import { qualityAnswer, qualityQuery } from '../../wire/api/quality-answers.ts';
import type { Endpoint } from './endpoint.ts';

const read = {
  method: 'GET',
  tag: 'register',
  ability: 'results.read',
  scoped: true,
} as const;
/** Of one indicator, with people in it. */
const one = {
  ...read,
  why: 'monitoring',
  path: indicatorPath,
  problems: ['http/query-invalid', 'results/indicator-unknown'],
} as const;

/** What the programme achieved: every figure opens to who counts, why, and the record. */
export const resultEndpoints = {
  results: {
    ...read,
    route: '/api/v1/results',
    query: resultsQuery,
    answer: logframeAnswer,
    problems: ['http/query-invalid'],
  },
  resultSettings: {
    ...read,
    why: 'monitoring',
    route: '/api/v1/results/settings',
    answer: settingsAnswer,
    problems: [],
  },
  resultQuality: {
    ...read,
    why: 'monitoring',
    route: '/api/v1/results/quality',
    query: qualityQuery,
    answer: qualityAnswer,
    problems: ['http/query-invalid'],
  },
  resultIndicator: {
    ...one,
    route: '/api/v1/results/:code',
    query: countedQuery,
    answer: indicatorAnswer,
  },
  resultWhy: {
    ...one,
    route: '/api/v1/results/:code/why/:id',
    path: whyPath,
    query: onQuery,
    answer: whyAnswer,
    problems: [...one.problems, 'results/nobody-there'],
  },
  resultNearly: {
    ...one,
    route: '/api/v1/results/:code/nearly',
    query: onQuery,
    answer: nearlyAnswer,
  },
  resultForecast: {
    ...read,
    path: indicatorPath,
    route: '/api/v1/results/:code/forecast',
    query: onQuery,
    answer: forecastAnswer,
    problems: ['http/query-invalid', 'results/indicator-unknown'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
