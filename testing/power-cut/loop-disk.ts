import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk of its own in a file: what was written to it can be told from what was only meant to. */
export type LoopDisk = {
  readonly folder: string;
  readonly image: string;
  readonly remove: () => void;
};

function run(command: string, ...args: readonly string[]): void {
  // Tools for disks lie where an ordinary PATH does not look.
  const PATH = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin`;
  const done = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, PATH } });
  if (done.status !== 0) {
    throw new Error(`${command} ${args.join(' ')}: ${done.error?.message ?? done.stderr}`);
  }
}

/** An empty ext4 of `megabytes` behind a loop device. Needs root. */
export function newLoopDisk(megabytes: number): LoopDisk {
  const image = path.join(newHome(), 'disk.img');
  run('truncate', '-s', `${megabytes}M`, image);
  run('mkfs.ext4', '-q', '-F', image);
  return mount(image);
}

/**
 * What a power cut at this moment would leave of `disk`: the bytes that the device has received,
 * without what the system still holds back. The copy is mounted as after the next start.
 */
export function cutPower(disk: LoopDisk): LoopDisk {
  const image = path.join(newHome(), 'disk.img');
  run('cp', '--sparse=always', disk.image, image);
  return mount(image);
}

/** Others may pass through: the server's own user has to reach its folder on the disk. */
function newHome(): string {
  const home = fs.mkdtempSync(path.join(tmpdir(), 'ayni-disk-'));
  fs.chmodSync(home, 0o755);
  return home;
}

function mount(image: string): LoopDisk {
  const home = path.dirname(image);
  const folder = path.join(home, 'mounted');
  fs.mkdirSync(folder);
  run('mount', '-o', 'loop', image, folder);
  return {
    folder,
    image,
    remove: () => {
      run('umount', '--lazy', folder);
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Why there can be no loop disk here, or undefined when there can. */
export function noLoopDisk(): string | undefined {
  try {
    newLoopDisk(8).remove();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
