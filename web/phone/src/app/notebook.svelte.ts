import type { EventId, LotId } from '../../../../core/events/ids.ts';
import { dayOf, type Day } from '../../../../core/quantities/instant.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import type { LineKind } from '../../../../core/sync/line.ts';
import type { PhoneRegister } from '../../../../wire/phone-answers.ts';
import { askToPersist, isPersisted, newId, now } from '../device/device.ts';
import { merged } from '../record/choices.ts';
import {
  actorEvent,
  collectEvent,
  placeEvent,
  voidEvent,
  type Weighing,
  type Writing,
} from '../record/compose.ts';
import {
  readSetting,
  writeSetting,
  type Contact,
  type Database,
  type Known,
  type PhoneEvent,
  type PhoneRecord,
  type Setup,
} from '../store/database.ts';
import {
  askAgain,
  countQueued,
  record,
  recordsOf,
  unsettledBefore,
  type Stamp,
} from '../store/records.ts';
import { batchBody, fetchKnown, type Asked } from '../sync/post.ts';
import { startRunner, type Runner } from '../sync/runner.ts';

const noRegister: PhoneRegister = { actors: [], places: [] };

/**
 * What the screens show and do. It reads from the database after every change, in this tab or in
 * another one, so the screen never says more than the disk.
 */
export class Notebook {
  key = $state<string | undefined>();
  known = $state.raw<Known | undefined>();
  setup = $state.raw<Setup | undefined>();
  today = $state.raw<readonly PhoneRecord[]>([]);
  earlier = $state.raw<readonly PhoneRecord[]>([]);
  queued = $state(0);
  line = $state<LineKind>('idle');
  contact = $state.raw<Contact | undefined>();
  persisted = $state<boolean | null>(null);
  used = $state.raw<Readonly<Record<string, number>>>({});
  lastSource = $state<string | null>(null);

  readonly #db: Database;
  readonly #runner: Runner;
  readonly #tabs: BroadcastChannel | undefined;
  readonly #app: string;

  constructor(db: Database, app: string) {
    this.#db = db;
    this.#app = app;
    this.#tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('ayni-campo') : undefined;
    this.#runner = startRunner({
      db,
      app,
      changed: (kind) => {
        this.line = kind;
        void this.#changed();
      },
    });
    if (this.#tabs) this.#tabs.onmessage = () => void this.refresh();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') return;
      void this.refresh();
      this.#runner.poke();
    });
    addEventListener('online', () => this.#runner.poke());
  }

  get day(): Day {
    return dayOf(now(), this.offset);
  }

  get offset(): number {
    return this.known?.programme.offsetMinutes ?? 0;
  }

  /** Reads everything anew; held records are asked about once per opening. */
  async open(): Promise<void> {
    await this.refresh();
    await askAgain(this.#db);
    this.persisted = await isPersisted();
    this.#runner.poke();
  }

  async refresh(): Promise<void> {
    const db = this.#db;
    const own = (await readSetting(db, 'own')) ?? noRegister;
    const known = await readSetting(db, 'known');
    this.known = known && { ...known, register: merged(known.register, own) };
    this.key = await readSetting(db, 'key');
    this.setup = await readSetting(db, 'setup');
    this.contact = await readSetting(db, 'contact');
    const use = await readSetting(db, 'use');
    this.used = use?.materials ?? {};
    this.lastSource = use?.source ?? null;
    this.queued = await countQueued(db);
    this.today = await recordsOf(db, this.day);
    this.earlier = await unsettledBefore(db, this.day);
  }

  async #changed(): Promise<void> {
    this.#tabs?.postMessage('changed');
    await this.refresh();
  }

  /** Tries a key: keeps it, with catalogue and register, when the server takes it. */
  async tryKey(key: string): Promise<Asked<Known>['is']> {
    const asked = await fetchKnown(key);
    if (asked.is !== 'answer') return asked.is;
    await writeSetting(this.#db, 'known', asked.value);
    await writeSetting(this.#db, 'key', key);
    await this.#changed();
    this.#runner.keyGiven();
    return 'answer';
  }

  /** Fetches catalogue and register again; says whether it worked. */
  async update(): Promise<boolean> {
    return this.key !== undefined && (await this.tryKey(this.key)) === 'answer';
  }

  async choose(setup: Setup | undefined): Promise<void> {
    if (setup) await writeSetting(this.#db, 'setup', setup);
    await this.#changed();
  }

  async saveWeighing(material: string, source: string, weighed: Weighed): Promise<PhoneRecord> {
    const weighing: Weighing = { lot: newId<'lot'>() satisfies LotId, material, source, weighed };
    return this.#save(this.#mustSetup(), (writing, stamp) =>
      collectEvent(writing, stamp, weighing),
    );
  }

  async undo(fact: EventId): Promise<PhoneRecord> {
    return this.#save(this.#mustSetup(), (writing, stamp) => voidEvent(writing, stamp, fact));
  }

  /** Registers an association with its first place, from this phone. */
  async registerHolder(actor: {
    readonly kind: string;
    readonly name: string;
    readonly letter: string;
    readonly district: string;
  }): Promise<Setup['holder']> {
    const id = newId<'actor'>();
    const setup = { holder: id, place: newId<'place'>(), person: null };
    await this.#save(setup, (writing, stamp) =>
      actorEvent(writing, stamp, { actor: id, ...actor }),
    );
    await this.#own({ actors: [{ id, ...actor, parent: null }], places: [] });
    return id;
  }

  async registerPlace(
    holder: Setup['holder'],
    { name, district }: { readonly name: string; readonly district: string },
  ): Promise<Setup['place']> {
    const place = newId<'place'>();
    const setup = { holder, place, person: null };
    await this.#save(setup, (writing, stamp) =>
      placeEvent(writing, stamp, { place, name, actor: holder, district }),
    );
    await this.#own({ actors: [], places: [{ id: place, name, actor: holder, district }] });
    return place;
  }

  async #own(added: PhoneRegister): Promise<void> {
    const own = (await readSetting(this.#db, 'own')) ?? noRegister;
    await writeSetting(this.#db, 'own', merged(own, added));
    await this.#changed();
  }

  #mustSetup(): Setup {
    if (!this.setup) throw new Error('Bug: recording before the phone is set up');
    return this.setup;
  }

  async #save(
    setup: Setup,
    make: (writing: Writing, stamp: Stamp) => PhoneEvent,
  ): Promise<PhoneRecord> {
    const { known } = this;
    if (!known) throw new Error('Bug: recording before the programme is known');
    const writing: Writing = { known, setup, id: newId<'event'>(), at: now() };
    const place = { newDevice: newId<'device'>(), day: this.day };
    const saved = await record(this.#db, place, (stamp) => make(writing, stamp));
    await this.#changed();
    this.#runner.poke();
    if (this.persisted !== true) this.persisted = await askToPersist();
    return saved;
  }

  sendNow(): void {
    this.#runner.poke();
  }

  /** The whole queue as the body that the server takes, for the office. */
  async queueAsText(): Promise<string> {
    const waiting = [...this.earlier, ...this.today].filter(({ state }) => state === 'saved');
    const events = waiting.sort((a, b) => a.seq - b.seq).map(({ event }) => event);
    return batchBody(events, now(), this.#app);
  }
}
