import { asDecimal, press, type PadKey } from '../record/number-pad.ts';
import { gramsOf } from '../../../../core/quantities/weight-entry.ts';
import type { Grams } from '../../../../core/quantities/quantity.ts';

/** Kilograms that are typed on a pad, kept only while the screen is open. */
export class TypedKilograms {
  text = $state('');

  constructor(grams: Grams | null) {
    if (grams !== null) this.text = String(grams / 1_000);
  }

  press(key: PadKey): void {
    this.text = press(this.text, key, true);
  }

  /** null: nothing was typed, or nothing that is a weight. */
  get grams(): Grams | null {
    const value = asDecimal(this.text);
    if (value === '') return null;
    const read = gramsOf({ value, unit: 'kg', method: 'declared' });
    return read.ok ? read.value : null;
  }
}
