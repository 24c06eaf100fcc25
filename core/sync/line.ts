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
  | 'unauthorised'
  | 'too-large'
  | 'busy-elsewhere'
  | 'key-given';

export type LineEvent = {
  readonly kind: LineEventKind;
  /** Records that wait now, after what happened was written down. */
  readonly queued: number;
  /** Records that this answer settled; 0 for anything else than `answered`. */
  readonly settled: number;
  /** Chance, 0 to 999: spreads phones that lost the signal together. */
  readonly jitter: number;
};

export type LineAction =
  | { readonly do: 'nothing' }
  | { readonly do: 'send'; readonly size: number }
  | { readonly do: 'wait'; readonly ms: number }
  /** Even one record alone is too large: it is refused with its reason, the others go on. */
  | { readonly do: 'set-aside' }
  | { readonly do: 'ask-key' };

export type Step = { readonly line: Line; readonly action: LineAction };

export const batchMost = 50;
export const waitLeastMs = 1_000;
export const waitMostMs = 60_000;

export const newLine: Line = { kind: 'idle', failures: 0, size: batchMost };

/**
 * How long to wait after `failures` failures in a row: 1 s, 2 s, 4 s … 60 s, less up to half of
 * it by `jitter` (0 to 999).
 */
export function waitAfter(failures: number, jitter: number): number {
  const whole = Math.min(waitMostMs, waitLeastMs * 2 ** Math.min(Math.max(failures - 1, 0), 10));
  return whole - Math.floor((whole * jitter) / 2_000);
}

type Cell = (line: Line, event: LineEvent) => Step;

const stay: Cell = (line) => ({ line, action: { do: 'nothing' } });

const send: Cell = (line, event) =>
  event.queued === 0
    ? { line: { ...line, kind: 'idle', failures: 0 }, action: { do: 'nothing' } }
    : { line: { ...line, kind: 'sending' }, action: { do: 'send', size: line.size } };

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

const halve: Cell = (line) =>
  line.size === 1
    ? { line, action: { do: 'set-aside' } }
    : {
        line: { ...line, size: Math.ceil(line.size / 2) },
        action: { do: 'send', size: Math.ceil(line.size / 2) },
      };

/** Every state and every event: a forgotten cell does not compile. */
export const lineTable: Readonly<Record<LineKind, Readonly<Record<LineEventKind, Cell>>>> = {
  idle: {
    poked: send,
    timer: stay,
    answered: stay,
    'no-answer': stay,
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
    unauthorised: stay,
    'too-large': stay,
    'busy-elsewhere': stay,
    'key-given': unlock,
  },
};

export function nextLine(line: Line, event: LineEvent): Step {
  return lineTable[line.kind][event.kind](line, event);
}
