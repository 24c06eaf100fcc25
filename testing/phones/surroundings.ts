import { AsyncLocalStorage } from 'node:async_hooks';
import * as fake from 'fake-indexeddb';
import { wrap } from 'idb';

/** What becomes of a request to the disk. */
export type Touch = 'goes' | 'is-full' | 'fails';

/**
 * What a browser gives to an app, for several phones in one process: each call finds out from
 * where it came which phone, and which of its tabs, is meant. Nothing of the app is replaced; the
 * disk, the network, the clock and the timers under it are.
 */
export type Surroundings = {
  readonly disk: () => IDBFactory;
  /** Where this phone finds the server: an address of the hostile network. */
  readonly address: () => string;
  /** How far this phone's clock is ahead, in ms. */
  readonly ahead: () => number;
  /** Called before every single request to the disk. */
  readonly touching: (tx: IDBTransaction) => Touch;
  /** Called when it is asked, and not done yet. */
  readonly touched: () => void;
  /** Aborted when the tab dies: its requests break off and its timers never ring. */
  readonly ended: AbortSignal;
  /** Timers of the tab that were set and have not rung. */
  readonly waits?: Set<NodeJS.Timeout>;
};

const current = new AsyncLocalStorage<Surroundings>();

/** Does the work inside a phone's tab. */
export function within<T>(surroundings: Surroundings, work: () => Promise<T>): Promise<T> {
  return current.run(surroundings, work);
}

/** An hour of waiting passes in a blink: waits are shortened, and never longer than this. */
const longestWaitMs = 60;
const shortened = (ms: number): number => Math.min(ms / 400, longestWaitMs);
/** Patience with a silent network is shortened less: the server really works in between. */
const patienceMs = 8_000;

const own = {
  fetch: globalThis.fetch,
  now: Date.now,
  setTimeout: globalThis.setTimeout,
  patience: AbortSignal.timeout,
};

/** The clock of this machine, whoever asks. */
export const realNow = (): number => own.now.call(Date);

/** Puts the disk, the network, the clock and the timers under whatever runs within a phone. */
export function installSurroundings(): void {
  const classes = Object.entries(fake).filter(([name]) => name.startsWith('IDB'));
  for (const [name, value] of classes) define(name, { value });
  define('indexedDB', { get: () => current.getStore()?.disk() });
  watchTheDisk();
  define('fetch', { value: phoneFetch });
  define('setTimeout', { value: phoneTimeout });
  Object.defineProperty(Date, 'now', {
    configurable: true,
    writable: true,
    value: () => realNow() + (current.getStore()?.ahead() ?? 0),
  });
  Object.defineProperty(AbortSignal, 'timeout', {
    configurable: true,
    writable: true,
    value: (ms: number) =>
      own.patience.call(AbortSignal, current.getStore() ? Math.min(ms, patienceMs) : ms),
  });
}

function define(name: string, descriptor: PropertyDescriptor): void {
  Object.defineProperty(globalThis, name, { configurable: true, ...descriptor });
}

const phoneFetch: typeof fetch = (input, init) => {
  const tab = current.getStore();
  if (tab === undefined || typeof input !== 'string') return own.fetch(input, init);
  const url = `${tab.address()}${input}`;
  // Not `AbortSignal.any`: in Node it may be collected together with a timeout before that ends.
  const broken = new AbortController();
  for (const signal of [tab.ended, init?.signal]) {
    signal?.addEventListener('abort', () => broken.abort());
    if (signal?.aborted) broken.abort();
  }
  const whole = { ...init, signal: broken.signal };
  // Node's own timers under its fetch are not the phone's.
  return current.exit(() => own.fetch(url, whole));
};

function phoneTimeout(
  work: (...args: unknown[]) => void,
  ms = 0,
  ...args: unknown[]
): NodeJS.Timeout {
  const tab = current.getStore();
  if (tab === undefined) return own.setTimeout(work, ms, ...args);
  const waits = tab.waits ?? new Set();
  const timer = own.setTimeout(() => {
    waits.delete(timer);
    if (!tab.ended.aborted) work();
  }, shortened(ms));
  waits.add(timer);
  return timer;
}

/** How many timers of a tab have neither rung nor been cleared. */
export function waitsOf({ waits }: Surroundings): number {
  return [...(waits ?? [])].filter(isWaiting).length;
}

function isWaiting(timer: NodeJS.Timeout): boolean {
  return Reflect.get(timer, '_destroyed') !== true;
}

/**
 * The one place through which fake-indexeddb runs every request of every transaction. It is an
 * inner function of that exact version; whoever updates the package sees here whether it is there.
 */
function watchTheDisk(): void {
  const inner = '_execRequestAsync';
  const run: unknown = Reflect.get(fake.IDBTransaction.prototype, inner);
  if (typeof run !== 'function') throw new Error(`fake-indexeddb has no ${inner} any more`);
  const watched = function (this: IDBTransaction, asked: object): unknown {
    const tab = current.getStore();
    const verdict = tab?.touching(this) ?? 'goes';
    // idb waits for no transaction that only reads: nobody would hear that it broke off.
    if (verdict === 'fails') wrap(this).done.catch(() => undefined);
    const operation = (): never => {
      throw new DOMException('', verdict === 'fails' ? 'UnknownError' : 'QuotaExceededError');
    };
    const request: unknown = Reflect.apply(run, this, [
      verdict === 'goes' ? asked : { ...asked, operation },
    ]);
    tab?.touched();
    return request;
  };
  Reflect.set(fake.IDBTransaction.prototype, inner, watched);
}

/** A new, empty disk. */
export function newDisk(): IDBFactory {
  return new fake.IDBFactory();
}
