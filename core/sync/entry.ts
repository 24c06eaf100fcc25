import type { Reaction } from '../problems/problem.ts';

/**
 * One record of the phone on its way to the server. People see: guardado, enviando, recibido,
 * necesita revisión (held, stuck), rechazado. `SPEC.md` numbers what must always hold.
 */
export type EntryState =
  | 'saved'
  | 'sending'
  /** The server fails over it, or somebody has to let it pass: it is in the queue, tried rarely. */
  | 'stuck'
  | 'received'
  | 'held'
  | 'refused';

export type EntryEvent =
  /** It went into the batch that is being sent. */
  | 'taken'
  /** The server keeps it: accepted, or had already, whatever became of it since. */
  | 'received'
  /** The server keeps it, but it waits for something else (quarantined). */
  | 'quarantined'
  /** The server does not want this content. */
  | 'refused'
  /** Not taken for a reason that is not its content, such as a right that is missing. */
  | 'put-off'
  /** Alone, it made a server fail that is well otherwise, or was too large for whatever carries. */
  | 'fails'
  /** No answer of ours came at all. */
  | 'no-answer'
  /** The app started: whatever was being sent is not being sent any more. */
  | 'restarted'
  /** The server was restored from a copy: what it had, it may have lost. */
  | 'epoch-changed'
  /** A held record is offered again, to learn whether it has been accepted meanwhile. */
  | 'asked-again';

/** Every state and every event: a forgotten cell does not compile. */
export const entryTable: Readonly<Record<EntryState, Readonly<Record<EntryEvent, EntryState>>>> = {
  saved: {
    taken: 'sending',
    received: 'received',
    quarantined: 'held',
    refused: 'refused',
    'put-off': 'stuck',
    fails: 'stuck',
    'no-answer': 'saved',
    restarted: 'saved',
    'epoch-changed': 'saved',
    'asked-again': 'saved',
  },
  sending: {
    taken: 'sending',
    received: 'received',
    quarantined: 'held',
    refused: 'refused',
    'put-off': 'stuck',
    fails: 'stuck',
    'no-answer': 'saved',
    restarted: 'saved',
    'epoch-changed': 'saved',
    'asked-again': 'sending',
  },
  stuck: {
    taken: 'stuck',
    received: 'received',
    quarantined: 'held',
    refused: 'refused',
    'put-off': 'stuck',
    fails: 'stuck',
    'no-answer': 'stuck',
    restarted: 'stuck',
    'epoch-changed': 'saved',
    'asked-again': 'stuck',
  },
  received: {
    taken: 'received',
    received: 'received',
    quarantined: 'received',
    refused: 'received',
    'put-off': 'received',
    fails: 'received',
    'no-answer': 'received',
    restarted: 'received',
    'epoch-changed': 'saved',
    'asked-again': 'received',
  },
  held: {
    taken: 'held',
    received: 'received',
    quarantined: 'held',
    refused: 'refused',
    'put-off': 'held',
    fails: 'held',
    'no-answer': 'held',
    restarted: 'held',
    'epoch-changed': 'saved',
    'asked-again': 'saved',
  },
  refused: {
    taken: 'refused',
    received: 'received',
    quarantined: 'held',
    refused: 'refused',
    'put-off': 'refused',
    fails: 'refused',
    'no-answer': 'refused',
    restarted: 'refused',
    'epoch-changed': 'refused',
    'asked-again': 'refused',
  },
};

export function nextEntry(state: EntryState, event: EntryEvent): EntryState {
  return entryTable[state][event];
}

/** Is it in the queue, that is, does it still have to go out? */
export function isQueued(state: EntryState): boolean {
  return state === 'saved' || state === 'sending' || state === 'stuck';
}

/** What the server said about one event, as far as the outbox needs it. */
export type Outcome = {
  readonly outcome: 'accepted' | 'already_had' | 'quarantined' | 'refused';
  /** With `already_had`: where it stands now. */
  readonly state?: string;
  readonly problem?: { readonly code: string; readonly reaction: string };
};

/** Refusals that say nothing against the content: the same record is offered again later. */
const notItsFault: readonly Reaction[] = ['retry', 'operator', 'ask-permission', 'wait'];

/** Reads one outcome as an event of the entry it names. */
export function entryEventOf(outcome: Outcome): EntryEvent {
  switch (outcome.outcome) {
    case 'accepted':
      return 'received';
    case 'already_had':
      return outcome.state === 'quarantined' ? 'quarantined' : 'received';
    case 'quarantined':
      return 'quarantined';
    case 'refused': {
      const reaction = outcome.problem?.reaction;
      return notItsFault.some((kind) => kind === reaction) ? 'put-off' : 'refused';
    }
  }
}
