import type { ActorId } from '../events/ids.ts';
import type { Day } from '../quantities/instant.ts';
import type { Holiday } from '../quantities/working-days.ts';
import type { Belonging, Evidence, Participant, WalkerId } from './evidence.ts';
import type { PathwayBook } from './pathway.ts';

/** All that the evaluator reads. Who is meant is already one identity everywhere. */
export type World = {
  readonly book: PathwayBook;
  readonly holidays: readonly Holiday[];
  /** Part in the alliance of a kind of actor: industries and buyers are one part. */
  readonly partOf: (kind: string) => string;
  readonly participant: (id: WalkerId) => Participant | undefined;
  readonly about: (id: WalkerId) => readonly Evidence[];
  /** Of these, those of one kind: most questions ask for nothing else. */
  readonly kindAbout: (id: WalkerId, kind: Evidence['kind']) => readonly Evidence[];
  readonly membersOf: (organisation: WalkerId) => readonly Belonging[];
  readonly belongingsOf: (member: WalkerId) => readonly Belonging[];
  /** Everybody and everything that may walk. */
  readonly walkers: () => Iterable<WalkerId>;
};

/** A world in memory that grows: evidence, people and belongings are put in and replaced. */
export type GrowingWorld = World & {
  /** Puts a piece in, or its newer form in its place; answers whom it concerns, before and now. */
  readonly put: (piece: Evidence) => ReadonlySet<WalkerId>;
  /** Takes a piece out; answers whom it concerned. */
  readonly remove: (piece: Evidence) => ReadonlySet<WalkerId>;
  /**
   * All that is known of these is from now on what a world read around them says; answers whom
   * anything of it concerns, before and now.
   */
  readonly renew: (of: Iterable<WalkerId>, from: World) => ReadonlySet<WalkerId>;
};

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
      return [piece.giver, piece.taker, piece.bringer].flatMap((id) => id ?? []);
  }
}

export type WorldFacts = {
  readonly book: PathwayBook;
  readonly holidays: readonly Holiday[];
  readonly partOf: (kind: string) => string;
  readonly participants: readonly Participant[];
  readonly belongings: readonly Belonging[];
  readonly evidence: readonly Evidence[];
};

export function newWorld(facts: WorldFacts): GrowingWorld {
  const participants = new Map<WalkerId, Participant>(
    facts.participants.map((participant) => [participant.id, participant]),
  );
  const members = grouped(facts.belongings, ({ organisation }) => organisation);
  const belongings = grouped(facts.belongings, ({ member }) => member);
  const about = new Map<WalkerId, Evidence[]>();
  const kinds = byKind(about);
  const remove = (piece: Evidence): ReadonlySet<WalkerId> => {
    const subjects = new Set(subjectsOf(piece));
    for (const subject of subjects) {
      kinds.forget(subject);
      const had = about.get(subject);
      const at = had?.findIndex(({ id, kind }) => id === piece.id && kind === piece.kind) ?? -1;
      if (at >= 0) had?.splice(at, 1);
    }
    return subjects;
  };
  const put = (piece: Evidence): ReadonlySet<WalkerId> => {
    const subjects = new Set(subjectsOf(piece));
    for (const subject of subjects) {
      kinds.forget(subject);
      insert(listed(about, subject), piece);
    }
    return subjects;
  };
  for (const piece of [...facts.evidence].sort(inOrder)) {
    for (const subject of new Set(subjectsOf(piece))) listed(about, subject).push(piece);
  }
  return {
    book: facts.book,
    holidays: facts.holidays,
    partOf: facts.partOf,
    participant: (id) => participants.get(id),
    about: (id) => about.get(id) ?? [],
    kindAbout: kinds.of,
    membersOf: (id) => members.get(id) ?? [],
    belongingsOf: (id) => belongings.get(id) ?? [],
    walkers: () => new Set([...participants.keys(), ...about.keys()]),
    put,
    remove,
    renew: (of, from) => {
      const each = new Set(of);
      const concerned = new Set(each);
      const said = { put, remove, about: (id: WalkerId) => about.get(id) ?? [] };
      for (const one of renewSaid(each, from, said)) concerned.add(one);
      renewBelongings(each, from, { members, belongings });
      for (const one of each) {
        const participant = from.participant(one);
        if (participant === undefined) participants.delete(one);
        else participants.set(one, participant);
        if (about.get(one)?.length === 0) about.delete(one);
      }
      return concerned;
    },
  };
}

