import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  batchMost,
  hasRested,
  lineTable,
  newLine,
  nextLine,
  restMs,
  waitAfter,
  type Line,
  type LineEvent,
  type LineEventKind,
  type LineKind,
} from './line.ts';

const kinds = Object.keys(lineTable) as LineKind[];
const eventKinds = Object.keys(lineTable.idle) as LineEventKind[];

const event = (kind: LineEventKind, queued: number, settled = 0, sent = settled): LineEvent => ({
  kind,
  queued,
  resting: 0,
  sent,
  settled,
  jitter: 0,
});

const anyLine: fc.Arbitrary<Line> = fc.record({
  kind: fc.constantFrom(...kinds),
  failures: fc.nat({ max: 40 }),
  size: fc.integer({ min: 1, max: batchMost }),
});
const anyEvent: fc.Arbitrary<LineEvent> = fc.record({
  kind: fc.constantFrom(...eventKinds),
  queued: fc.nat({ max: 500 }),
  resting: fc.nat({ max: 5 }),
  sent: fc.nat({ max: 50 }),
  settled: fc.nat({ max: 50 }),
  jitter: fc.nat({ max: 999 }),
});

const byNumber = (a: number, b: number): number => a - b;

/** Drives the line against a server that is well, but fails over each batch with a bad record. */
function sendAll(count: number, bad: ReadonlySet<number>) {
  let queue = Array.from({ length: count }, (_, number) => number);
  const stuck: number[] = [];
  let received = 0;
  let sendings = 0;
  let out: readonly number[] = [];
  const tell = (line: Line, kind: LineEventKind, settled = 0) =>
    nextLine(line, {
      ...event(kind, queue.length, settled, out.length),
      resting: stuck.length,
    });
  let step = tell(newLine, 'poked');
  while (queue.length > 0) {
    const { line, action } = step;
    if (action.do === 'send') {
      sendings += 1;
      out = queue.slice(0, action.size);
      if (out.some((number) => bad.has(number))) step = tell(line, 'failed');
      else {
        queue = queue.slice(action.size);
        received += out.length;
        step = tell(line, 'answered', out.length);
      }
    } else if (action.do === 'wait') step = tell(line, 'timer');
    else if (action.do === 'check-server') step = tell(line, 'server-well');
    else if (action.do === 'set-aside') {
      stuck.push(...queue.splice(0, 1));
      step = tell(line, 'answered', 1);
    } else throw new Error(`Bug: stands still at ${action.do}`);
  }
  return { stuck: stuck.sort(byNumber), received, sendings };
}

