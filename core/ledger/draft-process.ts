import { grams, sum, type Grams } from '../quantities/quantity.ts';
import { splitExact } from '../quantities/split-exact.ts';
import { checkIdentity, checkMass } from './check-terms.ts';
import {
  checkHere,
  dayIn,
  districtOf,
  flowRow,
  makeLot,
  mergeFlows,
  posting,
  withoutZeros,
  type Draft,
  type FlowLine,
  type Writing,
} from './draft.ts';
import { poolLots } from './draft-transfer.ts';
import type { Edge, Lot } from './entries.ts';
import type { Combine, Dispose, Output, Sort } from './facts.ts';
import { go, stop, type Outcome } from './stop.ts';
import { checkPositive, latestGiven, picksOf, type Pick } from './take.ts';

/**
 * Lots go into a process and other lots come out: in = out + named losses, to the gram
 * (`ledger/does-not-balance` otherwise). Each result is traced to the inputs in proportion to
 * what of them is left, so that edges and losses add up exactly (I3).
 */
export function draftProcess(process: Sort, writing: Writing): Outcome<Draft> {
  const { holder, place, take } = process;
  const here = checkHere(process, writing.known);
  if (!here.ok) return here;
  const from = { take, holder, place, day: dayIn(writing, writing.at) };
  const picks = picksOf(from, writing.known, writing.catalogue);
  if (!picks.ok) return picks;
  const unnamed = process.losses.find((loss) => loss.reason === '');
  if (unnamed) return stop({ code: 'ledger/reason-missing', facts: { field: 'losses' } });
  for (const loss of process.losses) {
    const positive = checkPositive('losses', loss.grams);
    if (!positive.ok) return positive;
  }
  const at = latestGiven(picks.value, writing.at);
  const made = makeOutputs(process, { ...writing, at });
  if (!made.ok) return made;
  const inG = sum(picks.value.map((pick) => pick.grams));
  const outG = sum(made.value.map((output) => output.grams));
  const lostG = sum(process.losses.map((loss) => loss.grams));
  if (inG !== outG + lostG) {
    return stop({
      code: 'ledger/does-not-balance',
      facts: { in_g: inG, out_g: outG, lost_g: lostG, difference_g: inG - outG - lostG },
    });
  }
  return go(writeProcess(process, picks.value, made.value, { ...writing, at }));
}

type Made = { readonly lot: Lot; readonly grams: Grams };

function makeOutputs(process: Sort, writing: Writing): Outcome<Made[]> {
  const made: Made[] = [];
  const district = districtOf(process.holder, process.place, writing.known);
  for (const output of process.outputs) {
    const one = makeOutput(output, { holder: process.holder, district }, writing);
    if (!one.ok) return one;
    if (made.some(({ lot }) => lot.id === one.value.lot.id)) {
      return stop({ code: 'ledger/lot-repeated', facts: { lot: one.value.lot.id } });
    }
    made.push(one.value);
  }
  return go(made);
}

function makeOutput(
  output: Output,
  by: { readonly holder: Sort['holder']; readonly district: string },
  writing: Writing,
): Outcome<Made> {
  const identity = checkIdentity(output, writing.catalogue);
  if (!identity.ok) return identity;
  const day = dayIn(writing, writing.at);
  const mass = checkMass(output.weighed, output.material, day, writing.catalogue);
  if (!mass.ok) return mass;
  const lot = makeLot({ ...output, ...by }, writing.at, writing);
  return lot.ok ? go({ lot: lot.value, grams: mass.value }) : lot;
}

