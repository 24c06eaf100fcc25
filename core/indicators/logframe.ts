import type { Bilingual } from '../materials/catalogue.ts';
import type { ProofLevel } from '../pathways/evidence.ts';
import type { RequirementSource } from '../pathways/pathway.ts';
import type { Day } from '../quantities/instant.ts';
import type { Query } from './query.ts';

export const resultLevels = ['impact', 'outcome', 'output'] as const;
export type ResultLevel = (typeof resultLevels)[number];

/** A sentence of the logframe that indicators measure. */
export type Result = {
  readonly code: string;
  readonly level: ResultLevel;
  readonly name: Bilingual;
};

/** What an amount counts. Masses are grams, climate is grams of CO2e, shares are two counts. */
export const indicatorUnits = [
  'person',
  'organisation',
  'enterprise',
  'municipality',
  'policy',
  'chain',
  'space',
  'commitment',
  'grams',
  'gramsCO2e',
] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** `cumulative`: ever by that day; `period`: within it; `as_of`: holds on that day. */
export const timings = ['cumulative', 'period', 'as_of'] as const;
export type Timing = (typeof timings)[number];

/** How a figure is looked at, by what was true on the day on which each one qualified. */
export const dimensions = [
  'sex',
  'age_band',
  'district',
  'role',
  'sector',
  'association',
  'actor_kind',
  'stage',
  'step',
  'size',
  'material',
  'source',
  'route',
  'partner',
] as const;
export type Dimension = (typeof dimensions)[number];

/** A part of the whole that has its own target: "75 (40 % women)" is a share and a number. */
export type Subtarget = {
  readonly dimension: Dimension;
  readonly value: string;
  /** Thousandths of those whose value is declared; null: only the number. */
  readonly sharePermille: number | null;
  readonly absolute: number | null;
};

/** A number somebody set, with where it is from. Amounts in the unit of the indicator. */
export type Stated = {
  readonly value: number;
  /** The day for which it holds; null: not said. */
  readonly on: Day | null;
  readonly source: Bilingual;
};

/** One version of an indicator, as the programme's folder says it. */
export type Indicator = {
  readonly code: string;
  readonly version: string;
  readonly result: string;
  readonly level: ResultLevel;
  readonly name: Bilingual;
  /** What has to be so for one to count, for people. */
  readonly help: Bilingual;
  readonly unit: IndicatorUnit;
  readonly query: Query;
  readonly timing: Timing;
  readonly disaggregate: readonly Dimension[];
  readonly baseline: Stated | null;
  /** By the month of the programme, counted from its first day. */
  readonly milestones: readonly { readonly month: number; readonly value: number }[];
  readonly target: { readonly value: number; readonly month: number } | null;
  readonly subtargets: readonly Subtarget[];
  /** From which level on something is in the official figure. */
  readonly countsFrom: ProofLevel;
  /** Who qualified is marked "not seen again" after so many days; null: never. */
  readonly recheckDays: number | null;
  readonly verification: Bilingual;
  readonly assumption: Bilingual | null;
  /** Codes of partners of the programme; empty: not yet said. */
  readonly responsible: readonly string[];
  /** Indicators in which one sees it coming. */
  readonly leading: readonly string[];
  /** Criteria passed on the way, first to last, or requirements (`criterion/requirement`). */
  readonly pipeline: readonly string[];
  readonly note: Bilingual | null;
  readonly source: RequirementSource;
  /** Neither on the programme's page nor agreed by the partners yet. */
  readonly proposal: boolean;
  /** `measure`: IATI code list IndicatorMeasure; whether parts of it may be added up. */
  readonly iati: {
    readonly measure: string;
    readonly ascending: boolean;
    readonly additive: boolean;
  };
  /** The donor's core indicator that it answers to, if any. */
  readonly matches: Bilingual | null;
};

export type Logframe = {
  readonly results: readonly Result[];
  readonly indicators: readonly Indicator[];
};
