import type { EventId } from '../events/ids.ts';
import type { AskFlows } from './asks.ts';
import type { Evidence, Handed, WalkerId } from './evidence.ts';
import type { Day } from '../quantities/instant.ts';
import { grouped, listOf } from './list-of.ts';
import { once } from './once.ts';
import type { Piecewise } from './piecewise.ts';
import type { Periods } from './walk.ts';

/** Evidence in memory by whom it is about, always in order; changed in place, never sorted anew. */
export type KeptEvidence = {
  readonly about: (id: WalkerId) => readonly Evidence[];
  readonly kindAbout: (id: WalkerId, kind: Evidence['kind']) => readonly Evidence[];
  readonly flowsOf: (id: WalkerId, side: FlowSide) => OwnFlows;
  readonly flowsBetween: (giver: WalkerId, taker: WalkerId) => Passed;
  /** Something is known of her. */
  readonly isKnown: (id: WalkerId) => boolean;
  /** Everybody and everything that something is known of. */
  readonly subjects: () => Iterable<WalkerId>;
  /** What was described: policies, chains and spaces. */
  readonly things: () => Iterable<WalkerId>;
  /** Takes pieces out, and puts pieces in (in the place of their older form); answers of whom. */
  readonly change: (out: Iterable<Evidence>, into: Iterable<Evidence>) => ReadonlySet<WalkerId>;
  /** The same again: what is changed in the one is not changed in the other. */
  readonly copy: () => KeptEvidence;
};

export type FlowSide = AskFlows['side'];

/** Flows of one on a side, and when what was asked of just these flows holds. */
export type OwnFlows = {
  readonly flows: readonly Handed[];
  readonly takers: () => ReadonlySet<WalkerId>;
  readonly held: Map<string, Periods>;
};

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
  own?: Partial<Record<FlowSide, OwnFlows>>;
};

const none: readonly never[] = [];
const noFlows: OwnFlows = { flows: none, takers: () => new Set(), held: new Map() };
const nothingPassed: Passed = { flows: none, answers: new Map() };
const flowSides = ['gives', 'takes', 'brings'] as const;

type Kept = {
  readonly lists: Map<WalkerId, Lists>;
  readonly known: Map<Evidence['kind'], Map<EventId, Evidence>>;
  readonly things: Set<WalkerId>;
};

const piecesAtOnce = 10_000;

