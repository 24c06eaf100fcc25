import * as v from 'valibot';
import type { AskedWhen, Database } from '../store/database.ts';
import { askedWhen } from '../store/records.ts';
import { box, unbox, type Opened } from '../people/seal.ts';
import { ask, bearer, type Asked } from '../sync/post.ts';

/** What was last heard of something, when by this phone's clock, and what it cannot know yet. */
export type Last<T> = { readonly at: number; readonly asked: AskedWhen; readonly value: T };

/**
 * What the server said about the work, kept for when there is no signal: sealed, because it names
 * people. Screens read what is kept first, then ask; without an answer what is kept stays.
 */
export class Heard {
  readonly #db: Database;
  readonly #opened: Opened | undefined;

  constructor(db: Database, opened: Opened | undefined) {
    this.#db = db;
    this.#opened = opened;
  }

  /** What was heard last; undefined when nothing was, or it has another shape by now. */
  async last<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<Last<T> | undefined> {
    if (!this.#opened) return undefined;
    const row = await this.#db.get('heard', path);
    if (!row) return undefined;
    const parsed = v.safeParse(schema, await unbox(row.box, this.#opened.key));
    return parsed.success ? { at: row.at, asked: row.asked, value: parsed.output } : undefined;
  }

  /** Keeps what another phone showed, sealed like what the server says. */
  async keep(path: string, value: unknown): Promise<void> {
    if (!this.#opened) return;
    const asked = await askedWhen(this.#db);
    await this.#db.put('heard', {
      path,
      at: Date.now(),
      asked,
      box: await box(value, this.#opened.key),
    });
  }

  /** Asks the server and keeps its answer. */
  async hear<T>(path: string, schema: v.GenericSchema<unknown, T>): Promise<Asked<T>> {
    if (!this.#opened) return { is: 'no-answer' };
    const when = await askedWhen(this.#db);
    const asked = await ask(path, schema, bearer(this.#opened.readToken));
    if (asked.is === 'answer') {
      const sealed = await box(asked.value, this.#opened.key);
      await this.#db.put('heard', { path, at: Date.now(), asked: when, box: sealed });
    }
    return asked;
  }
}

/** One thing that a screen shows: kept first, fresh when there is signal. */
export class Listening<T> {
  value = $state.raw<T | undefined>();
  /** When it was heard; undefined: never. */
  at = $state<number | undefined>();
  state = $state<'loading' | 'fresh' | 'kept' | 'none' | 'refused'>('loading');

  /** @param after called with every value, kept and fresh */
  async listen(
    heard: Heard,
    path: string,
    schema: v.GenericSchema<unknown, T>,
    after?: (value: T) => void,
  ): Promise<void> {
    const take = ({ at, value }: Pick<Last<T>, 'at' | 'value'>): void => {
      this.at = at;
      this.value = value;
      after?.(value);
    };
    const kept = await heard.last(path, schema);
    if (kept) take(kept);
    const asked = await heard.hear(path, schema);
    if (asked.is === 'answer') take({ at: Date.now(), value: asked.value });
    if (asked.is === 'answer') this.state = 'fresh';
    else if (this.value !== undefined) this.state = 'kept';
    else this.state = asked.is === 'refused' || asked.is === 'unauthorised' ? 'refused' : 'none';
  }
}
