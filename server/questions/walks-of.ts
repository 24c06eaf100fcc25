import { refuse, accept, type Result } from '../../core/problems/problem.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { idFrom } from '../../core/events/ids.ts';
import type { PathwayBook } from '../../core/pathways/pathway.ts';
import type { Walk } from '../../core/pathways/walk.ts';
import { dayOf, parseDay, type Day, type Instant } from '../../core/quantities/instant.ts';
import type { WalkerShown, WalksAnswer, WalkShown } from '../../wire/api/pathway-answers.ts';
import { recordsOf } from '../store/privacy/people.ts';
import { whenStoreAnswers, type Asked } from './asked.ts';
import { describedThings } from './described-things.ts';
import { walkersSeen } from './pathway-names.ts';
import { asksSensitive, walkShown } from './walk-shown.ts';
import { evaluatedFor } from './walks.ts';

export type WalksFound = { readonly answer: WalksAnswer; readonly people: readonly string[] };

/**
 * `GET /pathways/walkers/:kind/:id`: every pathway that one walks, requirement by requirement, on a
 * day. Whoever may not read it is told that there is nobody: `actors/not-found`.
 */
export function walksOf(
  asked: Asked,
  viewer: Viewer,
  of: { readonly kind: WalkerShown['kind']; readonly id: string; readonly on?: string },
  now: Instant,
): Promise<Result<WalksFound>> {
  return whenStoreAnswers(async () => {
    const { db, programme } = asked;
    const none = refuse({ code: 'actors/not-found', facts: { actor: of.id } });
    const [first] = of.kind === 'actor' ? await recordsOf(db, programme.id, of.id) : [];
    const id = first?.actor ?? of.id;
    const walker = idFrom<'actor'>(id);
    const asOf = askedDay(of.on, asked, now);
    const [{ evaluator, world }, things] = await Promise.all([
      evaluatedFor(asked, walker, asOf),
      of.kind === 'actor' ? [] : describedThings(asked),
    ]);
    const kind = world.participant(walker)?.kind;
    const actors = of.kind === 'actor' ? [{ id, kind: kind ?? '' }] : [];
    const walkers = await walkersSeen(asked, viewer, { actors, things }, now);
    const seen = walkers.seen(of.kind, id);
    if (seen === undefined) return none;
    const walks = evaluator.walksOf(walker);
    return accept({
      answer: {
        simulated: programme.simulated,
        asOf,
        walker: seen.shown,
        walks: walks.flatMap((walk) => shown(walk, world.book, seen.showsSensitive)),
      },
      people: seen.person === null ? [] : [seen.person],
    });
  });
}

function shown(walk: Walk, book: PathwayBook, all: boolean): readonly WalkShown[] {
  const pathway = book.pathways.find(
    ({ code, version }) => code === walk.pathway && version === walk.version,
  );
  if (pathway === undefined) return [];
  const { documents } = book;
  return [walkShown(walk, pathway, ({ asks }) => !all && asksSensitive(asks, documents))];
}

/** The day that was asked for, not after today. */
export function askedDay(on: string | undefined, { programme }: Asked, now: Instant): Day {
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const day = on === undefined ? undefined : parseDay(on);
  return day === undefined || day > today ? today : day;
}
