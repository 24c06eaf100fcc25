import type { OriginClass } from '../../../../core/ledger/facts.ts';

/**
 * Régime and class of origin that follow from where it was collected. It is the first-cut reading
 * of the decision table in `domain-peru.md` 2.4 (D.S. 014-2017-MINAM art. 28, 36-B, 43, 47; that
 * cuttings are by-product is to be confirmed with a lawyer) for what people hand to recyclers on
 * a round; the office may correct it.
 */
type Standing = { readonly regime: string; readonly originClass: OriginClass };

const municipal: Standing = { regime: 'municipal', originClass: 'post_consumer' };
const similar: Standing = { regime: 'similar-to-municipal', originClass: 'pre_consumer' };
const offcuts: Standing = { regime: 'by-product', originClass: 'by_product' };
const organics: Standing = { regime: 'organic-market', originClass: 'organic_market' };

const byFamilyAndSource: Readonly<Record<string, Standing>> = {
  'textile/workshop': offcuts,
  'textile/industry': offcuts,
  'organic/market': organics,
  'organic/stall': organics,
};

const bySource: Readonly<Record<string, Standing>> = {
  workshop: similar,
  industry: similar,
  event: { regime: 'municipal-special', originClass: 'post_consumer' },
  unknown: { regime: 'municipal', originClass: 'unknown' },
};

/**
 * @param family of the material, @param source kind of source
 * @param regimes codes that the programme knows; one that it does not know falls back to municipal
 */
export function standingOf(family: string, source: string, regimes: readonly string[]): Standing {
  const found = byFamilyAndSource[`${family}/${source}`] ?? bySource[source] ?? municipal;
  return regimes.includes(found.regime) ? found : { ...found, regime: municipal.regime };
}
