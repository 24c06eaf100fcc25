import type { EventId } from '../events/ids.ts';
import type { AskFlows } from './asks.ts';
import type { Evidence, Handed, WalkerId } from './evidence.ts';
import type { Periods } from './walk.ts';

/** Evidence in memory by whom it is about, always in order; changed in place, never sorted anew. */
export type KeptEvidence = {
  readonly about: (id: WalkerId) => readonly Evidence[];
  readonly kindAbout: (id: WalkerId, kind: Evidence['kind']) => readonly Evidence[];
  readonly flowsOf: (id: WalkerId, side: FlowSide) => readonly Handed[];
  readonly flowsBetween: (giver: WalkerId, taker: WalkerId) => Passed;
  /** Something is known of her. */
  readonly isKnown: (id: WalkerId) => boolean;
  /** Everybody and everything that something is known of. */
  readonly subjects: () => Iterable<WalkerId>;
  /** What was described: policies, chains and spaces. */
  readonly things: () => Iterable<WalkerId>;
  /** Takes pieces out, and puts pieces in (in the place of their older form); answers of whom. */
  readonly change: (out: Iterable<Evidence>, into: Iterable<Evidence>) => ReadonlySet<WalkerId>;
};

export type FlowSide = AskFlows['side'];

/** What went from one to another, with answers that were read off just these flows. */
export type Passed = {
  readonly flows: readonly Handed[];
  readonly answers: Map<string, PassedAnswer>;
};
export type PassedAnswer = { readonly held: Periods; readonly last: Handed | undefined };

/** Who or what a piece of evidence is about. */
export function subjectsOf(piece: Evidence): readonly WalkerId[] {
  switch (piece.kind) {
    case 'document':
      return [piece.holder];
    case 'attendance':
      return [piece.person];
    case 'observation':
      return [piece.observed, ...piece.people];
    case 'diagnosis':
    case 'plan':
      return [piece.observed];
    case 'product':
      return piece.authors;
    case 'stage':
    case 'begun':
    case 'described':
      return [piece.walker];
    case 'agreement':
      return piece.signed.map(({ party }) => party);
    case 'meeting':
      return [piece.space];
    case 'flow':
      return [piece.giver, piece.taker, piece.bringer].filter((id) => id !== null);
  }
}

/** What is known of one; what is derived is put together when it is first asked for. */
type Lists = {
  said: Evidence[];
  readonly sides: Record<FlowSide, Handed[]>;
  all?: Evidence[];
  flows?: Handed[];
  kinds?: Map<Evidence['kind'], Evidence[]>;
  passed?: Map<WalkerId, Passed>;
};

const none: readonly never[] = [];
const nothingPassed: Passed = { flows: none, answers: new Map() };
const flowSides = ['gives', 'takes', 'brings'] as const;

export function keepEvidence(evidence: readonly Evidence[]): KeptEvidence {
  const kept = new Map<WalkerId, Lists>();
  const known = new Map<Evidence['kind'], Map<EventId, Evidence>>();
  const things = new Set<WalkerId>();
  const listsOf = (id: WalkerId): Lists => {
    const had = kept.get(id);
    if (had !== undefined) return had;
    const made: Lists = { said: [], sides: { gives: [], takes: [], brings: [] } };
    kept.set(id, made);
    return made;
  };
  const knownOf = (kind: Evidence['kind']): Map<EventId, Evidence> => {
    const had = known.get(kind) ?? new Map<EventId, Evidence>();
    known.set(kind, had);
    return had;
  };
  for (const piece of evidence.toSorted(inOrder)) {
    knownOf(piece.kind).set(piece.id, piece);
    if (piece.kind === 'flow') {
      if (piece.giver !== null) listsOf(piece.giver).sides.gives.push(piece);
      listsOf(piece.taker).sides.takes.push(piece);
      if (piece.bringer !== null) listsOf(piece.bringer).sides.brings.push(piece);
      continue;
    }
    for (const subject of new Set(subjectsOf(piece))) listsOf(subject).said.push(piece);
    if (piece.kind === 'described') things.add(piece.walker);
  }
  const change = (id: WalkerId, { out, into }: Change): void => {
    const lists = listsOf(id);
    changeLists(lists, id, { out, into });
    if (isEmpty(lists)) kept.delete(id);
    if (![...out, ...into].some(({ kind }) => kind === 'described')) return;
    if (lists.said.some(({ kind }) => kind === 'described')) things.add(id);
    else things.delete(id);
  };
  return {
    ...readingIn(kept),
    things: () => things,
    change: (out, into) => {
      const changes = changesOf(out, into, knownOf);
      for (const [id, one] of changes) change(id, one);
      return new Set(changes.keys());
    },
  };
}

