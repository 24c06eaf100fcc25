import type { DeviceId } from '../../../../core/events/ids.ts';
import type { PhoneEnrolled, PhoneProblem } from '../../../../wire/phone-answers.ts';
import type { Notebook } from '../app/notebook.svelte.ts';
import { newId, now } from '../device/device.ts';
import { firstDatabase, openDatabase, readSetting, type Known } from '../store/database.ts';
import {
  changePerson,
  noteTry,
  noteWrong,
  openDirectory,
  peopleOfPhone,
  writePerson,
  type Directory,
  type PhonePerson,
} from '../store/directory.ts';
import type { Outbox } from '../sync/outbox.svelte.ts';
import { fetchKnown, type Asked } from '../sync/post.ts';
import { plainName } from './names.ts';
import { noneWrong, waitLeft } from './pin.ts';
import { openWithPin, sealWithPin, type Opened } from './seal.ts';

/** What came of a PIN: open, wrong, too soon, or it was the last one. */
export type Tried = 'open' | 'wrong' | 'wait' | 'dropped';

/** Everybody who uses this phone, and whose notebook is open, if any. */
export class People {
  list = $state.raw<readonly PhonePerson[]>([]);
  notebook = $state.raw<Notebook | undefined>();
  outboxes = $state.raw<ReadonlyMap<DeviceId, Outbox>>(new Map());

  readonly #directory: Directory;
  readonly #app: string;
  readonly #tabs: BroadcastChannel | undefined;
  /** Minutes without a touch after which the notebook closes. */
  readonly #idleMinutes: () => number;
  #touchedAt = Date.now();
  #idleTimer: ReturnType<typeof setTimeout> | undefined;

  private constructor(directory: Directory, app: string, idleMinutes: () => number) {
    this.#directory = directory;
    this.#app = app;
    this.#idleMinutes = idleMinutes;
    this.#tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('ayni-campo') : undefined;
    if (this.#tabs) this.#tabs.onmessage = () => void this.#refresh();
  }

  /** Reads who is here; the notebook of a phone without PINs is opened at once. */
  static async open(app: string, idleMinutes: () => number): Promise<People> {
    const people = new People(await openDirectory(), app, idleMinutes);
    await people.#takeFirst();
    await people.#refresh();
    const [only, ...others] = people.shown;
    if (only?.person === null && others.length === 0) await people.openFirst(only);
    people.#watch();
    return people;
  }

  /**
   * Those who are offered. Who came again with a new invitation is offered once; the notebook of a
   * key that counts no more is, as long as something waits in it.
   */
  get shown(): readonly PhonePerson[] {
    const isDone = (row: PhonePerson): boolean =>
      row.person === null && row.barred !== null && this.queuedOf(row) === 0;
    const wanted = this.list.filter((row) => !row.retired && !isDone(row));
    return wanted.length > 0 ? wanted : this.list;
  }

  /** Those who came with an invitation. */
  get invited(): readonly PhonePerson[] {
    return this.shown.filter(({ person }) => person !== null);
  }

  /** All that is still to be sent from this phone. */
  get queued(): number {
    return [...this.outboxes.values()].reduce((sum, { queued }) => sum + queued, 0);
  }

  /** What is still to be sent of one person, also under an earlier invitation. */
  queuedOf({ device, person }: PhonePerson): number {
    return this.list
      .filter((row) => row.device === device || (person !== null && row.person === person))
      .reduce((sum, row) => sum + (this.outboxes.get(row.device)?.queued ?? 0), 0);
  }

  /** Is there something that only a PIN opens? Then the notebook can be closed. */
  get canLock(): boolean {
    return this.#isPersons || this.shown.length > 1;
  }

  /** Is the open notebook somebody's, behind a PIN? */
  get #isPersons(): boolean {
    return (this.notebook?.owner.person ?? null) !== null;
  }

