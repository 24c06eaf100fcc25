import type { EventId, LotId } from '../../../../core/events/ids.ts';
import type { Decision } from '../../../../core/ledger/entries.ts';
import type { AmendReason } from '../../../../core/ledger/facts.ts';
import type { SourceKind } from '../../../../core/materials/catalogue.ts';
import { accept, refuse, type Result } from '../../../../core/problems/problem.ts';
import { dayOf, type Day } from '../../../../core/quantities/instant.ts';
import type { Weighed } from '../../../../core/quantities/weight-entry.ts';
import { isQueued } from '../../../../core/sync/entry.ts';
import type { LineKind } from '../../../../core/sync/line.ts';
import type { PhoneRegister } from '../../../../wire/phone-answers.ts';
import { askToPersist, isPersisted, newId, now } from '../device/device.ts';
import type { askLedger } from '../record/ask-ledger.ts';
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

/** The ledger comes in a file of its own, so that the first screen need not wait for it. */
async function fetchLedger(): Promise<typeof askLedger | undefined> {
  try {
    return (await import('../record/ask-ledger.ts')).askLedger;
  } catch {
    return undefined;
  }
}

/** `waits`: the ledger would keep it until something else arrives. */
export type SavedRecord = { readonly record: PhoneRecord; readonly waits: boolean };

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
    void this.#learn();
    void fetchLedger();
  }

  /** Catalogue and register of today, if there is signal; else those of last time hold. */
  async #learn(): Promise<void> {
    const asked = this.key === undefined ? undefined : await fetchKnown(this.key);
    if (asked?.is !== 'answer') return;
    await writeSetting(this.#db, 'known', asked.value);
    await this.#changed();
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
    const { queued, resting } = await countQueued(db, now());
    this.queued = queued + resting;
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

  saveWeighing(
    material: string,
    source: SourceKind,
    weighed: Weighed,
  ): Promise<Result<SavedRecord>> {
    const weighing: Weighing = { lot: newId<'lot'>() satisfies LotId, material, source, weighed };
    return this.#save(this.#mustSetup(), (writing, stamp) =>
      collectEvent(writing, stamp, weighing),
    );
  }

  /** Annuls a weighing: undone right after it, or later with its reason. */
  annul(fact: EventId, reason: AmendReason): Promise<Result<SavedRecord>> {
    return this.#save(this.#mustSetup(), (writing, stamp) =>
      voidEvent(writing, stamp, { fact, reason }),
    );
  }

  /** Registers an association with its first place, from this phone. */
  async registerHolder(actor: {
    readonly kind: string;
    readonly name: string;
    readonly letter: string;
    readonly district: string;
  }): Promise<Result<Setup['holder']>> {
    const id = newId<'actor'>();
    const setup = { holder: id, place: newId<'place'>(), person: null };
    const saved = await this.#save(setup, (writing, stamp) =>
      actorEvent(writing, stamp, { actor: id, ...actor }),
    );
    if (!saved.ok) return saved;
    await this.#own({ actors: [{ id, ...actor, parent: null }], places: [] });
    return accept(id);
  }

  async registerPlace(
    holder: Setup['holder'],
    { name, district }: { readonly name: string; readonly district: string },
  ): Promise<Result<Setup['place']>> {
    const place = newId<'place'>();
    const setup = { holder, place, person: null };
    const saved = await this.#save(setup, (writing, stamp) =>
      placeEvent(writing, stamp, { place, name, actor: holder, district }),
    );
    if (!saved.ok) return saved;
    await this.#own({ actors: [], places: [{ id: place, name, actor: holder, district }] });
    return accept(place);
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

  /** Asks the ledger first (A9): what it refuses is not saved; what would wait is. */
  async #save(
    setup: Setup,
    make: (writing: Writing, stamp: Stamp) => PhoneEvent,
  ): Promise<Result<SavedRecord>> {
    const { known } = this;
    if (!known) throw new Error('Bug: recording before the programme is known');
    const writing: Writing = { known, setup, id: newId<'event'>(), at: now() };
    const newDevice = newId<'device'>();
    const asked = make(writing, { device: newDevice, deviceSeq: 1 });
    const decision = await this.#ask(asked, known);
    if (decision?.outcome === 'refused') return refuse(decision.problem);
    const place = { newDevice, day: this.day };
    const saved = await record(this.#db, place, (stamp) => make(writing, stamp));
    await this.#changed();
    this.#runner.poke();
    if (this.persisted !== true) this.persisted = await askToPersist();
    return accept({ record: saved, waits: decision?.outcome === 'quarantined' });
  }

  /** Undefined if the ledger could not be fetched: then the server alone decides. */
  async #ask(event: PhoneEvent, known: Known): Promise<Decision | undefined> {
    const ask = await fetchLedger();
    const records = [...this.earlier, ...this.today];
    return ask?.(event, { known, records, serverAt: this.contact?.serverAt });
  }

  sendNow(): void {
    this.#runner.poke();
  }

  /** What the server does not have: waiting, stuck, or too large to be sent at all. */
  get unsent(): readonly PhoneRecord[] {
    const isUnsent = ({ state, problem }: PhoneRecord): boolean =>
      isQueued(state) || problem?.code === 'http/body-too-large';
    return [...this.earlier, ...this.today].filter(isUnsent);
  }

  /** All that is not sent, as the body that the server takes, for the office. */
  unsentAsText(): string {
    const events = [...this.unsent].sort((a, b) => a.seq - b.seq).map(({ event }) => event);
    return batchBody(events, now(), this.#app);
  }
}
