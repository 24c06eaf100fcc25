import type {
  Bilingual,
  Catalogue,
  Material,
  Regime,
  SourceKind,
} from '../../core/materials/catalogue.ts';
import type { Day } from '../../core/quantities/instant.ts';

/**
 * A small catalogue for tests: enough of every rule to be broken. It is not the programme's, so
 * that a change of the programme's data never turns a test of the ledger red. The grams of the
 * containers are made up.
 */
const named = (es: string, en: string): Bilingual => ({ es, en });
const day = (text: string): Day => text as Day;

const noCrosswalk = {
  art19: null,
  minam33: null,
  ntpMunicipal: null,
  ntpNonMunicipal: null,
  baselB: null,
  factorClass: null,
};

function material(code: string, family: string, grades: readonly string[] = []): Material {
  return { code, family, icon: family, name: named(code, code), grades, crosswalk: noCrosswalk };
}

function regime(code: string, rank: number, more: Partial<Regime> = {}): Regime {
  const source = 'made up for tests';
  return { code, name: named(code, code), rank, blocked: false, pools: true, source, ...more };
}

function sourceKind(code: string, name: Bilingual, more: Partial<SourceKind> = {}): SourceKind {
  const standing = { regime: 'municipal', originClass: 'post_consumer' } as const;
  return { code, icon: code, name, ...standing, exceptions: [], ...more };
}

export const testCatalogue: Catalogue = {
  offsetMinutes: -300,
  earliestDay: day('2020-01-01'),
  districts: [
    { ubigeo: '150115', name: 'La Victoria' },
    { ubigeo: '150111', name: 'El Agustino' },
  ],
  materials: [
    material('cardboard-brown', 'cardboard', ['a', 'b']),
    material('paper-mixed', 'paper'),
    material('pet-mixed', 'plastic', ['a', 'b']),
    material('pet-clear', 'plastic', ['a', 'b']),
    material('pet-colour', 'plastic'),
    material('textile-offcut', 'textile'),
    material('organic-market', 'organic'),
    material('compost', 'organic'),
    material('food', 'food'),
    material('battery', 'hazardous'),
  ],
  grades: [
    { code: 'a', rank: 1, name: named('primera', 'first') },
    { code: 'b', rank: 2, name: named('segunda', 'second') },
  ],
  containers: [{ code: 'sack', icon: 'sack', name: named('costal', 'sack') }],
  containerFactors: [
    {
      container: 'sack',
      material: 'cardboard-brown',
      grams: 15_000,
      tareGrams: 200,
      validFrom: day('2025-01-01'),
      validTo: day('2026-02-28'),
      source: 'made up for tests',
    },
    {
      container: 'sack',
      material: 'cardboard-brown',
      grams: 16_500,
      tareGrams: 200,
      validFrom: day('2026-03-01'),
      validTo: null,
      source: 'made up for tests',
    },
  ],
  regimes: [
    regime('by-product', 1),
    regime('municipal', 2),
    regime('municipal-special', 3),
    regime('non-municipal', 4),
    regime('donated-food', 5, { pools: false }),
    regime('hazardous', 9, { blocked: true }),
  ],
  actorKinds: [
    {
      code: 'association',
      name: named('asociación', 'association'),
      side: 'chain',
      isPerson: false,
      part: 'recyclers-association',
    },
    {
      code: 'recycler',
      name: named('reciclador/a', 'recycler'),
      side: 'chain',
      isPerson: true,
      part: 'person',
    },
    {
      code: 'workshop',
      name: named('taller', 'workshop'),
      side: 'chain',
      isPerson: false,
      part: 'mse',
    },
    {
      code: 'market',
      name: named('mercado', 'market'),
      side: 'source',
      isPerson: false,
      part: 'market',
    },
    {
      code: 'buyer',
      name: named('comprador', 'buyer'),
      side: 'outlet',
      isPerson: false,
      part: 'buyer',
    },
    {
      code: 'municipality',
      name: named('municipio', 'municipality'),
      side: 'other',
      isPerson: false,
      part: 'municipality',
    },
  ],
  sourceKinds: [
    sourceKind('market', named('mercado', 'market')),
    sourceKind('street', named('calle', 'street')),
    sourceKind('workshop', named('taller', 'workshop'), {
      exceptions: [{ family: 'textile', regime: 'by-product', originClass: 'by_product' }],
    }),
  ],
  purposes: [
    { code: 'service', needsSignature: false },
    { code: 'photo', needsSignature: false },
    { code: 'sensitive-data', needsSignature: true },
  ],
};
