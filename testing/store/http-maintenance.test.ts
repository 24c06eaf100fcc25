import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { beforeAll, expect, test } from 'vitest';
import { backupAnswer, rebuildAnswer } from '../../wire/api/maintenance-answers.ts';
import { forEachEngine } from '../engines.ts';
import { startWorld, type World } from './http-world.ts';

const command = new URL('../../server/ayni.ts', import.meta.url).pathname;
const run = promisify(execFile);

forEachEngine((engine) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(engine);
    await world.program.send([world.collect('kept', 12_000), world.collect('kept too', 8_000)]);
  });

  /** `npm run ayni -- …` beside the running program; answers its exit code and what it said. */
  const ayni = async (...args: readonly string[]): Promise<{ code: number; said: string }> => {
    const { dataFolder, databaseUrl } = world.program.options;
    const env = {
      ...process.env,
      AYNI_DATA: dataFolder,
      ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
    };
    try {
      const { stdout, stderr } = await run(process.execPath, [command, ...args], { env });
      return { code: 0, said: `${stdout}${stderr}` };
    } catch (error) {
      const { code, stdout, stderr } = Object(error);
      return { code: Number(code), said: `${stdout}${stderr}` };
    }
  };

  test('books that are made again are the books that are there', async () => {
    const answer = await world.program.ask('/api/v1/maintenance/rebuild', { method: 'POST' });
    const report = v.parse(rebuildAnswer, await answer.json());
    expect(report).toMatchObject({ differing: {}, differences: [], wrote: false });
    expect(report.events).toBeGreaterThan(10);
    const command = await ayni('rebuild');
    expect(command).toMatchObject({ code: 0, said: expect.stringContaining('Ninguna diferencia') });
  });

  test('a backup is one request, and one command beside the running program', async () => {
    const answer = await world.program.ask('/api/v1/maintenance/backup', { method: 'POST' });
    const made = v.parse(backupAnswer, await answer.json());
    const folder = join(world.program.options.dataFolder, 'backups');
    expect(statSync(join(folder, made.file)).size).toBe(made.bytes);
    const copies = join(world.program.options.dataFolder, 'copies');
    expect(await ayni('backup', copies)).toMatchObject({ code: 0 });
    expect(existsSync(copies)).toBe(true);
  });

  test('a month is closed once; a month that is not over cannot be', async () => {
    expect(await ayni('close-period', '2026-05')).toMatchObject({ code: 0 });
    const again = await ayni('close-period', '2026-05');
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('ledger/period-closed') });
    const early = await ayni('close-period', '2999-01');
    expect(early.said).toContain('ledger/period-not-over');
  });

  test('who calls a command wrongly is told how', async () => {
    expect(await ayni('forget')).toMatchObject({ code: 2 });
    expect(await ayni('restore')).toMatchObject({ code: 2 });
    expect((await ayni('help')).said).toContain('move-to DATABASE_URL');
  });

  test('nobody keeps the house without the token', async () => {
    for (const path of ['backup', 'rebuild']) {
      const answer = await world.program.ask(`/api/v1/maintenance/${path}`, {
        method: 'POST',
        headers: { authorization: 'Bearer guessed' },
      });
      expect(answer.status).toBe(401);
    }
  });
});
