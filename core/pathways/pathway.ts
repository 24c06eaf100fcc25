import type { AffiliationRole } from '../actors/affiliation-roles.ts';
import type { Curriculum } from '../encounters/curriculum.ts';
import type { Bilingual } from '../materials/catalogue.ts';
import type { Day } from '../quantities/instant.ts';
import type { Ask } from './asks.ts';
import type { ProofLevel } from './evidence.ts';

/** Where a requirement is written: every one says it. */
export type RequirementSource = {
  readonly title: Bilingual;
  readonly article: Bilingual | null;
  readonly year: number;
  readonly url: string | null;
};

/** Who may walk it. Kinds of actors are codes of the catalogue. */
export type WhoWalks =
  | { readonly walks: 'organisations'; readonly kinds: readonly string[] }
  | {
      readonly walks: 'people';
      readonly roles: readonly AffiliationRole[];
      /** Kinds of the organisations in which they have the role. */
      readonly of: readonly string[];
    }
  | { readonly walks: 'policies' | 'chains' | 'spaces' };

/** Something that has to be so, with what shows that it is. */
export type Requirement = {
  readonly code: string;
  readonly name: Bilingual;
  /** What to bring, where to go, whom to ask: for the person who walks. */
  readonly help: Bilingual;
  /** Requirements that come before it: it is "next" only when they are met. */
  readonly after: readonly string[];
  readonly asks: Ask;
  /** How well it has to be known. */
  readonly least: ProofLevel;
  /** Whose word makes it verified; empty: anybody with the right to review. */
  readonly verifiedBy: readonly AffiliationRole[];
  /** Shown, not needed for the pathway to be complete. */
  readonly optional: boolean;
  /** It has to be met so many working days after another requirement was met. */
  readonly due: { readonly after: string; readonly workingDays: number } | null;
  /** From so many days before it expires, it is said that it will. */
  readonly remindDays: number;
  readonly source: RequirementSource;
  /** Neither law nor agreed by the partners yet. */
  readonly proposal: boolean;
};

/**
 * One version of a pathway. `route`: people and organisations walk it; a walk keeps the version in
 * force when it began. `criterion`: says when somebody counts in a result (issue 6); it is asked
 * for by version, which then holds for all of the past.
 */
export type Pathway = {
  readonly code: string;
  readonly version: string;
  readonly purpose: 'route' | 'criterion';
  /** The first day on which walks begin under this version. */
  readonly from: Day;
  readonly name: Bilingual;
  readonly help: Bilingual;
  readonly who: WhoWalks;
  /** Walked apart in each municipality. */
  readonly perDistrict: boolean;
  /** By itself when the walker is registered, or only where `pathway.begin` says so. */
  readonly begins: 'registered' | 'said';
  /** Stages that `pathway.stage` may name, in their usual order, as they are called. */
  readonly stages: readonly { readonly code: string; readonly name: Bilingual }[];
  readonly requirements: readonly Requirement[];
};

/** A kind of paper. */
export type DocumentKind = {
  readonly code: string;
  readonly name: Bilingual;
  /** Who issues it; null: whoever is concerned. */
  readonly issuer: Bilingual | null;
  readonly of: 'person' | 'organisation' | 'vehicle';
  /** Health data: only with a signed consent (art. 8, D.S. 016-2024-JUS). */
  readonly sensitive: boolean;
  /** `stated`: only valid with a last day; `never`: it does not expire; or so many months. */
  readonly expires: 'stated' | 'never' | number;
  readonly source: RequirementSource;
};

/** What somebody can do better, and how it is seen. */
export type Practice = {
  readonly code: string;
  readonly name: Bilingual;
  /** What the visitor looks at. */
  readonly seenBy: Bilingual;
  readonly source: RequirementSource;
  readonly proposal: boolean;
};

export type DiagnosisQuestion = {
  readonly code: string;
  readonly question: Bilingual;
  readonly answers: readonly {
    readonly code: string;
    readonly name: Bilingual;
    /** What this answer says to whoever gave it: something worth knowing. */
    readonly says: Bilingual;
    /** Practices worth taking up after this answer. */
    readonly practices: readonly string[];
  }[];
};

/** A list of practices for one kind of walker, with the questions of its diagnosis. */
export type PracticeList = {
  readonly code: string;
  readonly name: Bilingual;
  /** Kinds of actors that it is for. */
  readonly kinds: readonly string[];
  readonly practices: readonly Practice[];
  readonly questions: readonly DiagnosisQuestion[];
};

/** All that the programme's folder says about change. */
export type PathwayBook = {
  readonly pathways: readonly Pathway[];
  readonly documents: readonly DocumentKind[];
  readonly curricula: readonly Curriculum[];
  readonly practices: readonly PracticeList[];
};
