import * as v from 'valibot';
import { actorPath } from '../../wire/api/actor-answers.ts';
import { sheetQuery } from '../../wire/api/encounter-answers.ts';
import {
  boardAnswer,
  boardQuery,
  dueAnswer,
  dueQuery,
  pathwayBookAnswer,
  stuckAnswer,
  stuckQuery,
  walkerPath,
  walksAnswer,
  walksQuery,
} from '../../wire/api/pathway-answers.ts';
import type { Endpoint } from './endpoint.ts';

const read = {
  method: 'GET',
  tag: 'register',
  ability: 'progress.read',
  scoped: true,
  why: 'service',
} as const;

/** Who stands where on which pathway, what is next and what expires. */
export const pathwayEndpoints = {
  walksOf: {
    ...read,
    route: '/api/v1/pathways/walkers/:kind/:id',
    path: walkerPath,
    query: walksQuery,
    answer: walksAnswer,
    problems: ['http/query-invalid', 'actors/not-found'],
  },
  pathwayBook: {
    method: 'GET',
    tag: 'register',
    ability: 'public.read',
    route: '/api/v1/pathways/book',
    answer: pathwayBookAnswer,
    problems: [],
  },
  pathwayBoard: {
    ...read,
    route: '/api/v1/pathways/board',
    query: boardQuery,
    answer: boardAnswer,
    problems: ['http/query-invalid'],
  },
  associationFilePdf: {
    ...read,
    route: '/api/v1/actors/:id/file.pdf',
    path: actorPath,
    query: sheetQuery,
    answer: v.string(),
    media: 'application/pdf',
    problems: [
      'http/query-invalid',
      'http/cursor-invalid',
      'actors/not-found',
      'documents/not-made',
    ],
  },
  pathwaysStuck: {
    ...read,
    route: '/api/v1/pathways/stuck',
    query: stuckQuery,
    answer: stuckAnswer,
    problems: ['http/query-invalid'],
  },
  pathwaysDue: {
    ...read,
    route: '/api/v1/pathways/due',
    query: dueQuery,
    answer: dueAnswer,
    problems: ['http/query-invalid'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
