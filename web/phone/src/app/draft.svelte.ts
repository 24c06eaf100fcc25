import { readDraft, writeDraft } from '../device/remembered.ts';
import { emptyDraft, pressed, type Draft } from '../record/draft.ts';
import type { PadKey } from '../record/number-pad.ts';

/** The weighing that is being typed; every change is remembered before the next key. */
export class Drafting {
  draft = $state.raw<Draft>(readDraft());

  change(changes: Partial<Draft>): void {
    this.draft = { ...this.draft, ...changes };
    writeDraft(this.draft);
  }

  press(key: PadKey): void {
    this.draft = pressed(this.draft, key);
    writeDraft(this.draft);
  }

  clear(): void {
    this.draft = emptyDraft;
    writeDraft(this.draft);
  }
}
