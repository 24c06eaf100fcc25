import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { freshDatabase } from '../postgres.ts';
import { killNine, type KillNineResult } from './kill-nine.ts';

/** CI kills twenty times; at the desk a few are enough to see that nothing broke. */
const rounds = Number(process.env['AYNI_KILLS'] ?? '4');
const seed = Number(process.env['AYNI_SEED'] ?? '20260101');
const timeout = 60_000 + rounds * 30_000;

function expectNothingLost(result: KillNineResult): void {
  const about = `seed ${seed}: ${JSON.stringify({ ...result, missing: result.missing.length })}`;
  process.stderr.write(`${about}\n`);
  expect(result.missing, about).toEqual([]);
  expect(result.differences, about).toEqual(Array.from({ length: rounds }, () => 0));
  expect(result.acknowledged, about).toBeGreaterThan(rounds);
  expect(result.imported.grams, about).toBe(result.imported.expected);
}

test(
  'killed in a load and an import, the embedded program opens again with all it acknowledged',
  { timeout },
  async () => {
    const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'ayni-kill-'));
    expectNothingLost(await killNine({ dataFolder, rounds, seed, rowsToImport: 20_000 }));
    fs.rmSync(dataFolder, { recursive: true, force: true });
  },
);

test.skipIf(inject('postgresUrl') === null)(
  'killed in a load and an import, the program on a server opens again with all it acknowledged',
  { timeout },
  async () => {
    const cluster = inject('postgresUrl') ?? '';
    const database = await freshDatabase(cluster);
    const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'ayni-kill-'));
    const plan = { dataFolder, databaseUrl: database.url, rounds, seed, rowsToImport: 20_000 };
    expectNothingLost(await killNine(plan));
    fs.rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  },
);
