import { flowsAnswer } from '../../../../../../wire/api/public-answers.ts';
import { ask } from '../../../lib/server/ask.ts';
import type { PageServerLoadEvent } from './$types';

/** The number of the month for other sites; `alone`: without the frame of this one. */
export const load = async ({ fetch, locals }: PageServerLoadEvent) => {
  locals.keepFor = 60_000;
  return {
    alone: true,
    byMonth: await ask(fetch, '/api/v1/public/flows', flowsAnswer, { by: 'month' }),
  };
};
