import * as v from 'valibot';
import type { Circle } from '../people/circle.svelte.ts';
import { nothingTyped, type Typed } from './papers.ts';

type Keeper = Pick<Circle, 'kept' | 'keep'>;

const keptSchema = v.object({
  /** Of which walk and paper: another one begins anew. */
  of: v.string(),
  typed: v.object({
    issuedOn: v.string(),
    expiresOn: v.string(),
    issuer: v.string(),
    number: v.string(),
  }),
});

/**
 * What was typed of a paper, kept sealed at every change: the camera may cost the app its life
 * while the paper is photographed.
 */
export class PaperDraft {
  readonly typed: Typed;
  readonly #circle: Keeper;
  readonly #of: string;
  #writing: Promise<void> = Promise.resolve();

  private constructor(circle: Keeper, of: string, typed: Typed) {
    this.#circle = circle;
    this.#of = of;
    this.typed = typed;
  }

  /** @param of walk and paper: only what was typed for these is there again */
  static async open(circle: Keeper, of: string): Promise<PaperDraft> {
    const kept = await circle.kept('paper', keptSchema);
    return new PaperDraft(circle, of, kept?.of === of ? kept.typed : nothingTyped);
  }

  /** One after the other, so that the last one written is the one that stays. */
  keep(typed: Typed): Promise<void> {
    const kept = { of: this.#of, typed };
    this.#writing = this.#writing.then(() => this.#circle.keep('paper', kept));
    return this.#writing;
  }
}
