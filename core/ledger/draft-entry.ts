import { checkActor, checkIdentity, checkMass, checkSource } from './check-terms.ts';
import {
  checkHere,
  dayIn,
  districtOf,
  flowRow,
  makeLot,
  posting,
  type Draft,
  type Writing,
} from './draft.ts';
import type { Adjust, Collect, Measure } from './facts.ts';
import { go, stop, wait, type Outcome } from './stop.ts';
import { latestGiven, picksOf } from './take.ts';

/** Mass enters: collected from a source, or received from outside over a weighbridge. */
export function draftEntry(
  kind: 'collected' | 'received',
  entry: Collect,
  writing: Writing,
): Outcome<Draft> {
  const { known, catalogue, at } = writing;
  const day = dayIn(writing, at);
  const here = checkHere(entry, known);
  if (!here.ok) return here;
  for (const actor of [entry.collector, entry.owner]) {
    const checked = actor === undefined ? go(null) : checkActor(actor, known);
    if (!checked.ok) return checked;
  }
  const source = checkSource(entry.source, known, catalogue);
  if (!source.ok) return source;
  const identity = checkIdentity(entry, catalogue);
  if (!identity.ok) return identity;
  const mass = checkMass(entry.weighed, entry.material, day, catalogue);
  if (!mass.ok) return mass;
  const from = entry.source;
  const district =
    from.district ??
    (from.place === undefined ? undefined : known.place(from.place)?.district) ??
    districtOf(entry.holder, entry.place, known);
  const lot = makeLot(
    {
      ...entry,
      district,
      source: entry.collector === undefined ? from : { ...from, collector: entry.collector },
    },
    at,
    writing,
  );
  if (!lot.ok) return lot;
  const { holder, place } = entry;
  const rows = [
    { holder, lot: lot.value, class: kind, other: from.kind, grams: mass.value },
    { holder, lot: lot.value, class: 'stock', grams: mass.value },
  ] as const;
  return go({
    at,
    postings: [
      posting('world_source', lot.value, holder, place, -mass.value),
      posting('stock', lot.value, holder, place, mass.value),
    ],
    lots: [lot.value],
    edges: [],
    flows: rows.map((row) => flowRow(row, day, writing)),
  });
}

/** A stock-take: surplus makes a lot of unknown origin, shortage takes from lots. */
export function draftAdjust(adjust: Adjust, writing: Writing): Outcome<Draft> {
  if (adjust.reason === '') {
    return stop({ code: 'ledger/reason-missing', facts: { field: 'reason' } });
  }
  const here = checkHere(adjust, writing.known);
  if (!here.ok) return here;
  return adjust.direction === 'surplus'
    ? draftSurplus(adjust, writing)
    : draftShortage(adjust, writing);
}

function draftSurplus(
  adjust: Extract<Adjust, { direction: 'surplus' }>,
  writing: Writing,
): Outcome<Draft> {
  const { known, catalogue, at } = writing;
  const day = dayIn(writing, at);
  const identity = checkIdentity(adjust, catalogue);
  if (!identity.ok) return identity;
  const mass = checkMass(adjust.weighed, adjust.material, day, catalogue);
  if (!mass.ok) return mass;
  const { holder, place } = adjust;
  const district = districtOf(holder, place, known);
  const lot = makeLot({ ...adjust, district }, at, writing);
  if (!lot.ok) return lot;
  const rows = [
    { holder, lot: lot.value, class: 'adjusted_in', other: adjust.reason, grams: mass.value },
    { holder, lot: lot.value, class: 'stock', grams: mass.value },
  ] as const;
  return go({
    at,
    postings: [
      posting('world_adjust', lot.value, holder, place, -mass.value),
      posting('stock', lot.value, holder, place, mass.value),
    ],
    lots: [lot.value],
    edges: [],
    flows: rows.map((row) => flowRow(row, day, writing)),
  });
}

function draftShortage(
  adjust: Extract<Adjust, { direction: 'shortage' }>,
  writing: Writing,
): Outcome<Draft> {
  const { holder, place, take, reason } = adjust;
  const from = { take, holder, place, day: dayIn(writing, writing.at) };
  const picks = picksOf(from, writing.known, writing.catalogue);
  if (!picks.ok) return picks;
  const at = latestGiven(picks.value, writing.at);
  const day = dayIn(writing, at);
  return go({
    at,
    postings: picks.value.flatMap(({ lot, grams }) => [
      posting('stock', lot, holder, place, -grams),
      posting('world_adjust', lot, holder, place, grams),
    ]),
    lots: [],
    edges: [],
    flows: picks.value.flatMap(({ lot, grams }) => [
      flowRow({ holder, lot, class: 'adjusted_out', other: reason, grams }, day, writing),
      flowRow({ holder, lot, class: 'stock', grams: -grams }, day, writing),
    ]),
  });
}

/** An observation of a lot: it moves nothing. */
export function draftMeasure(measure: Measure, writing: Writing): Outcome<Draft> {
  const { known, catalogue, at } = writing;
  const here = checkHere(measure, known);
  if (!here.ok) return here;
  const lot = known.lot(measure.lot);
  if (!lot) {
    return wait({ code: 'ledger/lot-unknown', facts: { lot: measure.lot } }, `lot:${measure.lot}`);
  }
  if (measure.weighed !== undefined) {
    const mass = checkMass(measure.weighed, lot.material, dayIn(writing, at), catalogue);
    if (!mass.ok) return mass;
  }
  return go({ at, postings: [], lots: [], edges: [], flows: [] });
}
