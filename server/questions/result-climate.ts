import { accountOf, cellsOf } from '../../core/emissions/account.ts';
import { claimsFrom, type FarSide } from '../../core/emissions/crossings.ts';
import { climateDelivered } from '../../core/indicators/climate-delivered.ts';
import type { Delivered } from '../../core/indicators/counting.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import { wanted } from './emissions-desk.ts';
import { baselinesOf, classesOf } from './emissions-read.ts';
import { keptFarSide } from './kept-far-side.ts';
import type { Reading } from './kept-with-log.ts';

/** What was worked out from one state of the far side, by what else it depends on. */
const worked = new WeakMap<FarSide, Map<string, readonly Delivered[]>>();

/**
 * What the account of emissions is worth, claim by claim, by the central values of the newest
 * factor set: no draws are made for it. Refuses as the account does where there are no factors.
 */
export async function climateAt(
  reading: Reading,
  now: Instant,
): Promise<Result<readonly Delivered[]>> {
  const { asked } = reading;
  const want = wanted(asked, {}, now);
  if (!want.ok) return want;
  const { set, gwp, on } = want.value;
  const side = await keptFarSide(set, reading);
  const { fates, operations } = await baselinesOf(asked);
  const key = JSON.stringify({ on, fates, operations });
  const known = worked.get(side)?.get(key);
  if (known !== undefined) return accept(known);
  const classes = classesOf(asked);
  const { offsetMinutes } = asked.programme.catalogue;
  const claims = claimsFrom(side, set, offsetMinutes).filter(({ day }) => day <= on);
  const account = accountOf(cellsOf(claims), {
    set,
    gwp,
    on,
    fates,
    operations: operations.filter(({ month }) => month <= on.slice(0, 7)),
    classOf: (material) => classes[material] ?? null,
  });
  const made = climateDelivered(claims, account, on);
  worked.set(side, new Map([[key, made]]));
  return accept(made);
}