/** Keeps it some thousand pieces at a time. */
export function* keepingEvidence(evidence: readonly Evidence[]): Piecewise<KeptEvidence> {
  const kept: Kept = { lists: new Map(), known: new Map(), things: new Set() };
  // In order by day and then by id, without one long sorting of all.
  const byDay = new Map<Day, Evidence[]>();
  for (const [n, piece] of evidence.entries()) {
    if (n % piecesAtOnce === 0) yield;
    listOf(byDay, piece.day).push(piece);
  }
  let since = 0;
  for (const [, pieces] of [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    since += pieces.length;
    for (const piece of pieces.sort(inOrder)) keepPiece(kept, piece);
    if (since < piecesAtOnce) continue;
    since = 0;
    yield;
  }
  return keptIn(kept);
}

function keepPiece({ lists, known, things }: Kept, piece: Evidence): void {
  knownOf(known, piece.kind).set(piece.id, piece);
  if (piece.kind === 'flow') {
    if (piece.giver !== null) listsOf(lists, piece.giver).sides.gives.push(piece);
    listsOf(lists, piece.taker).sides.takes.push(piece);
    if (piece.bringer !== null) listsOf(lists, piece.bringer).sides.brings.push(piece);
    return;
  }
  const subjects = subjectsOf(piece);
  // Most are about one: a set for each of them costs more than it finds.
  for (const subject of subjects.length > 1 ? new Set(subjects) : subjects) {
    listsOf(lists, subject).said.push(piece);
  }
  if (piece.kind === 'described') things.add(piece.walker);
}

function keptIn({ lists, known, things }: Kept): KeptEvidence {
  const change = (id: WalkerId, { out, into }: Change): void => {
    const own = listsOf(lists, id);
    changeLists(own, id, { out, into });
    if (isEmpty(own)) lists.delete(id);
    if (![...out, ...into].some(({ kind }) => kind === 'described')) return;
    if (own.said.some(({ kind }) => kind === 'described')) things.add(id);
    else things.delete(id);
  };
  return {
    ...readingIn(lists),
    things: () => things,
    change: (out, into) => {
      const changes = changesOf(out, into, (kind) => knownOf(known, kind));
      for (const [id, one] of changes) change(id, one);
      return new Set(changes.keys());
    },
    copy: () =>
      keptIn({
        lists: new Map([...lists].map(([id, own]) => [id, copyOf(own)])),
        known: new Map([...known].map(([kind, pieces]) => [kind, new Map(pieces)])),
        things: new Set(things),
      }),
  };
}

function listsOf(lists: Kept['lists'], id: WalkerId): Lists {
  const had = lists.get(id);
  if (had !== undefined) return had;
  const made: Lists = { said: [], sides: { gives: [], takes: [], brings: [] } };
  lists.set(id, made);
  return made;
}

function knownOf(known: Kept['known'], kind: Evidence['kind']): Map<EventId, Evidence> {
  const had = known.get(kind) ?? new Map<EventId, Evidence>();
  known.set(kind, had);
  return had;
}

/** Lists are changed in place: each has its own. What is derived is derived again. */
function copyOf({ said, sides: { gives, takes, brings } }: Lists): Lists {
  const sides = { gives: gives.slice(), takes: takes.slice(), brings: brings.slice() };
  return { said: said.slice(), sides };
}

function readingIn(
  kept: ReadonlyMap<WalkerId, Lists>,
): Omit<KeptEvidence, 'things' | 'change' | 'copy'> {
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
    flowsOf: (id, side) => {
      const lists = kept.get(id);
      return lists === undefined ? noFlows : ownOf(lists, side);
    },
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
  lists.kinds ??= grouped(lists.said, ({ kind }) => kind);
  return lists.kinds;
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
  const made = grouped<WalkerId, Handed>(lists.sides.gives, ({ taker }) => taker);
  lists.passed = new Map([...made].map(([taker, flows]) => [taker, { flows, answers: new Map() }]));
  return lists.passed;
}

function ownOf(lists: Lists, side: FlowSide): OwnFlows {
  const had = lists.own?.[side];
  if (had !== undefined) return had;
  const flows = lists.sides[side];
  const takers = once(() => new Set<WalkerId>(flows.map(({ taker }) => taker)));
  const made = { flows, takers, held: new Map() };
  lists.own = { ...lists.own, [side]: made };
  return made;
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
  const { sides, kinds, passed, own: read } = lists;
  lists.said = changed(lists.said, { out, into: said });
  if (lists.all !== undefined) lists.all = changed(lists.all, { out, into: fresh });
  if (lists.flows !== undefined) lists.flows = changed(lists.flows, { out, into: flows });
  for (const side of flowSides) {
    const own = flows.filter((flow) => isOn(flow, side, id));
    const gone = [...out].some((one) => one.kind === 'flow' && isOn(one, side, id));
    if (own.length === 0 && !gone) continue;
    sides[side] = changed(sides[side], { out, into: own });
    delete read?.[side];
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

function changed<T extends Evidence>(list: T[], change: Change<T>): T[] {
  const { out, into } = replaced(list, change);
  if (out.size + into.length > fewPieces) {
    const left = list.filter((one) => !out.has(one));
    // Two runs that are in order each: sorting them is merging them.
    return left.concat(into).sort(inOrder);
  }
  for (const piece of out) {
    const at = foundAt(list, piece, (one) => one === piece);
    if (at !== undefined) list.splice(at, 1);
  }
  for (const piece of into) list.splice(placeOf(list, piece), 0, piece);
  return list;
}

/** Another form of the same day is put where the older one stood; what is left is to be moved. */
function replaced<T extends Evidence>(list: T[], { out, into }: Change<T>): Change<T> {
  const left = new Set(out);
  const fresh: T[] = [];
  for (const piece of into) {
    const at = foundAt(list, piece, (one) => one.kind === piece.kind && left.has(one));
    const old = at === undefined ? undefined : list[at];
    if (at === undefined || old === undefined) fresh.push(piece);
    else {
      left.delete(old);
      list[at] = piece;
    }
  }
  return { out: left, into: fresh };
}

function foundAt<T extends Evidence>(
  list: readonly T[],
  piece: Evidence,
  isIt: (one: T) => boolean,
): number | undefined {
  for (let at = placeOf(list, piece); at < list.length; at += 1) {
    const one = list[at];
    if (one === undefined || inOrder(one, piece) !== 0) return undefined;
    if (isIt(one)) return at;
  }
  return undefined;
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

/** By the day on which it happened, then by id: the same whatever arrived first. */
export function inOrder(a: Evidence, b: Evidence): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