  /** A notebook from before invitations, or of a phone that was given a key, joins the list. */
  async #takeFirst(): Promise<void> {
    const people = await peopleOfPhone(this.#directory);
    if (people.some(({ database }) => database === firstDatabase)) return;
    const db = await openDatabase(firstDatabase);
    const device = await readSetting(db, 'device');
    const key = await readSetting(db, 'key');
    db.close();
    if (device || key !== undefined) await this.#addFirst(device?.id ?? newId<'device'>());
  }

  async #addFirst(device: DeviceId): Promise<PhonePerson> {
    const first: PhonePerson = { ...(await this.#blank(device)), database: firstDatabase };
    await writePerson(this.#directory, first);
    return first;
  }

  async #blank(device: DeviceId): Promise<PhonePerson> {
    const people = await peopleOfPhone(this.#directory);
    return {
      device,
      database: `${firstDatabase}-${device}`,
      person: null,
      name: '',
      association: null,
      mark: Math.max(-1, ...people.map(({ mark }) => mark)) + 1,
      sendToken: null,
      lock: null,
      wrong: noneWrong,
      barred: null,
      retired: false,
    };
  }

  /** Tries the key of the programme; the notebook that it opens is made when there is none. */
  async tryKey(key: string): Promise<Asked<Known>['is']> {
    const asked = await fetchKnown(key);
    if (asked.is !== 'answer') return asked.is;
    const open = this.notebook?.owner.person === null ? this.notebook : undefined;
    const notebook = open ?? (await this.openFirst());
    await notebook.takeKey(key, asked.value);
    await this.#bar(notebook.owner.device, null);
    return asked.is;
  }

  /** The notebook that a key opens; made when this phone has none. */
  async openFirst(row?: PhonePerson): Promise<Notebook> {
    const known = row ?? this.list.find(({ database }) => database === firstDatabase);
    const first = known ?? (await this.#addFirst(newId<'device'>()));
    await this.#refresh();
    return this.#openNotebook(first, undefined);
  }

  async #openNotebook(row: PhonePerson, opened: Opened | undefined): Promise<Notebook> {
    const outbox = this.outboxes.get(row.device);
    if (!outbox) throw new Error('Bug: a person without an outbox');
    // It comes with the work behind the door: whoever only joins need not wait for it.
    const { Notebook } = await import('../app/notebook.svelte.ts');
    const notebook = new Notebook(
      { row, opened, outbox },
      {
        app: this.#app,
        changed: () => void this.#changed(),
        barred: (problem) => this.#bar(row.device, problem),
      },
    );
    this.#touchedAt = Date.now();
    await notebook.open();
    this.notebook = notebook;
    this.idleFromNow();
    return notebook;
  }

  /** Reads who is here, starts the line of whoever is new, and reads the open notebook anew. */
  async #refresh(): Promise<void> {
    const list = await peopleOfPhone(this.#directory);
    const outboxes = new Map(this.outboxes);
    for (const row of list) {
      if (!outboxes.has(row.device)) outboxes.set(row.device, await this.#startOutbox(row));
    }
    this.outboxes = outboxes;
    this.list = list;
    await Promise.all([...outboxes.values()].map((outbox) => outbox.count()));
    await this.notebook?.refresh();
  }

  async #changed(): Promise<void> {
    this.#tabs?.postMessage('changed');
    await this.#refresh();
  }

  async #startOutbox({ device, database }: PhonePerson): Promise<Outbox> {
    const db = await openDatabase(database);
    // On the first visit there is nobody to send for.
    const { Outbox } = await import('../sync/outbox.svelte.ts');
    const outbox = new Outbox({
      db,
      app: this.#app,
      token: async () => {
        const row = await this.#directory.get('people', device);
        return row?.sendToken ?? (await readSetting(db, 'key'));
      },
      // The sending token only adds records: a photo waits until the notebook is open.
      readToken: () => (this.notebook?.owner.device === device ? this.notebook.key : undefined),
      barred: (problem) => this.#bar(device, problem),
      changed: () => void this.#changed(),
    });
    outbox.poke();
    return outbox;
  }

  async #bar(device: DeviceId, problem: PhoneProblem | null): Promise<void> {
    const isNews = this.list.find((row) => row.device === device)?.barred?.code !== problem?.code;
    if (!isNews) return;
    await changePerson(this.#directory, device, (row) => ({ ...row, barred: problem }));
    await this.#changed();
  }

  /** Tries a PIN. Each try is written down first, so that ending the app gives no more of them. */
  async unlock(device: DeviceId, pin: string): Promise<Tried> {
    const row = await this.#directory.get('people', device);
    if (!row?.lock) return 'dropped';
    if (waitLeft(row.wrong, Date.now()) > 0) return 'wait';
    await noteTry(this.#directory, device, Date.now());
    const opened = await openWithPin(row.lock, pin);
    if (!opened) {
      const after = await noteWrong(this.#directory, device);
      await this.#changed();
      return after?.lock === null ? 'dropped' : 'wrong';
    }
    await changePerson(this.#directory, device, (one) => ({ ...one, wrong: noneWrong }));
    await this.#refresh();
    await this.#openNotebook({ ...row, wrong: noneWrong }, opened);
    return 'open';
  }

  lock(): void {
    this.notebook = undefined;
  }

  /**
   * Keeps who was invited, under the PIN that she chose, and opens her notebook.
   *
   * @param device the one with which she was enrolled: new, or hers from before
   */
  async join(device: DeviceId, enrolled: PhoneEnrolled, pin: string): Promise<void> {
    const { person, association, readToken, sendToken } = enrolled;
    const name = plainName(enrolled.name);
    const lock = await sealWithPin(readToken, pin);
    const base = (await this.#directory.get('people', device)) ?? (await this.#blank(device));
    const free = { wrong: noneWrong, barred: null, retired: false };
    const row: PhonePerson = { ...base, ...free, person, name, association, sendToken, lock };
    for (const other of this.list) {
      if (other.person === person && other.device !== device) await this.#retire(other, sendToken);
    }
    await writePerson(this.#directory, row);
    await this.#changed();
    const outbox = this.outboxes.get(device);
    if (!outbox) throw new Error('Bug: a person without an outbox');
    outbox.keyGiven();
    const opened = await openWithPin(lock, pin);
    await this.#openNotebook(row, opened);
  }

  /** What she recorded under an earlier invitation still goes out, with the new token. */
  async #retire(row: PhonePerson, sendToken: string): Promise<void> {
    await writePerson(this.#directory, { ...row, retired: true, lock: null, sendToken });
    this.outboxes.get(row.device)?.keyGiven();
  }

  #watch(): void {
    const touched = (): void => {
      this.#touchedAt = Date.now();
    };
    for (const kind of ['pointerdown', 'keydown'] as const) {
      addEventListener(kind, touched, { passive: true, capture: true });
    }
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') return;
      this.#lockIfIdle();
      void this.#refresh();
      this.#pokeAll();
    });
    addEventListener('online', () => this.#pokeAll());
  }

  #pokeAll(): void {
    for (const outbox of this.outboxes.values()) outbox.poke();
  }

  #lockIfIdle(): void {
    const idle = now() - this.#touchedAt;
    if (this.#isPersons && (idle < 0 || idle >= this.#idleMs)) this.lock();
  }

  get #idleMs(): number {
    return this.#idleMinutes() * 60_000;
  }

  /** Looks when the time is up and not before: a timer that ticks costs a phone its battery. */
  idleFromNow(): void {
    clearTimeout(this.#idleTimer);
    if (!this.#isPersons) return;
    const left = Math.max(0, this.#touchedAt + this.#idleMs - now());
    this.#idleTimer = setTimeout(() => {
      this.#lockIfIdle();
      this.idleFromNow();
    }, left + 500);
  }
}
