import type { ActorId } from '../../../../core/events/ids.ts';
import { addDays } from '../../../../core/quantities/instant.ts';
import { foodRegisterAnswer, type FoodRegisterAnswer } from '../../../../wire/api/food-answers.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import { Listening, type Last } from '../heard/heard.svelte.ts';
import { recordsSince } from '../store/records.ts';
import type { Own } from '../sharing/own-records.ts';
import { openReceipts, type OpenReceipt } from './food-open.ts';

const daysBack = 60;

/** The register of food of one organisation, as far as this phone knows it. */
export class FoodRegister {
  readonly heard = new Listening<FoodRegisterAnswer>();
  #last = $state.raw<Last<FoodRegisterAnswer> | undefined>();
  #records = $state.raw<readonly Own[]>([]);
  readonly #notebook: Notebook;
  readonly #holder: ActorId;

  constructor(notebook: Notebook, holder: ActorId) {
    this.#notebook = notebook;
    this.#holder = holder;
    void this.refresh();
    const path = `/actors/${holder}/food`;
    void this.heard.listen(notebook.heard, path, foodRegisterAnswer, () => {
      void notebook.heard.last(path, foodRegisterAnswer).then((last) => (this.#last = last));
    });
  }

  async refresh(): Promise<void> {
    const { db, day } = this.#notebook;
    this.#records = await recordsSince(db, addDays(day, -daysBack));
  }

  /** Still to be handed on, the oldest first. */
  get open(): readonly OpenReceipt[] {
    return openReceipts(this.#last, this.#records, this.#holder);
  }
}
