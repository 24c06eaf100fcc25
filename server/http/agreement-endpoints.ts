import * as v from 'valibot';
import { actorPath } from '../../wire/api/actor-answers.ts';
import {
  agreementAnswer,
  agreementsAnswer,
  agreementsQuery,
  paperQuery,
  statedPath,
} from '../../wire/api/agreement-answers.ts';
import {
  boardAnswer,
  boardCsvQuery,
  boardQuery,
  postAnswer,
} from '../../wire/api/board-answers.ts';
import { chainAnswer, chainsAnswer } from '../../wire/api/chain-answers.ts';
import {
  foodAnswer,
  foodPaperQuery,
  foodQuery,
  foodRegisterAnswer,
} from '../../wire/api/food-answers.ts';
import type { Endpoint } from './endpoint.ts';

const read = {
  method: 'GET',
  tag: 'register',
  ability: 'progress.read',
  scoped: true,
  why: 'service',
} as const;
const one = {
  ...read,
  path: statedPath,
  problems: ['http/query-invalid', 'agreements/not-found'],
} as const;
const pdf = { answer: v.string(), media: 'application/pdf' } as const;
const csv = { answer: v.string(), media: 'text/csv' } as const;
/** Of what an organisation holds: by the same right as its stock. */
const ofHolder = {
  ...read,
  ability: 'work.read',
  path: actorPath,
  problems: ['http/query-invalid', 'actors/not-found'],
} as const;

/** What is offered and wanted, agreed, linked into chains, and rescued to be eaten. */
export const agreementEndpoints = {
  board: {
    ...read,
    route: '/api/v1/board',
    query: boardQuery,
    answer: boardAnswer,
    problems: ['http/query-invalid'],
  },
  boardCsv: {
    ...read,
    ...csv,
    route: '/api/v1/board.csv',
    query: boardCsvQuery,
    problems: ['http/query-invalid'],
  },
  post: { ...one, route: '/api/v1/board/:id', answer: postAnswer },
  agreements: {
    ...read,
    route: '/api/v1/agreements',
    query: agreementsQuery,
    answer: agreementsAnswer,
    problems: ['http/query-invalid'],
  },
  agreement: { ...one, route: '/api/v1/agreements/:id', answer: agreementAnswer },
  agreementPdf: {
    ...one,
    ...pdf,
    route: '/api/v1/agreements/:id/agreement.pdf',
    query: paperQuery,
    problems: [...one.problems, 'documents/not-made'],
  },
  chains: { ...read, route: '/api/v1/chains', answer: chainsAnswer, problems: [] },
  chain: { ...one, route: '/api/v1/chains/:id', answer: chainAnswer },
  food: { ...read, route: '/api/v1/food', answer: foodAnswer, problems: [] },
  foodRegister: {
    ...ofHolder,
    route: '/api/v1/actors/:id/food',
    query: foodQuery,
    answer: foodRegisterAnswer,
  },
  foodRegisterPdf: {
    ...ofHolder,
    ...pdf,
    route: '/api/v1/actors/:id/food.pdf',
    query: foodPaperQuery,
    problems: [...ofHolder.problems, 'documents/not-made'],
  },
  foodRegisterCsv: {
    ...ofHolder,
    ...csv,
    route: '/api/v1/actors/:id/food.csv',
    query: foodPaperQuery,
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
