import { actorPath } from '../../wire/api/actor-answers.ts';
import {
  climateFactorsQuery,
  climateQuery,
  climateRunPath,
} from '../../wire/api/climate-answers.ts';
import { climateFactors } from '../questions/climate-factors.ts';
import { climateOfActor } from '../questions/climate-of-actor.ts';
import { climate, climateRun } from '../questions/climate.ts';
import { newEmissionsDesk } from '../questions/emissions-desk.ts';
import { pathOf, queryOf } from './asked-for.ts';
import type { climateEndpoints } from './climate-endpoints.ts';
import { answer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';
import { told } from './telling.ts';

/** The climate account, its runs and its factors. */
export function climateHandlers(service: Service): Handlers<keyof typeof climateEndpoints> {
  const { asked, now } = service;
  const desk = newEmissionsDesk();
  return {
    climate: async (c) => {
      const query = queryOf(c, climateQuery);
      if (!query.ok) return answer(c, query);
      const answered = answer(c, await climate(asked, desk, query.value, now()));
      answered.headers.set('cache-control', 'no-cache');
      return answered;
    },
    climateRun: async (c) => {
      const path = pathOf(c, climateRunPath);
      return answer(c, path.ok ? await climateRun(asked, path.value.run) : path);
    },
    climateFactors: async (c) => {
      const query = queryOf(c, climateFactorsQuery);
      return answer(c, query.ok ? await climateFactors(asked, query.value) : query);
    },
    climateOfActor: async (c) => {
      const path = pathOf(c, actorPath);
      if (!path.ok) return answer(c, path);
      const what = { id: path.value.id, desk };
      return told(c, await climateOfActor(asked, c.get('viewer'), what, now()));
    },
  };
}
