import * as v from 'valibot';
import { actorPath } from '../../wire/api/actor-answers.ts';
import {
  directoryAnswer,
  directoryCsvQuery,
  directoryQuery,
} from '../../wire/api/directory-answers.ts';
import {
  doublesAnswer,
  doublesOfAnswer,
  doublesQuery,
  draftActor,
  mergePreviewAnswer,
  mergePreviewQuery,
  notSameAnswer,
  notSameBody,
} from '../../wire/api/doubles-answers.ts';
import { searchAnswer, searchQuery } from '../../wire/api/search-answers.ts';
import type { ProblemCode } from '../../core/problems/problem.ts';
import type { Endpoint } from './endpoint.ts';

const find = { tag: 'register', ability: 'actors.find', scoped: true } as const;
const merge = { tag: 'register', ability: 'actors.merge' } as const;
const sent = [
  'http/not-json',
  'http/body-too-large',
  'http/encoding-unsupported',
  'http/body-invalid',
] as const satisfies readonly ProblemCode[];

const draft = {
  kind: 'recycler',
  sex: 'F',
  values: { givenNames: 'SIMULADA Rosa', firstSurname: 'Quispe', birthYear: 1985 },
} as const;
const two = {
  a: '01936f2a-5c00-7000-8000-000000000001',
  b: '01936f2a-5c00-7000-8000-000000000002',
} as const;

/** The directory, the search, and records that may be one. */
export const searchEndpoints = {
  actors: {
    ...find,
    method: 'GET',
    route: '/api/v1/actors',
    why: 'service',
    query: directoryQuery,
    answer: directoryAnswer,
    problems: ['http/query-invalid', 'http/cursor-invalid'],
  },
  actorsCsv: {
    method: 'GET',
    route: '/api/v1/actors.csv',
    tag: 'register',
    ability: 'actors.export',
    scoped: true,
    why: 'service',
    query: directoryCsvQuery,
    answer: v.string(),
    media: 'text/csv',
    problems: ['http/query-invalid'],
  },
  search: {
    ...find,
    method: 'GET',
    route: '/api/v1/search',
    why: 'service',
    query: searchQuery,
    answer: searchAnswer,
    problems: ['http/query-invalid'],
  },
  doubles: {
    ...merge,
    method: 'GET',
    route: '/api/v1/doubles',
    why: 'upkeep',
    query: doublesQuery,
    answer: doublesAnswer,
    problems: ['http/query-invalid'],
  },
  doublesOf: {
    ...find,
    method: 'GET',
    route: '/api/v1/actors/:id/doubles',
    why: 'upkeep',
    path: actorPath,
    answer: doublesOfAnswer,
    problems: ['http/query-invalid', 'actors/not-found'],
  },
  doublesCheck: {
    method: 'POST',
    route: '/api/v1/doubles/check',
    tag: 'register',
    ability: 'actors.write',
    scoped: true,
    why: 'upkeep',
    body: { schema: draftActor, example: draft },
    answer: doublesOfAnswer,
    problems: [...sent, 'actors/unknown-kind'],
  },
  notSame: {
    ...merge,
    method: 'POST',
    route: '/api/v1/doubles/not-same',
    body: { schema: notSameBody, example: two },
    answer: notSameAnswer,
    example: two,
    problems: [...sent, 'actors/not-found', 'actors/same-actor'],
  },
  mergePreview: {
    ...merge,
    method: 'GET',
    route: '/api/v1/merges/preview',
    why: 'upkeep',
    query: mergePreviewQuery,
    answer: mergePreviewAnswer,
    problems: [
      'http/query-invalid',
      'http/event-not-found',
      'actors/not-found',
      'actors/same-actor',
      'actors/merge-unfit',
    ],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
