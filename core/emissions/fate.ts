import type { Day } from '../quantities/instant.ts';
import type { FactorSet, Route } from './factor-set.ts';

/**
 * What a district did with a material before: a dated record with its source. Shares are
 * thousandths of its mass and sum to 1,000.
 */
export type FateRecord = {
  readonly district: string;
  /** Codes of materials; empty: all that have no record of their own. */
  readonly materials: readonly string[];
  readonly from: Day;
  readonly to: Day | null;
  readonly sites: readonly { readonly site: string; readonly permille: number }[];
  readonly recycledPermille: number;
  readonly source: string;
  readonly method: string;
};

/** Shares of 1 by site among what was disposed of, and of all that was recycled already. */
export type Fate = {
  readonly sites: readonly { readonly site: string; readonly share: number }[];
  /** null: nobody stated it; only what has no market of old may count as new then. */
  readonly recycled: number | null;
  /** False where the law's site stands for what nobody recorded. */
  readonly stated: boolean;
};

/** The record in force on a day, or what the law says where there is none. */
export function fateOf(
  records: readonly FateRecord[],
  set: FactorSet,
  of: { readonly district: string; readonly material: string; readonly route: Route; day: Day },
): Fate {
  const inForce = records.filter(
    ({ district, from, to }) =>
      district === of.district && from <= of.day && (to === null || of.day <= to),
  );
  const found =
    inForce.find(({ materials }) => materials.includes(of.material)) ??
    inForce.find(({ materials }) => materials.length === 0);
  const disposed = (found?.sites ?? []).reduce((sum, { permille }) => sum + permille, 0);
  if (found === undefined || disposed === 0) {
    const recycled = found === undefined ? (of.route === 'recycle' ? null : 0) : 1;
    return {
      sites: [{ site: set.defaultSite.site, share: 1 }],
      recycled,
      stated: found !== undefined,
    };
  }
  return {
    sites: found.sites.map(({ site, permille }) => ({ site, share: permille / disposed })),
    recycled: found.recycledPermille / 1_000,
    stated: true,
  };
}