describe('the line', () => {
  test('sends what was saved and goes on until nothing is left', () => {
    const first = nextLine(newLine, event('poked', 70));
    expect(first.action).toEqual({ do: 'send', size: 50 });
    const second = nextLine(first.line, event('answered', 20, 50));
    expect(second.action).toEqual({ do: 'send', size: 50 });
    const third = nextLine(second.line, event('answered', 0, 20));
    expect(third).toEqual({ line: newLine, action: { do: 'nothing' } });
  });

  test('L1: one batch is out at a time', () => {
    fc.assert(
      fc.property(anyEvent, (happened) => {
        const sending: Line = { ...newLine, kind: 'sending' };
        const { action } = nextLine(sending, happened);
        const ends = ['answered', 'too-large'].includes(happened.kind);
        if (action.do === 'send') expect(ends).toBe(true);
      }),
    );
  });

  test('L2: never forgets: with something queued it sends, waits or has asked for the key', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { minLength: 1 }), (happened) => {
        let line: Line = newLine;
        let timer = false;
        for (const one of happened) {
          const before = line.kind;
          const step = nextLine(line, one);
          if (step.action.do === 'wait') timer = true;
          else if (one.kind === 'timer' || step.action.do === 'send') timer = false;
          line = step.line;
          if (line.kind === 'waiting') expect(timer || before === 'waiting').toBe(true);
          const started = one.kind === 'poked' || one.kind === 'key-given';
          if (started && one.queued > 0) expect(line.kind).not.toBe('idle');
        }
      }),
    );
  });

  test('L3: an answer that settled nothing cannot spin', () => {
    const sending: Line = { ...newLine, kind: 'sending' };
    expect(nextLine(sending, event('answered', 5, 0)).action.do).toBe('wait');
  });

  test('L4: waits grow from one second to a minute and are spread', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map((failures) => waitAfter(failures, 0))).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000,
    ]);
    fc.assert(
      fc.property(fc.nat({ max: 1_000 }), fc.nat({ max: 999 }), (failures, jitter) => {
        const ms = waitAfter(failures, jitter);
        expect(ms).toBeGreaterThanOrEqual(500);
        expect(ms).toBeLessThanOrEqual(60_000);
      }),
    );
  });

  test('L5: no timer without work', () => {
    fc.assert(
      fc.property(anyLine, anyEvent, (line, happened) => {
        const nothing = { ...happened, kind: 'poked' as const, queued: 0, resting: 0 };
        expect(nextLine(line, nothing).action.do).toBe('nothing');
      }),
    );
  });

  test('L6: halves a batch that is too large, and sets aside one that is too large alone', () => {
    let line: Line = { ...newLine, kind: 'sending' };
    const sizes: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      const step = nextLine(line, event('too-large', 60, 0, line.size));
      if (step.action.do === 'send') sizes.push(step.action.size);
      line = step.line;
    }
    expect(sizes).toEqual([25, 13, 7, 4, 2, 1]);
    const alone = nextLine(line, event('too-large', 60, 0, 1));
    expect(alone.action).toEqual({ do: 'set-aside', because: 'too-large' });
    expect(nextLine(line, event('answered', 59, 1)).action).toEqual({ do: 'send', size: 2 });
  });

  test('L6: halves what was sent, not what might have been', () => {
    const sending: Line = { ...newLine, kind: 'sending' };
    expect(nextLine(sending, event('too-large', 3, 0, 3)).action).toEqual({ do: 'send', size: 2 });
  });

  test('L8: a server that is out of order itself blames no record', () => {
    let line: Line = { ...newLine, kind: 'sending' };
    for (let i = 0; i < 20; i += 1) {
      const step = nextLine(line, event('failed', 60, 0, line.size));
      const after =
        step.action.do === 'check-server' ? nextLine(step.line, event('no-answer', 60)) : step;
      expect(after.action.do).toBe('wait');
      line = nextLine(after.line, event('timer', 60)).line;
    }
    expect(line.size).toBe(1);
  });

  test('L8: a record that makes the server fail is found, whatever is around it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 130 }),
        fc.array(fc.nat({ max: 129 }), { maxLength: 3 }),
        (count, bad) => {
          const told = sendAll(count, new Set(bad));
          expect(told.stuck).toEqual([...new Set(bad)].filter((n) => n < count).sort(byNumber));
          expect(told.received).toBe(count - told.stuck.length);
          expect(told.sendings).toBeLessThan(50 + told.stuck.length * 40);
        },
      ),
    );
  });

  test('L8: with nothing but stuck records it looks again after half an hour', () => {
    const sending: Line = { ...newLine, kind: 'sending' };
    const step = nextLine(sending, { ...event('answered', 0, 1), resting: 1 });
    expect(step.line.kind).toBe('waiting');
    expect(step.action).toEqual({ do: 'wait', ms: restMs });
    expect([hasRested(0, restMs - 1), hasRested(0, restMs), hasRested(9, 8)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('L7: without a key nothing is sent until one is given', () => {
    const sending: Line = { ...newLine, kind: 'sending' };
    const locked = nextLine(sending, event('unauthorised', 3));
    expect(locked.action).toEqual({ do: 'ask-key' });
    for (const kind of eventKinds.filter((one) => one !== 'key-given')) {
      expect(nextLine(locked.line, event(kind, 3)).action.do).toBe('nothing');
    }
    expect(nextLine(locked.line, event('key-given', 3)).action.do).toBe('send');
  });

  test('while another tab sends it looks again, in case that tab dies', () => {
    const sending: Line = { ...newLine, kind: 'sending' };
    const step = nextLine(sending, event('busy-elsewhere', 3));
    expect(step.line.kind).toBe('waiting');
    expect(step.action).toEqual({ do: 'wait', ms: 2_000 });
    expect(nextLine(step.line, event('timer', 0)).line.kind).toBe('idle');
  });
});
