import { readDraft, writeDraft } from '../device/remembered-draft.ts';
import { emptyDraft, pressed, type Draft } from '../record/draft.ts';
import type { PadKey } from '../record/number-pad.ts';

/** The weighing that is being typed; every change is remembered before the next key. */
export class Drafting {
  draft = $state.raw<Draft>(emptyDraft);
  readonly #notebook: string;

  /** @param notebook whose it is: the name of that notebook's database, and of a screen's own */
  constructor(notebook: string) {
    this.#notebook = notebook;
    this.draft = readDraft(notebook);
  }

  change(changes: Partial<Draft>): void {
    this.#keep({ ...this.draft, ...changes });
  }

  press(key: PadKey): void {
    this.#keep(pressed(this.draft, key));
  }

  clear(): void {
    this.#keep(emptyDraft);
  }

  #keep(draft: Draft): void {
    this.draft = draft;
    writeDraft(this.#notebook, draft);
  }
}
