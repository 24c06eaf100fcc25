import { actorPath } from '../../wire/api/actor-answers.ts';
import {
  climateAnswer,
  climateFactorsAnswer,
  climateFactorsQuery,
  climateOfActorAnswer,
  climateQuery,
  climateRunPath,
} from '../../wire/api/climate-answers.ts';
import type { Endpoint } from './endpoint.ts';

/**
 * The climate account. Not tagged `public`: it changes with the day, and when a run that is worked
 * out behind it is done, and not only with the log.
 */
const read = { method: 'GET', tag: 'books', ability: 'public.read', open: true } as const;

export const climateEndpoints = {
  climate: {
    ...read,
    route: '/api/v1/public/climate',
    query: climateQuery,
    answer: climateAnswer,
    problems: ['http/query-invalid', 'emissions/no-set'],
  },
  climateRun: {
    ...read,
    route: '/api/v1/public/climate/runs/:run',
    path: climateRunPath,
    answer: climateAnswer,
    problems: ['http/query-invalid', 'emissions/run-unknown'],
  },
  climateFactors: {
    ...read,
    route: '/api/v1/public/climate/factors',
    query: climateFactorsQuery,
    answer: climateFactorsAnswer,
    problems: ['http/query-invalid', 'emissions/no-set', 'emissions/set-unknown'],
  },
  climateOfActor: {
    method: 'GET',
    tag: 'register',
    ability: 'work.read',
    scoped: true,
    why: 'service',
    route: '/api/v1/actors/:id/climate',
    path: actorPath,
    answer: climateOfActorAnswer,
    problems: ['http/query-invalid', 'actors/not-found', 'emissions/no-set'],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
