import * as answers from '../../wire/api/review-answers.ts';
import type { Endpoint } from './endpoint.ts';
import * as examples from './evidence-review-examples.ts';

/** What waits for a second person, and what was asked back. */
export const reviewEndpoints = {
  reviews: {
    method: 'GET',
    route: '/api/v1/reviews',
    tag: 'events',
    ability: 'evidence.review',
    scoped: true,
    why: 'monitoring',
    query: answers.reviewsQuery,
    answer: answers.reviewsAnswer,
    example: examples.reviews,
    problems: ['http/query-invalid'],
  },
  review: {
    method: 'GET',
    route: '/api/v1/reviews/:id',
    tag: 'events',
    ability: 'evidence.review',
    scoped: true,
    why: 'monitoring',
    path: answers.reviewPath,
    answer: answers.reviewAnswer,
    example: examples.review,
    problems: ['http/query-invalid', 'http/event-not-found'],
  },
  askedBack: {
    method: 'GET',
    route: '/api/v1/asked-back',
    tag: 'events',
    ability: 'events.add',
    scoped: true,
    why: 'service',
    answer: answers.askedBackAnswer,
    example: examples.askedBack,
    problems: [],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
