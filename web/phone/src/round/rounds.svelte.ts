import { roundsAnswer } from '../../../../wire/api/work-answers.ts';
import type { ActorId } from '../../../../core/events/ids.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import { Listening } from '../heard/heard.svelte.ts';
import type { Round } from '../record/from.ts';
import { withOwnRounds } from './overlay.ts';

/** Rounds change a few times a year: they are not asked for at every weighing. */
const freshMs = 15 * 60_000;

/** The association with which somebody works, whether she records for it now or not. */
export function associationOf({ duty, owner, setup }: Notebook): ActorId | undefined {
  const own = setup?.holder === owner.person ? undefined : setup?.holder;
  return duty.organisation ?? owner.association?.id ?? own;
}

/** The rounds of her association, as they were heard last. */
export class Rounds {
  #heard = $state.raw<readonly Round[]>([]);
  readonly listening = new Listening<{ readonly rounds: readonly Round[] }>();
  readonly #notebook: Notebook;

  constructor(notebook: Notebook) {
    this.#notebook = notebook;
  }

  /** With what this phone itself said of them, sent or not. */
  get list(): readonly Round[] {
    const { earlier, known, today } = this.#notebook;
    return known ? withOwnRounds(this.#heard, [...earlier, ...today], known.register) : [];
  }

  /** @param now ask the server whatever was heard a moment ago */
  async listen(now = false): Promise<void> {
    const association = associationOf(this.#notebook);
    if (association === undefined) return;
    const path = `/actors/${association}/rounds`;
    const kept = await this.#notebook.heard.last(path, roundsAnswer);
    if (kept && !now && Date.now() - kept.at < freshMs) {
      this.#heard = kept.value.rounds;
      return;
    }
    await this.listening.listen(this.#notebook.heard, path, roundsAnswer, ({ rounds }) => {
      this.#heard = rounds;
    });
    await this.#takeIn();
  }

  /** Stops that the register does not tell of: the ledger, which is asked first, knows them too. */
  async #takeIn(): Promise<void> {
    const { known } = this.#notebook;
    if (!known) return;
    const here = new Set(known.register.places.map(({ id }) => id));
    const missing = this.#heard
      .flatMap(({ stops }) => stops)
      .filter(({ place }) => !here.has(place))
      .map(({ place: id, name, district }) => ({ id, name, district, actor: null }));
    if (missing.length > 0) await this.#notebook.own({ actors: [], places: missing });
  }
}
