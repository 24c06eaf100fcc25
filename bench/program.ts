import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../testing/postgres.ts';

/** The program in a process of its own, so that its CPU and memory are counted apart. */
export type Program = {
  readonly url: string;
  readonly token: string;
  readonly pid: number;
  /** Wall milliseconds from spawn to the first healthy answer. */
  readonly startMs: number;
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
};

/** A data folder for one measurement; whoever makes it removes it. */
export function temporaryFolder(): string {
  return fs.mkdtempSync(path.join(os.tmpdir(), 'ayni-bench-'));
}

export type ProgramOptions = {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  /** Known from an earlier start; the first start prints it. */
  readonly token?: string;
};

/** Starts the program as `npm start` does, without the build, and waits until it is healthy. */
export async function startProgram(options: ProgramOptions): Promise<Program> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      AYNI_DATA: options.dataFolder,
      ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  const url = `http://127.0.0.1:${port}`;
  await healthy(url, child, printed);
  const token = options.token ?? tokenIn(printed.join(''));
  return {
    url,
    token,
    pid: child.pid ?? 0,
    startMs: performance.now() - began,
    stop: (signal = 'SIGTERM') => stopped(child, signal),
  };
}

async function healthy(url: string, child: ChildProcess, printed: string[]): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`the program ended:\n${printed.join('')}`);
    const answer = await fetch(`${url}/health`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the program did not become healthy:\n${printed.join('')}`);
}

function tokenIn(text: string): string {
  return /\bayni_[A-Za-z0-9_-]{20,}/.exec(text)?.[0] ?? '';
}

async function stopped(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill(signal);
  await ended;
}

/** Processor time a process and its waited-for children have used, in milliseconds. */
export function cpuMs(pid: number): number {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = [11, 12, 13, 14].reduce((total, field) => total + Number(fields[field]), 0);
  return ticks * 10;
}

/** Waits until a program has nothing of its own left to do, such as what it reads after a start. */
export async function atRest(pid: number): Promise<void> {
  let before = cpuMs(pid);
  for (let quiet = 0; quiet < 3;) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const now = cpuMs(pid);
    quiet = now - before < 100 ? quiet + 1 : 0;
    before = now;
  }
}

/** Processor time of a PostgreSQL cluster: the postmaster with its living and ended backends. */
export function clusterCpuMs(postmaster: number): number {
  const children = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === postmaster);
  return [postmaster, ...children.map(Number)].reduce((total, pid) => total + cpuOrZero(pid), 0);
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function cpuOrZero(pid: number): number {
  try {
    return cpuMs(pid);
  } catch {
    // It ended between the two looks; its time is then counted with its parent.
    return 0;
  }
}

/** Resident memory now and at its highest, in megabytes. */
export function memoryMb(pid: number): { readonly now: number; readonly peak: number } {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  const kb = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]);
  return { now: Math.round(kb('VmRSS') / 1024), peak: Math.round(kb('VmHWM') / 1024) };
}
