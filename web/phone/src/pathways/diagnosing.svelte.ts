import * as v from 'valibot';
import type { Circle } from '../people/circle.svelte.ts';
import type { Diagnosing } from './diagnosed.ts';

const text = v.string();
const keptSchema = v.object({
  /** Of which workshop or stall: another one begins anew. */
  observed: text,
  answers: v.record(text, text),
  amounts: v.record(
    text,
    v.object({ typed: text, from: v.picklist(['bill', 'meter', 'estimate']) }),
  ),
  doing: v.record(text, v.picklist(['yes', 'no', 'unknown'])),
  plan: v.record(text, v.number()),
  month: text,
  step: v.number(),
});

const nothing: Diagnosing = {
  answers: {},
  amounts: {},
  doing: {},
  plan: {},
  month: '',
  step: 0,
};

/** A diagnosis that is being answered, kept sealed at every change: nobody answers twice. */
export class DiagnosisDraft {
  now = $state.raw<Diagnosing>(nothing);
  readonly #circle: Circle;
  readonly #observed: string;
  #writing: Promise<void> = Promise.resolve();

  private constructor(circle: Circle, observed: string) {
    this.#circle = circle;
    this.#observed = observed;
  }

  static async open(circle: Circle, observed: string): Promise<DiagnosisDraft> {
    const draft = new DiagnosisDraft(circle, observed);
    const kept = await circle.kept('diagnosing', keptSchema);
    if (kept?.observed === observed) draft.now = kept;
    return draft;
  }

  get isBegun(): boolean {
    const { answers, amounts, doing } = this.now;
    return [answers, amounts, doing].some((said) => Object.keys(said).length > 0);
  }

  change(changes: Partial<Diagnosing>): void {
    this.now = { ...this.now, ...changes };
    const kept = { ...this.now, observed: this.#observed };
    // One after the other, so that the last one written is the one that stays.
    this.#writing = this.#writing.then(() => this.#circle.keep('diagnosing', kept));
  }

  clear(): void {
    this.change(nothing);
  }
}
