import type { OriginClass } from '../ledger/facts.ts';
import type { Day } from '../quantities/instant.ts';

/**
 * The programme's catalogue as the core sees it: plain data read from the programme folder.
 * Codes are lower-case words with dashes, unique within their list. Names are bilingual data of
 * the programme, not messages of the program.
 */
export type Bilingual = { readonly es: string; readonly en: string };

export type Crosswalk = {
  /** One of the nine classes of art. 19, D.S. 005-2010-MINAM, or null where none fits. */
  readonly art19: string | null;
  /** One of the 33 classes of MINAM's composition dictionary, or null. */
  readonly minam33: string | null;
  /** NTP 900.058:2019 colours, municipal and non-municipal scope. */
  readonly ntpMunicipal: string | null;
  readonly ntpNonMunicipal: string | null;
  /** Basel list B code (annex V of D.S. 014-2017-MINAM), or null. */
  readonly baselB: string | null;
  /** Emission-factor class of the climate factor set, or null: then a stated gap, never zero. */
  readonly factorClass: string | null;
};

export type Material = {
  readonly code: string;
  /** Family for colours and icons: paper, cardboard, plastic, metal, glass, textile, organic… */
  readonly family: string;
  readonly icon: string;
  readonly name: Bilingual;
  readonly grades: readonly string[];
  readonly crosswalk: Crosswalk;
  readonly note?: Bilingual;
};

export type Grade = { readonly code: string; readonly rank: number; readonly name: Bilingual };

/** Grams of one full container, dated, per material; the source says who weighed and when. */
export type ContainerFactor = {
  readonly container: string;
  readonly material: string;
  readonly grams: number;
  readonly tareGrams: number | null;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
};

export type Container = { readonly code: string; readonly icon: string; readonly name: Bilingual };

export type Regime = {
  readonly code: string;
  readonly name: Bilingual;
  /** When lots of several régimes are pooled the highest rank prevails; food never pools. */
  readonly rank: number;
  readonly blocked: boolean;
  readonly pools: boolean;
  readonly source: string;
};

export type ActorKind = {
  readonly code: string;
  readonly name: Bilingual;
  /** `chain`: its stock is the alliance's stock. `outlet`: what it accepts is delivered. */
  readonly side: 'chain' | 'outlet' | 'source' | 'other';
  readonly isPerson: boolean;
  /** What it is in the alliance: the rights of those who belong to it follow from this. */
  readonly part: ActorPart;
};

export const actorParts = [
  'person',
  'recyclers-association',
  'mse',
  'gallery',
  'market',
  'business-association',
  'buyer',
  'municipality',
  'state',
  'partner',
  'community',
  'other',
] as const;
export type ActorPart = (typeof actorParts)[number];

/** What a lot is for the law, and the class of its origin. */
export type Standing = { readonly regime: string; readonly originClass: OriginClass };

/** Where mass enters from, and what it is then proposed to be: a reading of the law, as data. */
export type SourceKind = Standing & {
  readonly code: string;
  readonly icon: string;
  readonly name: Bilingual;
  /** Families of materials that are something else when they come from here. */
  readonly exceptions: readonly (Standing & { readonly family: string })[];
};

/** What personal data is used for; a person allows each one, or does not. */
export type Purpose = {
  readonly code: string;
  /** Sensitive data (art. 8, D.S. 016-2024-JUS): only with a signature. */
  readonly needsSignature: boolean;
  /** Versions of the text that people were ever shown; absent: whatever was said counts. */
  readonly texts?: readonly string[];
};

export type District = { readonly ubigeo: string; readonly name: string };

export type Catalogue = {
  /** Minutes from UTC of the programme's clocks: Lima -300. */
  readonly offsetMinutes: number;
  /** Nothing can have happened before this day; catches dates typed wrong. */
  readonly earliestDay: Day;
  readonly districts: readonly District[];
  readonly materials: readonly Material[];
  readonly grades: readonly Grade[];
  readonly containers: readonly Container[];
  readonly containerFactors: readonly ContainerFactor[];
  readonly regimes: readonly Regime[];
  readonly actorKinds: readonly ActorKind[];
  readonly sourceKinds: readonly SourceKind[];
  readonly purposes: readonly Purpose[];
  /** Kinds of papers that tell of somebody's health: kept only while she allows it in writing. */
  readonly sensitiveDocuments?: readonly string[];
  /** What the logframe may be set for; absent where only masses are decided, as on phones. */
  readonly results?: {
    readonly indicators: readonly string[];
    readonly partners: readonly string[];
    /** Indicators whose amounts may be below zero: emissions that are avoided. */
    readonly mayFallBelowZero: readonly string[];
  };
};
