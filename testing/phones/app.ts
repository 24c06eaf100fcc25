import { wrap } from 'idb';
import type { DeviceId } from '../../core/events/ids.ts';
import type { Day } from '../../core/quantities/instant.ts';
import type { PhoneProblem } from '../../wire/phone-answers.ts';
import { isQuotaError, readSetting } from '../../web/phone/src/store/database.ts';
import type { Database, PhoneEvent, PhoneRecord } from '../../web/phone/src/store/database.ts';
import { askAgain, noticeEpoch, record, type Stamp } from '../../web/phone/src/store/records.ts';
import { fetchKnown } from '../../web/phone/src/sync/post.ts';
import { startRunner, type Runner } from '../../web/phone/src/sync/runner.ts';
import { waitsOf, within, type Surroundings, type Touch } from './surroundings.ts';

/** What came of recording, as the person sees it; `unseen`: the app died before it could say. */
export type Saved =
  | { readonly is: 'saved'; readonly record: PhoneRecord }
  | { readonly is: 'full' }
  | { readonly is: 'closed' }
  | { readonly is: 'unseen' };

export type AppParts = {
  readonly device: DeviceId;
  readonly disk: () => IDBFactory;
  readonly address: () => string;
  readonly ahead: () => number;
  /** The phone's `Date.now()`. */
  readonly now: () => number;
  /** What becomes of a request to the disk that reads or writes. */
  readonly touch: (writes: boolean) => Touch;
  readonly open: (name: string) => Promise<Database>;
  readonly barred: (problem: PhoneProblem | null) => void;
  /** Does whoever opens the app hear the catalogue anew? */
  readonly learns: boolean;
  /** What goes out when the line is idle: photos. */
  readonly afterwards: () => Promise<void>;
};

/**
 * The app in one tab: the phone's own database, queue, line and requests, run as `Notebook` and
 * `People` run them, without screens. It can be killed before any request to the disk.
 */
export class App {
  readonly #parts: AppParts;
  readonly #end = new AbortController();
  readonly #open = new Set<IDBTransaction>();
  readonly #surroundings: Surroundings;
  #killsIn: number | undefined;
  #db: Database | undefined;
  #runner: Runner | undefined;
  line = 'idle';

  constructor(parts: AppParts) {
    this.#parts = parts;
    this.#surroundings = {
      disk: parts.disk,
      address: parts.address,
      ahead: parts.ahead,
      touching: (tx) => this.#touch(tx),
      touched: () => {
        // What was asked in the same breath is asked, but none of it is done.
        if (this.#killsIn === 0) queueMicrotask(() => this.kill());
        if (this.#killsIn !== undefined && this.#killsIn > 0) this.#killsIn -= 1;
      },
      ended: this.#end.signal,
      waits: new Set(),
    };
  }

  static async start(parts: AppParts): Promise<App> {
    const app = new App(parts);
    await app.#within(() => app.#begin());
    return app;
  }

  get isDead(): boolean {
    return this.#end.signal.aborted;
  }

  /** How many timers it has running. */
  get timers(): number {
    return waitsOf(this.#surroundings);
  }

  get db(): Database {
    if (this.#db === undefined) throw new Error('the app was never opened');
    return this.#db;
  }

  async #begin(): Promise<void> {
    const { device, open, now, learns, barred, afterwards } = this.#parts;
    const db = await open(`ayni-campo-${device}`);
    this.#db = db;
    await askAgain(db, now());
    this.#runner = startRunner({
      db,
      app: 'test',
      token: () => readSetting(db, 'key'),
      changed: (kind) => {
        this.line = kind;
      },
      barred: async (problem) => barred(problem),
      afterwards,
    });
    this.poke();
    if (learns) void this.learn().catch(() => undefined);
  }

  /** Hears the catalogue, and with it the server's epoch, as a notebook does when it opens. */
  learn(): Promise<void> {
    return this.#within(async () => {
      const key = await readSetting(this.db, 'key');
      const asked = await fetchKnown(key ?? '');
      if (asked.is !== 'answer') return;
      const { epoch } = asked.value.programme;
      if (await noticeEpoch(this.db, epoch, this.#parts.now())) this.poke();
    });
  }

  /** Whatever a person does; the code of a tab that dies meanwhile reaches nobody any more. */
  #within<T>(work: () => Promise<T>): Promise<T> {
    return within(this.#surroundings, work);
  }

  async save(day: Day, make: (stamp: Stamp) => PhoneEvent): Promise<Saved> {
    const newDevice = this.#parts.device;
    try {
      const rows = await this.#within(() => record(this.db, { newDevice, day }, [make]));
      const [row] = rows;
      if (this.isDead || row === undefined) return { is: 'unseen' };
      this.poke();
      return { is: 'saved', record: row };
    } catch (error) {
      if (this.isDead) return { is: 'unseen' };
      if (isQuotaError(error)) return { is: 'full' };
      if (error instanceof DOMException && error.name === 'InvalidStateError') {
        return { is: 'closed' };
      }
      throw error;
    }
  }

  poke(): void {
    void this.#within(async () => this.#runner?.poke());
  }

  keyGiven(): void {
    void this.#within(async () => this.#runner?.keyGiven());
  }

  /** The next requests to the disk pass, then the phone's battery falls out. */
  killIn(requests: number): void {
    this.#killsIn = requests;
  }

  #touch(tx: IDBTransaction): Touch {
    if (!this.#open.has(tx)) {
      this.#open.add(tx);
      const over = (): void => {
        this.#open.delete(tx);
        // Also right after the disk has it, before any code of the app hears of it.
        if (this.#killsIn === 0) this.kill();
      };
      tx.addEventListener('complete', over);
      tx.addEventListener('abort', over);
    }
    return this.#parts.touch(tx.mode === 'readwrite');
  }

  /** As `kill -9` and as an empty battery: what is not on the disk is gone. */
  kill(): void {
    if (this.isDead) return;
    this.#killsIn = undefined;
    this.#end.abort();
    this.#runner?.stop();
    for (const tx of this.#open) {
      // Nobody is left to hear that it broke off.
      wrap(tx).done.catch(() => undefined);
      try {
        tx.abort();
      } catch {
        // It was over already.
      }
    }
    this.#db?.close();
  }
}
