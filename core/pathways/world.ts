import type { Day } from '../quantities/instant.ts';
import type { Holiday } from '../quantities/working-days.ts';
import type { Belonging, Evidence, Participant, WalkerId } from './evidence.ts';
import { keepingEvidence, type KeptEvidence } from './kept-evidence.ts';
import { grouped, listOf } from './list-of.ts';
import type { PathwayBook } from './pathway.ts';
import { atOnce, type Piecewise } from './piecewise.ts';

/** All that the evaluator reads. Who is meant is already one identity everywhere. */
export type World = {
  readonly book: PathwayBook;
  readonly holidays: readonly Holiday[];
  /** Part in the alliance of a kind of actor: industries and buyers are one part. */
  readonly partOf: (kind: string) => string;
  readonly participant: (id: WalkerId) => Participant | undefined;
  readonly participants: () => Iterable<Participant>;
  readonly about: (id: WalkerId) => readonly Evidence[];
  readonly isKnown: KeptEvidence['isKnown'];
  /** Of what is said of somebody, one kind: most questions ask for nothing else. */
  readonly kindAbout: KeptEvidence['kindAbout'];
  /** Flows in which somebody is on this side. */
  readonly flowsOf: KeptEvidence['flowsOf'];
  readonly flowsBetween: KeptEvidence['flowsBetween'];
  /** Policies, chains and spaces: whatever was described. */
  readonly things: KeptEvidence['things'];
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
  /** The same of many at once; answers whom it concerns, before and now. */
  readonly change: KeptEvidence['change'];
  /** Somebody is registered, or known better; answers whom it concerns. */
  readonly register: (participant: Participant) => ReadonlySet<WalkerId>;
  /** Where somebody belongs is from now on this; answers whom it concerns, before and now. */
  readonly belong: (member: WalkerId, now: readonly Belonging[]) => ReadonlySet<WalkerId>;
  /**
   * All that was said of these (flows are put one by one), what they are and where they belong is
   * from now on what a world read around them says; answers whom it concerns, before and now.
   */
  readonly renew: (of: Iterable<WalkerId>, from: World) => ReadonlySet<WalkerId>;
  /** The same world again: what is put into the one is not in the other. */
  readonly copy: () => GrowingWorld;
};

export type WorldFacts = {
  readonly book: PathwayBook;
  readonly holidays: readonly Holiday[];
  readonly partOf: (kind: string) => string;
  readonly participants: readonly Participant[];
  readonly belongings: readonly Belonging[];
  readonly evidence: readonly Evidence[];
};

type Said = Pick<WorldFacts, 'book' | 'holidays' | 'partOf'>;

type Held = {
  readonly participants: Map<WalkerId, Participant>;
  readonly belonged: Belonged;
  readonly evidence: KeptEvidence;
};

export function newWorld(facts: WorldFacts): GrowingWorld {
  return atOnce(makingWorld(facts));
}

/** The same, some thousand pieces at a time. */
export function* makingWorld(facts: WorldFacts): Piecewise<GrowingWorld> {
  const { book, holidays, partOf, participants, belongings } = facts;
  const held: Held = {
    participants: new Map(participants.map((participant) => [participant.id, participant])),
    belonged: {
      members: grouped(belongings, ({ organisation }) => organisation),
      belongings: grouped(belongings, ({ member }) => member),
    },
    evidence: yield* keepingEvidence(facts.evidence),
  };
  return worldOf({ book, holidays, partOf }, held);
}

function worldOf(said: Said, held: Held): GrowingWorld {
  const { participants, belonged } = held;
  const { members, belongings } = belonged;
  const { subjects, change, copy, ...evidence } = held.evidence;
  return {
    ...said,
    participant: (id) => participants.get(id),
    participants: () => participants.values(),
    ...evidence,
    membersOf: (id) => members.get(id) ?? [],
    belongingsOf: (id) => belongings.get(id) ?? [],
    walkers: () => new Set([...participants.keys(), ...subjects()]),
    put: (piece) => change([], [piece]),
    remove: (piece) => change([piece], []),
    change,
    register: (participant) => {
      participants.set(participant.id, participant);
      return new Set([participant.id]);
    },
    belong: (member, now) => {
      const had = (belongings.get(member) ?? []).slice();
      move(belonged, had, now);
      return new Set([member, ...[...had, ...now].map(({ organisation }) => organisation)]);
    },
    renew: (of, from) => {
      const each = new Set(of);
      const out = [...each].flatMap((id) => evidence.about(id).filter(isSaid));
      const into = [...each].flatMap((id) => from.about(id).filter(isSaid));
      const concerned = new Set([...each, ...change(new Set(out), new Set(into))]);
      renewBelongings(each, from, belonged);
      for (const one of each) {
        const participant = from.participant(one);
        if (participant === undefined) participants.delete(one);
        else participants.set(one, participant);
      }
      return concerned;
    },
    copy: () =>
      worldOf(said, {
        participants: new Map(participants),
        belonged: { members: copied(members), belongings: copied(belongings) },
        evidence: copy(),
      }),
  };
}

/** Lists are changed in place: each has its own. */
function copied(lists: Belongings): Belongings {
  return new Map([...lists].map(([id, list]) => [id, list.slice()]));
}

function isSaid({ kind }: Evidence): boolean {
  return kind !== 'flow';
}

type Belongings = Map<WalkerId, Belonging[]>;
type Belonged = { readonly members: Belongings; readonly belongings: Belongings };

function renewBelongings(each: ReadonlySet<WalkerId>, from: World, kept: Belonged): void {
  const had = [...each].flatMap((id) => [
    ...(kept.members.get(id) ?? []),
    ...(kept.belongings.get(id) ?? []),
  ]);
  const now = [...each].flatMap((id) => [...from.membersOf(id), ...from.belongingsOf(id)]);
  move(kept, had, now);
}

/** These go, each once, and these come. */
function move(
  { members, belongings }: Belonged,
  had: readonly Belonging[],
  now: readonly Belonging[],
): void {
  for (const one of new Set(had)) {
    without(members, one.organisation, one);
    without(belongings, one.member, one);
  }
  for (const one of new Set(now)) {
    listOf(members, one.organisation).push(one);
    listOf(belongings, one.member).push(one);
  }
}

function without(map: Belongings, key: WalkerId, one: Belonging): void {
  const list = map.get(key);
  const at = list?.indexOf(one) ?? -1;
  if (at >= 0) list?.splice(at, 1);
}

/** Somebody or something has belonged to it on this day. */
export function belongsOn({ since, until }: Belonging, day: Day): boolean {
  return since <= day && (until === null || day <= until);
}
