import type { ActorId, EventId } from '../../../../core/events/ids.ts';
import type { Decision } from '../../../../core/ledger/entries.ts';
import type { AmendReason } from '../../../../core/ledger/facts.ts';
import { accept, refuse, type Result } from '../../../../core/problems/problem.ts';
import { dayOf, type Day } from '../../../../core/quantities/instant.ts';
import { isQueued } from '../../../../core/sync/entry.ts';
import type { LineKind } from '../../../../core/sync/line.ts';
import type { PhoneProblem, PhoneRegister } from '../../../../wire/phone-answers.ts';
import { askToPersist, isPersisted, newId, now } from '../device/device.ts';
import { acceptancesOf, merged } from '../record/choices.ts';
import { actorEvent, placeEvent, voidEvent, type Writing } from '../record/compose.ts';
import {
  readSetting,
  writeSetting,
  type Contact,
  type Database,
  type Known,
  type PhoneEvent,
  type PhoneFile,
  type PhoneRecord,
  type PhotoBytes,
  type Setup,
} from '../store/database.ts';
import {
  askAgain,
  noticeEpoch,
  record,
  recordsOf,
  unsettledBefore,
  type Stamp,
} from '../store/records.ts';
import type { PhonePerson } from '../store/directory.ts';
import type { askWithStock } from '../stock/ask-with-stock.ts';
import { Heard } from '../heard/heard.svelte.ts';
import { Circle } from '../people/circle.svelte.ts';
import { anybody, dutiesOf, dutyChosen, keyOf, weighs, type Duty } from '../people/duties.ts';
import type { Opened } from '../people/seal.ts';
import type { Outbox } from '../sync/outbox.svelte.ts';
import { batchBody, fetchKnown, type Asked } from '../sync/post.ts';

/** The ledger comes in a file of its own, so that the first screen need not wait for it. */
async function fetchLedger(): Promise<typeof askWithStock | undefined> {
  try {
    return (await import('../stock/ask-with-stock.ts')).askWithStock;
  } catch {
    return undefined;
  }
}

/** `waits`: the ledger would keep it until something else arrives. */
export type SavedRecord = { readonly record: PhoneRecord; readonly waits: boolean };

/** One statement; `first` is the event of the first of those that are saved together. */
export type Make = (writing: Writing, stamp: Stamp, first: EventId) => PhoneEvent;

/** What a notebook tells and asks those who keep all of them. */
type Parts = {
  readonly app: string;
  readonly changed: () => void;
  readonly barred: (problem: PhoneProblem | null) => Promise<void>;
};

