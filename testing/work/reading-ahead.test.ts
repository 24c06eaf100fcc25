import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { startReadingAhead } from '../../server/jobs/reading-ahead.ts';
import type { Asked } from '../../server/questions/asked.ts';
import { readTogether } from '../../server/questions/kept-with-log.ts';
import { worldPart } from '../../server/questions/standing-world.ts';
import { forEachEngine } from '../engines.ts';
import { fiveMonths } from './five-months.ts';
import { opened, take } from './opened-store.ts';

/** Rows that are read until boards and figures can be answered. */
async function rowsRead(asked: Asked): Promise<number> {
  let rows = 0;
  const hears = (more: number): void => void (rows += more);
  await readTogether(asked, worldPart, { hears });
  return rows;
}

forEachEngine((engine) => {
  test('whoever asks first after a start finds read what figures are read off', async () => {
    await opened(engine, async (asked) => {
      const batches = [...fiveMonths(asked, { seed: 'ahead', weighInsPerMemberWeek: 0.4 })];
      for (const batch of batches.slice(0, 3)) await take(asked, batch);
      const log = pino({ level: 'silent' });
      const job = startReadingAhead({ asked, log, afterMs: 0 });
      await pause(20);
      await job.stop();
      expect(await rowsRead(asked)).toBe(0);
      const alone = { ...asked, db: { ...asked.db } };
      await startReadingAhead({ asked: alone, log }).stop();
      expect(await rowsRead(alone)).toBeGreaterThan(0);
    });
  });
});
