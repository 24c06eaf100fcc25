import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The real program in a process of its own, to be killed in the middle of its work. */
export type CrashingProgram = {
  readonly address: string;
  readonly printed: () => string;
  readonly isRunning: () => boolean;
  /** `kill -9`: no handler runs, nothing is flushed. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export type Place = {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly port: number;
};

export function environment(place: Place): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PORT: String(place.port),
    HOST: '127.0.0.1',
    AYNI_DATA: place.dataFolder,
    ...(place.databaseUrl === undefined ? {} : { DATABASE_URL: place.databaseUrl }),
  };
}

/** Starts it and waits until it is healthy; throws with what it printed when it does not open. */
export async function startCrashing(place: Place): Promise<CrashingProgram> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: environment(place),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  }
  const address = `http://127.0.0.1:${place.port}`;
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  for (let tries = 0; ; tries += 1) {
    const healthy = await fetch(`${address}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (healthy) break;
    if (!isRunning() || tries > 600) throw new Error(`did not open: ${printed.join('')}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address,
    printed: () => printed.join(''),
    isRunning,
    kill: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
