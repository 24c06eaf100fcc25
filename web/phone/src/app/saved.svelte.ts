import type { PhoneRecord } from '../store/database.ts';
import type { SavedRecord } from './notebook.svelte.ts';

const undoableMs = 10_000;

/** What is said of a record that is no weighing of the round: saved, and taken back. */
export type SavedTold = { readonly done: string; readonly undone: string };

/** The last record, for the ten seconds in which it can be undone with one tap. */
export class SavedNotice {
  record = $state.raw<PhoneRecord | undefined>();
  waits = $state(false);
  undone = $state(false);
  /** false: the phone had no space for the photo of what was saved. */
  photosKept = $state(true);
  told = $state.raw<SavedTold | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param told when the bar could not say it by itself */
  show({ record, waits }: SavedRecord, told?: SavedTold): void {
    this.record = record;
    this.told = told;
    this.photosKept = true;
    this.waits = waits;
    this.undone = false;
    this.#hideLater(undoableMs);
  }

  /** @param told when the bar could not say it by itself */
  showUndone(record: PhoneRecord, told?: SavedTold): void {
    this.record = record;
    if (told) this.told = told;
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
