import type { EventId } from '../events/ids.ts';
import type { AskFlows } from './asks.ts';
import type { Evidence, Handed, WalkerId } from './evidence.ts';

/** Evidence in memory by whom it is about, always in order; changed in place, never sorted anew. */
export type KeptEvidence = {
  readonly about: (id: WalkerId) => readonly Evidence[];
  readonly kindAbout: (id: WalkerId, kind: Evidence['kind']) => readonly Evidence[];
  readonly flowsOf: (id: WalkerId, side: FlowSide) => readonly Handed[];
  /** Everybody and everything that something is known of. */
  readonly subjects: () => Iterable<WalkerId>;
  /** What was described: policies, chains and spaces. */
  readonly things: () => Iterable<WalkerId>;
  /** Takes pieces out, and puts pieces in (in the place of their older form); answers of whom. */
  readonly change: (out: Iterable<Evidence>, into: Iterable<Evidence>) => ReadonlySet<WalkerId>;
};

export type FlowSide = AskFlows['side'];

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

/** What is known of one; its lists are put together when they are first asked for. */
type Lists = {
  all: Evidence[];
  kinds?: Map<Evidence['kind'], Evidence[]>;
  sides?: Record<FlowSide, Handed[]>;
};

const none: readonly never[] = [];

export function keepEvidence(evidence: readonly Evidence[]): KeptEvidence {
  const kept = new Map<WalkerId, Lists>();
  const known = new Map<Evidence['kind'], Map<EventId, Evidence>>();
  const things = new Set<WalkerId>();
  const listsOf = (id: WalkerId): Lists => {
    const had = kept.get(id);
    if (had !== undefined) return had;
    const made: Lists = { all: [] };
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
    const subjects = subjectsOf(piece);
    for (const [n, subject] of subjects.entries()) {
      if (subjects.indexOf(subject) === n) listsOf(subject).all.push(piece);
    }
    if (piece.kind === 'described') things.add(piece.walker);
  }
  return {
    about: (id) => kept.get(id)?.all ?? none,
    kindAbout: (id, kind) => {
      const lists = kept.get(id);
      return lists === undefined ? none : (kindsOf(lists).get(kind) ?? none);
    },
    flowsOf: (id, side) => {
      const lists = kept.get(id);
      return lists === undefined ? none : sidesOf(lists, id)[side];
    },
    subjects: () => kept.keys(),
    things: () => things,
    change: (out, into) => {
      const changes = changesOf(out, into, knownOf);
      for (const [id, change] of changes) {
        const lists = listsOf(id);
        changeLists(lists, id, change);
        if (lists.all.length === 0) kept.delete(id);
        if (![...change.out, ...change.into].some(({ kind }) => kind === 'described')) continue;
        if (kindsOf(lists).get('described')?.length) things.add(id);
        else things.delete(id);
      }
      return new Set(changes.keys());
    },
  };
}

function kindsOf(lists: Lists): Map<Evidence['kind'], Evidence[]> {
  if (lists.kinds !== undefined) return lists.kinds;
  const made = new Map<Evidence['kind'], Evidence[]>();
  for (const piece of lists.all) listOf(made, piece.kind).push(piece);
  lists.kinds = made;
  return made;
}

function sidesOf(lists: Lists, id: WalkerId): Record<FlowSide, Handed[]> {
  if (lists.sides !== undefined) return lists.sides;
  const made: Record<FlowSide, Handed[]> = { gives: [], takes: [], brings: [] };
  for (const piece of lists.all) {
    if (piece.kind !== 'flow') continue;
    for (const side of flowSides) if (isOn(piece, side, id)) made[side].push(piece);
  }
  lists.sides = made;
  return made;
}

const flowSides = ['gives', 'takes', 'brings'] as const;

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
  lists.all = changed(lists.all, { out, into: fresh });
  if (lists.kinds !== undefined) {
    for (const kind of new Set([...out, ...fresh].map((one) => one.kind))) {
      const own = fresh.filter((one) => one.kind === kind);
      lists.kinds.set(kind, changed(listOf(lists.kinds, kind), { out, into: own }));
    }
  }
  if (lists.sides === undefined) return;
  const flows = fresh.filter((one) => one.kind === 'flow');
  for (const side of flowSides) {
    const own = flows.filter((flow) => isOn(flow, side, id));
    lists.sides[side] = changed(lists.sides[side], { out, into: own });
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
