import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openEmbedded } from '../../server/store/engine/embedded.ts';
import { cutPower, newLoopDisk } from './loop-disk.ts';

export type Cut = {
  /** Commits that the writer had acknowledged when the power went. */
  readonly acknowledged: number;
  /** Rows found afterwards, or undefined when the database did not open. */
  readonly found: number | undefined;
};

const writer = fileURLToPath(new URL('./commit-on-and-on.ts', import.meta.url));

/**
 * One power cut: a process commits on a disk of its own, is killed after `commits` commits, and
 * what the disk had received by then is opened. `plain` is the engine without our hardening.
 */
export async function cutWhileWriting(commits: number, mode: 'hardened' | 'plain'): Promise<Cut> {
  const disk = newLoopDisk(512);
  try {
    const acknowledged = await writeUntilKilled(path.join(disk.folder, 'data'), commits, mode);
    const after = cutPower(disk);
    try {
      return { acknowledged, found: await rowsFound(path.join(after.folder, 'data')) };
    } finally {
      after.remove();
    }
  } finally {
    disk.remove();
  }
}

async function writeUntilKilled(folder: string, commits: number, mode: string): Promise<number> {
  const child = spawn(process.execPath, [writer, folder, mode], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let acknowledged = 0;
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged >= commits && !child.killed) child.kill('SIGKILL');
  }
  await ended;
  if (acknowledged < commits) throw new Error(`the writer stopped at ${acknowledged}`);
  return acknowledged;
}

async function rowsFound(dataFolder: string): Promise<number | undefined> {
  try {
    const db = await openEmbedded({ dataFolder });
    try {
      const [row] = await db.administer((tx) =>
        tx.query<{ n: number }>('select count(*) as n from acknowledged'),
      );
      return row?.n;
    } finally {
      await db.close();
    }
  } catch {
    return undefined;
  }
}
