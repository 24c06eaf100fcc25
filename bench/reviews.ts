import type { Grant, Viewer } from '../core/access/viewer.ts';
import { idFrom } from '../core/events/ids.ts';
import { instant } from '../core/quantities/instant.ts';
import type { ReviewsAsked } from '../wire/api/review-answers.ts';
import type { Asked } from '../server/questions/asked.ts';
import { reviews } from '../server/questions/reviews.ts';
import type { BenchServer } from './database.ts';
import { fillReviews, reviewer, waitingMany } from './fill-reviews.ts';
import { onBoth } from './filled-programme.ts';
import { atMost, median, plain, timings, type Figure } from './report.ts';

const now = instant(Date.UTC(2026, 10, 20, 15));
const limit = 300;

const viewing = (grant: Omit<Grant, 'organisation'>): Viewer => ({
  via: 'session',
  account: null,
  person: idFrom<'actor'>(reviewer),
  device: null,
  systemKey: null,
  grants: [{ ...grant, organisation: null }],
  only: null,
});
const monitoring = viewing({ role: 'monitoring', district: null });
// One in twenty is hers: whoever has least in it looks through most of the list.
const officer = viewing({ role: 'officer', district: '150111' });

const asked: readonly (readonly [string, Viewer, ReviewsAsked])[] = [
  ['first page', monitoring, {}],
  ['of a district', monitoring, { district: '150111' }],
  ['of a kind, with a photo', monitoring, { kind: 'encounter.visit', photo: 'yes' }],
  ['of which none are there', monitoring, { state: 'returned' }],
  ['first page of an officer', officer, {}],
];

/** The list of what waits for a second person, as it stands after a year that nobody reviewed. */
export function benchReviews(server: BenchServer | undefined): Promise<Figure[]> {
  return onBoth(server, fillReviews, async (engine, programme) => {
    const bench = `reviews, ${engine}`;
    const began = performance.now();
    await reviews(programme, monitoring, {}, now);
    const once = performance.now() - began;
    const figures: Figure[] = [
      plain({ bench, what: `${waitingMany} waiting: read once`, value: once, unit: 'ms' }),
    ];
    for (const question of asked) figures.push(await figure(bench, programme, question));
    return figures;
  });
}

async function figure(
  bench: string,
  programme: Asked,
  [what, viewer, query]: (typeof asked)[number],
): Promise<Figure> {
  const taken = await timings(9, async () => {
    const answer = await reviews(programme, viewer, query, now);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  });
  const value = median(taken);
  const named = `${waitingMany} waiting: ${what}, median`;
  return atMost({ bench, what: named, value, unit: 'ms' }, limit, `≤ ${limit} ms`);
}
