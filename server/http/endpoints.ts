import * as v from 'valibot';
import type { ProblemCode } from '../../core/problems/problem.ts';
import { balancesAnswer, closureAnswer } from '../../wire/api/book-answers.ts';
import {
  dependentsAnswer,
  eventDetailAnswer,
  eventsAfterAnswer,
} from '../../wire/api/event-answers.ts';
import { backupAnswer, rebuildAnswer } from '../../wire/api/maintenance-answers.ts';
import { choicesAnswer } from '../../wire/api/choices-answer.ts';
import { healthAnswer } from '../../wire/api/health-answer.ts';
import { lotAnswer, traceAnswer } from '../../wire/api/lot-answers.ts';
import {
  flowsAnswer,
  programmeAnswer,
  publicEventsAnswer,
  sankeyAnswer,
} from '../../wire/api/public-answers.ts';
import { registerAnswer } from '../../wire/api/register-answer.ts';
import * as queries from '../../wire/api/queries.ts';
import { batchSchema } from '../../wire/events/event-schemas.ts';
import { outcomesSchema } from '../../wire/events/outcome-schemas.ts';
import * as examples from './examples.ts';

type AddressSchema = v.StrictObjectSchema<v.ObjectEntries, undefined>;

/** What one way into the program takes and gives: routes, description and tests all read it. */
export type Endpoint = {
  readonly method: 'GET' | 'POST';
  readonly route: string;
  readonly tag: 'events' | 'lots' | 'books' | 'public' | 'service';
  /** The schema that its answers have, and one answer. */
  readonly answer: v.GenericSchema;
  readonly example?: unknown;
  /** When it is not JSON. */
  readonly media?: string;
  /** Codes it can answer with, besides those of a token and those that every endpoint can. */
  readonly problems: readonly ProblemCode[];
  readonly token?: 'administrator' | 'metrics';
  /** May be read by any page of the web. */
  readonly open?: boolean;
  /** What may stand in the address, by the schemas that parse it. */
  readonly path?: AddressSchema;
  readonly query?: AddressSchema;
  readonly body?: { readonly schema: v.GenericSchema; readonly example: unknown };
};

export const endpoints = {
  recordEvents: {
    method: 'POST',
    route: '/api/v1/events',
    tag: 'events',
    token: 'administrator',
    body: { schema: batchSchema, example: examples.batch },
    answer: outcomesSchema,
    example: examples.outcomes,
    problems: [
      'http/not-json',
      'http/body-too-large',
      'http/batch-too-large',
      'http/encoding-unsupported',
      'events/malformed',
      'programme/unknown',
    ],
  },
  eventsAfter: {
    method: 'GET',
    route: '/api/v1/events',
    tag: 'events',
    token: 'administrator',
    query: queries.eventsAfterQuery,
    answer: eventsAfterAnswer,
    problems: ['http/query-invalid', 'http/cursor-invalid'],
  },
  event: {
    method: 'GET',
    route: '/api/v1/events/:id',
    tag: 'events',
    token: 'administrator',
    path: queries.eventPath,
    answer: eventDetailAnswer,
    problems: ['http/query-invalid', 'http/event-not-found'],
  },
  dependents: {
    method: 'GET',
    route: '/api/v1/events/:id/dependents',
    tag: 'events',
    token: 'administrator',
    path: queries.eventPath,
    answer: dependentsAnswer,
    problems: ['http/query-invalid', 'http/event-not-found'],
  },
  lot: {
    method: 'GET',
    route: '/api/v1/lots/:lot',
    tag: 'lots',
    open: true,
    path: queries.lotPath,
    answer: lotAnswer,
    problems: ['http/query-invalid', 'http/lot-not-found'],
  },
  trace: {
    method: 'GET',
    route: '/api/v1/lots/:lot/trace',
    tag: 'lots',
    open: true,
    path: queries.lotPath,
    query: queries.traceQuery,
    answer: traceAnswer,
    problems: ['http/query-invalid', 'http/lot-not-found'],
  },
  balances: {
    method: 'GET',
    route: '/api/v1/balances',
    tag: 'books',
    token: 'administrator',
    query: queries.balancesQuery,
    answer: balancesAnswer,
    problems: ['http/query-invalid'],
  },
  closure: {
    method: 'GET',
    route: '/api/v1/closure',
    tag: 'books',
    token: 'administrator',
    query: queries.closureQuery,
    answer: closureAnswer,
    problems: ['http/query-invalid'],
  },
  register: {
    method: 'GET',
    route: '/api/v1/register',
    tag: 'books',
    token: 'administrator',
    answer: registerAnswer,
    problems: [],
  },
  programme: {
    method: 'GET',
    route: '/api/v1/public/programme',
    tag: 'public',
    open: true,
    answer: programmeAnswer,
    problems: [],
  },
  choices: {
    method: 'GET',
    route: '/api/v1/public/choices',
    tag: 'public',
    open: true,
    answer: choicesAnswer,
    problems: [],
  },
  flows: {
    method: 'GET',
    route: '/api/v1/public/flows',
    tag: 'public',
    open: true,
    query: queries.flowsQuery,
    answer: flowsAnswer,
    example: examples.flows,
    problems: ['http/query-invalid'],
  },
  flowsCsv: {
    method: 'GET',
    route: '/api/v1/public/flows.csv',
    tag: 'public',
    open: true,
    query: queries.flowsQuery,
    answer: v.string(),
    media: 'text/csv',
    problems: ['http/query-invalid'],
  },
  sankey: {
    method: 'GET',
    route: '/api/v1/public/sankey',
    tag: 'public',
    open: true,
    query: queries.closureQuery,
    answer: sankeyAnswer,
    problems: ['http/query-invalid'],
  },
  publicEvents: {
    method: 'GET',
    route: '/api/v1/public/events',
    tag: 'public',
    open: true,
    query: queries.publicEventsQuery,
    answer: publicEventsAnswer,
    problems: ['http/query-invalid', 'http/cursor-invalid'],
  },
  health: {
    method: 'GET',
    route: '/api/v1/health',
    tag: 'service',
    answer: healthAnswer,
    problems: [],
  },
  metrics: {
    method: 'GET',
    route: '/metrics',
    tag: 'service',
    token: 'metrics',
    answer: v.string(),
    media: 'text/plain',
    problems: [],
  },
  backup: {
    method: 'POST',
    route: '/api/v1/maintenance/backup',
    tag: 'service',
    token: 'administrator',
    answer: backupAnswer,
    problems: [],
  },
  rebuild: {
    method: 'POST',
    route: '/api/v1/maintenance/rebuild',
    tag: 'service',
    token: 'administrator',
    query: queries.rebuildQuery,
    answer: rebuildAnswer,
    problems: ['http/query-invalid', 'programme/unknown'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type EndpointId = keyof typeof endpoints;

const everywhere: readonly ProblemCode[] = [
  'store/unavailable',
  'store/disk-full',
  'http/stopping',
  'http/internal',
];

/** All codes an endpoint can answer with: its own, its token's, and those of a program in need. */
export function problemsOf({ problems, token }: Endpoint): readonly ProblemCode[] {
  const access: readonly ProblemCode[] =
    token === undefined ? [] : ['access/token-missing', 'access/token-wrong'];
  return [...problems, ...access, ...everywhere];
}