/** Pieces by kind, put together when they are first asked for. */
function byKind(about: ReadonlyMap<WalkerId, readonly Evidence[]>): {
  readonly of: World['kindAbout'];
  readonly forget: (id: WalkerId) => void;
} {
  const kept = new Map<WalkerId, Map<Evidence['kind'], Evidence[]>>();
  return {
    of: (id, kind) => {
      const had = kept.get(id);
      if (had !== undefined) return had.get(kind) ?? [];
      const all = about.get(id);
      if (all === undefined) return [];
      const made = new Map<Evidence['kind'], Evidence[]>();
      for (const piece of all) listed(made, piece.kind).push(piece);
      kept.set(id, made);
      return made.get(kind) ?? [];
    },
    forget: (id) => void kept.delete(id),
  };
}

function renewSaid(
  each: ReadonlySet<WalkerId>,
  from: World,
  { about, put, remove }: Pick<GrowingWorld, 'about' | 'put' | 'remove'>,
): ReadonlySet<WalkerId> {
  const concerned = new Set<WalkerId>();
  for (const one of each) {
    for (const piece of about(one).slice()) for (const id of remove(piece)) concerned.add(id);
  }
  for (const one of each) {
    for (const piece of from.about(one)) for (const id of put(piece)) concerned.add(id);
  }
  return concerned;
}

function renewBelongings(
  each: ReadonlySet<WalkerId>,
  from: World,
  kept: { readonly members: Belongings; readonly belongings: Belongings },
): void {
  const { members, belongings } = kept;
  const had = [...each].flatMap((id) => [
    ...(members.get(id) ?? []),
    ...(belongings.get(id) ?? []),
  ]);
  for (const one of new Set(had)) {
    without(members, one.organisation, one);
    without(belongings, one.member, one);
  }
  const now = [...each].flatMap((id) => [...from.membersOf(id), ...from.belongingsOf(id)]);
  for (const one of new Set(now)) {
    listed(members, one.organisation).push(one);
    listed(belongings, one.member).push(one);
  }
}

type Belongings = Map<WalkerId, Belonging[]>;

function without(map: Belongings, key: WalkerId, one: Belonging): void {
  const list = map.get(key);
  const at = list?.indexOf(one) ?? -1;
  if (at >= 0) list?.splice(at, 1);
}

/** By the day on which it happened, then by id: the same whatever arrived first. */
export function inOrder(a: Evidence, b: Evidence): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

function insert(pieces: Evidence[], piece: Evidence): void {
  const had = pieces.findIndex(({ id, kind }) => id === piece.id && kind === piece.kind);
  if (had >= 0) pieces.splice(had, 1);
  const at = pieces.findLastIndex((other) => inOrder(other, piece) < 0);
  pieces.splice(at + 1, 0, piece);
}

function listed<K, T>(map: Map<K, T[]>, key: K): T[] {
  const had = map.get(key);
  if (had !== undefined) return had;
  const made: T[] = [];
  map.set(key, made);
  return made;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => ActorId): Map<WalkerId, T[]> {
  const groups = new Map<WalkerId, T[]>();
  for (const one of all) listed(groups, keyOf(one)).push(one);
  return groups;
}

/** Somebody or something has belonged to it on this day. */
export function belongsOn({ since, until }: Belonging, day: Day): boolean {
  return since <= day && (until === null || day <= until);
}
