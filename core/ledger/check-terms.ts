import type { Catalogue, ContainerFactor, Regime } from '../materials/catalogue.ts';
import type { Day } from '../quantities/instant.ts';
import type { Grams } from '../quantities/quantity.ts';
import { checkWeighed, type WeightEntry } from '../quantities/weight-entry.ts';
import type { Known } from './entries.ts';
import type { ActorId, PlaceId } from '../events/ids.ts';
import type { LotIdentity, Source } from './facts.ts';
import { go, stop, wait, type Outcome } from './stop.ts';

/** The terms an event uses must be of the catalogue, its actors and places of the register. */

export function checkIdentity(identity: LotIdentity, catalogue: Catalogue): Outcome<null> {
  const material = catalogue.materials.find(({ code }) => code === identity.material);
  if (!material) return stop({ code: 'materials/unknown', facts: { material: identity.material } });
  if (identity.grade !== null && !material.grades.includes(identity.grade)) {
    return stop({
      code: 'materials/unknown-grade',
      facts: { grade: identity.grade, material: identity.material },
    });
  }
  const regime = regimeOf(identity.regime, catalogue);
  if (!regime) {
    return stop({ code: 'materials/unknown-regime', facts: { regime: identity.regime } });
  }
  if (regime.blocked) {
    return stop({ code: 'materials/blocked', facts: { regime: identity.regime } });
  }
  return go(null);
}

export function regimeOf(code: string, catalogue: Catalogue): Regime | undefined {
  return catalogue.regimes.find((regime) => regime.code === code);
}

export function checkSource(source: Source, known: Known, catalogue: Catalogue): Outcome<null> {
  if (!catalogue.sourceKinds.some(({ code }) => code === source.kind)) {
    return stop({ code: 'materials/unknown-source-kind', facts: { source_kind: source.kind } });
  }
  if (source.actor !== undefined) {
    const actor = checkActor(source.actor, known);
    if (!actor.ok) return actor;
  }
  return source.place === undefined ? go(null) : checkPlace(source.place, known);
}

export function checkActor(actor: ActorId, known: Known): Outcome<null> {
  if (known.actor(actor)) return go(null);
  return wait({ code: 'actors/unknown', facts: { actor } }, `actor:${actor}`);
}

export function checkPlace(place: PlaceId, known: Known): Outcome<null> {
  if (known.place(place)) return go(null);
  return wait({ code: 'actors/unknown-place', facts: { place } }, `place:${place}`);
}

/**
 * The grams must follow from the raw entry, and a container's grams must be the factor that the
 * catalogue has for this material on this day (I11).
 */
export function checkMass(
  weighed: { readonly grams: Grams; readonly entry: WeightEntry },
  material: string,
  day: Day,
  catalogue: Catalogue,
): Outcome<Grams> {
  const { entry } = weighed;
  if (catalogue.containers.some(({ code }) => code === entry.unit)) {
    const factor = containerFactor(entry.unit, material, day, catalogue);
    if (
      !factor ||
      factor.grams !== entry.factorGrams ||
      (entry.factorFrom !== undefined && entry.factorFrom !== factor.validFrom)
    ) {
      return stop({
        code: 'quantities/factor-not-valid',
        facts: { unit: entry.unit, material, day },
      });
    }
  } else if (!['g', 'kg', 't'].includes(entry.unit)) {
    return stop({ code: 'quantities/unknown-unit', facts: { unit: entry.unit, material } });
  }
  const checked = checkWeighed(weighed);
  return checked.ok ? go(checked.value) : stop(checked.problem);
}

/** The factor in force for a container of a material on a day; undefined: it must be weighed. */
export function containerFactor(
  container: string,
  material: string,
  day: Day,
  catalogue: Catalogue,
): ContainerFactor | undefined {
  return catalogue.containerFactors.find(
    (factor) =>
      factor.container === container &&
      factor.material === material &&
      factor.validFrom <= day &&
      (factor.validTo === null || day <= factor.validTo),
  );
}
