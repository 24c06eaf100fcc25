import { accountOf, cellsOf } from '../../core/emissions/account.ts';
import { claimsFrom } from '../../core/emissions/crossings.ts';
import { climateDelivered } from '../../core/indicators/climate-delivered.ts';
import type { Delivered } from '../../core/indicators/counting.ts';
import { accept, type Result } from '../../core/problems/problem.ts';
import type { Instant } from '../../core/quantities/instant.ts';
import type { Asked } from './asked.ts';
import { wanted, workFor } from './emissions-desk.ts';

/**
 * What the account of emissions is worth, claim by claim, by the central values of the newest
 * factor set: no draws are made for it. Refuses as the account does where there are no factors.
 */
export async function climateOf(asked: Asked, now: Instant): Promise<Result<readonly Delivered[]>> {
  const want = wanted(asked, {}, now);
  if (!want.ok) return want;
  const { set, gwp, on } = want.value;
  const { side, offsetMinutes, baselines, classes } = await workFor(asked, want.value);
  const claims = claimsFrom(side, set, offsetMinutes).filter(({ day }) => day <= on);
  const account = accountOf(cellsOf(claims), {
    set,
    gwp,
    on,
    fates: baselines.fates,
    operations: baselines.operations.filter(({ month }) => month <= on.slice(0, 7)),
    classOf: (material) => classes[material] ?? null,
  });
  return accept(climateDelivered(claims, account, on));
}
