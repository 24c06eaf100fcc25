import type { Sex } from '../actors/register-events.ts';
import type { ActorId, EventId } from '../events/ids.ts';
import type { SourceGrams } from '../lineage/source-shares.ts';
import type { ActorPart } from '../materials/catalogue.ts';
import type { Evaluator } from '../pathways/evaluate.ts';
import type { ProofLevel } from '../pathways/evidence.ts';
import type { World } from '../pathways/world.ts';
import type { Problem, Result } from '../problems/problem.ts';
import type { Day } from '../quantities/instant.ts';
import type { ByLevel } from './figure.ts';

/** What the register says of somebody beyond the world that pathways read. */
export type RegisterFacts = {
  readonly sex: Sex | null;
  /** The first of the five years in which the birth falls. */
  readonly bornFrom: number | null;
  readonly sector: string | null;
  readonly size: string | null;
};

/** What an outlet accepted of one material of one delivery; negative: the chain took it back. */
export type Delivered = {
  /** The dispatch, or what was received from an outlet. */
  readonly id: EventId;
  readonly day: Day;
  readonly level: ProofLevel;
  readonly taker: ActorId;
  readonly takerKind: string | null;
  /** Association whose stock it was; null: nobody's. */
  readonly association: ActorId | null;
  readonly material: string;
  readonly district: string | null;
  /** Kinds of sources that it came from, joined; null: not known. */
  readonly source: string | null;
  /** How much came from each of them ('' is not known): together the amount. */
  readonly sources?: readonly SourceGrams[];
  /** How it is used again; only of climate. */
  readonly route: string | null;
  /** Grams, or grams of CO2e avoided. */
  readonly amount: number;
};

/** A promise as figures count it. */
export type Promised = {
  readonly id: EventId;
  readonly by: ActorId;
  readonly due: Day;
  /** Kept on this day; null: not kept, or cancelled. */
  readonly keptOn: Day | null;
  /** The statement that says that it was kept. */
  readonly settled: EventId | null;
  /** How well it is shown that it was kept. */
  readonly level: ProofLevel;
};

/** A kind of actor, as much of the catalogue as figures ask. */
export type KindFacts = {
  readonly isPerson: boolean;
  readonly part: ActorPart;
  readonly side: 'chain' | 'outlet' | 'source' | 'other';
};

/**
 * All that figures are counted from, as far as it is known on one day. Answers for earlier days are
 * read off the same evaluation, because what a day was like does not depend on when it is asked.
 */
export type Counting = {
  readonly world: World;
  /** Of the same world on `knownOn`, each counting only what is known so well. */
  readonly evaluators: ByLevel<Evaluator>;
  readonly knownOn: Day;
  readonly kind: (code: string) => KindFacts | undefined;
  readonly delivered: readonly Delivered[];
  readonly promised: readonly Promised[];
  /** The account of emissions, a delivery at a time; or what it lacks. */
  readonly climate: Result<readonly Delivered[]>;
};

/** What the climate account lacks while there is none. */
export const climateMissing: Problem = { code: 'results/climate-missing', facts: {} };
