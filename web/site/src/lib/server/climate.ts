import { isHttpError } from '@sveltejs/kit';
import { climateAnswer, type ClimateAnswer } from '../../../../../wire/api/climate-answers.ts';
import { ask } from './ask.ts';

/** An account that is worked out for the first time takes longer than a reader should wait. */
const waits = { front: 400, page: 6_000 };
const keptFor = 60_000;

/** What is known of the account: the answer, that it is being made, or that there is none. */
export type ClimateKnown =
  | { readonly kind: 'known'; readonly answer: ClimateAnswer }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'none' };

/** By the port on which a program listens: tests run several in one process. */
const kept = new Map<number, { readonly until: number; readonly answer: ClimateAnswer }>();

/**
 * For the front page, which many read: the account of at most a minute ago. It never waits for one
 * that is being made, and a programme without factors has none.
 */
export async function climateInFront(
  fetch: typeof globalThis.fetch,
  port: number | undefined,
): Promise<ClimateKnown> {
  const had = port === undefined ? undefined : kept.get(port);
  if (had !== undefined && had.until > Date.now()) return { kind: 'known', answer: had.answer };
  try {
    const known = await inTime(ask(fetch, '/api/v1/public/climate', climateAnswer), waits.front);
    if (port !== undefined && known.kind === 'known' && !known.answer.recalculating) {
      kept.set(port, { until: Date.now() + keptFor, answer: known.answer });
    }
    return known;
  } catch (problem) {
    if (isHttpError(problem)) return { kind: 'none' };
    throw problem;
  }
}

/** For how long a page with this may be sent again: one that is being made is soon another. */
export function keepFor(climate: ClimateKnown): number {
  const isMaking =
    climate.kind === 'waiting' || (climate.kind === 'known' && climate.answer.recalculating);
  return isMaking ? 1_000 : keptFor;
}

/** For its own page: waits a little longer; a Problem is the page's own error. */
export function climateOnPage(answer: Promise<ClimateAnswer>): Promise<ClimateKnown> {
  return inTime(answer, waits.page);
}

/** What comes late is not lost: the server keeps it as a run for who asks next. */
async function inTime(asked: Promise<ClimateAnswer>, most: number): Promise<ClimateKnown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<ClimateKnown>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'waiting' }), most);
  });
  const answered = asked.then((answer): ClimateKnown => ({ kind: 'known', answer }));
  // When the wait ends first, nobody hears of a later failure here: the next reader meets it.
  answered.catch(() => undefined);
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
