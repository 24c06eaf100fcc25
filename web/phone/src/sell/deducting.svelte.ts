import type { Accept, Price } from '../../../../core/ledger/facts.ts';
import { totalAt } from '../../../../core/quantities/price.ts';
import { grams, type Centimos, type Grams } from '../../../../core/quantities/quantity.ts';
import { deductionTyped, type DeductionIn } from './sale.ts';

/** `castigo` while it is said: what was accepted but is not paid, with its reason. */
export class Deducting {
  unit = $state<DeductionIn | undefined>();
  text = $state('');
  reason = $state<string | undefined>();
  readonly #accepted: () => Grams | undefined;

  /** @param accepted grams of which it is taken; undefined while they are not weighed */
  constructor(accepted: () => Grams | undefined) {
    this.#accepted = accepted;
  }

  /** Takes back what was typed in another unit. */
  choose(unit: DeductionIn | undefined): void {
    this.unit = unit;
    this.text = '';
  }

  /** Undefined while what was typed is none. */
  get grams(): Grams | undefined {
    const accepted = this.#accepted();
    if (this.unit === undefined || accepted === undefined) return undefined;
    return deductionTyped(this.unit, this.text, accepted);
  }

  /** What lacks of it, by the name of its sentence. */
  get lack(): 'deductionMissing' | 'deductionTooMuch' | 'missingReason' | undefined {
    if (this.unit === undefined) return undefined;
    const { grams: mass } = this;
    if (mass === undefined || mass === 0) return 'deductionMissing';
    if (mass > (this.#accepted() ?? mass)) return 'deductionTooMuch';
    return this.reason === undefined ? 'missingReason' : undefined;
  }

  /** As an acceptance states it; null: nothing is deducted. */
  get said(): NonNullable<Accept['deduction']> | null {
    const { grams: mass, lack, reason } = this;
    if (mass === undefined || lack !== undefined || reason === undefined) return null;
    return { grams: mass, reason };
  }

  /** What is paid at this price once it is deducted; undefined while it is not whole. */
  paidAt({ perKg }: Price): { readonly grams: Grams; readonly total: Centimos } | undefined {
    const accepted = this.#accepted();
    const { said } = this;
    if (accepted === undefined || said === null) return undefined;
    const paid = grams(accepted - said.grams);
    const total = totalAt(perKg, paid);
    return total === undefined ? undefined : { grams: paid, total };
  }
}
