import * as v from 'valibot';
import { publicCertificateAnswer } from '../../../../../../../wire/api/encounter-answers.ts';
import { problemSchema } from '../../../../../../../wire/events/outcome-schemas.ts';
import { ask } from '../../../../lib/server/ask.ts';
import type { PageServerLoadEvent } from './$types';

/** A certificate by its code. That there is none is an answer of this page, not an error. */
export const load = async ({ fetch, params, setHeaders }: PageServerLoadEvent) => {
  // What it is worth is of now, and no list of certificates comes into being at a search engine.
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  const typed = params.code.slice(0, 40);
  const path = `/api/v1/public/certificates/${encodeURIComponent(typed)}`;
  const first = await fetch(path);
  if (first.status !== 404 && first.status !== 429) {
    const certificate = await ask(() => Promise.resolve(first), path, publicCertificateAnswer);
    return { typed, tooMany: false, certificate };
  }
  const { code } = v.parse(problemSchema, await first.json());
  return { typed, tooMany: code === 'access/too-many', certificate: null };
};
