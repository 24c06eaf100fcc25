import * as v from 'valibot';
import { actorPath } from '../../wire/api/actor-answers.ts';
import {
  labelsQuery,
  offersQuery,
  spanPaperQuery,
  spanQuery,
  workPaperQuery,
} from '../../wire/api/work-queries.ts';
import {
  collectedAnswer,
  givenAnswer,
  offersAnswer,
  roundsAnswer,
  salesAnswer,
  sharesAnswer,
  stockAnswer,
  transfersAnswer,
  workAnswer,
  yieldsAnswer,
} from '../../wire/api/work-answers.ts';
import type { Endpoint } from './endpoint.ts';

const read = {
  method: 'GET',
  tag: 'register',
  ability: 'work.read',
  scoped: true,
  path: actorPath,
  problems: ['http/query-invalid', 'actors/not-found'],
} as const;

const paper = {
  ...read,
  why: 'service',
  answer: v.string(),
  media: 'application/pdf',
  problems: [...read.problems, 'documents/not-made'],
} as const;

/** The work of somebody, or of an organisation: what the screens of the work read. */
export const workEndpoints = {
  stock: { ...read, route: '/api/v1/actors/:id/stock', answer: stockAnswer },
  transfers: {
    ...read,
    route: '/api/v1/actors/:id/transfers',
    why: 'service',
    answer: transfersAnswer,
  },
  yields: { ...read, route: '/api/v1/actors/:id/yields', answer: yieldsAnswer },
  sales: {
    ...read,
    route: '/api/v1/actors/:id/sales',
    why: 'service',
    query: spanQuery,
    answer: salesAnswer,
  },
  collected: {
    ...read,
    route: '/api/v1/actors/:id/collected',
    why: 'service',
    query: spanQuery,
    answer: collectedAnswer,
  },
  shares: { ...read, route: '/api/v1/actors/:id/shares', why: 'service', answer: sharesAnswer },
  work: { ...read, route: '/api/v1/actors/:id/work', why: 'service', answer: workAnswer },
  given: { ...read, route: '/api/v1/actors/:id/given', answer: givenAnswer },
  ownOffers: { ...read, route: '/api/v1/actors/:id/offers', answer: offersAnswer },
  rounds: { ...read, route: '/api/v1/actors/:id/rounds', answer: roundsAnswer },
  workPdf: { ...paper, route: '/api/v1/actors/:id/work.pdf', query: workPaperQuery },
  givenPdf: { ...paper, route: '/api/v1/actors/:id/given.pdf', query: spanPaperQuery },
  labelsPdf: {
    ...paper,
    route: '/api/v1/actors/:id/labels.pdf',
    query: labelsQuery,
    problems: [...paper.problems, 'documents/nothing-to-print'],
  },
  offers: {
    method: 'GET',
    route: '/api/v1/offers',
    tag: 'register',
    ability: 'work.read',
    scoped: true,
    why: 'service',
    query: offersQuery,
    answer: offersAnswer,
    problems: ['http/query-invalid', 'access/not-yours'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
