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
  publicMapAnswer,
  sankeyAnswer,
} from '../../wire/api/public-answers.ts';
import { registerAnswer } from '../../wire/api/register-answer.ts';
import * as queries from '../../wire/api/queries.ts';
import { batchSchema } from '../../wire/events/event-schemas.ts';
import { outcomesSchema } from '../../wire/events/outcome-schemas.ts';
import { accessEndpoints } from './access-endpoints.ts';
import { accountEndpoints } from './account-endpoints.ts';
import { agreementEndpoints } from './agreement-endpoints.ts';
import { actorEndpoints } from './actor-endpoints.ts';
import { climateEndpoints } from './climate-endpoints.ts';
import { encounterEndpoints } from './encounter-endpoints.ts';
import type { Endpoint } from './endpoint.ts';
import * as examples from './examples.ts';
import { privacyEndpoints } from './privacy-endpoints.ts';
import { evidenceEndpoints } from './evidence-endpoints.ts';
import { importEndpoints } from './import-endpoints.ts';
import { pathwayEndpoints } from './pathway-endpoints.ts';
import { queueEndpoints } from './queue-endpoints.ts';
import { resultEndpoints } from './result-endpoints.ts';
import { reportEndpoints } from './report-endpoints.ts';
import { searchEndpoints } from './search-endpoints.ts';
import { teamEndpoints } from './team-endpoints.ts';
import { workEndpoints } from './work-endpoints.ts';

export const endpoints = {
  ...actorEndpoints,
  ...agreementEndpoints,
  ...climateEndpoints,
  ...importEndpoints,
  ...accessEndpoints,
  ...accountEndpoints,
  ...encounterEndpoints,
  ...evidenceEndpoints,
  ...pathwayEndpoints,
  ...privacyEndpoints,
  ...queueEndpoints,
  ...reportEndpoints,
  ...resultEndpoints,
  ...searchEndpoints,
  ...teamEndpoints,
  ...workEndpoints,
  recordEvents: {
    method: 'POST',
    route: '/api/v1/events',
    tag: 'events',
    ability: 'events.add',
    scoped: true,
    body: { schema: batchSchema, example: examples.batch },
    answer: outcomesSchema,
    example: examples.outcomes,
    problems: [
      'http/not-json',
      'http/body-too-large',
      'http/batch-too-large',
      'http/busy',
      'http/encoding-unsupported',
      'events/malformed',
      'programme/unknown',
    ],
  },
  eventsAfter: {
    method: 'GET',
    route: '/api/v1/events',
    tag: 'events',
    ability: 'events.read',
    why: 'upkeep',
    query: queries.eventsAfterQuery,
    answer: eventsAfterAnswer,
    problems: ['http/query-invalid', 'http/cursor-invalid'],
  },
  event: {
    method: 'GET',
    route: '/api/v1/events/:id',
    tag: 'events',
    ability: 'events.read',
    why: 'upkeep',
    path: queries.eventPath,
    answer: eventDetailAnswer,
    problems: ['http/query-invalid', 'http/event-not-found'],
  },
  dependents: {
    method: 'GET',
    route: '/api/v1/events/:id/dependents',
    tag: 'events',
    ability: 'events.read',
    why: 'upkeep',
    path: queries.eventPath,
    answer: dependentsAnswer,
    problems: ['http/query-invalid', 'http/event-not-found'],
  },
  lot: {
    method: 'GET',
    route: '/api/v1/lots/:lot',
    tag: 'lots',
    ability: 'public.read',
    open: true,
    path: queries.lotPath,
    answer: lotAnswer,
    problems: ['http/query-invalid', 'http/lot-not-found'],
  },
  trace: {
    method: 'GET',
    route: '/api/v1/lots/:lot/trace',
    tag: 'lots',
    ability: 'public.read',
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
    ability: 'books.read',
    why: 'monitoring',
    query: queries.balancesQuery,
    answer: balancesAnswer,
    problems: ['http/query-invalid'],
  },
  closure: {
    method: 'GET',
    route: '/api/v1/closure',
    tag: 'books',
    ability: 'books.read',
    why: 'monitoring',
    query: queries.closureQuery,
    answer: closureAnswer,
    problems: ['http/query-invalid'],
  },
  register: {
    method: 'GET',
    route: '/api/v1/register',
    tag: 'books',
    ability: 'events.add',
    scoped: true,
    answer: registerAnswer,
    problems: [],
  },
  programme: {
    method: 'GET',
    route: '/api/v1/public/programme',
    tag: 'public',
    ability: 'public.read',
    open: true,
    answer: programmeAnswer,
    problems: [],
  },
  choices: {
    method: 'GET',
    route: '/api/v1/public/choices',
    // Not `public`: its answer changes with the day, and not only with the log.
    tag: 'register',
    ability: 'public.read',
    open: true,
    answer: choicesAnswer,
    problems: [],
  },
  flows: {
    method: 'GET',
    route: '/api/v1/public/flows',
    tag: 'public',
    ability: 'public.read',
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
    ability: 'public.read',
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
    ability: 'public.read',
    open: true,
    query: queries.closureQuery,
    answer: sankeyAnswer,
    problems: ['http/query-invalid'],
  },
  publicMap: {
    method: 'GET',
    route: '/api/v1/public/map',
    tag: 'public',
    ability: 'public.read',
    open: true,
    query: queries.closureQuery,
    answer: publicMapAnswer,
    problems: ['http/query-invalid'],
  },
  posterPdf: {
    method: 'GET',
    route: '/api/v1/public/poster.pdf',
    tag: 'public',
    ability: 'public.read',
    open: true,
    query: queries.posterQuery,
    answer: v.string(),
    media: 'application/pdf',
    problems: ['http/query-invalid', 'documents/not-made'],
  },
  picturePng: {
    method: 'GET',
    route: '/api/v1/public/picture.png',
    tag: 'public',
    ability: 'public.read',
    open: true,
    query: queries.posterQuery,
    answer: v.string(),
    media: 'image/png',
    problems: ['http/query-invalid', 'documents/not-made'],
  },
  publicEvents: {
    method: 'GET',
    route: '/api/v1/public/events',
    tag: 'public',
    ability: 'public.read',
    open: true,
    query: queries.publicEventsQuery,
    answer: publicEventsAnswer,
    problems: ['http/query-invalid', 'http/cursor-invalid'],
  },
  health: {
    method: 'GET',
    route: '/api/v1/health',
    tag: 'service',
    ability: 'public.read',
    answer: healthAnswer,
    problems: [],
  },
  metrics: {
    method: 'GET',
    route: '/metrics',
    tag: 'service',
    ability: 'metrics.read',
    answer: v.string(),
    media: 'text/plain',
    problems: [],
  },
  backup: {
    method: 'POST',
    route: '/api/v1/maintenance/backup',
    tag: 'service',
    ability: 'maintenance.run',
    answer: backupAnswer,
    problems: [],
  },
  rebuild: {
    method: 'POST',
    route: '/api/v1/maintenance/rebuild',
    tag: 'service',
    ability: 'maintenance.run',
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

const gated: readonly ProblemCode[] = [
  'access/sign-in',
  'access/token-wrong',
  'access/not-allowed',
  'access/token-retired',
];

/** All codes an endpoint can answer with: its own, its gate's, and those of a program in need. */
export function problemsOf({ problems, ability, method }: Endpoint): readonly ProblemCode[] {
  const sent: readonly ProblemCode[] = method === 'POST' ? ['access/cross-site'] : [];
  return [...problems, ...(ability === 'public.read' ? [] : gated), ...sent, ...everywhere];
}
