import { openDB } from 'idb';
import { randomBytes } from 'node:crypto';
import type { DeviceId, EventId } from '../../core/events/ids.ts';
import { dayOf, instant } from '../../core/quantities/instant.ts';
import { isQueued } from '../../core/sync/entry.ts';
import { mayLoseUnsent } from '../../core/sync/keeping.ts';
import { uuidV7 } from '../../wire/phone-ids.ts';
import { weighed } from '../factories/events.ts';
import type { Chance } from '../simulation/chance.ts';
import { collectEvent } from '../../web/phone/src/record/compose.ts';
import {
  openDatabase,
  writeSetting,
  type Database,
  type Known,
  type PhoneRecord,
  type PhoneSchema,
  type Setup,
} from '../../web/phone/src/store/database.ts';
import { countQueued } from '../../web/phone/src/store/records.ts';
import { App, type Saved } from './app.ts';
import { startHostileNet, type Fate, type HostileNet, type Seen } from './hostile-net.ts';
import { newDisk, realNow, within, type Touch } from './surroundings.ts';

/** What a phone needs of the alliance that it records for. */
export type Enrolled = {
  readonly key: string;
  readonly known: Known;
  readonly setup: Setup;
  readonly recorder: Setup['holder'];
};

/** A weighing of which the person was told that it is saved. */
export type Told = { readonly id: EventId; readonly grams: number };

const minute = 60_000;

/** One phone and who uses it: what she was told counts, whatever happens to the phone. */
export class SimPhone {
  readonly name: string;
  readonly chance: Chance;
  readonly told: Told[] = [];
  /** What was lost with an evicted disk, after she was warned; some of it may have arrived. */
  readonly evicted: Told[] = [];
  /** What the server had confirmed to a disk that was evicted later. */
  readonly acknowledged: Told[] = [];
  wasEvicted = false;
  /** How often she was told that the phone is full. */
  fullTold = 0;
  device: DeviceId;
  /** How far its clock is ahead. */
  aheadMs = 0;
  /** Decides about each request. */
  fate: (seen: Seen) => Fate = () => ({ do: 'pass' });
  /** How many writes still fit; undefined: all. */
  space: number | undefined;
  /** So many reads of the disk fail, as on a worn-out memory. */
  failingReads = 0;
  /** What goes out when nothing else does. */
  afterwards: () => Promise<void> = () => Promise.resolve();
  apps: App[] = [];
  /** A phone whose browser was asked to keep the data, and refused. */
  readonly persisted = false;
  barred = false;
  #disk = newDisk();
  #net: HostileNet | undefined;
  /** Undefined: the app of today. */
  #tomorrow: number | undefined;
  #enrolled: Enrolled;
  readonly #clock: () => number;

  /** @param clock how much time passed for everybody beside the real one */
  constructor(name: string, enrolled: Enrolled, at: { chance: Chance; clock: () => number }) {
    this.name = name;
    this.chance = at.chance;
    this.#enrolled = enrolled;
    this.#clock = at.clock;
    this.device = newId<'device'>();
  }

  async connect(upstream: () => number | undefined): Promise<void> {
    this.#net = await startHostileNet(upstream, (seen) => this.fate(seen));
    await this.#enrol();
  }

  get net(): HostileNet {
    if (this.#net === undefined) throw new Error('the phone has no network yet');
    return this.#net;
  }

  now(): number {
    return realNow() + this.#ahead();
  }

  #ahead(): number {
    return this.#clock() + this.aheadMs;
  }

  /** Keeps the key as the app does, before anything else. */
  async #enrol(): Promise<void> {
    const db = await this.look((disk) => disk);
    await writeSetting(db, 'key', this.#enrolled.key);
    db.close();
  }

  /** Another key for the same person: she signed in again. */
  async signIn(key: string = this.#enrolled.key): Promise<void> {
    this.#enrolled = { ...this.#enrolled, key };
    await this.#enrol();
    for (const app of this.apps) app.keyGiven();
  }

  /** Opens the app once more: a second tab if one is open. */
  async openApp(learns = false): Promise<App> {
    const app = await App.start({
      device: this.device,
      disk: () => this.#disk,
      address: () => this.net.address,
      ahead: () => this.#ahead(),
      now: () => this.now(),
      touch: (writes) => this.#touch(writes),
      open: (name) => this.#open(name),
      barred: (problem) => {
        this.barred = problem !== null;
      },
      learns,
      afterwards: () => this.afterwards(),
    });
    this.apps.push(app);
    return app;
  }

