/**
 * The line between the outbox and the server: when to send, how much, when to wait. Pure: time
 * and chance come in with each event, and what is to be done goes out as an action. The records
 * themselves are in `entry.ts`; recording never waits for the line.
 */
export type LineKind = 'idle' | 'sending' | 'waiting' | 'locked';

export type Line = {
  readonly kind: LineKind;
  /** Sendings in a row without progress; the wait grows with it. */
  readonly failures: number;
  /** How many records the next batch may have. */
  readonly size: number;
};

export type LineEventKind =
  | 'poked'
  | 'timer'
  | 'answered'
  | 'no-answer'
  /** The server answered that it failed over this batch. */
  | 'failed'
  /** Asked about itself, the server says that it is well. */
  | 'server-well'
  | 'unauthorised'
  | 'too-large'
  | 'busy-elsewhere'
  | 'key-given';

export type LineEvent = {
  readonly kind: LineEventKind;
  /** Records that may go out now, after what happened was written down. */
  readonly queued: number;
  /** Records that are stuck and rest until they are tried again. */
  readonly resting: number;
  /** Records of the batch that this is about; 0 when it is about none. */
  readonly sent: number;
  /** Records that this answer settled; 0 for anything else than `answered`. */
  readonly settled: number;
  /** Chance, 0 to 999: spreads phones that lost the signal together. */
  readonly jitter: number;
};

export type LineAction =
  | { readonly do: 'nothing' }
  | { readonly do: 'send'; readonly size: number }
  | { readonly do: 'wait'; readonly ms: number }
  /** Is it the server, or the one record that was sent? */
  | { readonly do: 'check-server' }
  /** The one record that was sent cannot pass now: it is stuck, with its reason; others go on. */
  | { readonly do: 'set-aside'; readonly because: 'too-large' | 'fails' }
  | { readonly do: 'ask-key' };

export type Step = { readonly line: Line; readonly action: LineAction };

export const batchMost = 50;
export const waitLeastMs = 1_000;
export const waitMostMs = 60_000;

/** From this failure in a row on, a batch over which the server fails is halved. */
export const triesMost = 3;
/** A stuck record rests so long before it is tried again. */
export const restMs = 30 * 60_000;

export const newLine: Line = { kind: 'idle', failures: 0, size: batchMost };

/**
 * How long to wait after `failures` failures in a row: 1 s, 2 s, 4 s … 60 s, less up to half of
 * it by `jitter` (0 to 999).
 */
export function waitAfter(failures: number, jitter: number): number {
  const whole = Math.min(waitMostMs, waitLeastMs * 2 ** Math.min(Math.max(failures - 1, 0), 10));
  return whole - Math.floor((whole * jitter) / 2_000);
}

/** May a stuck record be tried again? Also when the clock was set back since. */
export function hasRested(triedAt: number, now: number): boolean {
  return now < triedAt || now - triedAt >= restMs;
}

type Cell = (line: Line, event: LineEvent) => Step;

const stay: Cell = (line) => ({ line, action: { do: 'nothing' } });

const send: Cell = (line, event) => {
  if (event.queued > 0) {
    return { line: { ...line, kind: 'sending' }, action: { do: 'send', size: line.size } };
  }
  return event.resting > 0
    ? { line: { ...line, kind: 'waiting', failures: 0 }, action: { do: 'wait', ms: restMs } }
    : { line: { ...line, kind: 'idle', failures: 0 }, action: { do: 'nothing' } };
};

const wait: Cell = (line, event) => {
  const failures = line.failures + 1;
  return {
    line: { ...line, kind: 'waiting', failures },
    action: { do: 'wait', ms: waitAfter(failures, event.jitter) },
  };
};

/** Another tab sends; look again soon, in case it dies over it. This is no failure. */
const lookAgain: Cell = (line, event) => ({
  line: { ...line, kind: 'waiting' },
  action: { do: 'wait', ms: waitAfter(Math.max(line.failures, 2), event.jitter) },
});

/** Goes on at once when the answer settled something; otherwise waits, or it would spin. */
const answered: Cell = (line, event) => {
  if (event.settled === 0 && event.queued > 0) return wait(line, event);
  return send({ ...line, failures: 0, size: Math.min(batchMost, line.size * 2) }, event);
};

const lock: Cell = (line) => ({ line: { ...line, kind: 'locked' }, action: { do: 'ask-key' } });

const unlock: Cell = (line, event) => send({ ...line, failures: 0 }, event);

const half = (sent: number): number => Math.max(1, Math.ceil(sent / 2));

const halve: Cell = (line, { sent }) =>
  sent <= 1
    ? { line, action: { do: 'set-aside', because: 'too-large' } }
    : { line: { ...line, size: half(sent) }, action: { do: 'send', size: half(sent) } };

/**
 * A server that fails may be out of order, or one record may bring it down each time. After a few
 * tries the batch is halved, with waits, until one record is alone; then the server is asked about
 * itself, and only if it is well the record is to blame.
 */
const failed: Cell = (line, event) => {
  if (line.failures + 1 < triesMost) return wait(line, event);
  if (event.sent > 1) return wait({ ...line, size: half(event.sent) }, event);
  return { line, action: { do: 'check-server' } };
};

const blame: Cell = (line) => ({ line, action: { do: 'set-aside', because: 'fails' } });

/** Every state and every event: a forgotten cell does not compile. */
export const lineTable: Readonly<Record<LineKind, Readonly<Record<LineEventKind, Cell>>>> = {
  idle: {
    poked: send,
    timer: stay,
    answered: stay,
    'no-answer': stay,
    failed: stay,
    'server-well': stay,
    unauthorised: lock,
    'too-large': stay,
    'busy-elsewhere': lookAgain,
    'key-given': unlock,
  },
  sending: {
    poked: stay,
    timer: stay,
    answered,
    'no-answer': wait,
    failed,
    'server-well': blame,
    unauthorised: lock,
    'too-large': halve,
    'busy-elsewhere': lookAgain,
    'key-given': stay,
  },
  waiting: {
    poked: send,
    timer: send,
    answered: stay,
    'no-answer': stay,
    failed: stay,
    'server-well': stay,
    unauthorised: lock,
    'too-large': stay,
    'busy-elsewhere': stay,
    'key-given': unlock,
  },
  locked: {
    poked: stay,
    timer: stay,
    answered: stay,
    'no-answer': stay,
    failed: stay,
    'server-well': stay,
    unauthorised: stay,
    'too-large': stay,
    'busy-elsewhere': stay,
    'key-given': unlock,
  },
};

export function nextLine(line: Line, event: LineEvent): Step {
  return lineTable[line.kind][event.kind](line, event);
}
