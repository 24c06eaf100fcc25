import { expect, test } from 'vitest';
import { forEachEngine } from '../engines.ts';
import { hostileDay } from './hostile-day.ts';
import { installSurroundings } from './surroundings.ts';

installSurroundings();

/** `AYNI_SEED=… npm run soak -- 100000`: other days, and more of them. */
const seed = process.env['AYNI_SEED'] ?? '1';
const inAll = Number(process.env['AYNI_WEIGHINGS'] ?? '10400');
const dayMost = 5_000;
/** The embedded engine takes several times as long for the same. */
const shares = { embedded: 0.3, server: 0.7 } as const;
const minutes = 60_000;

forEachEngine((engine) => {
  const share = inAll * shares[engine];
  const days = Math.max(2, Math.ceil(share / dayMost));
  const weighings = Math.ceil(share / days);
  const calendar = Array.from({ length: days }, (_, day) => ({ day, restores: day % 2 === 1 }));

  test.each(calendar)(
    'H1: on day $day all is in the server exactly once, or in sight with its reason',
    { timeout: 20 * minutes },
    async ({ day, restores }) => {
      const named = `${seed}/${engine}/${day}`;
      const plan = { engine, seed: named, phones: 8, weighings, restores };
      const result = await hostileDay(plan).catch((error: unknown) => {
        throw new Error(`AYNI_SEED=${seed}, day ${named}`, { cause: error });
      });
      const { wrong, ...counted } = result;
      if (process.env['AYNI_SOAK'] === '1') {
        process.stderr.write(`${named} ${JSON.stringify(counted)}\n`);
      }
      expect(wrong, `AYNI_SEED=${seed}, day ${named}`).toEqual([]);
      expect(result.told).toBeGreaterThanOrEqual(weighings);
      expect(result.kills).toBeGreaterThan(0);
    },
  );
});
