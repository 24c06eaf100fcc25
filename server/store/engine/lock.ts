/**
 * One process for one data folder: a second one on the embedded database silently loses what it
 * writes (measured; upstream issue 1106). The lock file lies beside the database folder and says
 * who holds it and where it listens, so that commands can go through the running program.
 */
import fs from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { StoreUnavailable } from './errors.ts';

type Holder = {
  readonly pid: number;
  /** Start of that process in the kernel's ticks, where the system tells: pids are used again. */
  readonly started: string | null;
  readonly host: string;
  /** Where the program listens (`http://127.0.0.1:8080`), once it does. */
  readonly address: string | null;
};

export type Lock = { release(): void };

const beatEvery = 10_000;
/** A holder on another host (a container's) is believed dead after this silence. */
const silenceMost = 60_000;

const fileOf = (dataFolder: string): string => path.join(dataFolder, 'ayni.lock');

/**
 * Takes the lock of `dataFolder`, also from a holder that is dead or whose pid belongs to another
 * process now. Throws `StoreUnavailable` with `store/in-use` when someone lives.
 */
export function takeLock(dataFolder: string): Lock {
  fs.mkdirSync(dataFolder, { recursive: true });
  const file = fileOf(dataFolder);
  const mine: Holder = {
    pid: process.pid,
    started: startOf(process.pid),
    host: hostname(),
    address: null,
  };
  if (!place(file, mine)) takeOver(dataFolder, file, mine);
  const beat = setInterval(
    () => fs.utimes(file, new Date(), new Date(), () => undefined),
    beatEvery,
  );
  beat.unref();
  return {
    release: () => {
      clearInterval(beat);
      if (isMine(read(file))) fs.rmSync(file, { force: true });
    },
  };
}

/** Writes into the lock this process holds where the program listens. */
export function announceAddress(dataFolder: string, address: string): void {
  const file = fileOf(dataFolder);
  const holder = read(file);
  if (!holder || !isMine(holder)) throw new Error('Bug: the lock is not ours to write in');
  const next = `${file}.${process.pid}`;
  fs.writeFileSync(next, JSON.stringify({ ...holder, address }));
  fs.renameSync(next, file);
}

/** The address of the program that runs on this data folder, if one does and listens. */
export function runningAt(dataFolder: string): string | undefined {
  const file = fileOf(dataFolder);
  const holder = read(file);
  return holder && lives(file, holder) ? (holder.address ?? undefined) : undefined;
}

/** Places the file whole or not at all: `link` refuses when the name is taken. */
function place(file: string, holder: Holder): boolean {
  const next = `${file}.${process.pid}`;
  fs.writeFileSync(next, JSON.stringify(holder));
  try {
    fs.linkSync(next, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(next, { force: true });
  }
}

/** Only one process at a time may judge a holder dead, or two could follow each other in. */
function takeOver(dataFolder: string, file: string, mine: Holder): void {
  const judging = `${file}.judging`;
  const since = fs.statSync(judging, { throwIfNoEntry: false })?.mtimeMs;
  if (since !== undefined && Date.now() - since > silenceMost) fs.rmdirSync(judging);
  try {
    fs.mkdirSync(judging);
  } catch {
    throw inUse(dataFolder, read(file));
  }
  try {
    const holder = read(file);
    if (holder && lives(file, holder)) throw inUse(dataFolder, holder);
    fs.rmSync(file, { force: true });
    if (!place(file, mine)) throw inUse(dataFolder, read(file));
  } finally {
    fs.rmdirSync(judging);
  }
}

function inUse(dataFolder: string, holder: Holder | undefined): StoreUnavailable {
  const facts = { folder: path.resolve(dataFolder), process: holder?.pid ?? 0 };
  return new StoreUnavailable({ code: 'store/in-use', facts });
}

function read(file: string): Holder | undefined {
  try {
    const found = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Holder>;
    const { pid, started, host, address } = found;
    if (typeof pid !== 'number' || typeof host !== 'string') return undefined;
    return { pid, started: started ?? null, host, address: address ?? null };
  } catch {
    return undefined;
  }
}

function isMine(holder: Holder | undefined): boolean {
  return holder?.pid === process.pid && holder.host === hostname();
}

function lives(file: string, holder: Holder): boolean {
  if (holder.host !== hostname()) {
    const beaten = fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    return Date.now() - beaten < silenceMost;
  }
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.started === null || holder.started === startOf(holder.pid);
}

/** Field 22 of /proc/PID/stat: when the process started. Null where the system has no such file. */
function startOf(pid: number): string | null {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
