import { climateAnswer, climateFactorsAnswer } from '../../../../../../wire/api/climate-answers.ts';
import { climatePublishedAnswer } from '../../../../../../wire/api/climate-published-answers.ts';
import { ask } from '../../../lib/server/ask.ts';
import { climateOnPage } from '../../../lib/server/climate.ts';
import type { PageServerLoadEvent } from './$types';

/** The account of today by either GWP set, or a kept one by its id (`?corrida=`). */
export const load = async ({ fetch, url }: PageServerLoadEvent) => {
  const run = url.searchParams.get('corrida') ?? undefined;
  const gwp = url.searchParams.get('gwp') === 'AR6' ? 'AR6' : undefined;
  const answered =
    run === undefined
      ? ask(fetch, '/api/v1/public/climate', climateAnswer, { gwp })
      : ask(fetch, `/api/v1/public/climate/runs/${encodeURIComponent(run)}`, climateAnswer);
  const known = await climateOnPage(answered);
  const answer = known.kind === 'known' ? known.answer : null;
  const version = answer?.run.factorSet;
  const factors = await ask(fetch, '/api/v1/public/climate/factors', climateFactorsAnswer, {
    version,
  });
  // Beside a kept run nothing newer is shown.
  const { published } =
    run === undefined && answer !== null
      ? await ask(fetch, '/api/v1/public/climate/published', climatePublishedAnswer)
      : { published: null };
  return { answer, published, factors, fixed: run !== undefined, gwp };
};
