import type { EventId, LotId } from '../../../core/events/ids.ts';
import type { FlowClass, Kind, Payloads } from '../../../core/ledger/entries.ts';
import type { ProblemCode } from '../../../core/problems/problem.ts';
import type { Day, Month } from '../../../core/quantities/instant.ts';

/** What stands beside a line, after `→`: nothing means accepted. */
export type Expectation = {
  readonly outcome: 'accepted' | 'quarantined' | 'refused' | 'superseded' | 'already_had';
  readonly code?: ProblemCode;
  /** Facts of the Problem as the ledger gives them: grams as numbers, ids as texts. */
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
};

/** When and on what a line was noted, where it says so. */
export type When = {
  readonly day: Day;
  /** Minutes after midnight; otherwise a minute after the line before. */
  readonly minute?: number;
  readonly phone: string;
  readonly sequence?: number;
  /** Uses the id of another line, to show what happens then. */
  readonly sameIdAs?: EventId;
};

export type Said = { [K in Kind]: { readonly kind: K; readonly payload: Payloads[K] } }[Kind];

export type EventStatement = {
  readonly type: 'event';
  readonly name: string;
  readonly said: Said;
  readonly when: When;
  readonly expected: Expectation;
};

export type StateWord =
  'accepted' | 'quarantined' | 'refused' | 'voided' | 'corrected' | 'superseded' | 'absent';

export type OriginBy = 'actor' | 'source' | 'district' | 'association' | 'sex';

export type Check =
  | {
      readonly check: 'balance';
      readonly holder: string;
      readonly place: string;
      readonly material: string;
      readonly grams: number;
    }
  | {
      readonly check: 'held';
      readonly lot: LotId;
      readonly holder: string;
      readonly place: string;
      readonly grams: number;
    }
  | { readonly check: 'travelling'; readonly transfer: EventId; readonly grams: number }
  | { readonly check: 'state'; readonly event: EventId; readonly state: StateWord }
  | { readonly check: 'dated'; readonly event: EventId; readonly day: Day }
  | { readonly check: 'blocked'; readonly event: EventId; readonly by: EventId }
  | {
      readonly check: 'lot';
      readonly lot: LotId;
      /** Fields of the lot that are named, as texts; `letter` is the first of its code. */
      readonly fields: Readonly<Record<string, string>>;
    }
  | {
      readonly check: 'origin';
      readonly lot: LotId;
      readonly by: OriginBy;
      /** Basis points by key. */
      readonly shares: Readonly<Record<string, number>>;
    }
  | {
      readonly check: 'trace';
      readonly lot: LotId;
      readonly parents: Readonly<Record<string, number>>;
    }
  | {
      readonly check: 'total';
      readonly month?: Month;
      readonly holder?: string;
      readonly classes: Readonly<Partial<Record<FlowClass, number>>>;
    };

export type Control =
  | { readonly control: 'day'; readonly day: Day }
  | {
      readonly control: 'clock';
      readonly phone: string;
      readonly ms: number;
      readonly known: boolean;
    }
  | { readonly control: 'batch' }
  | { readonly control: 'end'; readonly cutAt?: number; readonly shuffled?: number }
  | {
      readonly control: 'again';
      /** Names of lines; empty for everything that was sent so far. */
      readonly events: readonly string[];
      readonly expected: Expectation['outcome'];
    };

export type Statement = { readonly line: number; readonly text: string } & (
  EventStatement | ({ readonly type: 'check' } & Check) | ({ readonly type: 'control' } & Control)
);

export type Scenario = {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly statements: readonly Statement[];
};