function readingIn(kept: ReadonlyMap<WalkerId, Lists>): Omit<KeptEvidence, 'things' | 'change'> {
  return {
    about: (id) => {
      const lists = kept.get(id);
      return lists === undefined ? none : allOf(lists);
    },
    kindAbout: (id, kind) => {
      const lists = kept.get(id);
      if (lists === undefined) return none;
      return kind === 'flow' ? flowsIn(lists) : (kindsOf(lists).get(kind) ?? none);
    },
    flowsOf: (id, side) => kept.get(id)?.sides[side] ?? none,
    flowsBetween: (giver, taker) => {
      const lists = kept.get(giver);
      return (lists && passedOf(lists).get(taker)) ?? nothingPassed;
    },
    isKnown: (id) => kept.has(id),
    subjects: () => kept.keys(),
  };
}

function isEmpty({ said, sides }: Lists): boolean {
  return said.length === 0 && flowSides.every((side) => sides[side].length === 0);
}

function kindsOf(lists: Lists): Map<Evidence['kind'], Evidence[]> {
  if (lists.kinds !== undefined) return lists.kinds;
  const made = new Map<Evidence['kind'], Evidence[]>();
  for (const piece of lists.said) listOf(made, piece.kind).push(piece);
  lists.kinds = made;
  return made;
}

/** On whichever side; somebody may be on two of one flow. */
function flowsIn(lists: Lists): readonly Handed[] {
  const filled = flowSides.map((side) => lists.sides[side]).filter(({ length }) => length > 0);
  if (filled.length < 2) return filled[0] ?? none;
  lists.flows ??= [...new Set(filled.flat())].sort(inOrder);
  return lists.flows;
}

function allOf(lists: Lists): readonly Evidence[] {
  const flows = flowsIn(lists);
  if (flows.length === 0) return lists.said;
  if (lists.said.length === 0) return flows;
  lists.all ??= [...lists.said, ...flows].sort(inOrder);
  return lists.all;
}

function passedOf(lists: Lists): Map<WalkerId, Passed> {
  if (lists.passed !== undefined) return lists.passed;
  const made = new Map<WalkerId, Handed[]>();
  for (const flow of lists.sides.gives) listOf(made, flow.taker).push(flow);
  lists.passed = new Map([...made].map(([taker, flows]) => [taker, { flows, answers: new Map() }]));
  return lists.passed;
}

function isOn(flow: Handed, side: FlowSide, id: WalkerId): boolean {
  if (side === 'gives') return flow.giver === id;
  return side === 'takes' ? flow.taker === id : flow.bringer === id;
}

/** What leaves a list and what comes into it. */
type Change<T extends Evidence = Evidence> = { readonly out: Set<Evidence>; readonly into: T[] };

