import type { ActorId, EventId, PlaceId } from '../events/ids.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import { dayOf, type Day, type Instant } from '../quantities/instant.ts';
import { grams, type Grams } from '../quantities/quantity.ts';
import { checkActor, checkPlace } from './check-terms.ts';
import type { AccountKind, Edge, FlowClass, FlowRow, Known, Lot, Posting } from './entries.ts';
import type { LotIdentity, NewLot } from './facts.ts';
import { lotCode } from './lot-code.ts';
import { go, stop, type Outcome } from './stop.ts';

/** What a fact would write, before anyone asked whether it is allowed to replace something. */
export type Draft = {
  readonly at: Instant;
  readonly postings: readonly Posting[];
  readonly lots: readonly Lot[];
  readonly edges: readonly Edge[];
  readonly flows: readonly FlowRow[];
};

/** All that drafting needs besides the fact itself. */
export type Writing = {
  /** The fact; a correction drafts its replacement under the id of the fact it corrects. */
  readonly fact: EventId;
  /** The event that writes: the fact itself or its correction. */
  readonly event: EventId;
  readonly at: Instant;
  readonly known: Known;
  readonly catalogue: Catalogue;
};

export const dayIn = (writing: Writing, at: Instant): Day =>
  dayOf(at, writing.catalogue.offsetMinutes);

export function posting(
  kind: AccountKind,
  lot: { readonly id: Posting['lot'] },
  holder: ActorId,
  at: string,
  mass: number,
): Posting {
  return { kind, lot: lot.id, holder, at, grams: grams(mass) };
}

/** Lines of nothing say nothing: they are left out. */
export function withoutZeros<T extends { readonly grams: Grams }>(lines: readonly T[]): T[] {
  return lines.filter((line) => line.grams !== 0);
}

export type FlowLine = {
  readonly holder: ActorId;
  readonly lot: { readonly material: string; readonly district: string };
  readonly class: FlowClass;
  readonly other?: string;
  readonly grams: number;
};

export function flowRow(line: FlowLine, day: Day, writing: Writing): FlowRow {
  return {
    day,
    holder: line.holder,
    side: isOutlet(line.holder, writing) ? 'outlet' : 'chain',
    material: line.lot.material,
    district: line.lot.district,
    class: line.class,
    other: line.other ?? '',
    grams: grams(line.grams),
  };
}

/** Does what this actor accepts leave the alliance's books? */
export function isOutlet(
  actor: ActorId,
  from: { readonly known: Known; readonly catalogue: Catalogue },
): boolean {
  const kind = from.known.actor(actor)?.kind;
  return from.catalogue.actorKinds.some(({ code, side }) => code === kind && side === 'outlet');
}

/** One row for each day, holder, material, district, class and other side; zeros left out. */
export function mergeFlows(rows: readonly FlowRow[]): FlowRow[] {
  const merged = new Map<string, FlowRow>();
  for (const row of rows) {
    const key = [
      row.day,
      row.holder,
      row.side,
      row.material,
      row.district,
      row.class,
      row.other,
    ].join('|');
    const before = merged.get(key);
    merged.set(key, before ? { ...before, grams: grams(before.grams + row.grams) } : row);
  }
  return withoutZeros([...merged.values()]);
}

/** One line for each account and lot; zeros left out. */
export function mergePostings(postings: readonly Posting[]): Posting[] {
  const merged = new Map<string, Posting>();
  for (const line of postings) {
    const key = `${line.kind}|${line.lot}|${line.holder}|${line.at}`;
    const before = merged.get(key);
    merged.set(key, before ? { ...before, grams: grams(before.grams + line.grams) } : line);
  }
  return withoutZeros([...merged.values()]);
}

export type LotMaking = LotIdentity & {
  readonly lot: NewLot;
  readonly holder: ActorId;
  readonly district: string;
  readonly source?: Lot['source'];
};

/** A lot as this event makes it, unless its id is in use already (`ledger/lot-exists`). */
export function makeLot(making: LotMaking, at: Instant, writing: Writing): Outcome<Lot> {
  const taken = writing.known.lot(making.lot.id);
  if (taken) {
    return stop({
      code: 'ledger/lot-exists',
      facts: { lot: taken.id, event: taken.createdBy },
    });
  }
  return go({
    id: making.lot.id,
    code: lotCode(making.lot.letter, making.lot.id),
    material: making.material,
    grade: making.grade,
    regime: making.regime,
    originClass: making.originClass,
    ...(making.traits ? { traits: making.traits } : {}),
    createdBy: writing.event,
    createdAt: at,
    holder: making.holder,
    ...(making.source ? { source: making.source } : {}),
    district: making.district,
  });
}

/** The district something happens in: of the place, else of who holds, else not known (''). */
export function districtOf(holder: ActorId, place: PlaceId, known: Known): string {
  return known.place(place)?.district ?? known.actor(holder)?.district ?? '';
}

export function checkHere(
  here: { readonly holder: ActorId; readonly place: PlaceId },
  known: Known,
): Outcome<null> {
  const holder = checkActor(here.holder, known);
  return holder.ok ? checkPlace(here.place, known) : holder;
}
