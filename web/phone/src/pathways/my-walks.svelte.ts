import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import {
  pathwayBookAnswer,
  walksAnswer,
  type PathwayBookAnswer,
  type WalksAnswer,
} from '../../../../wire/api/pathway-answers.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import { Listening } from '../heard/heard.svelte.ts';
import { keyOf, walkersOf, walksPath, type Walked } from './walking.ts';

/** A pathway that is shown, and whose it is. */
export type MyWalk = { readonly key: string; readonly walker: ActorId; readonly walk: Walked };

/** All pathways of whoever holds the phone: heard, and kept for when there is no signal. */
export class MyWalks {
  readonly walkers: readonly ActorId[];
  readonly #heard: readonly Listening<WalksAnswer>[];
  readonly book = new Listening<PathwayBookAnswer>();

  constructor(notebook: Notebook) {
    this.walkers = walkersOf(notebook.duty, notebook.owner.person);
    this.#heard = this.walkers.map((walker) => {
      const listening = new Listening<WalksAnswer>();
      void listening.listen(notebook.heard, walksPath(walker), walksAnswer);
      return listening;
    });
  }

  /** What papers are called and who issues them. */
  readBook(notebook: Notebook): void {
    void this.book.listen(notebook.heard, '/pathways/book', pathwayBookAnswer);
  }

  get list(): readonly MyWalk[] {
    return this.#heard.flatMap(({ value }, index) => {
      const walker = this.walkers[index];
      if (value === undefined || walker === undefined) return [];
      return value.walks.map((walk) => ({ key: keyOf(walker, walk), walker, walk }));
    });
  }

  /** The worst of all: what is shown is as old as its oldest part. */
  get state(): Listening<WalksAnswer>['state'] {
    const states = this.#heard.map(({ state }) => state);
    const worst = ['loading', 'none', 'refused', 'kept'] as const;
    return worst.find((one) => states.includes(one)) ?? 'fresh';
  }

  get at(): number | undefined {
    const known = this.#heard.flatMap(({ at }) => at ?? []);
    return known.length === 0 ? undefined : Math.min(...known);
  }
}

/** Papers that this phone holds and the server does not have yet, by their kind. */
export function unsentPapers(
  { unsent }: Pick<Notebook, 'unsent'>,
  walker: ActorId,
): ReadonlyMap<string, EventId> {
  return new Map(
    unsent.flatMap(({ event }) =>
      event.kind === 'document.hold' && event.payload.holder === walker
        ? [[event.payload.document, event.id] as const]
        : [],
    ),
  );
}
