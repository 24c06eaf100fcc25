import * as v from 'valibot';
import { publicCardAnswer } from '../../../../../../../wire/api/privacy-answers.ts';
import { problemSchema } from '../../../../../../../wire/events/outcome-schemas.ts';
import { ask } from '../../../../lib/server/ask.ts';
import type { PageServerLoadEvent } from './$types';

/** A card by its code. That there is none is an answer of this page, not an error. */
export const load = async ({ fetch, params, setHeaders }: PageServerLoadEvent) => {
  // What a guard sees is of now, and no list of cards comes into being at a search engine.
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  const typed = params.code.slice(0, 40);
  const path = `/api/v1/public/cards/${encodeURIComponent(typed)}`;
  const first = await fetch(path);
  if (first.status !== 404 && first.status !== 429) {
    return {
      typed,
      tooMany: false,
      card: await ask(() => Promise.resolve(first), path, publicCardAnswer),
    };
  }
  const { code } = v.parse(problemSchema, await first.json());
  return { typed, tooMany: code === 'access/too-many', card: null };
};
