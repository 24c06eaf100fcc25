import {
  countedQuery,
  indicatorPath,
  onQuery,
  resultsQuery,
  whyPath,
} from '../../wire/api/result-answers.ts';
import { qualityQuery } from '../../wire/api/quality-answers.ts';
import { dataQuality } from '../questions/data-quality.ts';
import { resultForecast } from '../questions/result-forecast.ts';
import { resultIndicator } from '../questions/result-indicator.ts';
import { resultNearly } from '../questions/result-nearly.ts';
import { resultSettings } from '../questions/result-settings.ts';
import { resultWhy } from '../questions/result-why.ts';
import { results } from '../questions/results.ts';
import { pathOf, queryOf } from './asked-for.ts';
import { answer } from './problem-answer.ts';
import type { resultEndpoints } from './result-endpoints.ts';
import type { Handlers, Service } from './service.ts';
import { told } from './telling.ts';

/** The logframe, its figures, and what they are made of. */
export function resultHandlers({ asked, now }: Service): Handlers<keyof typeof resultEndpoints> {
  return {
    results: async (c) => {
      const query = queryOf(c, resultsQuery);
      if (!query.ok) return answer(c, query);
      return answer(c, await results(asked, c.get('viewer'), query.value, now()));
    },
    resultSettings: async (c) => told(c, await resultSettings(asked, c.get('viewer'), now())),
    resultQuality: async (c) => {
      const query = queryOf(c, qualityQuery);
      if (!query.ok) return answer(c, query);
      return told(c, await dataQuality(asked, c.get('viewer'), query.value, now()));
    },
    resultIndicator: async (c) => {
      const path = pathOf(c, indicatorPath);
      const query = queryOf(c, countedQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const what = { ...path.value, ...query.value };
      return told(c, await resultIndicator(asked, c.get('viewer'), what, now()));
    },
    resultWhy: async (c) => {
      const path = pathOf(c, whyPath);
      const query = queryOf(c, onQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const what = { ...path.value, ...query.value };
      return told(c, await resultWhy(asked, c.get('viewer'), what, now()));
    },
    resultNearly: async (c) => {
      const path = pathOf(c, indicatorPath);
      const query = queryOf(c, onQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const what = { ...path.value, ...query.value };
      return told(c, await resultNearly(asked, c.get('viewer'), what, now()));
    },
    resultForecast: async (c) => {
      const path = pathOf(c, indicatorPath);
      const query = queryOf(c, onQuery);
      if (!path.ok || !query.ok) return answer(c, path.ok ? query : path);
      const what = { ...path.value, ...query.value };
      return answer(c, await resultForecast(asked, what, now()));
    },
  };
}
