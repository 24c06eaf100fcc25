import type { LineKind } from '../../../../core/sync/line.ts';
import type { PhoneProblem } from '../../../../wire/phone-answers.ts';
import { now } from '../device/device.ts';
import { readPreferences } from '../device/remembered.ts';
import type { Database } from '../store/database.ts';
import { countQueued } from '../store/records.ts';
import { sendFiles } from './files.ts';
import { startRunner, type Runner } from './runner.ts';

type Parts = {
  readonly db: Database;
  readonly app: string;
  readonly token: () => Promise<string | undefined>;
  /** The token that may do more; undefined while the notebook is closed. */
  readonly readToken: () => string | undefined;
  readonly barred: (problem: PhoneProblem | null) => Promise<void>;
  /** A record changed its state. */
  readonly changed: () => void;
};

/** The queue of one person and its line to the server. It runs whether she is here or not. */
export class Outbox {
  queued = $state(0);
  line = $state<LineKind>('idle');
  readonly db: Database;
  readonly #runner: Runner;

  constructor(parts: Parts) {
    this.db = parts.db;
    this.#runner = startRunner({
      ...parts,
      afterwards: () => sendFiles(parts.db, parts.readToken()),
      changed: (kind) => {
        this.line = kind;
        void this.count();
        if (kind !== 'sending') void pokePhotos(parts);
        parts.changed();
      },
    });
  }

  /** Counts what the server does not have yet: stuck records too. */
  async count(): Promise<void> {
    const { queued, resting } = await countQueued(this.db, now());
    this.queued = queued + resting;
  }

  poke(): void {
    this.#runner.poke();
  }

  keyGiven(): void {
    this.#runner.keyGiven();
  }
}

/** Photos go by themselves; what sends them is fetched only by phones that have some. */
async function pokePhotos(parts: Parts): Promise<void> {
  try {
    if ((await parts.db.count('photos')) === 0) return;
    const { sendPhotos } = await import('../photos/send-photos.ts');
    await sendPhotos({ ...parts, onlyOnWifi: () => readPreferences().photosOnWifi });
  } catch {
    // Not fetched yet, or the database went away: the next occasion does it.
  }
}
