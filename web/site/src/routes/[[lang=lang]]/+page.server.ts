import {
  flowsAnswer,
  publicMapAnswer,
  sankeyAnswer,
  type FlowsBy,
} from '../../../../../wire/api/public-answers.ts';
import { ask } from '../../lib/server/ask.ts';
import { climateInFront, keepFor } from '../../lib/server/climate.ts';
import { monthsBetween, periodOf } from '../../lib/server/period.ts';
import { resultsInFront } from '../../lib/server/results.ts';
import type { PageServerLoadEvent } from './$types';

export const load = async ({ fetch, url, parent, platform, locals }: PageServerLoadEvent) => {
  const period = periodOf(url);
  const flows = (by: FlowsBy) => ask(fetch, '/api/v1/public/flows', flowsAnswer, { by, ...period });
  const [byMonth, byMaterial, byDistrict, sankey, map, climate, results, { programme }] =
    await Promise.all([
      flows('month'),
      flows('material'),
      flows('district'),
      ask(fetch, '/api/v1/public/sankey', sankeyAnswer, period),
      ask(fetch, '/api/v1/public/map', publicMapAnswer, period),
      climateInFront(fetch, platform?.req.socket.localPort),
      resultsInFront(fetch),
      parent(),
    ]);
  locals.keepFor = keepFor(climate);
  return {
    period,
    months: monthsBetween(programme?.firstDay ?? null, programme?.lastDay ?? null),
    byMonth,
    byMaterial,
    byDistrict,
    sankey,
    map,
    climate,
    results,
  };
};
