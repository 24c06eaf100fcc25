import type { ActorId, EventId, LotId } from '../events/ids.ts';
import type { Closing } from '../ledger/closings.ts';
import { isClosedBefore } from '../ledger/closings.ts';
import { monthOf, type Day } from '../quantities/instant.ts';

/** Of which material, from whose stock, to whom: what is one number in the books of a day. */
type Between = {
  readonly holder: ActorId;
  readonly taker: ActorId;
  readonly material: string;
  readonly district: string;
};

/** What one delivery brought to an outlet of one material, on the day on which it counts. */
export type DeliveredRow = Between & {
  /** The dispatch. */
  readonly id: EventId;
  /** The lot that travelled; null where none did. */
  readonly lot: LotId | null;
  readonly day: Day;
  /** Below zero: the chain took it back from an outlet, or a closed month was put right later. */
  readonly grams: number;
};

/** A line of the books by which mass left the chain; below zero: it came back. */
export type BookedLine = Between & {
  /** The day that the books gave it. */
  readonly day: Day;
  readonly grams: number;
};

/** What one decision of the ledger did: an acceptance, or what put it right or annulled it. */
export type Moved = {
  /** Its place in the order of decisions. */
  readonly decided: number;
  /** The acceptance; of what amends one, the one amended. */
  readonly fact: EventId;
  readonly delivery: EventId;
  /** The lot that was accepted: a transfer is one lot. */
  readonly lot: LotId | null;
  /** The day on which the acceptance happened. */
  readonly happened: Day;
  /** All facts that it annuls; null: it annuls none. */
  readonly annuls: readonly EventId[] | null;
  readonly lines: readonly BookedLine[];
};

type Live = { readonly day: Day; readonly line: BookedLine };
type Fact = Pick<Moved, 'delivery' | 'lot' | 'happened'> & { readonly lines: Map<string, Live> };

/** What was counted so far: only ever added to. */
export type CountedDeliveries = {
  readonly rows: Map<string, DeliveredRow>;
  /** Lines that hold, by acceptance: what annuls it takes these back. */
  readonly facts: Map<EventId, Fact>;
};

export function noDeliveries(): CountedDeliveries {
  return { rows: new Map(), facts: new Map() };
}

/**
 * Counts what was moved, in the order of decisions. Mass counts on the day on which its acceptance
 * happened, whatever was heard first: the books may date it later, when all of it was there. What
 * was decided after that month was closed counts on the day that the books give it. Whatever is put
 * right or annulled changes the day on which it counted, by the same rule. Grams are those of the
 * books, none is lost.
 *
 * @param closings all closings of months that are known, also of later decisions
 */
export function countDeliveries(
  counted: CountedDeliveries,
  moved: readonly Moved[],
  closings: readonly Closing[],
): void {
  for (const one of moved.toSorted((a, b) => a.decided - b.decided)) {
    const isClosed = (day: Day): boolean => isClosedBefore(closings, monthOf(day), one.decided);
    if (one.annuls === null) bring(counted, one, isClosed);
    else takeBack(counted, { ...one, annuls: one.annuls }, isClosed);
  }
}

type IsClosed = (day: Day) => boolean;

function bring({ rows, facts }: CountedDeliveries, moved: Moved, isClosed: IsClosed): void {
  const { fact, delivery, lot, happened, lines } = moved;
  const had = facts.get(fact) ?? { delivery, lot, happened, lines: new Map<string, Live>() };
  facts.set(fact, had);
  for (const line of lines) {
    const day = isClosed(happened) ? line.day : happened;
    add(rows, had, { ...line, day });
    const key = `${day} ${line.day} ${keyOf(line)}`;
    const before = had.lines.get(key)?.line.grams ?? 0;
    const sum = before + line.grams;
    if (sum === 0) had.lines.delete(key);
    else had.lines.set(key, { day, line: { ...line, grams: sum } });
  }
}

/** One line of the books may take back several deliveries: each is taken back as it counted. */
function takeBack(
  { rows, facts }: CountedDeliveries,
  { annuls, lines }: Moved & { readonly annuls: readonly EventId[] },
  isClosed: IsClosed,
): void {
  for (const id of annuls) {
    const fact = facts.get(id);
    if (fact === undefined) continue;
    for (const { day, line } of fact.lines.values()) {
      const back = isClosed(fact.happened) ? bookedBack(line, lines, isClosed) : day;
      add(rows, fact, { ...line, day: back, grams: -line.grams });
    }
    facts.delete(id);
  }
}

/** The books take back on the same day, of a closed month on the day on which it is annulled. */
function bookedBack(line: BookedLine, lines: readonly BookedLine[], isClosed: IsClosed): Day {
  if (!isClosed(line.day)) return line.day;
  const same = lines.filter((one) => keyOf(one) === keyOf(line));
  return same.reduce((last, { day }) => (day > last ? day : last), line.day);
}

function add(
  rows: CountedDeliveries['rows'],
  { delivery: id, lot }: Pick<Fact, 'delivery' | 'lot'>,
  line: BookedLine,
): void {
  const key = `${line.day} ${id} ${keyOf(line)} ${lot}`;
  const grams = (rows.get(key)?.grams ?? 0) + line.grams;
  if (grams === 0) rows.delete(key);
  else rows.set(key, { ...line, id, lot, grams });
}

function keyOf({ holder, taker, material, district }: Between): string {
  return `${material} ${district} ${holder} ${taker}`;
}
