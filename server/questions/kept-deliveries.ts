import {
  countDeliveries,
  noDeliveries,
  type CountedDeliveries,
} from '../../core/indicators/counted-deliveries.ts';
import { monthClosings } from '../store/results/closings.ts';
import { movedOut } from '../store/results/delivered.ts';
import { outletKindsOf, type Asked } from './asked.ts';
import {
  findSources,
  forgetMoved,
  noSources,
  sourced,
  type KeptSources,
  type SourcedRow,
} from './kept-sources.ts';
import { keptPart, type Since } from './kept-with-log.ts';

/** Deliveries in their order; another list as soon as one is another. */
export type Deliveries = readonly SourcedRow[];

type Kept = {
  readonly counted: CountedDeliveries;
  readonly sources: KeptSources;
  readonly ordered: Deliveries;
};

const kept = keptPart<Kept>({ fromZero, grown });

/** What outlets accepted, as the journal has it: what is added to the journal is added here. */
export async function keptDeliveries(...of: Parameters<typeof kept>): Promise<Deliveries> {
  return (await kept(...of)).ordered;
}

async function fromZero(asked: Asked): Promise<Kept> {
  const counted = noDeliveries();
  await countMore(asked, counted, null);
  return withSources(asked, { counted, sources: noSources() });
}

async function grown(asked: Asked, had: Kept, { decided }: Since): Promise<Kept> {
  const flows = decided.flatMap(({ event }) => (event.kind.startsWith('flow.') ? [event] : []));
  if (flows.length === 0) return had;
  const isRemade = await forgetMoved(asked, had.sources, flows);
  const ids = flows.map(({ id }) => id);
  const isMoved = await countMore(asked, had.counted, ids);
  return isMoved || isRemade ? withSources(asked, had) : had;
}

async function withSources(
  asked: Asked,
  { counted, sources }: Omit<Kept, 'ordered'>,
): Promise<Kept> {
  await findSources(asked, sources, counted.rows.values());
  return { counted, sources, ordered: inOrder(counted, sources) };
}

/** Was anything moved out of the chain, or back? */
async function countMore(
  { db, programme }: Asked,
  counted: CountedDeliveries,
  flows: readonly string[] | null,
): Promise<boolean> {
  const { offsetMinutes } = programme.catalogue;
  const outletKinds = outletKindsOf(programme.catalogue);
  const moved = await movedOut(db, { programme: programme.id, outletKinds, offsetMinutes }, flows);
  if (moved.length === 0) return false;
  countDeliveries(counted, moved, await monthClosings(db, programme.id));
  return true;
}

/** By day, then by delivery, whatever arrived first. */
function inOrder({ rows }: CountedDeliveries, sources: KeptSources): Deliveries {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => sourced(row, sources));
}
