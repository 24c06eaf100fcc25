import { may } from '../../core/access/may.ts';
import type { Viewer } from '../../core/access/viewer.ts';
import { ownersOf } from '../../core/evidence/level.ts';
import { isReviewed } from '../../core/evidence/reviewable.ts';
import { concerned } from '../../core/ledger/progress-events.ts';
import { dayOf, type Instant } from '../../core/quantities/instant.ts';
import { actorFacts } from '../store/access/actor-facts.ts';
import { statedRows } from '../store/evidence/heard.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import type { Asked } from './asked.ts';
import { isHealthOf } from './reviews.ts';
import { namedActors } from './worker.ts';

/** What somebody may do with a record: open its page, and whether it is of her own. */
type RecordRights = { readonly reached: boolean; readonly own: boolean };

/** The rights of a viewer over each of some records, in their order. */
export async function recordRights(
  asked: Asked,
  viewer: Viewer,
  events: readonly EventRow[],
  now: Instant,
): Promise<readonly RecordRights[]> {
  const { db, programme } = asked;
  const today = dayOf(now, programme.catalogue.offsetMinutes);
  const owners = [...new Set(events.flatMap(ownersOf))];
  const facts = await actorFacts(db, programme.id, owners, { from: today, to: today });
  const known = new Map<string, (typeof facts)[number]>(facts.map((one) => [one.asked, one]));
  const isHealth = isHealthOf(programme);
  const named = await namedActors(asked, viewer, events.filter(isHealth).flatMap(ownersOf), now);
  return events.map((event) => {
    const target = known.get(concerned({ ...event.payload }) ?? event.recorder);
    const of = target?.actor;
    const hidden = isHealth(event) && (of === undefined || !named(of).showsSensitive);
    return {
      reached: target !== undefined && !hidden && may(viewer, 'evidence.review', target),
      own: ownersOf(event).some((owner) => (known.get(owner)?.actor ?? owner) === viewer.person),
    };
  });
}

/** Of these records, those whose page (`GET /reviews/:id`) opens to the viewer. */
export async function recordsOpenTo(
  asked: Asked,
  viewer: Viewer,
  ids: readonly string[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const rows = await statedRows(asked.db, asked.programme.id, ids);
  const events = rows.map(({ event }) => event).filter(({ kind }) => isReviewed(kind));
  const rights = await recordRights(asked, viewer, events, now);
  return new Set(events.flatMap(({ id }, n) => (rights[n]?.reached === true ? [id] : [])));
}
