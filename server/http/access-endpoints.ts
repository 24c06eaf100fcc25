import * as v from 'valibot';
import type { ProblemCode } from '../../core/problems/problem.ts';
import * as answers from '../../wire/api/access-answers.ts';
import { idPath } from '../../wire/api/account-bodies.ts';
import * as queries from '../../wire/api/access-queries.ts';
import type { Endpoint } from './endpoint.ts';

const sent = [
  'http/not-json',
  'http/body-too-large',
  'http/encoding-unsupported',
  'http/body-invalid',
] as const satisfies readonly ProblemCode[];

const keys = { tag: 'accounts', ability: 'keys.manage' } as const;
const review = { tag: 'privacy', ability: 'access.review' } as const;
const supervised = {
  method: 'GET',
  tag: 'privacy',
  ability: 'access.read',
  why: 'supervision',
} as const;

/** Who saw what, who may do what, and the keys of systems. */
export const accessEndpoints = {
  accessLog: {
    ...supervised,
    route: '/api/v1/access-log',
    query: queries.accessLogQuery,
    answer: answers.accessLogAnswer,
    problems: ['http/query-invalid', 'http/cursor-invalid'],
  },
  breach: {
    ...supervised,
    route: '/api/v1/breach',
    query: queries.breachQuery,
    answer: answers.breachAnswer,
    problems: ['http/query-invalid', 'access/breach-of-one', 'access/not-there'],
  },
  breachCsv: {
    ...supervised,
    route: '/api/v1/breach.csv',
    query: queries.breachQuery,
    answer: v.string(),
    media: 'text/csv',
    problems: ['http/query-invalid', 'access/breach-of-one', 'access/not-there'],
  },
  accessReview: {
    ...review,
    method: 'GET',
    route: '/api/v1/access-review',
    why: 'supervision',
    answer: answers.accessReviewAnswer,
    problems: [],
  },
  accessReviewFinish: {
    ...review,
    method: 'POST',
    route: '/api/v1/access-review',
    body: {
      schema: queries.accessReviewBody,
      example: { seen: 'a'.repeat(64) },
    },
    answer: answers.accessReviewedAnswer,
    problems: [...sent, 'access/review-changed'],
  },
  keys: {
    ...keys,
    method: 'GET',
    route: '/api/v1/keys',
    answer: answers.keysAnswer,
    problems: [],
  },
  keyCreate: {
    ...keys,
    method: 'POST',
    route: '/api/v1/keys',
    body: {
      schema: queries.keyBody,
      example: {
        name: 'ERP',
        role: 'monitoring',
        abilities: ['events.read', 'books.read'],
        expiresOn: '2027-06-30',
      },
    },
    answer: answers.keyMadeAnswer,
    problems: [...sent, 'access/key-expiry', 'access/key-unfit'],
  },
  keyRevoke: {
    ...keys,
    method: 'POST',
    route: '/api/v1/keys/:id/revoke',
    path: idPath,
    answer: v.strictObject({}),
    problems: ['http/query-invalid', 'access/not-there'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
