import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  batchMost,
  lineTable,
  newLine,
  nextLine,
  waitAfter,
  type Line,
  type LineEvent,
  type LineEventKind,
  type LineKind,
} from './line.ts';

const kinds = Object.keys(lineTable) as LineKind[];
const eventKinds = Object.keys(lineTable.idle) as LineEventKind[];

const event = (kind: LineEventKind, queued: number, settled = 0): LineEvent => ({
  kind,
  queued,
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
  settled: fc.nat({ max: 50 }),
  jitter: fc.nat({ max: 999 }),
});

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
        const nothing = { ...happened, kind: 'poked' as const, queued: 0 };
        expect(nextLine(line, nothing).action.do).toBe('nothing');
      }),
    );
  });

  test('L6: halves a batch that is too large, and sets aside one that is too large alone', () => {
    let line: Line = { ...newLine, kind: 'sending' };
    const sizes: number[] = [];
    for (let i = 0; i < 6; i += 1) {
      const step = nextLine(line, event('too-large', 60));
      if (step.action.do === 'send') sizes.push(step.action.size);
      line = step.line;
    }
    expect(sizes).toEqual([25, 13, 7, 4, 2, 1]);
    expect(nextLine(line, event('too-large', 60)).action).toEqual({ do: 'set-aside' });
    expect(nextLine(line, event('answered', 59, 1)).action).toEqual({ do: 'send', size: 2 });
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
