import type { Curriculum } from '../../core/encounters/curriculum.ts';
import type { ProgrammeId } from '../../core/events/ids.ts';
import type { EmissionBook } from '../../core/emissions/baselines.ts';
import type { DistrictArea } from '../../core/geography/area.ts';
import type { Bilingual, Catalogue, Purpose } from '../../core/materials/catalogue.ts';
import type { Logframe } from '../../core/indicators/logframe.ts';
import { refuse, type Result } from '../../core/problems/problem.ts';
import type { PathwayBook } from '../../core/pathways/pathway.ts';
import type { PrivacyPolicy } from '../../core/privacy/policy.ts';
import type { Holiday } from '../../core/quantities/working-days.ts';
import type { Family, Partner, ProgrammeIdentity } from '../../wire/programme/programme.ts';
import type { Db } from '../store/engine/contract.ts';
import { StoreUnavailable } from '../store/engine/errors.ts';

/** The programme that this program serves, as its folder describes it. */
export type ServedProgramme = {
  readonly id: ProgrammeId;
  readonly code: string;
  readonly name: Bilingual;
  /** SHA-256 of its folder: another one may change the names in every answer. */
  readonly definition: string;
  readonly simulated: boolean;
  readonly partners: readonly { readonly name: string; readonly role: string }[];
  /** Dates, funder, licence of the open data: null where the partners have not set them yet. */
  readonly identity: ProgrammeIdentity;
  /** The same partners, as the set-up registers them. */
  readonly partnerOrganisations: readonly Partner[];
  readonly catalogue: Catalogue;
  readonly privacy: PrivacyPolicy;
  /** No term of the law ends on these. */
  readonly holidays: readonly Holiday[];
  /** What the programme asks of whom changes: pathways, criteria, papers, practices. */
  readonly change: PathwayBook;
  /** What is counted, and what is aimed at; what the coordinator set is beside it. */
  readonly logframe: Logframe;
  /** Factors and baselines of the climate account. */
  readonly emissions: EmissionBook;
  /** Classes of MINAM's dictionary of the composition of waste. */
  readonly wasteClasses: readonly { readonly code: string; readonly name: Bilingual }[];
  /** What is taught to whom. */
  readonly curricula: readonly Curriculum[];
  /** What forms let choose beyond the catalogue. */
  readonly choices: {
    readonly families: readonly Family[];
    readonly purposes: readonly (Purpose & { readonly name: Bilingual })[];
    readonly wasteKinds: readonly { readonly code: string; readonly name: Bilingual }[];
    readonly areas: readonly DistrictArea[];
  };
};

/** What every question needs: where to look, and whose books. */
export type Asked = { readonly db: Db; readonly programme: ServedProgramme };

/** A store that cannot answer just now is a Problem of the question, not a fault of ours. */
export async function whenStoreAnswers<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreUnavailable) return refuse(error.problem);
    throw error;
  }
}

/** Kinds of actors that are persons, who never appear by themselves in a public answer. */
export function personKindsOf(catalogue: Catalogue): readonly string[] {
  return catalogue.actorKinds.filter((kind) => kind.isPerson).map((kind) => kind.code);
}

/** Kinds of actors that reuse what they accept: what they get is delivered. */
export function outletKindsOf(catalogue: Catalogue): readonly string[] {
  return catalogue.actorKinds.filter((kind) => kind.side === 'outlet').map((kind) => kind.code);
}

/** A name that is the same in both languages, or the code where nobody gave one. */
export function sameName(name: string): Bilingual {
  return { es: name, en: name };
}
