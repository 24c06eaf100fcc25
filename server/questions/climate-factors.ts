import { latestSet } from '../../core/emissions/baselines.ts';
import type { Factor, Value } from '../../core/emissions/factor.ts';
import type { FactorSet } from '../../core/emissions/factor-set.ts';
import { letOutValue, rots } from '../../core/emissions/landfill.ts';
import { accept, refuse, type Result } from '../../core/problems/problem.ts';
import type { ClimateFactorsAnswer } from '../../wire/api/climate-answers.ts';
import type { Asked } from './asked.ts';

/**
 * `GET /public/climate/factors`: every factor of a version with its source, the newest without one.
 * `emissions/no-set`, `emissions/set-unknown`.
 */
export function climateFactors(
  { programme }: Asked,
  query: { readonly version?: string | undefined },
): Promise<Result<ClimateFactorsAnswer>> {
  const { sets } = programme.emissions;
  const { version } = query;
  const set = version === undefined ? latestSet(sets) : sets.find((one) => one.version === version);
  if (set === undefined) {
    return Promise.resolve(
      version === undefined || sets.length === 0
        ? refuse({ code: 'emissions/no-set', facts: {} })
        : refuse({ code: 'emissions/set-unknown', facts: { version } }),
    );
  }
  const newestFirst = sets.toSorted((a, b) => (a.publishedOn < b.publishedOn ? 1 : -1));
  return Promise.resolve(
    accept({
      versions: newestFirst.map(({ version: of, sha256, publishedOn, supersedes, changes }) => {
        return { version: of, sha256, publishedOn, supersedes, changes };
      }),
      version: set.version,
      sha256: set.sha256,
      publishedOn: set.publishedOn,
      method: set.method,
      unread: [...set.unread],
      sources: [...set.sources],
      uses: set.uses.map((use) => {
        return { ...use, classes: [...use.classes], materials: [...use.materials] };
      }),
      factors: [...set.factors.values()].map((factor) => factorOut(factor, set)),
      landfill: {
        docf: set.landfill.docf,
        methane: set.landfill.methane,
        defaultSite: set.defaultSite,
        rot: rots.map((rot) => ({ rot, ...set.landfill.rot[rot] })),
        sites: set.landfill.sites.map((site) => {
          return { code: site.code, letOut: letOutValue(site) };
        }),
      },
    }),
  );
}

function factorOut(factor: Factor, set: FactorSet): ClimateFactorsAnswer['factors'][number] {
  const { id, process, of, region, year, source, locator, confidence, note } = factor;
  const told = { id, process, of, region, year, source, locator, confidence, note };
  const excluded = set.excluded.find((one) => one.factor === id)?.why ?? null;
  if (factor.rebasable) {
    const gases: Record<string, Value> = { ...factor.gases };
    return { ...told, excluded, rebasable: true, gwp: null, co2e: null, gases };
  }
  const { gwp, co2e } = factor;
  return { ...told, excluded, rebasable: false, gwp, co2e, gases: null };
}
