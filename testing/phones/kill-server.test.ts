import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { expect, inject, test } from 'vitest';
import { startCrashing, type CrashingProgram, type Place } from '../crash/crashing-program.ts';
import { freePort, freshDatabase } from '../postgres.ts';
import { chance as chanceOf } from '../simulation/chance.ts';
import { registerAlliance } from './alliance.ts';
import { settled } from './hostile-day.ts';
import { judge } from './oracle.ts';
import { until, weighs } from './scene.ts';
import { SimPhone } from './sim-phone.ts';
import { installSurroundings } from './surroundings.ts';

installSurroundings();

const seed = process.env['AYNI_SEED'] ?? '1';
const kills = 4;
const timeout = 240_000;
const outcomes = v.object({ outcomes: v.array(v.object({ outcome: v.string() })) });

/** Weighs on two phones while the program is killed in the middle of their batches. */
async function killInTheMiddle(place: Place): Promise<readonly string[]> {
  const chance = chanceOf(`${seed}/${place.databaseUrl === undefined}`);
  let program: CrashingProgram | undefined = await startCrashing(place);
  const token = /\bayni_(?!metrics_)[\w-]{20,}/.exec(program.printed())?.[0] ?? '';
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${place.port}${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    });
  const post = async (events: readonly unknown[]): Promise<readonly string[]> => {
    const body = JSON.stringify({ wire: 1, events });
    const answer = await ask('/api/v1/events', { method: 'POST', body });
    return v.parse(outcomes, await answer.json()).outcomes.map(({ outcome }) => outcome);
  };
  const passed = (): number => 0;
  const door = { port: () => place.port, token, passed, post };
  const { enrolled } = await registerAlliance(door, chance);
  let isDue = false;
  const phones = ['first', 'second'].map(
    (name) => new SimPhone(name, enrolled, { chance: chance.fork(name), clock: passed }),
  );
  for (const phone of phones) {
    await phone.connect(() => (program === undefined ? undefined : place.port));
    phone.fate = ({ ids }) => {
      if (isDue && ids.length > 0) {
        isDue = false;
        // Before, in and after the transaction, and before the answer.
        setTimeout(() => void program?.kill(), chance.whole(0, 25));
      }
      return { do: 'pass' };
    };
    await phone.openApp();
  }
  for (let round = 0; round < kills; round += 1) {
    isDue = true;
    await Promise.all(phones.map((phone) => weighs(phone, 40)));
    await until(() => program?.isRunning() === false);
    program = undefined;
    await Promise.all(phones.map((phone) => weighs(phone, 20)));
    program = await startCrashing(place);
  }
  for (const phone of phones) await settled(phone, { pass: () => undefined });
  const { wrong, received } = await judge(phones, ask);
  expect(received).toBe(phones.length * kills * 60);
  for (const phone of phones) await phone.switchOff();
  await program?.stop();
  return wrong;
}

test('H20: a server killed with signal 9, embedded', { timeout }, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ayni-killed-'));
  const place = { dataFolder, port: await freePort() };
  expect(await killInTheMiddle(place), `AYNI_SEED=${seed}`).toEqual([]);
  rmSync(dataFolder, { recursive: true, force: true });
});

test.skipIf(inject('postgresUrl') === null)(
  'H20: a server killed with signal 9, on PostgreSQL',
  { timeout },
  async () => {
    const database = await freshDatabase(inject('postgresUrl') ?? '');
    const dataFolder = mkdtempSync(join(tmpdir(), 'ayni-killed-'));
    const place = { dataFolder, databaseUrl: database.url, port: await freePort() };
    expect(await killInTheMiddle(place), `AYNI_SEED=${seed}`).toEqual([]);
    rmSync(dataFolder, { recursive: true, force: true });
    await database.drop();
  },
);
