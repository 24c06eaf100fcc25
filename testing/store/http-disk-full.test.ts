import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { register, weighings, type Scene } from '../../bench/weighings.ts';
import { startCrashing } from '../crash/crashing-program.ts';
import { notThere } from '../crash/kill-nine.ts';
import { newLoopDisk, noLoopDisk } from '../power-cut/loop-disk.ts';
import { freePort } from '../postgres.ts';

const noDisk = noLoopDisk();
if (noDisk !== undefined) console.warn(`full disks are not tried here: ${noDisk}`);

/** Room that the database finds for itself is soon used up; what it cannot keep it must say. */
const batchesMost = 400;

type Sent = { readonly status: number; readonly code: string | undefined; readonly ids: string[] };

test.skipIf(noDisk !== undefined)(
  'a full disk is a Problem with 507; what was acknowledged stays, and it goes on with room',
  { timeout: 240_000 },
  async () => {
    const disk = newLoopDisk(400);
    const filler = path.join(disk.folder, 'filler');
    const dataFolder = path.join(disk.folder, 'data');
    const program = await startCrashing({ dataFolder, port: await freePort() });
    try {
      const token = /\bayni_(?!metrics_)[\w-]{20,}/.exec(program.printed())?.[0] ?? '';
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const answer = await fetch(`${program.address}/api/v1/public/programme`);
      const { programme }: { programme: string } = JSON.parse(await answer.text());
      const scene: Scene = { programme, run: 9 };
      const send = async (events: readonly unknown[]): Promise<Sent> => {
        const sent = await fetch(`${program.address}/api/v1/events`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ wire: 1, events }),
        });
        const body: { code?: string; outcomes?: { id: string; outcome: string }[] } = JSON.parse(
          await sent.text(),
        );
        const kept = (body.outcomes ?? []).filter(({ outcome }) => outcome !== 'refused');
        return { status: sent.status, code: body.code, ids: kept.map(({ id }) => id) };
      };
      expect((await send(register(scene))).status).toBe(200);
      takeAllBut(filler, disk.folder, 6);
      const acknowledged: string[] = [];
      let refused: Sent | undefined;
      for (let batch = 0; batch < batchesMost && !refused; batch += 1) {
        const sent = await send(weighings(scene, 0, batch, 500));
        acknowledged.push(...sent.ids);
        if (sent.status !== 200) refused = sent;
      }
      expect(refused).toMatchObject({ status: 507, code: 'store/disk-full', ids: [] });
      fs.rmSync(filler);
      const again = await untilKept(() => send(weighings(scene, 1, 0, 50)));
      acknowledged.push(...again);
      const ask = (asked: string): Promise<Response> =>
        fetch(`${program.address}${asked}`, { headers });
      expect(await notThere(ask, new Set(acknowledged))).toEqual([]);
    } finally {
      await program.stop();
      disk.remove();
    }
  },
);

function takeAllBut(filler: string, folder: string, megabytes: number): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  const block = Buffer.alloc(1024 * 1024);
  const handle = fs.openSync(filler, 'w');
  for (let left = bavail * bsize - megabytes * block.length; left > block.length;) {
    left -= fs.writeSync(handle, block);
  }
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}

async function untilKept(send: () => Promise<Sent>): Promise<string[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const sent = await send();
    if (sent.status === 200) return sent.ids;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('the program did not recover');
}
