import type { EventId } from '../../../../core/events/ids.ts';
import {
  newLine,
  nextLine,
  waitMostMs,
  type Line,
  type LineAction,
  type LineEventKind,
  type LineKind,
} from '../../../../core/sync/line.ts';
import type { PhoneOutcomes, PhoneProblem } from '../../../../wire/phone-answers.ts';
import { isQuotaError, type Database } from '../store/database.ts';
import { countQueued, nextBatch, setAside, settle } from '../store/records.ts';
import { isServerWell, postEvents } from './post.ts';

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
  /** What the server is shown, as it stands now; undefined when there is none. */
  readonly token: () => Promise<string | undefined>;
  /** Called after every change of the line or of a record. */
  readonly changed: (kind: LineKind) => void;
  /** The server takes nothing more from this token, and why; null: it takes it (again). */
  readonly barred: (problem: PhoneProblem | null) => Promise<void>;
  /** What goes out when the line has nothing else to do: photos of people who were registered. */
  readonly afterwards: () => Promise<void>;
};

type Sent = { readonly kind: LineEventKind; readonly settled: number };
type Work = { readonly do: 'send' | 'check-server' | 'set-aside' };
type Batch = {
  /** What is out. */
  ids: readonly EventId[];
  /** What the server named, but a full phone could not write down: others go before it. */
  readonly unwritten: Set<EventId>;
};

/** One batch, while no other tab sends. What is out is noted in `out`. */
async function sendBatch(parts: RunnerParts, size: number, out: Batch): Promise<Sent> {
  const { db, app } = parts;
  const records = await nextBatch(db, { size, at: Date.now(), without: out.unwritten });
  out.ids = records.map(({ id }) => id);
  if (records.length === 0) {
    out.unwritten.clear();
    return { kind: 'answered', settled: 0 };
  }
  const key = await parts.token();
  if (key === undefined) return { kind: 'unauthorised', settled: 0 };
  const events = records.map(({ event }) => event);
  const asked = await postEvents(events, { key, sentAt: Date.now(), app });
  switch (asked.is) {
    case 'answer': {
      const settled = await writeDown(db, asked.value, out);
      await parts.barred(null);
      return { kind: 'answered', settled };
    }
    case 'unauthorised':
      await parts.barred(asked.problem);
      return { kind: 'unauthorised', settled: 0 };
    case 'refused':
      return { kind: 'failed', settled: 0 };
    default:
      return { kind: asked.is, settled: 0 };
  }
}

/** Answers how many records left the queue: none while the phone has no space left to say so. */
async function writeDown(db: Database, answer: PhoneOutcomes, out: Batch): Promise<number> {
  try {
    return await settle(db, answer, Date.now());
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    for (const { id } of answer.outcomes) if (id !== null) out.unwritten.add(id);
    return 0;
  }
}

async function work(
  parts: RunnerParts,
  action: Extract<LineAction, Work>,
  out: Batch,
): Promise<Sent> {
  switch (action.do) {
    case 'send':
      return sendBatch(parts, action.size, out);
    case 'check-server':
      return { kind: (await isServerWell()) ? 'server-well' : 'no-answer', settled: 0 };
    case 'set-aside': {
      const [id] = out.ids;
      const gone = id !== undefined && (await setAside(parts.db, id, action.because, Date.now()));
      return { kind: 'answered', settled: gone ? 1 : 0 };
    }
  }
}

/** Holds the lock that all tabs share for this queue; browsers without locks go on without. */
async function alone(db: Database, work: () => Promise<Sent>): Promise<Sent> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(`${db.name}-outbox`, { ifAvailable: true }, async (lock) =>
    lock === null ? { kind: 'busy-elsewhere' as const, settled: 0 } : work(),
  );
}

export function startRunner(parts: RunnerParts): Runner {
  const { db, changed } = parts;
  let line: Line = newLine;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const out: Batch = { ids: [], unwritten: new Set() };
  // Events are taken one after the other, so that each sees what the one before it did.
  let turn: Promise<void> = Promise.resolve();

  const lookLater = (ms: number): void => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => happened('timer'), ms);
  };

  const happened = (kind: LineEventKind, settled = 0): void => {
    turn = turn.then(async () => {
      if (stopped) return;
      const waiting = await countQueued(db, Date.now());
      if (stopped) return;
      const jitter = Math.floor(Math.random() * 1_000);
      const sent = out.ids.length;
      const step = nextLine(line, { kind, ...waiting, sent, settled, jitter });
      line = step.line;
      changed(line.kind);
      perform(step.action);
      // Not waited for: what is recorded while a photo goes out must not wait for the photo.
      if (line.kind === 'idle') void parts.afterwards().catch(() => undefined);
    });
    turn = turn.catch((error: unknown) => {
      // Closed for a newer version of the app, which has a runner of its own and sends all of it.
      if (isClosed(error)) stop();
      else {
        // What happened is not known any more: a line that went on sending would do so for ever.
        line = { ...line, kind: 'waiting' };
        lookLater(waitMostMs);
      }
    });
  };

  const perform = (action: LineAction): void => {
    if (action.do === 'nothing' || action.do === 'ask-key') return;
    clearTimeout(timer);
    if (action.do === 'wait') return lookLater(action.ms);
    alone(db, () => work(parts, action, out)).then(
      (sent) => happened(sent.kind, sent.settled),
      () => happened('no-answer'),
    );
  };

  const stop = (): void => {
    stopped = true;
    clearTimeout(timer);
  };

  return {
    poke: () => happened('poked'),
    keyGiven: () => happened('key-given'),
    stop,
  };
}

function isClosed(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'InvalidStateError';
}
