import { reachOf, type Reach } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom } from '../../core/events/ids.ts';
import { nearlyOf } from '../../core/indicators/nearly.ts';
import { walkerKind } from '../../core/indicators/things.ts';
import type { World } from '../../core/pathways/world.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { NearlyAnswer } from '../../wire/api/result-answers.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { countingOn, resultBook } from './result-book.ts';
import { daysAsked } from './result-figures.ts';
import { indicatorOf, walkersFor } from './result-indicator.ts';
import { treesShown } from './result-why.ts';

/** Rows of the list: whoever is nearest first; nobody works through more at once. */
const rowsMost = 200;

export type NearlyFound = { readonly answer: NearlyAnswer; readonly people: readonly string[] };

/**
 * `GET /results/:code/nearly`: who nearly counts on a day and what is missing, of those that the
 * reader may read, to act on.
 */
export function resultNearly(
  asked: Asked,
  viewer: Viewer,
  what: { readonly code: string; readonly on?: string },
  now: Instant,
): Promise<Result<NearlyFound>> {
  return whenStoreAnswers(async () => {
    const book = await resultBook(asked, now);
    const { code } = what;
    const indicator = indicatorOf(book, code);
    if (!indicator.ok) return indicator;
    const days = daysAsked(book, what, asked.programme.catalogue.earliestDay);
    if (!days.ok) return days;
    const { asOf } = days.value;
    const { world } = book.counting;
    const near = nearlyOf(indicator.value, book.standings(code), countingOn(book, asOf));
    const rows = near.flatMap((one) => {
      const kind = walkerKind(world, one.id);
      return kind === undefined ? [] : [{ ...one, kind }];
    });
    const reach = reachOf(viewer, 'progress.read');
    const reached = rows.filter(({ id, kind }) => kind !== 'actor' || reaches(reach, id, world));
    // Where she belongs, and what is described, is known only when it is looked up.
    const isSure = reach.organisations.length === 0 && rows.every(({ kind }) => kind === 'actor');
    const looked = isSure ? reached.slice(0, rowsMost) : reached;
    const walkers = await walkersFor(asked, viewer, { rows: looked, book }, now);
    const seen = looked.flatMap((one) => {
      const walker = walkers.seen(one.kind, one.id);
      return walker === undefined ? [] : [{ ...one, walker }];
    });
    const shown = seen.slice(0, rowsMost);
    const missing = shown.flatMap((one) => one.missing.map((tree) => ({ tree, of: one })));
    const trees = await treesShown(
      asked,
      missing.map(({ tree }) => tree),
      world.book,
      (n) => missing[n]?.of.walker.showsSensitive ?? false,
    );
    return accept({
      answer: {
        simulated: asked.programme.simulated,
        asOf,
        indicator: { code, name: indicator.value.name },
        rows: shown.map((one) => ({
          walker: one.walker.shown,
          met: one.met,
          needed: one.needed,
          missing: trees.filter((_, n) => missing[n]?.of === one),
        })),
        total: isSure ? reached.length : seen.length,
      },
      people: shown.flatMap(({ walker }) => walker.person ?? []),
    });
  });
}

/**
 * Whether the reader may reach an actor, as far as it is known without looking her up: of thousands
 * who nearly count only one page is looked up. Who is shown is decided there.
 */
function reaches(
  { all, self, districts, organisations }: Reach,
  id: string,
  world: World,
): boolean {
  if (all || organisations.length > 0 || self === id) return true;
  const district = world.participant(idFrom<'actor'>(id))?.district ?? null;
  return district !== null && districts.includes(district);
}