function writeProcess(
  process: Sort,
  picks: readonly Pick[],
  made: readonly Made[],
  writing: Writing,
): Draft {
  const { holder, place } = process;
  let left = picks.map((pick) => pick.grams);
  const takeShare = (mass: Grams): Grams[] => {
    const parts = splitExact(mass, left);
    left = left.map((rest, index) => grams(rest - (parts[index] ?? 0)));
    return parts;
  };
  const edges: Edge[] = made.flatMap((output) =>
    takeShare(output.grams).map((part, index) => ({
      child: output.lot.id,
      parent: lotAt(picks, index).id,
      grams: part,
    })),
  );
  const lostOf = [...left];
  const rows: FlowLine[] = picks.flatMap((pick, index) => [
    {
      holder,
      lot: pick.lot,
      class: 'converted_out' as const,
      grams: pick.grams - (lostOf[index] ?? 0),
    },
    { holder, lot: pick.lot, class: 'stock' as const, grams: -pick.grams },
  ]);
  for (const loss of process.losses) {
    takeShare(loss.grams).forEach((part, index) => {
      const lot = lotAt(picks, index);
      rows.push({ holder, lot, class: 'lost', other: loss.reason, grams: part });
    });
  }
  for (const { lot, grams: mass } of made) {
    rows.push({ holder, lot, class: 'converted_in', grams: mass });
    rows.push({ holder, lot, class: 'stock', grams: mass });
  }
  const postings = [
    ...picks.map((pick) => posting('stock', pick.lot, holder, place, -pick.grams)),
    ...made.map((output) => posting('stock', output.lot, holder, place, output.grams)),
    ...picks.map((pick, index) =>
      posting('world_loss', pick.lot, holder, place, lostOf[index] ?? 0),
    ),
  ];
  const day = dayIn(writing, writing.at);
  return {
    at: writing.at,
    postings: withoutZeros(postings),
    lots: made.map(({ lot }) => lot),
    edges: withoutZeros(edges),
    flows: mergeFlows(rows.map((row) => flowRow(row, day, writing))),
  };
}

function lotAt(picks: readonly Pick[], index: number): Lot {
  const pick = picks[index];
  if (!pick) throw new Error('Bug: a share without its lot');
  return pick.lot;
}

/** Several lots of one material become one, such as a bale; nothing is lost. */
export function draftCombine(combine: Combine, writing: Writing): Outcome<Draft> {
  const { holder, place, take } = combine;
  const here = checkHere(combine, writing.known);
  if (!here.ok) return here;
  const from = { take, holder, place, day: dayIn(writing, writing.at) };
  const picks = picksOf(from, writing.known, writing.catalogue);
  if (!picks.ok) return picks;
  const at = latestGiven(picks.value, writing.at);
  const pool = poolLots(combine, picks.value, { ...writing, at });
  if (!pool.ok) return pool;
  const { lot, edges, rows } = pool.value;
  const total = sum(picks.value.map((pick) => pick.grams));
  const day = dayIn(writing, at);
  return go({
    at,
    postings: [
      ...picks.value.map((pick) => posting('stock', pick.lot, holder, place, -pick.grams)),
      posting('stock', lot, holder, place, total),
    ],
    lots: [lot],
    edges,
    flows: mergeFlows(rows.map((row) => flowRow(row, day, writing))),
  });
}

/** Mass leaves for a disposal site. */
export function draftDispose(dispose: Dispose, writing: Writing): Outcome<Draft> {
  const { holder, place, take } = dispose;
  const here = checkHere(dispose, writing.known);
  if (!here.ok) return here;
  if (dispose.reason === '') {
    return stop({ code: 'ledger/reason-missing', facts: { field: 'reason' } });
  }
  const from = { take, holder, place, day: dayIn(writing, writing.at) };
  const picks = picksOf(from, writing.known, writing.catalogue);
  if (!picks.ok) return picks;
  const at = latestGiven(picks.value, writing.at);
  const day = dayIn(writing, at);
  const rows = picks.value.flatMap(({ lot, grams: mass }): FlowLine[] => [
    { holder, lot, class: 'disposed', other: dispose.reason, grams: mass },
    { holder, lot, class: 'stock', grams: -mass },
  ]);
  return go({
    at,
    postings: picks.value.flatMap(({ lot, grams: mass }) => [
      posting('stock', lot, holder, place, -mass),
      posting('world_disposed', lot, holder, place, mass),
    ]),
    lots: [],
    edges: [],
    flows: mergeFlows(rows.map((row) => flowRow(row, day, writing))),
  });
}
