import { deliveredRows, type DeliveredRow } from '../store/results/delivered.ts';
import { outletKindsOf, type Asked } from './asked.ts';
import { keptPart, type Since } from './kept-with-log.ts';

/** Deliveries in their order; another list as soon as one is another. */
export type Deliveries = readonly DeliveredRow[];

type Kept = { readonly rows: Map<string, DeliveredRow>; readonly ordered: Deliveries };

const kept = keptPart<Kept>({ fromZero, grown });

/** What outlets accepted, as the journal has it: what is added to the journal is added here. */
export async function keptDeliveries(...of: Parameters<typeof kept>): Promise<Deliveries> {
  return (await kept(...of)).ordered;
}

async function fromZero({ db, programme }: Asked): Promise<Kept> {
  const rows = new Map<string, DeliveredRow>();
  const all = await deliveredRows(db, programme.id, outletKindsOf(programme.catalogue));
  for (const row of all) rows.set(keyOf(row), row);
  return { rows, ordered: inOrder(rows) };
}

async function grown(asked: Asked, had: Kept, { decided }: Since): Promise<Kept> {
  const { db, programme } = asked;
  const flows = decided.flatMap(({ event }) => (event.kind.startsWith('flow.') ? [event.id] : []));
  if (flows.length === 0) return had;
  const added = await deliveredRows(db, programme.id, outletKindsOf(programme.catalogue), flows);
  if (added.length === 0) return had;
  for (const row of added) {
    const key = keyOf(row);
    const grams = (had.rows.get(key)?.grams ?? 0) + row.grams;
    if (grams === 0) had.rows.delete(key);
    else had.rows.set(key, { ...row, grams });
  }
  return { rows: had.rows, ordered: inOrder(had.rows) };
}

function keyOf({ id, day, holder, taker, material, district }: DeliveredRow): string {
  return `${day} ${id} ${material} ${district} ${holder} ${taker}`;
}

/** By day, then by delivery, whatever arrived first. */
function inOrder(rows: ReadonlyMap<string, DeliveredRow>): Deliveries {
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
