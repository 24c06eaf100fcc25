import { instant } from '../quantities/instant.ts';
import { grams, sum, type Grams } from '../quantities/quantity.ts';
import { splitExact } from '../quantities/split-exact.ts';
import type { Weighed } from '../quantities/weight-entry.ts';
import { checkActor, checkMass } from './check-terms.ts';
import {
  checkHere,
  dayIn,
  flowRow,
  isOutlet,
  makeLot,
  mergeFlows,
  posting,
  withoutZeros,
  type Draft,
  type FlowLine,
  type Writing,
} from './draft.ts';
import type { Edge, FactRecord, Lot } from './entries.ts';
import type { Accept, Dispatch } from './facts.ts';
import { go, stop, wait, type Outcome } from './stop.ts';
import { latestGiven, picksOf, pooledIdentity, type Pick } from './take.ts';

/**
 * Mass leaves a stock and travels; the sender answers for it until it is accepted. One lot keeps
 * its id (a split is no event); several travel on as one new lot with lineage in grams.
 */
export function draftDispatch(dispatch: Dispatch, writing: Writing): Outcome<Draft> {
  const { holder, place, receiver, take } = dispatch;
  const here = checkHere(dispatch, writing.known);
  if (!here.ok) return here;
  for (const actor of [receiver, dispatch.owner]) {
    const checked = actor === undefined ? go(null) : checkActor(actor, writing.known);
    if (!checked.ok) return checked;
  }
  if (receiver === holder) return stop({ code: 'ledger/same-holder', facts: { holder } });
  const from = { take, holder, place, day: dayIn(writing, writing.at) };
  const picks = picksOf(from, writing.known, writing.catalogue);
  if (!picks.ok) return picks;
  const at = latestGiven(picks.value, writing.at);
  const takes = picks.value.map((pick) => posting('stock', pick.lot, holder, place, -pick.grams));
  const total = sum(picks.value.map((pick) => pick.grams));
  const only = picks.value.length === 1 ? picks.value[0]?.lot : undefined;
  if (only) {
    const travels = posting('transit', only, holder, writing.fact, total);
    return go({ at, postings: [...takes, travels], lots: [], edges: [], flows: [] });
  }
  const pool = poolLots(dispatch, picks.value, { ...writing, at });
  if (!pool.ok) return pool;
  const { lot, edges, rows } = pool.value;
  const day = dayIn(writing, at);
  return go({
    at,
    postings: [...takes, posting('transit', lot, holder, writing.fact, total)],
    lots: [lot],
    edges,
    flows: mergeFlows(rows.map((row) => flowRow(row, day, writing))),
  });
}

/** Several lots become one; where districts differ the mass changes district in the books. */
export function poolLots(
  into: Part<Dispatch, 'lot' | 'holder'>,
  picks: readonly Pick[],
  writing: Writing,
): Outcome<{ readonly lot: Lot; readonly edges: Edge[]; readonly rows: FlowLine[] }> {
  if (!into.lot) {
    return stop({
      code: 'ledger/outgoing-lot-missing',
      facts: { lots: picks.map(({ lot }) => lot.code) },
    });
  }
  const identity = pooledIdentity(picks, writing.catalogue);
  if (!identity.ok) return identity;
  const made = makeLot(
    { ...identity.value, lot: into.lot, holder: into.holder },
    writing.at,
    writing,
  );
  if (!made.ok) return made;
  const lot = made.value;
  const holder = into.holder;
  const moved = picks.filter((pick) => pick.lot.district !== lot.district);
  const rows = moved.flatMap((pick): FlowLine[] => [
    { holder, lot: pick.lot, class: 'converted_out', grams: pick.grams },
    { holder, lot: pick.lot, class: 'stock', grams: -pick.grams },
    { holder, lot, class: 'converted_in', grams: pick.grams },
    { holder, lot, class: 'stock', grams: pick.grams },
  ]);
  const edges = picks.map((pick) => ({ child: lot.id, parent: pick.lot.id, grams: pick.grams }));
  return go({ lot, edges, rows });
}

type Part<T, K extends keyof T> = { readonly [P in K]: T[P] };

/**
 * The receiver takes over what travelled. What is returned goes back to where it left; the rest
 * of the difference is lost on the way, or was more than the sender thought.
 */
export function draftAccept(accept: Accept, writing: Writing): Outcome<Draft> {
  const { known } = writing;
  const here = checkHere(accept, known);
  if (!here.ok) return here;
  const sent = known.fact(accept.transfer);
  if (!sent) {
    return wait(
      { code: 'ledger/transfer-unknown', facts: { event: accept.transfer } },
      `event:${accept.transfer}`,
    );
  }
  const dispatch = speakingDispatch(sent);
  if (!dispatch) {
    return stop({
      code: 'ledger/not-a-fact',
      facts: { event: accept.transfer, kind: sent.event.kind },
    });
  }
  if (dispatch.receiver !== accept.holder) {
    return stop({
      code: 'ledger/not-the-receiver',
      facts: { receiver: accept.holder, expected: dispatch.receiver },
    });
  }
  const travelling = known.inTransit(accept.transfer);
  if (travelling.length === 0) {
    const lot = sent.postings.find(({ kind }) => kind === 'transit')?.lot;
    const settled = lot ? known.takersOf('transit', lot, dispatch.holder, accept.transfer) : [];
    const by = settled[settled.length - 1] ?? sent.amendedBy ?? '';
    return stop({ code: 'ledger/transfer-settled', facts: { event: accept.transfer, by } });
  }
  const arrived = instant(Math.max(writing.at, ...travelling.map((line) => line.givenAt)));
  return settle(accept, dispatch, { ...writing, at: arrived });
}

