import type { Circle } from '../people/circle.svelte.ts';
import { emptyRegistering, registeringSchema, type Registering } from './registering.ts';

/** The person who is being registered, kept sealed at every change. */
export class RegisteringDraft {
  draft = $state.raw<Registering>(emptyRegistering);
  readonly #circle: Circle;
  #writing: Promise<void> = Promise.resolve();

  private constructor(circle: Circle) {
    this.#circle = circle;
  }

  /** With what was typed before the phone was locked, if anything. */
  static async open(circle: Circle): Promise<RegisteringDraft> {
    const registering = new RegisteringDraft(circle);
    registering.draft = (await circle.kept('registering', registeringSchema)) ?? emptyRegistering;
    return registering;
  }

  change(changes: Partial<Registering>): void {
    this.draft = { ...this.draft, ...changes };
    const { draft } = this;
    // One after the other, so that the last one typed is the one that stays.
    this.#writing = this.#writing.then(() => this.#circle.keep('registering', draft));
  }

  async clear(): Promise<void> {
    this.change(emptyRegistering);
    await this.#writing;
  }
}
