import type { PhoneRecord } from '../store/database.ts';
import type { SavedRecord } from './notebook.svelte.ts';

const undoableMs = 10_000;

/** The last record, for the ten seconds in which it can be undone with one tap. */
export class SavedNotice {
  record = $state.raw<PhoneRecord | undefined>();
  waits = $state(false);
  undone = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  show({ record, waits }: SavedRecord): void {
    this.record = record;
    this.waits = waits;
    this.undone = false;
    this.#hideLater(undoableMs);
  }

  showUndone(record: PhoneRecord): void {
    this.record = record;
    this.undone = true;
    this.#hideLater(undoableMs / 2);
  }

  #hideLater(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.record = undefined;
    }, ms);
  }
}
