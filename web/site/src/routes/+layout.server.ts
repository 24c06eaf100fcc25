import { isHttpError } from '@sveltejs/kit';
import { programmeAnswer, type ProgrammeAnswer } from '../../../../wire/api/public-answers.ts';
import { ownOrigin } from '../lib/server/address.ts';
import { ask } from '../lib/server/ask.ts';
import type { LayoutServerLoadEvent } from './$types';

/** The frame needs the programme; when it cannot be had, the frame still stands for error pages. */
export const load = async (event: LayoutServerLoadEvent) => ({
  language: event.locals.language,
  origin: ownOrigin(event),
  programme: await programmeOrNull(event.fetch),
});

async function programmeOrNull(fetch: typeof globalThis.fetch): Promise<ProgrammeAnswer | null> {
  try {
    return await ask(fetch, '/api/v1/public/programme', programmeAnswer);
  } catch (problem) {
    if (isHttpError(problem)) return null;
    throw problem;
  }
}
