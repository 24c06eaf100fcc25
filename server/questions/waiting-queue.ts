import { isReviewed, reviewedFlows } from '../../core/evidence/reviewable.ts';
import type { EventId } from '../../core/events/ids.ts';
import type { Kind } from '../../core/ledger/entries.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { mergedRecords, statedRows } from '../store/evidence/heard.ts';
import { waitingIds } from '../store/evidence/waiting.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import type { Asked } from './asked.ts';
import { keptPart, readTogether, type Since } from './kept-with-log.ts';

export type Queued = {
  readonly id: EventId;
  readonly kind: Kind;
  readonly receivedAt: Instant;
};

type Kept = {
  /** The longest waiting first. */
  readonly queue: readonly Queued[];
  /** Flows whose photo was announced before they came. */
  readonly awaited: ReadonlySet<EventId>;
};

/**
 * All that waits for a second person, kept in memory between questions: what came since is put in
 * or taken out. It may hold some that were decided or annulled; whoever reads them asks for their
 * level.
 */
const queuePart = keptPart<Kept>({ fromZero, grown });

export async function waitingQueue(asked: Asked): Promise<readonly Queued[]> {
  return (await readTogether(asked, queuePart)).queue;
}

/** The first of those that stand behind this place in the queue. */
export function behind(
  queue: readonly Queued[],
  after: Pick<Queued, 'id' | 'receivedAt'>,
): readonly Queued[] {
  const at = queue.findIndex((one) => inOrder(after, one) < 0);
  return at < 0 ? [] : queue.slice(at);
}

async function fromZero({ db, programme }: Asked): Promise<Kept> {
  const rows = await waitingIds(db, programme.id);
  return {
    queue: rows.flatMap(({ id, kind, receivedAt }) =>
      kind === null ? [] : [{ id, kind, receivedAt }],
    ),
    awaited: new Set(rows.filter(({ kind }) => kind === null).map(({ id }) => id)),
  };
}

async function grown(asked: Asked, kept: Kept, since: Since): Promise<Kept | undefined> {
  const accepted = since.decided.filter(({ isAccepted }) => isAccepted).map(({ event }) => event);
  // Who is one person with whom decides whose word counts, and so does a word taken back.
  if (accepted.some(({ kind }) => readAnew.includes(kind))) return undefined;
  const out = await decidedUpon(asked, accepted);
  const announced = accepted.flatMap((one) =>
    one.kind === 'evidence.attach' ? [one.payload.subject] : [],
  );
  const shown = await flowsAmong(asked, announced);
  const here = new Set(shown.map(({ id }) => id));
  const awaited = new Set([...kept.awaited, ...announced.filter((id) => !here.has(id))]);
  const came = accepted.filter(
    ({ id, kind }) => isReviewed(kind) && (!isFlow(kind) || awaited.has(id)),
  );
  if (out.size + shown.length + came.length === 0) return { ...kept, awaited };
  const all = [...kept.queue, ...[...came, ...shown].map(queued)].filter(({ id }) => !out.has(id));
  const each = new Map(all.map((one) => [one.id, one]));
  return { queue: [...each.values()].sort(inOrder), awaited };
}

const readAnew: readonly Kind[] = ['actor.merge', 'actor.unmerge', 'evidence.retract'];

const isFlow = (kind: Kind): boolean => reviewedFlows.some((one) => one === kind);

/** What somebody confirmed or rejected; of whoever has several records the levels have to say. */
async function decidedUpon(
  { db, programme }: Asked,
  accepted: readonly EventRow[],
): Promise<ReadonlySet<EventId>> {
  const said = accepted.flatMap(({ kind, payload, recorder }) =>
    kind === 'evidence.review' && payload.says !== 'returned'
      ? [{ recorder, subject: payload.subject }]
      : [],
  );
  if (said.length === 0) return new Set();
  const merged = await mergedRecords(db, programme.id);
  const several = new Set<string>([...merged.keys(), ...merged.values()]);
  return new Set(said.flatMap(({ recorder, subject }) => (several.has(recorder) ? [] : [subject])));
}

async function flowsAmong(
  { db, programme }: Asked,
  ids: readonly EventId[],
): Promise<readonly EventRow[]> {
  const rows = await statedRows(db, programme.id, ids);
  return rows.flatMap(({ event }) => (isFlow(event.kind) ? [event] : []));
}

function queued({ id, kind, receivedAt }: EventRow): Queued {
  return { id, kind, receivedAt };
}

function inOrder(
  a: Pick<Queued, 'id' | 'receivedAt'>,
  b: Pick<Queued, 'id' | 'receivedAt'>,
): number {
  return a.receivedAt - b.receivedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
