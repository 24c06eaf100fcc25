import type { Day } from '../quantities/instant.ts';

/** What the coordinator may set of the logframe; everything else is in the programme's folder. */
export const settable = [
  'dates',
  'baseline',
  'target',
  'milestones',
  'responsible',
  'licence',
] as const;
export type Settable = (typeof settable)[number];

type OfIndicator = {
  /** Code of the indicator, such as `R1.1`. */
  readonly indicator: string;
  /** Where the number is from: a diagnostic, minutes, a contract. */
  readonly source: string;
};

/**
 * Something of the logframe is set, or set again; the latest speaks. Amounts are whole numbers in
 * the unit of the indicator (grams, grams of CO2e); of a share, thousandths. Null takes a setting
 * back to "to be set".
 */
export type SetLogframe =
  | {
      readonly sets: 'dates';
      /** First day of the programme; the last one follows from its months if it is not said. */
      readonly from: Day | null;
      readonly to: Day | null;
      readonly source: string;
    }
  | (OfIndicator & {
      readonly sets: 'baseline';
      readonly value: number | null;
      readonly on: Day | null;
    })
  | (OfIndicator & {
      readonly sets: 'target';
      readonly value: number | null;
      /** Month of the programme by whose end it is due. */
      readonly month: number;
    })
  | (OfIndicator & {
      readonly sets: 'milestones';
      readonly milestones: readonly { readonly month: number; readonly value: number }[];
    })
  | (OfIndicator & {
      readonly sets: 'responsible';
      /** Codes of partners of the programme. */
      readonly partners: readonly string[];
    })
  | {
      readonly sets: 'licence';
      /** Of the open data, such as `CC-BY-4.0`. */
      readonly licence: string | null;
      readonly source: string;
    };

export type LogframePayloads = { 'logframe.set': SetLogframe };