function one<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error('Bug: fewer than were asked for');
  return found;
}

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
  contact = $state.raw<Contact | undefined>();
  persisted = $state<boolean | null>(null);
  used = $state.raw<Readonly<Record<string, number>>>({});
  dutyKey = $state<string | undefined>();
  lastSource = $state<string | null>(null);

  /** What its owner may do, and whom she knows by name. */
  readonly circle: Circle;
  /** What the server said about the work. */
  readonly heard: Heard;
  readonly owner: PhonePerson;
  /** What the PIN opened: only while this notebook is open. */
  readonly opened: Opened | undefined;
  readonly db: Database;
  readonly #outbox: Outbox;
  readonly #parts: Parts;

  constructor(
    { row, opened, outbox }: { row: PhonePerson; opened: Opened | undefined; outbox: Outbox },
    parts: Parts,
  ) {
    this.owner = row;
    this.opened = opened;
    this.circle = new Circle(outbox.db, opened);
    this.heard = new Heard(outbox.db, opened);
    this.db = outbox.db;
    this.#outbox = outbox;
    this.#parts = parts;
  }

  /** All that whoever opened this notebook may do with it. */
  get duties(): readonly Duty[] {
    return this.owner.person === null ? [anybody] : dutiesOf(this.circle.me);
  }

  /** What she does now. */
  get duty(): Duty {
    return dutyChosen(this.duties, this.dutyKey);
  }

  /** Takes up another work. Whoever now weighs for somebody else is asked anew where. */
  async takeUp(duty: Duty): Promise<void> {
    await writeSetting(this.db, 'duty', keyOf(duty));
    await this.#leavePlace(duty);
    this.#parts.changed();
  }

  /** Where was chosen for somebody else than this duty is for: it is asked anew. */
  async #leavePlace(duty: Duty): Promise<void> {
    const { organisation } = duty;
    const moves = organisation !== null && this.setup?.holder !== organisation;
    if (weighs(duty) && moves) await this.db.delete('settings', 'setup');
    await this.refresh();
  }

  get queued(): number {
    return this.#outbox.queued;
  }

  get line(): LineKind {
    return this.#outbox.line;
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
    await this.circle.read();
    await askAgain(this.db, now());
    this.persisted = await isPersisted();
    this.#outbox.poke();
    void this.#learn();
    void fetchLedger();
  }

  /** Catalogue, register and rights of today, if there is signal; else those of last time hold. */
  async #learn(): Promise<void> {
    if (this.key === undefined) return;
    await this.#hear(this.key);
    if (this.owner.person === null) return;
    const isNew = this.circle.me === undefined;
    const association = this.setup?.holder ?? this.owner.association?.id;
    const problem = await this.circle.learn(this.key, association);
    if (problem) await this.#parts.barred(problem);
    // Where may have been chosen before anybody knew what she does.
    if (isNew && this.setup !== undefined) await this.#leavePlace(this.duty);
    this.#parts.changed();
  }

  async #hear(key: string): Promise<Asked<Known>['is']> {
    const asked = await fetchKnown(key);
    if (asked.is !== 'answer') return asked.is;
    await writeSetting(this.db, 'known', asked.value);
    if (await noticeEpoch(this.db, asked.value.programme.epoch, now())) this.#outbox.poke();
    this.#parts.changed();
    return asked.is;
  }

  async refresh(): Promise<void> {
    const { db } = this;
    const own = (await readSetting(db, 'own')) ?? noRegister;
    const known = await readSetting(db, 'known');
    this.known = known && { ...known, register: merged(known.register, own) };
    this.key = this.opened?.readToken ?? (await readSetting(db, 'key'));
    // What she does comes first: whoever is asked where she weighs is asked about that.
    this.dutyKey = await readSetting(db, 'duty');
    this.setup = await readSetting(db, 'setup');
    this.contact = await readSetting(db, 'contact');
    const use = await readSetting(db, 'use');
    this.used = use?.materials ?? {};
    this.lastSource = use?.source ?? null;
    this.today = await recordsOf(db, this.day);
    this.earlier = await unsettledBefore(db, this.day);
  }

  /**
   * Who collected what is recorded now: whom it is recorded for, else whoever records, if she
   * collects herself; null when nobody is named.
   */
  get collector(): ActorId | null {
    const { person } = this.owner;
    const chosen = this.setup?.person ?? null;
    if (chosen !== null || person === null) return chosen;
    const collects = this.circle.me?.grants.some(
      ({ role }) => role === 'recycler' || role === 'leader',
    );
    return collects === true ? person : null;
  }

  /** Keeps a key that the server took, and what it told. */
  async takeKey(key: string, known: Known): Promise<void> {
    await writeSetting(this.db, 'known', known);
    await writeSetting(this.db, 'key', key);
    await this.refresh();
    this.#outbox.keyGiven();
    this.#parts.changed();
  }

  /** Fetches catalogue and register again; says whether it worked. */
  async update(): Promise<boolean> {
    return this.key !== undefined && (await this.#hear(this.key)) === 'answer';
  }

  async choose(setup: Setup | undefined): Promise<void> {
    if (setup) await writeSetting(this.db, 'setup', setup);
    await this.refresh();
    this.#parts.changed();
  }

  /** Weighings are of this member from now on; null: of whoever records. */
  async recordFor(member: ActorId | null): Promise<void> {
    await this.choose({ ...this.mustSetup(), person: member });
  }

  /**
   * Annuls a record: undone right after it, or later with its reason. What this phone wrote down of
   * what a buyer received goes with its sale.
   */
  annul(fact: EventId, reason: AmendReason): Promise<Result<SavedRecord>> {
    const depend = acceptancesOf([...this.earlier, ...this.today], fact);
    const cascade = depend.map(({ id }) => id).sort();
    return this.#save(this.mustSetup(), (writing, stamp) =>
      voidEvent(writing, stamp, { fact, reason, ...(cascade.length > 0 && { cascade }) }),
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
    const setup: Setup = { holder: id, place: newId<'place'>(), person: null };
    const saved = await this.#save(setup, (writing, stamp) =>
      actorEvent(writing, stamp, { actor: id, ...actor }),
    );
    if (!saved.ok) return saved;
    await this.own({ actors: [{ id, ...actor, parent: null }], places: [] });
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
    await this.own({ actors: [], places: [{ id: place, name, actor: holder, district }] });
    return accept(place);
  }

  /** Somebody or something that was registered here is in the lists, whether sent yet or not. */
  async own(added: PhoneRegister): Promise<void> {
    const own = (await readSetting(this.db, 'own')) ?? noRegister;
    await writeSetting(this.db, 'own', merged(own, added));
    await this.refresh();
    this.#parts.changed();
  }

  mustSetup(): Setup {
    if (!this.setup) throw new Error('Bug: recording before the phone is set up');
    return this.setup;
  }

  /** Asks the ledger first (A9): what it refuses is not saved; what would wait is. */
  async #save(setup: Setup, make: Make): Promise<Result<SavedRecord>> {
    const saved = await this.saveAll(setup, [make]);
    if (!saved.ok) return saved;
    const [first] = saved.value;
    if (!first) throw new Error('Bug: nothing was saved');
    return accept(first);
  }

  /**
   * Saves statements that belong together, all or none, in this order.
   *
   * @param setup whose records they are where nobody has a name here
   * @param file goes out after the first of them
   * @param photos what those of them announce (`photos/save-with-photos.ts`)
   */
  async saveAll(
    setup: Setup | undefined,
    makes: readonly Make[],
    file?: (writing: Writing) => PhoneFile,
    photos: readonly PhotoBytes[] = [],
  ): Promise<Result<readonly SavedRecord[]>> {
    const { known } = this;
    if (!known) throw new Error('Bug: recording before the programme is known');
    const recorder = this.owner.person ?? setup?.person ?? setup?.holder;
    if (recorder === undefined) throw new Error('Bug: recording without saying who');
    const at = now();
    const writings = makes.map((): Writing => ({
      known,
      id: newId<'event'>(),
      at,
      recorder,
      collector: this.collector,
    }));
    const bound = makes.map(
      (make, index) => (stamp: Stamp) => make(one(writings, index), stamp, one(writings, 0).id),
    );
    const newDevice = this.owner.device;
    const asked = bound.map((make, index) => make({ device: newDevice, deviceSeq: index + 1 }));
    const decisions = await this.#ask(asked, known);
    for (const decision of decisions) {
      if (decision.outcome === 'refused') return refuse(decision.problem);
    }
    const kept = file?.(one(writings, 0));
    const place = { newDevice, day: this.day, photos, ...(kept && { file: kept }) };
    const saved = await record(this.db, place, bound);
    await this.refresh();
    this.#parts.changed();
    this.#outbox.poke();
    if (this.persisted !== true) this.persisted = await askToPersist();
    return accept(
      saved.map((row, index) => ({
        record: row,
        waits: decisions[index]?.outcome === 'quarantined',
      })),
    );
  }

  /** Empty if the ledger could not be fetched: then the server alone decides. */
  async #ask(events: readonly PhoneEvent[], known: Known): Promise<readonly Decision[]> {
    const ask = await fetchLedger();
    return (await ask?.(events, known, this)) ?? [];
  }

  sendNow(): void {
    this.#outbox.poke();
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
    return batchBody(events, now(), this.#parts.app);
  }
}
