import { may } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { ownersOf } from '../../core/evidence/level.ts';
import { concerned } from '../../core/ledger/progress-events.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import {
  addDays,
  dayOf,
  parseDay,
  startOfDay,
  type Instant,
} from '../../core/quantities/instant.ts';
import type { ReviewsAnswer, ReviewsAsked } from '../../wire/api/review-answers.ts';
import { actorFacts, type ActorFactsRow } from '../store/access/actor-facts.ts';
import { statedRows } from '../store/evidence/heard.ts';
import { reviewsSince } from '../store/evidence/waiting.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import { recordsOf } from '../store/privacy/people.ts';
import { whenStoreAnswers, type Asked, type ServedProgramme } from './asked.ts';
import { isOfHealth } from './attachments.ts';
import { levelsOfRows } from './levels.ts';
import { recordsOut, type Leveled } from './reviewed-records.ts';
import { behind, waitingQueue, type Queued } from './waiting-queue.ts';
import { namedActors } from './worker.ts';

const told = 30;
/** So many are counted; of more it is said that there are more. */
const countedMost = 100;
/** How many are looked through for them, where filters leave few. */
const lookedThrough = 600;
const batch = 150;

/**
 * `GET /reviews`: what waits for a second person and this viewer may decide: within her reach, not
 * recorded by herself, not speaking of her. The longest waiting first.
 */
export function reviews(
  asked: Asked,
  viewer: Viewer,
  query: ReviewsAsked,
  now: Instant,
): Promise<Result<{ readonly answer: ReviewsAnswer; readonly people: readonly string[] }>> {
  return whenStoreAnswers(async () => {
    const { found, more } = await waiting(asked, viewer, query, now);
    const { people, ...out } = await recordsOut(asked, viewer, found.slice(0, told), now);
    const doneToday = await doneBy(asked, viewer, now);
    return accept({
      answer: { ...out, records: [...out.records], left: found.length, more, doneToday },
      people,
    });
  });
}

async function waiting(
  asked: Asked,
  viewer: Viewer,
  query: ReviewsAsked,
  now: Instant,
): Promise<{ readonly found: readonly Leveled[]; readonly more: boolean }> {
  const { db, programme } = asked;
  const found: Leveled[] = [];
  const queue = await queueOf(asked, query);
  for (let seen = 0; seen < lookedThrough; seen += batch) {
    const ids = queue.slice(seen, seen + batch).map(({ id }) => id);
    const stated = await statedRows(db, programme.id, ids);
    const byId = new Map(
      stated.flatMap(({ event, annulled }) => (annulled ? [] : [[event.id, event] as const])),
    );
    const rows = ids.flatMap((id) => byId.get(id) ?? []);
    const hers = await decidable(asked, viewer, rows, { query, now });
    const levels = await levelsOfRows(
      asked,
      hers.map((event) => ({ event, annulled: false })),
    );
    for (const event of hers) {
      const standing = levels.get(event.id);
      if (standing !== undefined && fits({ event, standing }, query)) {
        found.push({ event, standing });
      }
    }
    if (ids.length < batch) return { found, more: false };
    if (found.length >= countedMost) return { found, more: true };
  }
  return { found, more: true };
}

/** What waits, as far as kind, day and place in the list can say it. */
async function queueOf(asked: Asked, query: ReviewsAsked): Promise<readonly Queued[]> {
  const { db, programme } = asked;
  const all = await waitingQueue(asked);
  const [last] = query.after === undefined ? [] : await statedRows(db, programme.id, [query.after]);
  if (query.after !== undefined && last === undefined) return [];
  const before = endOf(asked, query.before);
  return (last === undefined ? all : behind(all, last.event)).filter(
    ({ kind, receivedAt }) =>
      (query.kind === undefined || kind === query.kind) && (before === null || receivedAt < before),
  );
}

/** Until the end of that day of the programme. */
function endOf({ programme }: Asked, until: string | undefined): Instant | null {
  const day = until === undefined ? undefined : parseDay(until);
  if (day === undefined) return null;
  return startOfDay(addDays(day, 1), programme.catalogue.offsetMinutes);
}

/** Whether a record is of a paper about somebody's health. */
export function isHealthOf(programme: ServedProgramme): (row: EventRow) => boolean {
  return (row) => row.kind === 'document.hold' && isOfHealth(programme, row.payload.document);
}

/** Those that the viewer may review: as the door will say (`core/access/may-progress.ts`). */
export async function decidable(
  asked: Asked,
  viewer: Viewer,
  rows: readonly EventRow[],
  { query, now }: { readonly query: ReviewsAsked; readonly now: Instant },
): Promise<readonly EventRow[]> {
  const { db, programme } = asked;
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const actors = new Set(rows.flatMap((row) => ownersOf(row)));
  if (query.recorder !== undefined) actors.add(query.recorder);
  const facts = await actorFacts(db, programme.id, [...actors], { from: today, to: today });
  const known = new Map<string, ActorFactsRow>(facts.map((row) => [row.asked, row]));
  const papers = rows.filter(isHealthOf(programme));
  const named = await namedActors(asked, viewer, papers.flatMap(ownersOf), now);
  const same = (id: string): string => known.get(id)?.actor ?? id;
  return rows.filter((row) => {
    const target = known.get(concerned({ ...row.payload }) ?? row.recorder);
    if (target === undefined || !may(viewer, 'evidence.review', target)) return false;
    if (papers.includes(row) && !named(target.actor).showsSensitive) return false;
    const { recorder, district } = query;
    if (recorder !== undefined && same(row.recorder) !== same(recorder)) return false;
    if (district !== undefined && !target.districts.includes(district)) return false;
    return !ownersOf(row).some((owner) => same(owner) === viewer.person);
  });
}

function fits({ standing }: Leveled, query: ReviewsAsked): boolean {
  const { level, question, proofs } = standing;
  if (level !== 'recorded' && level !== 'documented') return false;
  if (query.level !== undefined && query.level !== level) return false;
  const answered = question !== null && question.replies.length > 0;
  const state = question === null ? 'waiting' : answered ? 'answered' : 'returned';
  // Without a filter: whatever she can decide now; what was asked waits for its answer.
  if (query.state === undefined ? state === 'returned' : state !== query.state) return false;
  const shown = proofs.some(({ kind }) => kind === 'attachment' || kind === 'signature');
  return query.photo === undefined || shown === (query.photo === 'yes');
}

async function doneBy({ db, programme }: Asked, { person }: Viewer, now: Instant): Promise<number> {
  if (person === null) return 0;
  const { offsetMinutes } = programme.catalogue;
  const own = await recordsOf(db, programme.id, person);
  const since = startOfDay(dayOf(now, offsetMinutes), offsetMinutes);
  return reviewsSince(
    db,
    programme.id,
    own.map(({ actor }) => actor),
    since,
  );
}
