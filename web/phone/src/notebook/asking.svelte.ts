import type { Doubt } from '../../../../core/plausibility/doubt.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import type { Ask } from './odd-weight.ts';
import { askingMs, within } from './within.ts';

/**
 * Asks about a weight that is odd before it is saved, never about the same twice. Asking is a
 * help: where what is usual cannot be read in time, the weight is saved as it is.
 */
export class Asking {
  /** What is asked now. */
  asked = $state.raw<{ readonly doubt: Doubt; readonly weighed: Weighed } | undefined>();
  isWaiting = $state(false);
  readonly #answered = new Set<number>();
  readonly #save: (weighed: Weighed) => Promise<void>;
  #usual: Promise<Ask> | undefined;

  constructor(save: (weighed: Weighed) => Promise<void>) {
    this.#save = save;
  }

  /** What is usual for whoever brought it. */
  know(usual: Promise<Ask>): void {
    this.#usual = usual;
    usual.catch(() => undefined);
  }

  /** Saves a weight of a material, or asks first. */
  async take(material: string, weighed: Weighed): Promise<void> {
    if (this.isWaiting) return;
    this.isWaiting = true;
    const ask = this.#usual && (await within(askingMs, this.#usual));
    this.isWaiting = false;
    const { grams } = weighed;
    const doubt = this.#answered.has(grams) ? undefined : ask?.(material, grams);
    this.#answered.add(grams);
    if (doubt) this.asked = { doubt, weighed };
    else await this.#save(weighed);
  }

  /** It was answered, or is to be weighed again. */
  done(): void {
    this.asked = undefined;
  }
}
