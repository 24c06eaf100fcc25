import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import type { Take } from '../../../../core/ledger/facts.ts';
import { dayOf, type Day } from '../../../../core/quantities/instant.ts';
import { grams, sum, type Centimos, type Grams } from '../../../../core/quantities/quantity.ts';
import { settledAmount } from '../../../../core/sharing/settled.ts';
import type { CollectedAnswer } from '../../../../wire/api/work-answers.ts';
import type { AskedWhen, PhoneEvent, PhoneRecord } from '../store/database.ts';

/** As much of a record as sharing looks at. */
export type Own = Pick<PhoneRecord, 'id' | 'seq' | 'event' | 'state' | 'voidedBy'>;

/** What counts of this phone: not refused, not undone; the oldest first. */
export function counting(records: readonly Own[]): readonly Own[] {
  return records
    .filter(({ state, voidedBy }) => state !== 'refused' && voidedBy === null)
    .sort((a, b) => a.seq - b.seq);
}

type OfKind<K extends PhoneEvent['kind']> = Extract<PhoneEvent, { readonly kind: K }>;

/** Statements of one kind, as they were made. */
export function ofKind<K extends PhoneEvent['kind']>(
  records: readonly Own[],
  kind: K,
): readonly OfKind<K>[] {
  const is = (event: PhoneEvent): event is OfKind<K> => event.kind === kind;
  return counting(records).flatMap(({ event }) => (is(event) ? [event] : []));
}

/** What was undone here, whether the server knows of it or not. */
export function undone(records: readonly Own[]): ReadonlySet<EventId> {
  return new Set(ofKind(records, 'flow.void').map(({ payload }) => payload.fact));
}

/** Could the answer that was asked for then not know of this record? */
export function isNewer({ id, seq }: Own, { lastSeq, open }: AskedWhen): boolean {
  return seq > lastSeq || open.includes(id);
}

export function gramsTaken(take: Take): Grams {
  return 'grams' in take ? take.grams : sum(take.lots.map((lot) => lot.grams));
}

/** Lots that go together are of one material; what made them on this phone says which. */
export function materialTaken(take: Take, records: readonly Own[]): string | null {
  if ('material' in take) return take.material;
  const lots = take.lots.map(({ lot }) => lot);
  for (const { event } of records) {
    if (event.kind === 'flow.collect' && lots.includes(event.payload.lot.id)) {
      return event.payload.material;
    }
    if (event.kind !== 'flow.sort') continue;
    const made = event.payload.outputs.find(({ lot }) => lots.includes(lot.id));
    if (made) return made.material;
  }
  return null;
}

export type Ticket = { readonly accepted: Grams; readonly unpaid: Grams };

type Agreed = { readonly perKg: Centimos | null; readonly total: Centimos | null };

/** What a sale is worth: as agreed, or by the buyer's ticket once it is known. */
export function worthOf({ perKg, total }: Agreed, ticket?: Ticket): Centimos | null {
  if (ticket === undefined || perKg === null) return total;
  return settledAmount(perKg, ticket.accepted, ticket.unpaid) ?? null;
}

export type Span = { readonly from: Day; readonly to: Day };

type Member = CollectedAnswer['members'][number];

/**
 * What each member brought in during these days: as the server counted it, and this phone's own
 * weighings that it could not know when it was asked, each once.
 *
 * @param heard what the server counted of exactly these days, and when it was asked
 */
export function collectedBy(
  heard: { readonly value: CollectedAnswer; readonly asked: AskedWhen },
  records: readonly Own[],
  {
    association,
    span,
    offset,
  }: {
    readonly association: ActorId;
    readonly span: Span;
    readonly offset: number;
  },
): Pick<CollectedAnswer, 'nobodyGrams' | 'members'> {
  const sums = new Map<ActorId | null, Map<string, number>>();
  const add = (who: ActorId | null, material: string, mass: number): void => {
    const own = sums.get(who) ?? new Map<string, number>();
    sums.set(who, own.set(material, (own.get(material) ?? 0) + mass));
  };
  for (const { member, materials } of heard.value.members) {
    for (const one of materials) add(member, one.material, one.grams);
  }
  const undoneHere = new Map(
    ofKind(records, 'flow.void').map(({ id, payload }) => [payload.fact, id]),
  );
  for (const row of records) {
    const { event } = row;
    if (event.kind !== 'flow.collect' || event.payload.holder !== association) continue;
    const day = dayOf(event.occurredAt, offset);
    if (day < span.from || day > span.to || row.state === 'refused') continue;
    const { collector = null, material, weighed } = event.payload;
    const undoing = records.find(({ id }) => id === undoneHere.get(row.id));
    const isKnown = !isNewer(row, heard.asked);
    const isKnownUndone = undoing !== undefined && !isNewer(undoing, heard.asked);
    const counted = isKnown && !isKnownUndone ? 1 : 0;
    const counts = undoing === undefined ? 1 : 0;
    if (counts !== counted) add(collector, material, (counts - counted) * weighed.grams);
  }
  const names = new Map(heard.value.members.map(({ member, name }) => [member, name]));
  const ofNobody = [...(sums.get(null)?.values() ?? [])].reduce((all, one) => all + one, 0);
  return {
    nobodyGrams: grams(Math.max(0, heard.value.nobodyGrams + ofNobody)),
    members: [...sums].flatMap(([member, materials]): Member[] =>
      member === null ? [] : [memberOf(member, names.get(member) ?? null, materials)],
    ),
  };
}

function memberOf(member: ActorId, name: string | null, sums: ReadonlyMap<string, number>): Member {
  const materials = [...sums].flatMap(([material, mass]) =>
    mass > 0 ? [{ material, grams: grams(mass) }] : [],
  );
  return { member, name, grams: sum(materials.map((one) => one.grams)), materials };
}
