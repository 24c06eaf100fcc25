import { actorPath } from '../../wire/api/actor-answers.ts';
import {
  climateFactorsQuery,
  climateQuery,
  climateRunPath,
} from '../../wire/api/climate-answers.ts';
import { importBaselinesBody } from '../../wire/api/baseline-answers.ts';
import { importBaselines } from '../commands/import-baselines.ts';
import { readSheet } from '../outside/sheet-in.ts';
import { climateBaselines } from '../questions/climate-baselines.ts';
import { climateComposition } from '../questions/climate-composition.ts';
import { climateFactors } from '../questions/climate-factors.ts';
import { climateOfActor } from '../questions/climate-of-actor.ts';
import { climatePublished } from '../questions/climate-published.ts';
import { climate, climateRun } from '../questions/climate.ts';
import { newEmissionsDesk } from '../questions/emissions-desk.ts';
import { bodyOf, pathOf, queryOf } from './asked-for.ts';
import type { climateEndpoints } from './climate-endpoints.ts';
import { answer } from './problem-answer.ts';
import type { Handlers, Service } from './service.ts';
import { told } from './telling.ts';

/** The official series of the whole country is below 20,000 rows. */
const baselineRowsMost = 50_000;

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
    climatePublished: async (c) => {
      const answered = answer(c, await climatePublished(asked, desk, now()));
      answered.headers.set('cache-control', 'no-cache');
      return answered;
    },
    climateComposition: async (c) => {
      const answered = answer(c, await climateComposition(asked, desk, now()));
      answered.headers.set('cache-control', 'no-cache');
      return answered;
    },
    climateFactors: async (c) => {
      const query = queryOf(c, climateFactorsQuery);
      return answer(c, query.ok ? await climateFactors(asked, query.value) : query);
    },
    climateBaselines: async (c) => answer(c, await climateBaselines(asked)),
    importBaselines: async (c) => {
      const body = await bodyOf(c, importBaselinesBody);
      if (!body.ok) return answer(c, body);
      const { csv, ...what } = body.value;
      const lines = await readSheet(new TextEncoder().encode(csv), baselineRowsMost);
      if (!lines.ok) return answer(c, lines);
      const { person } = c.get('viewer');
      const all = { ...what, lines: lines.value, person, at: now() };
      return answer(c, await importBaselines(asked, all));
    },
    climateOfActor: async (c) => {
      const path = pathOf(c, actorPath);
      if (!path.ok) return answer(c, path);
      const what = { id: path.value.id, desk };
      return told(c, await climateOfActor(asked, c.get('viewer'), what, now()));
    },
  };
}
