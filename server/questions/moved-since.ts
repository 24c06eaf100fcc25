import type { EventId } from '../../core/events/ids.ts';
import { whatMoves } from '../../core/pathways/what-moves.ts';
import { statedRows } from '../store/evidence/heard.ts';
import type { EventRow } from '../store/ledger/event-rows.ts';
import type { Asked } from './asked.ts';
import type { Since } from './kept-with-log.ts';

/** What pathways have to look at again. */
export type Moved = {
  /** Weighings and dispatches that read another way now, or are proved another way. */
  readonly flows: ReadonlySet<EventId>;
  /** Statements that are new, or of which something new is said. */
  readonly said: ReadonlySet<EventId>;
};

/** Reviews of retractions of reviews of files: nobody says more of what was said. */
const hopsMost = 8;

/** What came since that pathways ask about; undefined where all has to be read anew. */
export async function movedSince(asked: Asked, since: Since): Promise<Moved | undefined> {
  const { decided, announcing } = since;
  if (decided.some(({ event }) => whatMoves[event.kind] === 'all')) return undefined;
  const flows = new Set<EventId>();
  const said = new Set<EventId>();
  let ahead: EventId[] = [...announcing];
  for (const { event, isAccepted } of decided) {
    if (whatMoves[event.kind] !== 'named') continue;
    if (event.kind === 'flow.void' || event.kind === 'flow.correct') ahead.push(...factsOf(event));
    else if (isAccepted) ahead.push(...look(event, { flows, said }));
  }
  for (let hop = 0; hop < hopsMost && ahead.length > 0; hop += 1) {
    const rows = await statedRows(asked.db, asked.programme.id, ahead);
    ahead = rows.flatMap(({ event }) => look(event, { flows, said }));
  }
  return { flows, said };
}

function factsOf({ kind, payload }: EventRow): readonly EventId[] {
  if (kind === 'flow.correct') return [payload.fact];
  return kind === 'flow.void' ? [payload.fact, ...(payload.cascade ?? [])] : [];
}

/** Notes what this moves by itself; answers of what it speaks. */
function look(
  event: EventRow,
  { flows, said }: { readonly flows: Set<EventId>; readonly said: Set<EventId> },
): readonly EventId[] {
  switch (event.kind) {
    case 'evidence.attach':
    case 'evidence.review':
    case 'evidence.retract':
      return [event.payload.subject];
    case 'flow.accept':
      flows.add(event.payload.transfer);
      return [];
    case 'flow.collect':
    case 'flow.receive':
    case 'flow.dispatch':
      flows.add(event.id);
      return [];
    case 'flow.void':
    case 'flow.correct':
      return factsOf(event);
    default:
      if (!event.kind.startsWith('flow.')) said.add(event.id);
      return [];
  }
}