/** For everybody concerned: what is taken out, older forms included, and what is put in. */
function changesOf(
  out: Iterable<Evidence>,
  into: Iterable<Evidence>,
  knownOf: (kind: Evidence['kind']) => Map<EventId, Evidence>,
): ReadonlyMap<WalkerId, Change> {
  const changes = new Map<WalkerId, Change>();
  const of = (id: WalkerId): Change => {
    const had = changes.get(id) ?? { out: new Set(), into: [] };
    changes.set(id, had);
    return had;
  };
  for (const piece of out) {
    for (const id of subjectsOf(piece)) of(id);
    const all = knownOf(piece.kind);
    const old = all.get(piece.id);
    if (old === undefined) continue;
    all.delete(piece.id);
    for (const id of subjectsOf(old)) of(id).out.add(old);
  }
  for (const piece of into) {
    const all = knownOf(piece.kind);
    const old = all.get(piece.id);
    if (old !== undefined) for (const id of subjectsOf(old)) of(id).out.add(old);
    all.set(piece.id, piece);
    for (const id of new Set(subjectsOf(piece))) of(id).into.push(piece);
  }
  return changes;
}

function changeLists(lists: Lists, id: WalkerId, { out, into }: Change): void {
  // What came twice at once is among both: its later form speaks.
  const fresh = into.filter((one) => !out.has(one)).sort(inOrder);
  const said = fresh.filter((one) => one.kind !== 'flow');
  const flows = fresh.filter((one) => one.kind === 'flow');
  const { sides, kinds, passed } = lists;
  lists.said = changed(lists.said, { out, into: said });
  if (lists.all !== undefined) lists.all = changed(lists.all, { out, into: fresh });
  if (lists.flows !== undefined) lists.flows = changed(lists.flows, { out, into: flows });
  for (const side of flowSides) {
    const own = flows.filter((flow) => isOn(flow, side, id));
    sides[side] = changed(sides[side], { out, into: own });
  }
  if (kinds !== undefined) {
    for (const kind of new Set([...out, ...said].map((one) => one.kind))) {
      const own = said.filter((one) => one.kind === kind);
      kinds.set(kind, changed(listOf(kinds, kind), { out, into: own }));
    }
  }
  if (passed !== undefined) changePassed(passed, id, [...out, ...fresh], { out, into: flows });
}

/** Another list of its own for each to whom something else went: nothing was answered from it. */
function changePassed(
  passed: Map<WalkerId, Passed>,
  giver: WalkerId,
  pieces: readonly Evidence[],
  { out, into }: Change<Handed>,
): void {
  const takers = pieces.flatMap((one) => {
    return one.kind === 'flow' && one.giver === giver ? [one.taker] : [];
  });
  for (const taker of new Set(takers)) {
    const own = into.filter((flow) => flow.giver === giver && flow.taker === taker);
    const had = (passed.get(taker)?.flows ?? []).slice();
    passed.set(taker, { flows: changed(had, { out, into: own }), answers: new Map() });
  }
}

/** Up to so many pieces are put where they belong; beyond, the whole list is gone through once. */
const fewPieces = 8;

function changed<T extends Evidence>(list: T[], { out, into }: Change<T>): T[] {
  if (out.size + into.length > fewPieces) {
    const left = list.filter((one) => !out.has(one));
    // Two runs that are in order each: sorting them is merging them.
    return left.concat(into).sort(inOrder);
  }
  for (const piece of out) {
    let at = placeOf(list, piece);
    while (isPlacedWith(list[at], piece) && list[at] !== piece) at += 1;
    if (list[at] === piece) list.splice(at, 1);
  }
  for (const piece of into) list.splice(placeOf(list, piece), 0, piece);
  return list;
}

/** Where a piece belongs in a list that is in order. */
function placeOf(list: readonly Evidence[], piece: Evidence): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && inOrder(other, piece) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isPlacedWith(one: Evidence | undefined, other: Evidence): boolean {
  return one !== undefined && inOrder(one, other) === 0;
}

/** By the day on which it happened, then by id: the same whatever arrived first. */
export function inOrder(a: Evidence, b: Evidence): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function listOf<K, T>(map: Map<K, T[]>, key: K): T[] {
  const had = map.get(key);
  if (had !== undefined) return had;
  const made: T[] = [];
  map.set(key, made);
  return made;
}
