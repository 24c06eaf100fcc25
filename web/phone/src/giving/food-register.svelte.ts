import type { ActorId } from '../../../../core/events/ids.ts';
import { addDays } from '../../../../core/quantities/instant.ts';
import { foodRegisterAnswer, type FoodRegisterAnswer } from '../../../../wire/api/food-answers.ts';
import { transfersAnswer, type TransfersAnswer } from '../../../../wire/api/work-answers.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import { Listening, type Last } from '../heard/heard.svelte.ts';
import { now } from '../device/device.ts';
import { recordsSince } from '../store/records.ts';
import type { Own } from '../sharing/own-records.ts';
import { gaveBefore } from './food-kinds.ts';
import { openReceipts, type OpenReceipt } from './food-open.ts';
import { movedFood, namedMoves, type Moved } from './moved-food.ts';
import { perishable } from './stated-offer.ts';

const daysBack = 60;

/** The register of food of one organisation, as far as this phone knows it. */
export class FoodRegister {
  readonly heard = new Listening<FoodRegisterAnswer>();
  readonly #transfers = new Listening<TransfersAnswer>();
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
    void this.#transfers.listen(notebook.heard, `/actors/${holder}/transfers`, transfersAnswer);
  }

  async refresh(): Promise<void> {
    const { db, day } = this.#notebook;
    this.#records = await recordsSince(db, addDays(day, -daysBack));
  }

  /** Still to be handed on, the oldest first. */
  get open(): readonly OpenReceipt[] {
    return openReceipts(this.#last, this.#records, this.#holder);
  }

  /** Whoever gave before. */
  get donors(): readonly ActorId[] {
    return gaveBefore(this.#holder, this.#last?.value, this.#records);
  }

  /** What came lately, or left, and has no line in the register yet. */
  moved(side: 'to' | 'from'): readonly Moved[] {
    const materials = this.#notebook.known?.programme.materials ?? [];
    const food = materials.filter(({ family }) => family === perishable);
    const of = {
      holder: this.#holder,
      side,
      materials: new Set(food.map(({ code }) => code)),
      named: namedMoves(this.heard.value, this.#records),
      now: now(),
    };
    return movedFood(of, this.#records, this.#transfers.value?.transfers ?? []);
  }
}
