import type { ProblemCode } from '../../core/problems/problem.ts';
import { queueBody, queuePreviewAnswer } from '../../wire/api/queue-answers.ts';
import { outcomesSchema } from '../../wire/events/outcome-schemas.ts';
import type { Endpoint } from './endpoint.ts';
import * as examples from './examples.ts';

const problems = [
  'http/not-json',
  'http/body-too-large',
  'http/encoding-unsupported',
  'http/body-invalid',
  'http/batch-too-large',
  'compact/damaged',
  'compact/parts-missing',
  'compact/two-queues',
  'programme/unknown',
] as const satisfies readonly ProblemCode[];

const bring = {
  method: 'POST',
  tag: 'events',
  ability: 'queues.bring',
  why: 'upkeep',
  body: { schema: queueBody, example: { text: JSON.stringify(examples.batch) } },
  problems,
} as const;

/** What a phone could not send is handed in at the office. */
export const queueEndpoints = {
  queuePreview: {
    ...bring,
    route: '/api/v1/queues/preview',
    answer: queuePreviewAnswer,
    example: examples.queuePreview,
  },
  queueBring: {
    ...bring,
    route: '/api/v1/queues',
    answer: outcomesSchema,
    example: examples.outcomes,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
