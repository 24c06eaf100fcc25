import type { Bilingual } from '../materials/catalogue.ts';
import type { Day } from '../quantities/instant.ts';
import type { FactorBook, Value } from './factor.ts';
import type { LandfillParameters, Rot } from './landfill.ts';

/** What becomes of what is accepted. */
export const routes = ['recycle', 'compost', 'reuse', 'eat'] as const;
export type Route = (typeof routes)[number];

/** How well the grams are proved: decision 0071. */
export const grades = ['E1', 'E2', 'E3'] as const;
export type Grade = (typeof grades)[number];

/** Which factors a kilogram of a material on a route is worth. Ids of factors of the set. */
export type Use = {
  readonly route: Route;
  /** Classes of the catalogue's crosswalk, and materials by name, which come first. */
  readonly classes: readonly string[];
  readonly materials: readonly string[];
  readonly credit: string | null;
  /** What rots there, with the bundle that is used instead of the parameters, if any. */
  readonly landfill: { readonly rot: Rot; readonly net: string | null } | null;
  readonly processing: string | null;
};

/** A factor of one publisher that takes the place of the set's own, times a yield. */
export type Replacement = {
  readonly factor: string;
  readonly by: string;
  readonly times: number;
};

export type Publisher = {
  readonly code: string;
  readonly name: string;
  readonly replaces: readonly Replacement[];
};

export type FactorSource = {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  readonly licence: string;
};

/** A version of the factors: published once, never changed. */
export type FactorSet = {
  readonly version: string;
  /** SHA-256 of the canonical JSON of its content. */
  readonly sha256: string;
  readonly publishedOn: Day;
  readonly supersedes: string | null;
  readonly method: Bilingual;
  readonly changes: Bilingual;
  /** What was not read at its source yet; while there is any, the version is 0.x. */
  readonly unread: readonly Bilingual[];
  readonly sources: readonly FactorSource[];
  readonly factors: FactorBook;
  readonly landfill: LandfillParameters;
  /** Where the law says that waste goes when nobody recorded it. */
  readonly defaultSite: { readonly site: string; readonly source: string };
  /** Kinds of actors beyond whom mass is claimed. */
  readonly ends: readonly { readonly kind: string; readonly route: Route }[];
  /** Reasons of losses that take a claim back, and the family of rejected material. */
  readonly rejects: { readonly reasons: readonly string[]; readonly family: string };
  readonly uses: readonly Use[];
  readonly transport: {
    readonly perKg: string;
    readonly fuels: { readonly gasoline: string; readonly diesel: string };
  };
  /** Grid electricity by year, the latest known year for later ones. */
  readonly electricity: readonly { readonly year: number; readonly factor: string }[];
  /** How far the kilograms of each grade may be off, around 1. */
  readonly massErrors: Readonly<Record<Grade, Value>>;
  readonly publishers: readonly Publisher[];
  /** Carbon that is stored, or came from the air: told beside the sum, by route. */
  readonly memo: readonly { readonly factor: string; readonly route: Route }[];
  /** Factors that must not be used here, and why. They are shown, and not added up. */
  readonly excluded: readonly { readonly factor: string; readonly why: Bilingual }[];
};

/** The row for a material on a route: by its name first, then by its class. */
export function useOf(
  set: FactorSet,
  route: Route,
  material: { readonly code: string; readonly factorClass: string | null },
): Use | undefined {
  const onRoute = set.uses.filter((use) => use.route === route);
  const { code, factorClass } = material;
  return (
    onRoute.find((use) => use.materials.includes(code)) ??
    onRoute.find((use) => factorClass !== null && use.classes.includes(factorClass))
  );
}

export function routeOf(set: FactorSet, kind: string): Route | undefined {
  return set.ends.find((end) => end.kind === kind)?.route;
}
