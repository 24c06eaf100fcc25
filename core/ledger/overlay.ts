import type { ActorId, EventId, LotId, PlaceId } from '../events/ids.ts';
import { grams } from '../quantities/quantity.ts';
import type { FactRecord, Known, Lot, Posting } from './entries.ts';

const keyOf = (kind: string, lot: string, holder: string, at: string): string =>
  `${kind}|${lot}|${holder}|${at}`;

/**
 * What would be known if these facts had never been written: their net postings taken back and
 * the lots they made unmade. A replacement is drafted against this, never written from it.
 */
export function withoutFacts(known: Known, facts: readonly FactRecord[]): Known {
  const back = new Map<string, { readonly line: Posting; grams: number }>();
  for (const line of facts.flatMap((fact) => fact.postings)) {
    const key = keyOf(line.kind, line.lot, line.holder, line.at);
    const entry = back.get(key) ?? { line, grams: 0 };
    entry.grams -= line.grams;
    back.set(key, entry);
  }
  const unmade = new Set<EventId>(facts.flatMap((fact) => [fact.event.id, fact.speaker.id]));
  const account: Known['account'] = (kind, lot, holder, at) => {
    const base = known.account(kind, lot, holder, at);
    const change = back.get(keyOf(kind, lot, holder, at))?.grams ?? 0;
    return base && { grams: base.grams + change, givenAt: base.givenAt };
  };
  const stockAt = (holder: ActorId, place: PlaceId): ReturnType<Known['stockAt']> => {
    const lots = new Set(known.stockAt(holder, place).map((line) => line.lot));
    for (const { line } of back.values()) {
      if (line.kind === 'stock' && line.holder === holder && line.at === place) lots.add(line.lot);
    }
    return [...lots].flatMap((lot) => {
      const entry = account('stock', lot, holder, place);
      if (!entry || entry.grams <= 0) return [];
      return [{ lot, holder, at: place, grams: grams(entry.grams), givenAt: entry.givenAt }];
    });
  };
  return {
    ...known,
    account,
    stockAt,
    lot: (id: LotId): Lot | undefined => {
      const lot = known.lot(id);
      return lot && unmade.has(lot.createdBy) ? undefined : lot;
    },
    inTransit: (transfer) => {
      const lines = new Map(known.inTransit(transfer).map((line) => [line.lot, line]));
      for (const { line } of back.values()) {
        if (line.kind !== 'transit' || line.at !== transfer) continue;
        const entry = account('transit', line.lot, line.holder, transfer);
        if (!entry) continue;
        lines.set(line.lot, {
          lot: line.lot,
          grams: grams(entry.grams),
          givenAt: entry.givenAt,
        });
      }
      return [...lines.values()].filter((line) => line.grams > 0);
    },
  };
}
