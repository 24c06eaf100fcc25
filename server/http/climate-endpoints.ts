import { actorPath } from '../../wire/api/actor-answers.ts';
import {
  climateAnswer,
  climateFactorsAnswer,
  climateFactorsQuery,
  climateOfActorAnswer,
  climateQuery,
  climateRunPath,
} from '../../wire/api/climate-answers.ts';
import {
  baselinesAnswer,
  importBaselinesAnswer,
  importBaselinesBody,
} from '../../wire/api/baseline-answers.ts';
import { climateCompositionAnswer } from '../../wire/api/composition-answers.ts';
import { climatePublishedAnswer } from '../../wire/api/climate-published-answers.ts';
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
  climatePublished: {
    ...read,
    route: '/api/v1/public/climate/published',
    answer: climatePublishedAnswer,
    problems: [],
  },
  climateComposition: {
    ...read,
    route: '/api/v1/public/climate/composition',
    answer: climateCompositionAnswer,
    problems: [],
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
  climateBaselines: {
    method: 'GET',
    tag: 'books',
    ability: 'results.read',
    route: '/api/v1/climate/baselines',
    answer: baselinesAnswer,
    problems: [],
  },
  importBaselines: {
    method: 'POST',
    tag: 'books',
    ability: 'results.set',
    route: '/api/v1/climate/baselines',
    body: {
      schema: importBaselinesBody,
      example: {
        table: 'generation',
        source: 'MINAM/SIGERSOL',
        method: 'SIGERSOL',
        csv: 'UBIGEO;PERIODO;POB_TOTAL;GPC_DOM;QRESIDUOS_DOM\n150115;2022;189594;0,49;33909',
      },
    },
    answer: importBaselinesAnswer,
    problems: [
      'http/not-json',
      'http/body-too-large',
      'http/body-invalid',
      'http/encoding-unsupported',
      'import/file-unreadable',
      'import/file-empty',
      'import/too-many-rows',
      'import/column-missing',
    ],
  },
} as const satisfies Readonly<Record<string, Endpoint>>;
