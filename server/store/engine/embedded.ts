import { AsyncLocalStorage } from 'node:async_hooks';
import fs from 'node:fs';
import path from 'node:path';
import type { ProgrammeId } from '../../../core/events/ids.ts';
import type { Engine, Queryable, Row } from './contract.ts';
import { startThread, type Thread } from './embedded-thread.ts';
import { unavailable } from './errors.ts';
import { takeLock } from './lock.ts';
import { adoptRole, beginAs, type As } from './role.ts';

export type EmbeddedOptions = {
  readonly dataFolder: string;
  readonly programme?: ProgrammeId | undefined;
  /** False only in tests, to see what happens without. */
  readonly fsync?: boolean;
  readonly prove?: boolean;
};

const minute = 60_000;
const hour = 60 * minute;
const checkpointEvery = 5 * minute;
const reopenAfter = 1_000;
/**
 * The planner only knows the tables it has counted. Without this a store that was filled in one
 * go answers the public page in 10 s instead of 0.4 s (measured: 37,000 events).
 */
const analyzeAfterTransactions = 250;
/** A large batch is one transaction and as much news as many: so much text counts as another. */
const textOfTransaction = 4_000;

/**
 * The embedded engine: PGlite in a thread, in `<dataFolder>/db`, under a lock. One connection:
 * transactions and statements of several callers queue. If the engine breaks, the statement (and
 * the transaction around it) throws `StoreUnavailable`; a later one opens the folder again.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Engine> {
  const lock = takeLock(options.dataFolder);
  const as = (who: As): string => beginAs(who, options.programme);
  try {
    const house = new House(options);
    await house.thread();
    const upkeep = keepUp(house, options.dataFolder);
    return {
      engine: 'embedded',
      query: (text, params) => house.inTurn(async (thread) => thread.statement(text, params)),
      transaction: (work) => {
        house.uncounted += 1;
        const noting = (text: number): void => {
          house.uncounted += Math.floor(text / textOfTransaction);
        };
        return house.inTurn((thread) => inTransaction(thread, as('app'), work, noting));
      },
      administer: (work) =>
        house.inTurn(async (thread) => {
          const result = await inTransaction(thread, as('owner'), work);
          await thread.statement(house.adoption);
          return result;
        }),
      snapshot: (work) => house.inTurn((thread) => inTransaction(thread, as('snapshot'), work)),
      readWhole: (work) => house.inTurn((thread) => inTransaction(thread, as('reader'), work)),
      close: async () => {
        clearInterval(upkeep);
        await countTables(house);
        await house.close().finally(() => lock.release());
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Holds the thread, lets callers in one after another, starts it again when it broke. */
class House {
  private readonly options: EmbeddedOptions;
  private readonly inside = new AsyncLocalStorage<true>();
  private turn: Promise<unknown> = Promise.resolve();
  private current: Thread | undefined;
  private triedAt = 0;
  private closed = false;
  /** Something was done since the last checkpoint by the clock. */
  touched = false;
  /** Transactions since the tables were counted for the planner. */
  uncounted = 0;

  /** The statement by which the session takes its role. */
  readonly adoption: string;

  constructor(options: EmbeddedOptions) {
    this.options = options;
    this.adoption = adoptRole(options.programme);
  }

  async thread(): Promise<Thread> {
    if (this.current?.alive()) return this.current;
    if (this.closed) throw unavailable('the store is closed');
    if (Date.now() - this.triedAt < reopenAfter) throw unavailable('opening again in a moment');
    this.triedAt = Date.now();
    this.current = await startThread({
      folder: path.join(this.options.dataFolder, 'db'),
      fsync: this.options.fsync ?? true,
      prove: this.options.prove ?? true,
    });
    await this.current.statement(this.adoption);
    return this.current;
  }

  inTurn<T>(work: (thread: Thread) => Promise<T>): Promise<T> {
    if (this.inside.getStore()) {
      throw new Error(
        'Bug: inside a transaction only its own queries may be asked (it would wait)',
      );
    }
    this.touched = true;
    const result = this.turn.then(async () => {
      const thread = await this.thread();
      return this.inside.run(true, () => work(thread));
    });
    this.turn = result.catch(() => undefined);
    return result;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.turn;
    this.closed = true;
    if (this.current?.alive()) await this.current.close();
  }
}

async function inTransaction<T>(
  thread: Thread,
  begin: string,
  work: (tx: Queryable) => Promise<T>,
  noting: (text: number) => void = () => undefined,
): Promise<T> {
  const tx: Queryable = {
    query: <R extends Row>(text: string, params?: readonly unknown[]) => {
      for (const param of params ?? []) if (typeof param === 'string') noting(param.length);
      return thread.statement<R>(text, params);
    },
  };
  try {
    await thread.statement(begin);
    const result = await work(tx);
    // The select fails if the transaction did; a bare commit would roll back without a word.
    await thread.statement('select 1; commit');
    return result;
  } catch (error) {
    await thread.statement('rollback').catch(() => undefined);
    throw error;
  }
}

/** What a server's background processes would do: checkpoints by the clock, a nightly vacuum. */
function keepUp(house: House, dataFolder: string): NodeJS.Timeout {
  let checkpointed = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    if (house.touched && now - checkpointed >= checkpointEvery) {
      checkpointed = now;
      house
        .inTurn((thread) => asOwner(thread, house.adoption, 'checkpoint'))
        .catch(() => undefined);
      house.touched = false;
    }
    void countTables(house);
    if (vacuumIsDue(dataFolder, now)) {
      fs.writeFileSync(vacuumMark(dataFolder), '');
      house
        .inTurn((thread) => asOwner(thread, house.adoption, 'vacuum (analyze)'))
        .catch(() => undefined);
    }
  }, minute);
  timer.unref();
  return timer;
}

/** Where a server has its autovacuum: statistics once enough was written. */
async function countTables(house: House): Promise<void> {
  if (house.uncounted < analyzeAfterTransactions) return;
  house.uncounted = 0;
  await house.inTurn((thread) => asOwner(thread, house.adoption, 'analyze')).catch(() => undefined);
}

async function asOwner(thread: Thread, adoption: string, statement: string): Promise<void> {
  await thread.statement('set role none');
  try {
    await thread.statement(statement);
  } finally {
    await thread.statement(adoption);
  }
}

const vacuumMark = (dataFolder: string): string => path.join(dataFolder, 'vacuumed');

/** At 3 in the morning of Lima, or at any hour when two nights were missed. */
function vacuumIsDue(dataFolder: string, now: number): boolean {
  const last = fs.statSync(vacuumMark(dataFolder), { throwIfNoEntry: false })?.mtimeMs;
  const age = now - (last ?? fs.statSync(path.join(dataFolder, 'db')).birthtimeMs);
  const hourInLima = new Date(now - 5 * hour).getUTCHours();
  return age > 48 * hour || (age > 20 * hour && hourInLima === 3);
}
