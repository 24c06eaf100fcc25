import { climateAnswer, climateFactorsAnswer } from '../../../../../../wire/api/climate-answers.ts';
import { climateCompositionAnswer } from '../../../../../../wire/api/composition-answers.ts';
import { climatePublishedAnswer } from '../../../../../../wire/api/climate-published-answers.ts';
import { ask } from '../../../lib/server/ask.ts';
import { climateOnPage, keepFor } from '../../../lib/server/climate.ts';
import type { PageServerLoadEvent } from './$types';

/** The account of today by either GWP set, or a kept one by its id (`?corrida=`). */
export const load = async ({ fetch, locals, url }: PageServerLoadEvent) => {
  const run = url.searchParams.get('corrida') ?? undefined;
  const gwp = url.searchParams.get('gwp') === 'AR6' ? 'AR6' : undefined;
  const answered =
    run === undefined
      ? ask(fetch, '/api/v1/public/climate', climateAnswer, { gwp })
      : ask(fetch, `/api/v1/public/climate/runs/${encodeURIComponent(run)}`, climateAnswer);
  const known = await climateOnPage(answered);
  const answer = known.kind === 'known' ? known.answer : null;
  locals.keepFor = keepFor(known);
  const version = answer?.run.factorSet;
  const factors = await ask(fetch, '/api/v1/public/climate/factors', climateFactorsAnswer, {
    version,
  });
  // Beside a kept run nothing newer is shown.
  if (run !== undefined || answer === null) {
    return { answer, published: null, composition: null, factors, fixed: run !== undefined, gwp };
  }
  const [{ published }, composition] = await Promise.all([
    ask(fetch, '/api/v1/public/climate/published', climatePublishedAnswer),
    ask(fetch, '/api/v1/public/climate/composition', climateCompositionAnswer),
  ]);
  if (published?.recalculating === true) locals.keepFor = 1_000;
  return { answer, published, composition, factors, fixed: false, gwp };
};
