import type { ActorId, LotId, PlaceId } from '../events/ids.ts';
import type { Catalogue } from '../materials/catalogue.ts';
import { instant, type Day, type Instant } from '../quantities/instant.ts';
import { grams, sum, type Grams } from '../quantities/quantity.ts';
import { checkMass, regimeOf } from './check-terms.ts';
import type { Known, Lot } from './entries.ts';
import type { LotIdentity, Take } from './facts.ts';
import { go, stop, wait, type Outcome } from './stop.ts';

export type Pick = { readonly lot: Lot; readonly grams: Grams; readonly givenAt: Instant };

export type TakeFrom = {
  readonly take: Take;
  readonly holder: ActorId;
  readonly place: PlaceId;
  readonly day: Day;
};

/**
 * The lots, with grams of each, that a take means. Lots named by the event are taken as named;
 * "so much of this material here" takes the oldest lots first (creation, then id), so the choice
 * is the same wherever it is made from the same knowledge. Waits with `ledger/lot-unknown`,
 * `ledger/lot-overdrawn` or `ledger/not-enough` until the missing mass arrives.
 */
export function picksOf(from: TakeFrom, known: Known, catalogue: Catalogue): Outcome<Pick[]> {
  const picks = 'lots' in from.take ? namedLots(from, known) : oldestLots(from, known);
  if (!picks.ok) return picks;
  const entry = from.take.entry;
  if (entry !== undefined) {
    const total = sum(picks.value.map((pick) => pick.grams));
    const material = picks.value[0]?.lot.material ?? '';
    const mass = checkMass({ grams: total, entry }, material, from.day, catalogue);
    if (!mass.ok) return mass;
  }
  return checkRegimes(picks.value, catalogue);
}

/** The wire refuses these too; here it keeps a take from giving, a loss from making mass. */
export function checkPositive(field: string, mass: Grams): Outcome<null> {
  if (mass > 0) return go(null);
  return stop({ code: 'quantities/not-positive', facts: { field, value: `${mass} g` } });
}

function namedLots(from: TakeFrom, known: Known): Outcome<Pick[]> {
  if (!('lots' in from.take)) return go([]);
  const picks: Pick[] = [];
  const seen = new Set<LotId>();
  for (const named of from.take.lots) {
    if (seen.has(named.lot)) {
      return stop({ code: 'ledger/lot-repeated', facts: { lot: named.lot } });
    }
    seen.add(named.lot);
    const positive = checkPositive('take', named.grams);
    if (!positive.ok) return positive;
    const lot = known.lot(named.lot);
    if (!lot) {
      return wait({ code: 'ledger/lot-unknown', facts: { lot: named.lot } }, `lot:${named.lot}`);
    }
    const account = known.account('stock', named.lot, from.holder, from.place);
    const held = account?.grams ?? 0;
    if (!account || held < named.grams) {
      const takers = known.takersOf('stock', named.lot, from.holder, from.place);
      return wait(
        {
          code: 'ledger/lot-overdrawn',
          facts: { lot: named.lot, held_g: held, asked_g: named.grams },
        },
        `lot:${named.lot}`,
        takers[takers.length - 1],
      );
    }
    picks.push({ lot, grams: named.grams, givenAt: account.givenAt });
  }
  return go(picks);
}

function oldestLots(from: TakeFrom, known: Known): Outcome<Pick[]> {
  const { take } = from;
  if ('lots' in take) return go([]);
  const fitting: Pick[] = [];
  for (const line of known.stockAt(from.holder, from.place)) {
    const lot = known.lot(line.lot);
    if (
      lot?.material === take.material &&
      (take.grade === undefined || lot.grade === take.grade) &&
      (take.regime === undefined || lot.regime === take.regime)
    ) {
      fitting.push({ lot, grams: line.grams, givenAt: line.givenAt });
    }
  }
  fitting.sort((a, b) => a.lot.createdAt - b.lot.createdAt || (a.lot.id < b.lot.id ? -1 : 1));
  const picks: Pick[] = [];
  let missing: number = take.grams;
  for (const pick of fitting) {
    if (missing === 0) break;
    const taken = Math.min(missing, pick.grams);
    picks.push({ ...pick, grams: grams(taken) });
    missing -= taken;
  }
  if (missing === 0) return go(picks);
  return wait(
    {
      code: 'ledger/not-enough',
      facts: {
        material: take.material,
        held_g: take.grams - missing,
        asked_g: take.grams,
      },
    },
    `pool:${from.holder}/${from.place}/${take.material}`,
  );
}

/** Donated food, and whatever else the catalogue says does not pool, stays among itself. */
function checkRegimes(picks: Pick[], catalogue: Catalogue): Outcome<Pick[]> {
  const codes = [...new Set(picks.map(({ lot }) => lot.regime))];
  const apart = codes.some((code) => regimeOf(code, catalogue)?.pools === false);
  if (codes.length > 1 && apart) {
    return stop({ code: 'ledger/regimes-mixed', facts: { regimes: codes.sort() } });
  }
  return go(picks);
}

/**
 * What several lots are when they become one: the régime of the highest rank, the rest only
 * where all agree. Refuses with `ledger/material-differs` when they are of several materials.
 */
export function pooledIdentity(
  picks: readonly Pick[],
  catalogue: Catalogue,
): Outcome<LotIdentity & { readonly district: string }> {
  const lots = picks.map(({ lot }) => lot);
  const first = lots[0];
  if (!first) return stop({ code: 'ledger/reason-missing', facts: { field: 'take' } });
  const other = lots.find((lot) => lot.material !== first.material);
  if (other) {
    return stop({
      code: 'ledger/material-differs',
      facts: { lot: other.code, material: other.material, expected: first.material },
    });
  }
  const rank = (code: string): number => regimeOf(code, catalogue)?.rank ?? 0;
  const regime = lots.map((lot) => lot.regime).reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const traits = sharedTraits(lots);
  return go({
    material: first.material,
    grade: lots.every((lot) => lot.grade === first.grade) ? first.grade : null,
    regime,
    originClass: lots.every((lot) => lot.originClass === first.originClass)
      ? first.originClass
      : 'unknown',
    ...(Object.keys(traits).length > 0 ? { traits } : {}),
    district: lots.every((lot) => lot.district === first.district) ? first.district : '',
  });
}

function sharedTraits(lots: readonly Lot[]): Record<string, string> {
  const shared: Record<string, string> = {};
  for (const [trait, value] of Object.entries(lots[0]?.traits ?? {})) {
    if (lots.every((lot) => lot.traits?.[trait] === value)) shared[trait] = value;
  }
  return shared;
}

/** The instant from which all picked mass is there: nothing is taken earlier (I2). */
export function latestGiven(picks: readonly Pick[], at: Instant): Instant {
  return instant(Math.max(at, ...picks.map((pick) => pick.givenAt)));
}
