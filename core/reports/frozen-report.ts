import type { Amount, ByLevel, Split, SubtargetState, Track } from '../indicators/figure.ts';
import type { Dimension, IndicatorUnit, ResultLevel, Timing } from '../indicators/logframe.ts';
import type { Bilingual } from '../materials/catalogue.ts';
import type { Problem } from '../problems/problem.ts';
import type { Day, Instant } from '../quantities/instant.ts';

/**
 * A report as it was frozen: everything that its tables, letters and exports print, and nothing
 * that would have to be looked up again. Rendered as canonical JSON it is the same bytes for ever;
 * its hash is of these bytes. No names of persons are in it: evidence is named by ids and hashes.
 */
export type FrozenReport = {
  readonly format: 1;
  readonly programme: {
    readonly id: string;
    readonly code: string;
    readonly name: Bilingual;
    readonly simulated: boolean;
    readonly funder: Bilingual;
    readonly partners: readonly { readonly code: string; readonly name: string }[];
    readonly districts: readonly { readonly code: string; readonly name: string }[];
    readonly start: Day | null;
    readonly end: Day | null;
    readonly licence: string | null;
    readonly iati: IatiIdentity | null;
  };
  /**
   * What the values of splits are called, where the code does not say it by itself: districts,
   * materials, associations, roles, stages… as they were called on the day of freezing.
   */
  readonly names: readonly {
    readonly dimension: Dimension;
    readonly value: string;
    readonly name: Bilingual;
  }[];
  readonly period: { readonly from: Day; readonly to: Day };
  readonly frozenAt: Instant;
  /** The last event of the log that was read, and how many it had. */
  readonly log: { readonly epoch: string; readonly position: number };
  /** SHA-256 of the ids of all evidence that any figure counts, sorted. */
  readonly evidenceHash: string;
  readonly results: readonly { code: string; level: ResultLevel; name: Bilingual }[];
  readonly indicators: readonly FrozenIndicator[];
  readonly climate: FrozenClimate | null;
};

/** How the register of the International Aid Transparency Initiative calls the programme. */
export type IatiIdentity = {
  /** Of the activity; begins with the reference of its organisation. */
  readonly activity: string;
  /** Who publishes: its registered reference, its kind (code list OrganisationType), its name. */
  readonly organisation: {
    readonly reference: string;
    readonly type: string;
    readonly name: string;
  };
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** Codes of DAC's list of five digits, with percentages that add up to 100. */
  readonly sectors: readonly { readonly code: string; readonly percentage: number }[];
};

export type FrozenIndicator = {
  readonly code: string;
  readonly version: string;
  /** SHA-256 of the canonical JSON of the query and of the criteria that it names. */
  readonly queryHash: string;
  readonly result: string;
  readonly level: ResultLevel;
  readonly name: Bilingual;
  readonly unit: IndicatorUnit;
  readonly timing: Timing;
  readonly value: Amount | null;
  readonly problem: Problem | null;
  readonly levels: ByLevel<Amount> | null;
  readonly splits: readonly Split[];
  /** `sharePermille` is the share that there is, `askedPermille` the one that there should be. */
  readonly subtargets: readonly (SubtargetState & { readonly askedPermille: number | null })[];
  readonly baseline: { readonly value: number; readonly on: Day | null } | null;
  readonly milestones: readonly { readonly month: number; readonly value: number }[];
  readonly target: { readonly value: number; readonly on: Day | null } | null;
  readonly expected: number | null;
  readonly track: Track;
  readonly verification: Bilingual;
  readonly assumption: Bilingual | null;
  readonly responsible: readonly string[];
  readonly note: Bilingual | null;
  readonly proposal: boolean;
  readonly iati: {
    readonly measure: string;
    readonly ascending: boolean;
    readonly additive: boolean;
  };
  readonly matches: Bilingual | null;
  /** What counts, by id, in order, with the ids of the evidence: the annex is made from it. */
  readonly counted: readonly {
    readonly id: string;
    readonly since: Day;
    readonly evidence: readonly string[];
    /** What it adds, where that is not 1: grams. */
    readonly weight?: number;
  }[];
  /** Figure at the end of each month of the programme so far, for the small multiples. */
  readonly months: readonly { readonly month: string; readonly amount: Amount | null }[];
};

/** The climate figure of the period; grams of CO2e, avoided is positive. */
export type FrozenClimate = {
  readonly run: string;
  readonly factorSet: string;
  readonly least: number;
  readonly central: number;
  readonly most: number;
  readonly toDate: number;
  readonly operations: number;
};
