import {
  newLine,
  nextLine,
  waitMostMs,
  type Line,
  type LineAction,
  type LineEventKind,
  type LineKind,
} from '../../../../core/sync/line.ts';
import { readSetting, type Database } from '../store/database.ts';
import { countQueued, oldestQueued, setAside, settle } from '../store/records.ts';
import { postEvents } from './post.ts';

/**
 * Performs what the line (core/sync/line.ts) orders and tells it what happened. It never asks
 * `navigator.onLine`, which lies; it tries, and waits longer each time.
 */
export type Runner = {
  /** Something may have to be sent: saved, opened, shown again, network back, asked by hand. */
  poke(): void;
  keyGiven(): void;
  stop(): void;
};

export type RunnerParts = {
  readonly db: Database;
  readonly app: string;
  /** Called after every change of the line or of a record. */
  readonly changed: (kind: LineKind) => void;
};

const lockName = 'ayni-campo-outbox';
type Sent = { readonly kind: LineEventKind; readonly settled: number };

/** One batch, while no other tab sends. */
async function sendBatch({ db, app }: RunnerParts, size: number): Promise<Sent> {
  const records = await oldestQueued(db, size);
  if (records.length === 0) return { kind: 'answered', settled: 0 };
  const key = await readSetting(db, 'key');
  if (key === undefined) return { kind: 'unauthorised', settled: 0 };
  const events = records.map(({ event }) => event);
  const asked = await postEvents(events, { key, sentAt: Date.now(), app });
  switch (asked.is) {
    case 'answer':
      return { kind: 'answered', settled: await settle(db, asked.value, Date.now()) };
    case 'failed':
      return { kind: 'no-answer', settled: 0 };
    default:
      return { kind: asked.is, settled: 0 };
  }
}

/** Holds the lock that all tabs of this phone share; browsers without locks go on without. */
async function alone(work: () => Promise<Sent>): Promise<Sent> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(lockName, { ifAvailable: true }, async (lock) =>
    lock === null ? { kind: 'busy-elsewhere' as const, settled: 0 } : work(),
  );
}

export function startRunner(parts: RunnerParts): Runner {
  const { db, changed } = parts;
  let line: Line = newLine;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  // Events are taken one after the other, so that each sees what the one before it did.
  let turn: Promise<void> = Promise.resolve();

  const happened = (kind: LineEventKind, settled = 0): void => {
    turn = turn.then(async () => {
      if (stopped) return;
      const queued = await countQueued(db);
      const jitter = Math.floor(Math.random() * 1_000);
      const step = nextLine(line, { kind, queued, settled, jitter });
      line = step.line;
      changed(line.kind);
      perform(step.action);
    });
    // The database went away (a newer version in another tab): look again later.
    turn = turn.catch(() => {
      timer = setTimeout(() => happened('timer'), waitMostMs);
    });
  };

  const perform = (action: LineAction): void => {
    if (action.do === 'nothing' || action.do === 'ask-key') return;
    clearTimeout(timer);
    if (action.do === 'wait') {
      timer = setTimeout(() => happened('timer'), action.ms);
      return;
    }
    const work = action.do === 'send' ? () => sendBatch(parts, action.size) : () => asideFirst();
    alone(work).then(
      (sent) => happened(sent.kind, sent.settled),
      () => happened('no-answer'),
    );
  };

  const asideFirst = async (): Promise<Sent> => {
    const [first] = await oldestQueued(db, 1);
    const gone = first !== undefined && (await setAside(db, first.id, 'http/body-too-large'));
    return { kind: 'answered', settled: gone ? 1 : 0 };
  };

  return {
    poke: () => happened('poked'),
    keyGiven: () => happened('key-given'),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
