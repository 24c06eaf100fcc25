import type { AffiliationRole } from '../actors/affiliation-roles.ts';
import type { agreementTypes } from '../agreements/agreement-events.ts';
import type { consumed, observationMethods } from '../practices/practice-events.ts';

/**
 * What can satisfy a requirement: a question about evidence, as data. Each is answered by periods
 * of days in which it holds (`evaluate.ts`), so that one answer serves "since when", "ever" and
 * "on that day". Codes are of the programme's folder.
 */
export type Ask =
  | AskDocument
  | AskAttendance
  | AskObserved
  | AskBaseline
  | AskDiagnosis
  | AskPlan
  | AskFlows
  | AskLinks
  | AskStage
  | AskPathway
  | AskAgreement
  | AskProduct
  | AskMembers
  | AskMeetings
  | AskDescribed
  | AskAll
  | AskAny;

/** A paper of this kind; it holds to the last day on which the paper is valid. */
export type AskDocument = { readonly ask: 'document'; readonly document: string };

/** So many thousandths of the minutes of a curriculum: of the whole, or of each module. */
export type AskAttendance = {
  readonly ask: 'attendance';
  readonly curriculum: string;
  readonly permille: number;
  readonly of: 'whole' | 'each_module';
};

/** Practices of a list, each seen present so often, the first and last time so far apart. */
export type AskObserved = {
  readonly ask: 'observed';
  readonly practices: string;
  readonly least: number;
  readonly times: 1 | 2;
  readonly daysApart: number;
  /** How it may be seen: what somebody says of herself is no observation. */
  readonly methods: readonly (typeof observationMethods)[number][];
  /** What was already done at the beginning is no change. */
  readonly absentAtBaseline: boolean;
};

/** Somebody saw how it was at the beginning. */
export type AskBaseline = { readonly ask: 'baseline'; readonly practices: string };

/** How it was at the beginning was asked, and what is consumed was noted. */
export type AskDiagnosis = {
  readonly ask: 'diagnosis';
  readonly amounts: readonly (typeof consumed)[number][];
};

/** It was said which practices will be taken up, and by when. */
export type AskPlan = { readonly ask: 'plan'; readonly least: number };

/**
 * So many flows in a window of days. `gives`: from the walker to somebody; `takes`: the other way;
 * `brings`: weighed in as collected by the walker.
 */
export type AskFlows = {
  readonly ask: 'flows';
  readonly whose: 'own' | { readonly members: readonly AffiliationRole[] };
  readonly side: 'gives' | 'takes' | 'brings';
  /** Kinds of actors on the other side; empty: any. */
  readonly with: readonly string[];
  /** Only with a price or a receipt. */
  readonly settled: boolean;
  /** Materials that do not count, such as what is still mixed. */
  readonly without: readonly string[];
  /** What is counted: flows, calendar weeks (from Monday) with one, or different givers. */
  readonly count: 'flows' | 'weeks' | 'givers';
  readonly least: number;
  /** The window; null: ever. */
  readonly withinDays: number | null;
  /** Only flows from the day on which this requirement of the same pathway was first met. */
  readonly since?: string;
};

/** Of a value chain: a delivery from each part to the next one. */
export type AskLinks = { readonly ask: 'links'; readonly withinDays: number | null };

/** Something official happened. */
export type AskStage = {
  readonly ask: 'stage';
  readonly stage: string;
  /** Only with the number of its document. */
  readonly numbered: boolean;
  /** Stages that say no to it, and stages that end it. */
  readonly refusedBy: readonly string[];
  readonly endedBy: readonly string[];
  /** Months for which it holds; null: until something ends it. */
  readonly validMonths: number | null;
  /** The stage that asks for it, and within how many working days an answer is due. */
  readonly answer?: {
    readonly to: string;
    readonly workingDays: number;
    /** What no answer means by law; `none`: nothing. */
    readonly silence: 'negative' | 'none';
  };
};

/** Another pathway (or criterion) of the same walker; of it one requirement, or all of it. */
export type AskPathway = {
  readonly ask: 'pathway';
  readonly pathway: string;
  readonly requirement?: string;
  /** Only if it came to be met on the day on which that walk began, or later: that is a change. */
  readonly sinceItBegan: boolean;
  /** Walked in whichever municipality; otherwise in the one of this walk. */
  readonly anywhere: boolean;
};

/** An agreement that the walker and an actor of one of these kinds signed. */
export type AskAgreement = {
  readonly ask: 'agreement';
  readonly with: readonly string[];
  /** Empty: any. */
  readonly types: readonly (typeof agreementTypes)[number][];
};

/** Something that the walker made with what she learnt. */
export type AskProduct = {
  readonly ask: 'product';
  /** Not made before the first session of this curriculum that she attended. */
  readonly afterFirstSessionOf: string;
  /** Only so many of its authors count, in the order in which they were named. */
  readonly mostAuthors: number;
  /** The head of the unit said that it is the unit's. */
  readonly confirmed: boolean;
  /** Somebody saw it in use so many days after it was confirmed (or made). */
  readonly inUseAfterDays?: number;
};

/** Members with these roles, each having completed a pathway of her own. */
export type AskMembers = {
  readonly ask: 'members';
  readonly roles: readonly AffiliationRole[];
  readonly pathway: string;
  /** All who belong to it on that day (at least one), or so many. */
  readonly least: 'all' | number;
};

/** Of a space: so many meetings in a window, with signed minutes and a commitment. */
export type AskMeetings = {
  readonly ask: 'meetings';
  readonly least: number;
  readonly withinDays: number;
  /** Over those meetings: so many parts of the alliance, these kinds of actors among them. */
  readonly actorTypes: number;
  readonly including: readonly (readonly string[])[];
  readonly commitments: number;
};

/** A policy or chain was described; of a chain with so many parts that have an actor. */
export type AskDescribed = { readonly ask: 'described'; readonly leastParts: number };

export type AskAll = { readonly ask: 'all'; readonly of: readonly Ask[] };
export type AskAny = { readonly ask: 'any'; readonly least: number; readonly of: readonly Ask[] };
