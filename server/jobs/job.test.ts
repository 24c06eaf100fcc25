import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { instant } from '../../core/quantities/instant.ts';
import { everyHour, onceADay } from './job.ts';

const hour = 60 * 60 * 1000;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) }));
afterEach(() => void vi.useRealTimers());

function counted(of: { readonly daily?: boolean; readonly fails?: boolean }) {
  const told: string[] = [];
  const log = pino({}, { write: (line: string) => void told.push(line) });
  let done = 0;
  const job = everyHour({
    log,
    failed: 'it did not work',
    ...(of.daily === true ? { isDue: onceADay(() => instant(Date.now())) } : {}),
    work: async () => {
      done += 1;
      if (of.fails === true) throw new Error('no room on the disk');
    },
  });
  return { job, told, done: () => done };
}

test('nothing is done at the start, and then something every hour', async () => {
  const { job, done } = counted({});
  await vi.advanceTimersByTimeAsync(hour - 1);
  expect(done()).toBe(0);
  await vi.advanceTimersByTimeAsync(3 * hour);
  expect(done()).toBe(3);
  await job.stop();
  await vi.advanceTimersByTimeAsync(3 * hour);
  expect(done()).toBe(3);
});

test('what is done once a day is done an hour after the start and a day later again', async () => {
  const { job, done } = counted({ daily: true });
  await vi.advanceTimersByTimeAsync(24 * hour);
  expect(done()).toBe(1);
  await vi.advanceTimersByTimeAsync(hour);
  expect(done()).toBe(2);
  await job.stop();
});

test('what goes wrong is told, and tried again an hour later', async () => {
  const { job, told, done } = counted({ fails: true });
  await vi.advanceTimersByTimeAsync(2 * hour);
  expect(done()).toBe(2);
  expect(told).toHaveLength(2);
  expect(told[0]).toContain('it did not work');
  expect(told[0]).toContain('no room on the disk');
  await job.stop();
});

test('stopping waits for what is being done', async () => {
  let finish: () => void = () => undefined;
  const work = (): Promise<void> => new Promise((done) => (finish = done));
  const job = everyHour({ log: pino({ level: 'silent' }), failed: 'it did not work', work });
  await vi.advanceTimersByTimeAsync(hour);
  let stopped = false;
  const stopping = job.stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(stopped).toBe(false);
  finish();
  await stopping;
});
