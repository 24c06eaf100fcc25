import { isHttpError } from '@sveltejs/kit';
import {
  publicResultsAnswer,
  type PublicResultsAnswer,
} from '../../../../../wire/api/report-answers.ts';
import { ask } from './ask.ts';

/** The results of the last approved report; null where none was approved yet. */
export async function resultsInFront(
  fetch: typeof globalThis.fetch,
): Promise<PublicResultsAnswer | null> {
  try {
    return await ask(fetch, '/api/v1/public/results', publicResultsAnswer);
  } catch (problem) {
    if (isHttpError(problem) && problem.status === 404) return null;
    throw problem;
  }
}
