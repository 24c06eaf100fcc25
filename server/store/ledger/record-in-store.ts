import type { Received } from '../../../core/events/envelope.ts';
import type { EventId, ProgrammeId } from '../../../core/events/ids.ts';
import type { AwaitKey, Blocking, LedgerEvent } from '../../../core/ledger/entries.ts';
import type { Book } from '../../../core/ledger/book.ts';
import { givesOf, record, type Recorded, type Waiting } from '../../../core/ledger/record.ts';
import type { Catalogue } from '../../../core/materials/catalogue.ts';
import type { Problem } from '../../../core/problems/problem.ts';
import type { Instant } from '../../../core/quantities/instant.ts';
import type { Queryable } from '../engine/contract.ts';
import type { LogEnd } from '../programmes.ts';
import { projectRegister } from '../register/project-register.ts';
import { append } from './append.ts';
import { askFor, isNothing, nothingAsked } from './asked.ts';
import { bookOf } from './fill-book.ts';
import { findKept, type EventState } from './find-had.ts';
import { rowsOf, type LedgerRows } from './ledger-rows.ts';
import { loadKnown } from './load-known.ts';
import { emptyShelf, noting, putOnShelf } from './noting-book.ts';

/** Where an event of the batch stands at its end, or why it was not kept. */
export type Standing =
  | { readonly kept: false; readonly problem: Problem }
  | {
      readonly kept: true;
      readonly state: EventState;
      readonly effectiveAt: Instant | null;
      readonly problem: Problem | null;
      readonly blocking: Blocking | null;
    };

export type Part = {
  readonly programme: ProgrammeId;
  readonly catalogue: Catalogue;
  /** New to the log, no id or device number twice. */
  readonly events: readonly Received<LedgerEvent>[];
  readonly sha256Of: (id: EventId) => string;
  readonly end: LogEnd;
};

/**
 * Decides events with what the store knows and writes the result. The caller holds the lock of
 * the programme. Kept events that are waiting for what these bring are decided along with them.
 */
export async function recordInStore(
  tx: Queryable,
  part: Part,
): Promise<{ readonly standings: ReadonlyMap<EventId, Standing>; readonly end: LogEnd }> {
  const recorded = await decideAll(tx, part);
  const rows = rowsOf(recorded, part.end, part.sha256Of);
  const { lastSeq, lastDecided } = rows;
  if (rows.states.size + rows.changes.size > 0) await append(tx, part.programme, rows);
  await projectRegister(tx, part, acceptedOf(recorded));
  return {
    standings: standingsOf(recorded, rows),
    end: { epoch: part.end.epoch, lastSeq, lastDecided },
  };
}

function acceptedOf(recorded: readonly Recorded[]): readonly LedgerEvent[] {
  return recorded.flatMap(({ event, decision }) =>
    decision.outcome === 'accepted' ? [event] : [],
  );
}

/** More rounds than any honest batch needs: a chain of waiting events frees one link a round. */
const roundsMost = 1_000;

/**
 * Load, decide, see what was missing, load that too and decide anew, until nothing is missing:
 * one round for nearly every batch. Deciding is cheap and has no effect, so that it may be done
 * again; what counts is only the last time.
 */
async function decideAll(tx: Queryable, part: Part): Promise<readonly Recorded[]> {
  const { programme, catalogue } = part;
  const shelf = emptyShelf();
  const kept = new Map<string, Waiting>();
  const sought = new Set<AwaitKey>();
  let asked = nothingAsked();
  for (const event of part.events) askFor(event, asked);
  const { takes } = asked;
  for (let round = 0; round < roundsMost; round += 1) {
    const loaded = await loadKnown(tx, programme, asked, catalogue.offsetMinutes);
    putOnShelf(shelf, asked, loaded);
    asked = { ...nothingAsked(), takes };
    const book = noting(bookOf(shelf.loads), shelf, asked);
    const recorded = record(part.events, book, catalogue, new Map(kept));
    if (!isNothing(asked)) continue;
    if (!loaded.anyKept) return recorded;
    const keys = newKeys(recorded, book, sought);
    const woken = keys.length === 0 ? [] : await findKept(tx, programme, keys);
    for (const waiting of woken) {
      if (kept.has(waiting.event.id)) continue;
      kept.set(waiting.event.id, waiting);
      askFor(waiting.event, asked);
    }
    // More is taken now, so that pools have to be known deeper.
    if (woken.length > 0) for (const [key, pool] of shelf.asked.pools) asked.pools.set(key, pool);
    if (isNothing(asked)) return recorded;
  }
  throw new Error(`Bug: a batch was not decided after ${roundsMost} rounds`);
}

/** What was accepted now brings these; kept events may wait for them. Each is sought once. */
function newKeys(
  recorded: readonly Recorded[],
  book: Book,
  sought: Set<AwaitKey>,
): readonly AwaitKey[] {
  const keys: AwaitKey[] = [];
  for (const { event, decision } of recorded) {
    if (decision.outcome !== 'accepted') continue;
    for (const key of givesOf(event, decision, book)) {
      if (sought.has(key)) continue;
      sought.add(key);
      keys.push(key);
    }
  }
  return keys;
}

/** The last decision counts: a kept event may have been accepted later in the same batch. */
function standingsOf(
  recorded: readonly Recorded[],
  rows: LedgerRows,
): ReadonlyMap<EventId, Standing> {
  const standings = new Map<EventId, Standing>();
  for (const { event, decision } of recorded) {
    if (decision.outcome === 'refused') {
      standings.set(event.id, { kept: false, problem: decision.problem });
      continue;
    }
    const row = rows.states.get(event.id) ?? rows.changes.get(event.id);
    if (!row) continue;
    standings.set(event.id, {
      kept: true,
      state: row.state,
      effectiveAt: row.effective_at ?? null,
      problem: decision.outcome === 'quarantined' ? decision.problem : null,
      blocking: decision.outcome === 'quarantined' ? decision.blocking : null,
    });
  }
  return standings;
}
