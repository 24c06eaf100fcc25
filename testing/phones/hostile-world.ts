import { join } from 'node:path';
import { pino } from 'pino';
import * as v from 'valibot';
import { instant } from '../../core/quantities/instant.ts';
import { startServer, type Running } from '../../server/main.ts';
import { restore } from '../../server/store/backup.ts';
import { backupAnswer } from '../../wire/api/maintenance-answers.ts';
import { freshStore, type EngineName, type FreshStore } from '../engines.ts';
import { realNow } from './surroundings.ts';

const programmeFolder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url)
  .pathname;

export async function openHome(engine: EngineName): Promise<Home> {
  const home = new Home(engine);
  await home.begin();
  return home;
}

/** The real program on an engine of its own, which can be away and can be put back in time. */
export class Home {
  readonly #engine: EngineName;
  readonly #stores: FreshStore[] = [];
  #running: Running | undefined;
  #passedMs = 0;
  #token = '';

  constructor(engine: EngineName) {
    this.#engine = engine;
  }

  async begin(): Promise<void> {
    this.#stores.push(await freshStore(this.#engine));
    await this.back();
    this.#token = this.#running?.token ?? '';
  }

  get token(): string {
    return this.#token;
  }

  /** Where it listens; undefined while it is away. */
  readonly port = (): number | undefined =>
    this.#running === undefined ? undefined : Number(new URL(this.#running.address).port);

  /** How much time passed beside the real one, for server and phones. */
  readonly passed = (): number => this.#passedMs;

  pass(ms: number): void {
    this.#passedMs += ms;
  }

  readonly ask = (path: string, init: RequestInit = {}): Promise<Response> => {
    if (this.#running === undefined) throw new Error('the program is away');
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${this.#token}`);
    return fetch(`${this.#running.address}${path}`, { ...init, headers });
  };

  async post(events: readonly unknown[]): Promise<readonly string[]> {
    const answer = await this.ask('/api/v1/events', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ wire: 1, events }),
    });
    return v.parse(outcomes, await answer.json()).outcomes.map(({ outcome }) => outcome);
  }

  async away(): Promise<void> {
    const before = this.#running;
    this.#running = undefined;
    await before?.close();
  }

  async back(): Promise<void> {
    if (this.#running !== undefined) return;
    this.#running = await startServer({
      ...this.#store.options,
      port: 0,
      host: '127.0.0.1',
      programmeFolder,
      siteHandler: '/nowhere/handler.js',
      log: pino({ level: 'silent' }),
      say: () => undefined,
      now: () => instant(realNow() + this.#passedMs),
    });
  }

  get #store(): FreshStore {
    const store = this.#stores.at(-1);
    if (store === undefined) throw new Error('no place for a store');
    return store;
  }

  /** Makes a backup by the program's own means; answers its file. */
  async backUp(): Promise<string> {
    const answer = await this.ask('/api/v1/maintenance/backup', { method: 'POST' });
    const { file } = v.parse(backupAnswer, await answer.json());
    return join(this.#store.options.dataFolder, 'backups', file);
  }

  /** The disk broke: a new place, filled from a backup. */
  async restoreFrom(file: string): Promise<void> {
    await this.away();
    const place = await freshStore(this.#engine);
    this.#stores.push(place);
    const restored = await restore(file, place.options);
    if (!restored.ok) throw new Error(restored.problem.code);
    await this.back();
  }

  async close(): Promise<void> {
    await this.away();
    for (const store of this.#stores) await store.remove();
  }
}

const outcomes = v.object({ outcomes: v.array(v.object({ outcome: v.string() })) });