  #touch(writes: boolean): Touch {
    if (this.failingReads > 0 && !writes) {
      this.failingReads -= 1;
      return 'fails';
    }
    if (this.space === undefined || !writes) return 'goes';
    if (this.space === 0) return 'is-full';
    this.space -= 1;
    return 'goes';
  }

  #open(name: string): Promise<Database> {
    if (this.#tomorrow === undefined) return openDatabase(name);
    return openDB<PhoneSchema>(name, this.#tomorrow, {
      blocking: (_current, _wanted, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
  }

  /** The app of tomorrow opens, while that of today still runs. */
  async update(): Promise<App> {
    this.#tomorrow = await this.look((db) => {
      db.close();
      return db.version + 1;
    });
    return this.openApp();
  }

  /**
   * The browser deletes everything, as it may when it promised nothing. The oracle counts as lost
   * only what she was warned about.
   */
  async evict(): Promise<void> {
    const rows = await this.rows();
    const unsent = rows.filter(({ state }) => isQueued(state)).length;
    if (unsent > 0 && !mayLoseUnsent(this.persisted, unsent)) {
      throw new Error(`${this.name} loses ${unsent} weighings and was not warned`);
    }
    const there = rows.filter(({ state }) => state === 'received' || state === 'held');
    const confirmed = new Set(there.map(({ id }) => id));
    this.wasEvicted = true;
    for (const app of this.apps.splice(0)) app.kill();
    for (const one of this.told.splice(0)) {
      (confirmed.has(one.id) ? this.acknowledged : this.evicted).push(one);
    }
    this.#disk = newDisk();
    this.#tomorrow = undefined;
    this.device = newId<'device'>();
    await this.#enrol();
  }

  get toldInAll(): number {
    return this.told.length + this.evicted.length + this.acknowledged.length;
  }

  closeDead(): void {
    this.apps = this.apps.filter((app) => !app.isDead);
  }

  /** A weighing, as she does it on the screen of an open app. */
  async weigh(app: App, grams: number, more: Partial<Wrong> = {}): Promise<Saved> {
    const { known, setup, recorder } = this.#enrolled;
    const source = known.programme.sourceKinds[0];
    if (source === undefined) throw new Error('the programme has no kinds of source');
    const at = instant(this.now());
    const writing = { known, id: newId<'event'>(), at, recorder, collector: null };
    const weighing = {
      setup: { ...setup, ...more.setup },
      lot: newId<'lot'>(),
      material: more.material ?? 'cardboard-corrugated',
      source,
      weighed: weighed(grams),
    };
    const day = dayOf(at, known.programme.offsetMinutes);
    const saved = await app.save(day, (stamp) => collectEvent(writing, stamp, weighing));
    if (saved.is === 'saved') this.told.push({ id: saved.record.id, grams });
    if (saved.is === 'full') this.fullTold += 1;
    if (saved.is === 'closed') app.kill();
    return saved;
  }

  /** Looks at the disk as it stands, with the app's own code and without anything in the way. */
  async look<T>(work: (db: Database) => T | Promise<T>): Promise<T> {
    const calm = {
      disk: () => this.#disk,
      address: () => this.net.address,
      ahead: () => this.#ahead(),
      touching: () => 'goes' as const,
      touched: () => undefined,
      ended: new AbortController().signal,
    };
    return within(calm, async () => work(await this.#open(`ayni-campo-${this.device}`)));
  }

  rows(): Promise<readonly PhoneRecord[]> {
    return this.look(async (db) => {
      const rows = await db.getAll('records');
      db.close();
      return rows;
    });
  }

  waiting(): Promise<{ readonly queued: number; readonly resting: number }> {
    return this.look(async (db) => {
      const counts = await countQueued(db, this.now());
      db.close();
      return counts;
    });
  }

  async switchOff(): Promise<void> {
    for (const app of this.apps.splice(0)) app.kill();
    await this.#net?.close();
  }
}

/** Content that the server may not take, or that waits. */
type Wrong = { readonly material: string; readonly setup: Partial<Setup> };

export const anHour = 60 * minute;
export const twoDays = 48 * anHour;

function newId<N extends string>() {
  return uuidV7<N>(realNow(), new Uint8Array(randomBytes(10)));
}
