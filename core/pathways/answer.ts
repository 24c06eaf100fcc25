import type { EventId } from '../events/ids.ts';
import type { Level } from '../evidence/level.ts';
import type { Day } from '../quantities/instant.ts';
import { bug } from '../quantities/quantity.ts';
import type { AskPathway } from './asks.ts';
import type { Evidence, ProofLevel, WalkerId } from './evidence.ts';
import type { Periods, Progress } from './walk.ts';
import type { World } from './world.ts';

/** What the evidence says to one question. */
export type Answer = {
  /** When it holds, as far as is known on the day asked for: ends may lie ahead. */
  readonly held: Periods;
  readonly progress: readonly Progress[];
  /** What counts for it, or what there is of it. */
  readonly used: readonly Evidence[];
  /** Asked for, and the answer is due by this day. */
  readonly waitingUntil?: Day;
  readonly refused?: { readonly on: Day; readonly bySilence: boolean };
};

/** Of whom something is asked, on which day, and how well it has to be known. */
export type Asked = {
  readonly walker: WalkerId;
  /** Of a walk in one municipality. */
  readonly district: string | null;
  readonly pathway: string;
  readonly asOf: Day;
  readonly least: ProofLevel;
  readonly world: World;
  /** First day on which another requirement of the same walk was met. */
  readonly firstMet: (requirement: string) => Day | null;
  /** When another walker (or this one) had completed a pathway, or met a requirement of it. */
  readonly completed: (
    of: Omit<AskPathway, 'ask'>,
    walker: WalkerId,
    district: string | null,
  ) => Periods;
};

type OfKind<K extends Evidence['kind']> = Extract<Evidence, { readonly kind: K }>;

function isKind<K extends Evidence['kind']>(piece: Evidence, kind: K): piece is OfKind<K> {
  return piece.kind === kind;
}

/** It is known at least so well; what was rejected or retracted is not known at all. */
export function knownAs(piece: Evidence, least: ProofLevel): boolean {
  return ranks[piece.level] >= ranks[least];
}

const ranks: Readonly<Record<Level, number>> = {
  retracted: -1,
  rejected: -1,
  recorded: 0,
  documented: 1,
  verified: 2,
};

/** Evidence of one kind about somebody, up to the day asked for, known well enough; in order. */
export function piecesOf<K extends Evidence['kind']>(
  asked: Asked,
  kind: K,
  about: WalkerId = asked.walker,
): OfKind<K>[] {
  const found: OfKind<K>[] = [];
  const least = ranks[asked.least];
  for (const piece of upTo(asked.world.kindAbout(about, kind), asked.asOf)) {
    if (isKind(piece, kind) && ranks[piece.level] >= least) found.push(piece);
  }
  return found;
}

/** Of what is in order, what happened up to a day: nearly always all of it. */
export function upTo<T extends Evidence>(pieces: readonly T[], asOf: Day): readonly T[] {
  const last = pieces.at(-1);
  if (last === undefined || last.day <= asOf) return pieces;
  return pieces.slice(0, pieces.findLastIndex(({ day }) => day <= asOf) + 1);
}

/** So many of so many, capped: more than is needed is not more than met. */
export function soMany(
  measure: Progress['measure'],
  have: number,
  need: number,
  earliest?: Day,
): Progress {
  const capped = Math.min(have, need);
  return earliest === undefined || have >= need
    ? { measure, have: capped, need }
    : { measure, have: capped, need, earliest };
}

/** A code that a programme file names and that its check let through without there being one. */
export function found<T>(one: T | undefined, code: string): T {
  return one ?? bug(`the programme has no “${code}”`);
}

export function idsOf(pieces: readonly Evidence[]): readonly EventId[] {
  return [...new Set(pieces.map(({ id }) => id))];
}
