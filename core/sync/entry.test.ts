import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  entryEventOf,
  entryTable,
  isQueued,
  nextEntry,
  type EntryEvent,
  type EntryState,
  type Outcome,
} from './entry.ts';

const states = Object.keys(entryTable) as EntryState[];
const events = Object.keys(entryTable.saved) as EntryEvent[];
const anyState = fc.constantFrom(...states);
const anyEvent = fc.constantFrom(...events);
const named: readonly EntryEvent[] = ['received', 'quarantined', 'refused'];

const after = (start: EntryState, happened: readonly EntryEvent[]): EntryState =>
  happened.reduce(nextEntry, start);

describe('a record on its way', () => {
  test('goes from the phone to the server and is received', () => {
    expect(after('saved', ['taken', 'received'])).toBe('received');
  });

  test('S1: no event makes it vanish', () => {
    fc.assert(
      fc.property(anyState, fc.array(anyEvent), (start, happened) => {
        expect(states).toContain(after(start, happened));
      }),
    );
  });

  test('S2: leaves the queue only when the server named it', () => {
    for (const state of states.filter(isQueued)) {
      for (const event of events) {
        if (!isQueued(nextEntry(state, event))) expect(named).toContain(event);
      }
    }
  });

  test('S3: received stays received, unless the epoch changed', () => {
    for (const event of events) {
      expect(nextEntry('received', event)).toBe(event === 'epoch-changed' ? 'saved' : 'received');
    }
  });

  test('S4: refused is never sent again', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (happened) => {
        const honest = happened.filter((event) => event !== 'received' && event !== 'quarantined');
        expect(isQueued(after('refused', honest))).toBe(false);
      }),
    );
  });

  test('S6: any order and repetition of answers for what the server has ends in received', () => {
    const kept = fc.constantFrom<EntryEvent>('taken', 'no-answer', 'put-off', 'fails', 'restarted');
    const mixed = fc.array(fc.oneof(kept, fc.constant<EntryEvent>('quarantined')));
    fc.assert(
      fc.property(mixed, mixed, (before, later) => {
        expect(after('saved', [...before, 'received', ...later])).toBe('received');
      }),
    );
  });

  test('S7: after a change of epoch all that the server had is queued again', () => {
    for (const state of ['saved', 'sending', 'stuck', 'received', 'held'] as const) {
      expect(nextEntry(state, 'epoch-changed')).toBe('saved');
    }
  });

  test('S8: what makes the server fail stays in the queue until the server names it', () => {
    expect(after('saved', ['taken', 'fails'])).toBe('stuck');
    for (const event of events.filter((one) => !named.includes(one))) {
      expect(isQueued(nextEntry('stuck', event))).toBe(true);
    }
    expect(after('stuck', ['taken', 'received'])).toBe('received');
  });

  test('a held record is offered again and then received', () => {
    expect(after('held', ['asked-again', 'taken', 'received'])).toBe('received');
    expect(after('held', ['asked-again', 'taken', 'quarantined'])).toBe('held');
  });

  test('after a kill nothing is being sent', () => {
    for (const state of states) expect(nextEntry(state, 'restarted')).not.toBe('sending');
  });
});

describe('what an outcome means', () => {
  test.each<[string, Outcome, EntryEvent]>([
    ['accepted', { outcome: 'accepted' }, 'received'],
    ['had, and counted', { outcome: 'already_had', state: 'accepted' }, 'received'],
    ['had, voided since', { outcome: 'already_had', state: 'voided' }, 'received'],
    ['had, still waiting', { outcome: 'already_had', state: 'quarantined' }, 'quarantined'],
    ['waits for another', { outcome: 'quarantined' }, 'quarantined'],
    [
      'wrong content',
      { outcome: 'refused', problem: { code: 'materials/unknown', reaction: 'mend' } },
      'refused',
    ],
    [
      'clashes',
      { outcome: 'refused', problem: { code: 'events/id-taken', reaction: 'look' } },
      'refused',
    ],
    ['refused without a reason', { outcome: 'refused' }, 'refused'],
  ])('%s', (_name, outcome, event) => {
    expect(entryEventOf(outcome)).toBe(event);
  });

  test.each(['retry', 'operator', 'ask-permission', 'wait'])(
    'S5: a refusal with the reaction %s is not about the content, and keeps the record queued',
    (reaction) => {
      const problem = { code: 'store/unavailable', reaction };
      expect(entryEventOf({ outcome: 'refused', problem })).toBe('put-off');
      expect(nextEntry('saved', 'put-off')).toBe('stuck');
      expect(isQueued('stuck')).toBe(true);
    },
  );
});