/** The dispatch as it now reads: corrected ones speak through their correction. */
function speakingDispatch(sent: FactRecord): Dispatch | undefined {
  const { speaker } = sent;
  if (speaker.kind === 'flow.dispatch') return speaker.payload;
  if (speaker.kind !== 'flow.correct') return undefined;
  const { replacement } = speaker.payload;
  return replacement.kind === 'flow.dispatch' ? replacement.payload : undefined;
}

type Settled = {
  readonly lot: Lot;
  readonly sent: Grams;
  readonly accepted: Grams;
  readonly returned: Grams;
};

function settle(accept: Accept, dispatch: Dispatch, writing: Writing): Outcome<Draft> {
  const shares = sharesOf(accept, writing);
  if (!shares.ok) return shares;
  const total = (key: 'sent' | 'accepted' | 'returned'): number =>
    sum(shares.value.map((share) => share[key]));
  const difference = total('sent') - total('accepted') - total('returned');
  if (difference !== 0 && !accept.differenceReason) {
    return stop({ code: 'ledger/reason-missing', facts: { field: 'differenceReason' } });
  }
  const deduction = accept.deduction?.grams ?? grams(0);
  if (deduction > total('accepted')) {
    return stop({
      code: 'ledger/deduction-too-large',
      facts: { deduction_g: deduction, accepted_g: total('accepted') },
    });
  }
  const { holder: sender, place: from } = dispatch;
  const { holder: receiver, place: to, transfer } = accept;
  const postings = shares.value.flatMap(({ lot, sent, accepted, returned }) => [
    posting('transit', lot, sender, transfer, -sent),
    posting('stock', lot, receiver, to, accepted),
    posting('stock', lot, sender, from, returned),
    posting('world_transit_diff', lot, sender, transfer, sent - accepted - returned),
  ]);
  const leaves = isOutlet(receiver, writing) && !isOutlet(sender, writing);
  const rows = shares.value.flatMap((share): FlowLine[] =>
    settledRows(share, { sender, receiver, leaves, reason: accept.differenceReason ?? '' }),
  );
  const day = dayIn(writing, writing.at);
  return go({
    at: writing.at,
    postings: withoutZeros(postings),
    lots: [],
    edges: [],
    flows: mergeFlows(rows.map((row) => flowRow(row, day, writing))),
  });
}

function settledRows(
  share: Settled,
  by: {
    readonly sender: Accept['holder'];
    readonly receiver: Accept['holder'];
    readonly leaves: boolean;
    readonly reason: string;
  },
): FlowLine[] {
  const { lot, sent, accepted, returned } = share;
  const lost = sent - accepted - returned;
  return [
    {
      holder: by.sender,
      lot,
      class: by.leaves ? 'delivered' : 'handed',
      other: by.receiver,
      grams: accepted,
    },
    {
      holder: by.sender,
      lot,
      class: lost < 0 ? 'adjusted_in' : 'lost',
      other: by.reason,
      grams: Math.abs(lost),
    },
    { holder: by.sender, lot, class: 'stock', grams: returned - sent },
    { holder: by.receiver, lot, class: 'accepted', other: by.sender, grams: accepted },
    { holder: by.receiver, lot, class: 'stock', grams: accepted },
  ];
}

/** Accepted and returned grams, shared out over the lots that travelled, exact to the gram. */
function sharesOf(accept: Accept, writing: Writing): Outcome<Settled[]> {
  const lines = writing.known.inTransit(accept.transfer);
  const lots = lines.map((line) => writing.known.lot(line.lot));
  const material = lots[0]?.material ?? '';
  const accepted = weighedOr0(accept.accepted, material, writing);
  if (!accepted.ok) return accepted;
  const returned = weighedOr0(accept.returned, material, writing);
  if (!returned.ok) return returned;
  const sent = lines.map((line) => line.grams);
  const acceptedParts = splitExact(accepted.value, sent);
  const left = sent.map((mass, index) => Math.max(0, mass - (acceptedParts[index] ?? 0)));
  const more = sum(sent) < accepted.value + returned.value;
  const returnedParts = splitExact(returned.value, more ? sent : left);
  const shares: Settled[] = [];
  lots.forEach((lot, index) => {
    const part = sent[index];
    const taken = acceptedParts[index];
    const back = returnedParts[index];
    if (lot && part !== undefined && taken !== undefined && back !== undefined) {
      shares.push({ lot, sent: part, accepted: taken, returned: back });
    }
  });
  return go(shares);
}

function weighedOr0(weighed: Weighed | null, material: string, writing: Writing): Outcome<Grams> {
  if (weighed === null) return go(grams(0));
  return checkMass(weighed, material, dayIn(writing, writing.at), writing.catalogue);
}
