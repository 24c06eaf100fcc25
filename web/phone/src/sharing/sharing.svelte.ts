import type { ActorId } from '../../../../core/events/ids.ts';
import { addDays, firstDayOf, addMonths, monthOf } from '../../../../core/quantities/instant.ts';
import {
  collectedAnswer,
  salesAnswer,
  sharesAnswer,
  type CollectedAnswer,
} from '../../../../wire/api/work-answers.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import type { Last } from '../heard/heard.svelte.ts';
import { askedWhen, recordsSince } from '../store/records.ts';
import { collectedBy, type Own, type Span } from './own-records.ts';
import { ruleOf, salesOf, sharesOf, type Known } from './shared.ts';

/** How far back sales are looked for, and own records that the server may not know yet. */
const monthsBack = 3;
const daysBack = 120;
/** A day after every weighing: what is asked for until then is asked for until now. */
const openEnd = '2999-12-31';
/** So often is asked again when the queue moved while the answer was on its way. */
const triesMost = 3;

/** Kilograms of these days: since when they are known, or that they are not. */
export type Collected =
  | { readonly is: 'known'; readonly at: number; readonly by: ReturnType<typeof collectedBy> }
  | { readonly is: 'unknown' };

/** What an association sold, shared and brought in: heard, and recorded on this phone. */
export class Sharing {
  #known = $state.raw<Known | undefined>();
  /** When sales and share-outs were heard; undefined: never. */
  at = $state<number | undefined>();
  state = $state<'loading' | 'fresh' | 'kept' | 'never'>('loading');

  readonly #notebook: Notebook;
  readonly association: ActorId;

  constructor(notebook: Notebook, association: ActorId) {
    this.#notebook = notebook;
    this.association = association;
  }

  sales = $derived.by(() => (this.#known ? salesOf(this.#known) : []));
  shares = $derived.by(() => (this.#known ? sharesOf(this.#known) : []));
  rule = $derived.by(() => this.#known && ruleOf(this.#known));

  get #salesPaths(): readonly string[] {
    const month = monthOf(this.#notebook.day);
    // In the night in which a month begins without signal, what was kept has last month's address.
    return [-monthsBack, -monthsBack - 1].map((count) => {
      const from = firstDayOf(addMonths(month, count));
      return `/actors/${this.association}/sales?from=${from}&to=${openEnd}`;
    });
  }

  get #sharesPath(): string {
    return `/actors/${this.association}/shares`;
  }

  /** What is kept first, then what the server says now. */
  async listen(): Promise<void> {
    await this.refresh();
    const { heard } = this.#notebook;
    const [sales = ''] = this.#salesPaths;
    const asked = await Promise.all([
      heard.hear(sales, salesAnswer),
      heard.hear(this.#sharesPath, sharesAnswer),
    ]);
    await this.refresh();
    const isFresh = asked.every(({ is }) => is === 'answer');
    this.state = isFresh ? 'fresh' : this.at === undefined ? 'never' : 'kept';
  }

  /** Reads what is kept and what was recorded here, after every change. */
  async refresh(): Promise<void> {
    const { heard, offset } = this.#notebook;
    const [now = '', before = ''] = this.#salesPaths;
    const sales = (await heard.last(now, salesAnswer)) ?? (await heard.last(before, salesAnswer));
    const shares = await heard.last(this.#sharesPath, sharesAnswer);
    this.#known = {
      association: this.association,
      offset,
      records: await this.#own(),
      sales: sales?.value,
      shares: shares?.value,
      asked: shares?.asked,
    };
    this.at = sales && shares ? Math.min(sales.at, shares.at) : undefined;
  }

  #own(): Promise<readonly Own[]> {
    const { db, day } = this.#notebook;
    return recordsSince(db, addDays(day, -daysBack));
  }

  /**
   * What each member brought in during these days. Without signal: as it was heard, if these very
   * days were asked for and none of them has passed since without being heard.
   */
  async collected(span: Span): Promise<Collected> {
    const last = await this.#hearCollected(span);
    if (!last) return { is: 'unknown' };
    const { association } = this;
    const { offset } = this.#notebook;
    const by = collectedBy(last, await this.#own(), { association, span, offset });
    return { is: 'known', at: last.at, by };
  }

  async #hearCollected({ from, to }: Span): Promise<Last<CollectedAnswer> | undefined> {
    const { db, day, heard } = this.#notebook;
    const end = to >= day ? openEnd : to;
    const path = `/actors/${this.association}/collected?from=${from}&to=${end}`;
    for (let tries = 0; tries < triesMost; tries += 1) {
      const asked = await heard.hear(path, collectedAnswer);
      const last = await heard.last(path, collectedAnswer);
      if (asked.is !== 'answer' || !last) return last;
      // What arrived in between may be in the answer, or not: only a queue at rest tells.
      const now = await askedWhen(db);
      const then = last.asked;
      const rests = now.lastSeq === then.lastSeq && now.open.join() === then.open.join();
      if (rests) return last;
    }
    return undefined;
  }
}
