import type { Curriculum } from '../../core/encounters/curriculum.ts';
import type { ProgrammeId } from '../../core/events/ids.ts';
import type { Logframe } from '../../core/indicators/logframe.ts';
import type { PathwayBook } from '../../core/pathways/pathway.ts';
import type { EmissionBook } from '../../core/emissions/baselines.ts';
import type { DistrictArea } from '../../core/geography/area.ts';
import type { Bilingual, Catalogue, Purpose } from '../../core/materials/catalogue.ts';
import type { PrivacyPolicy } from '../../core/privacy/policy.ts';
import type { Day } from '../../core/quantities/instant.ts';
import type { IatiIdentity } from '../../core/reports/frozen-report.ts';
import type { Holiday } from '../../core/quantities/working-days.ts';

/** A programme as its folder says it: data, the same on server and phone. */
export type Programme = {
  readonly identity: ProgrammeIdentity;
  readonly partners: readonly Partner[];
  readonly catalogue: Catalogue;
  readonly families: readonly Family[];
  readonly crosswalks: Crosswalks;
  readonly containerVolumes: readonly ContainerVolume[];
  readonly legalParameters: readonly LegalParameter[];
  readonly reports: readonly ReportDue[];
  readonly privacy: PrivacyPolicy;
  /** Of the whole country: no term ends on them. */
  readonly holidays: readonly Holiday[];
  /** What is taught to whom. */
  readonly curricula: readonly Curriculum[];
  /** Pathways, criteria, papers, practices: what the programme says about change. */
  readonly change: PathwayBook;
  /** What is counted, and what is aimed at. */
  readonly logframe: Logframe;
  /** Factor sets and baselines of the climate account; empty where the folder has none. */
  readonly emissions: EmissionBook;
  /** Outlines of districts; empty where the folder has none: then no point tells its district. */
  readonly areas: readonly DistrictArea[];
  /** The catalogue's purposes, with the names they bear in lists. */
  readonly purposes: readonly (Purpose & { readonly name: Bilingual })[];
};

export type ProgrammeIdentity = {
  readonly id: ProgrammeId;
  readonly code: string;
  readonly name: Bilingual;
  /** null: to be set by the partners; never guessed. */
  readonly dates: { readonly from: Day; readonly to: Day } | null;
  readonly durationMonths: number | null;
  readonly funder: Bilingual | null;
  readonly openDataLicence: string | null;
  readonly iati: IatiIdentity | null;
};

export type Partner = {
  readonly code: string;
  /** Code of the catalogue's actor kinds. */
  readonly kind: string;
  readonly name: string;
  readonly district: string | null;
};

/** Families hang from each other without loops; `parent` null is a root. */
export type Family = {
  readonly code: string;
  readonly parent: string | null;
  readonly icon: string;
  readonly name: Bilingual;
};

export type ClassName = { readonly code: string; readonly name: Bilingual };

/** The classes of the lists that materials point to, with their names. */
export type Crosswalks = {
  readonly art19: readonly ClassName[];
  readonly minam33: readonly ClassName[];
  readonly ntpMunicipal: readonly ClassName[];
  readonly ntpNonMunicipal: readonly ClassName[];
  readonly baselB: readonly ClassName[];
  readonly factorClass: readonly ClassName[];
};

/** Litres of a container of stated volume; null where it has to be weighed each time. */
export type ContainerVolume = { readonly container: string; readonly litres: number | null };

/** A threshold or term of the law, with the days between which it holds (inclusive). */
export type LegalParameter = {
  readonly code: string;
  readonly name: Bilingual;
  readonly value: number;
  readonly unit: string;
  /** null: the first day was not looked up. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly source: string;
};

export type ReportDue = {
  readonly code: string;
  readonly who: string;
  readonly to: string;
  readonly every: 'month' | 'quarter' | 'year';
  readonly due: string | null;
  readonly what: Bilingual;
  readonly source: string;
};
