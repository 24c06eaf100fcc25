import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { exitOf } from './exit-of.ts';
import { root } from './project-files.ts';
import { toolWords } from './tool-words.ts';

const watched = ['core', 'wire', 'words', 'server', 'web', 'programmes'];
/** Editors write a file in several steps. */
const settleMs = 250;

let program: ChildProcess | undefined;
let changed: string | undefined;
let settling: NodeJS.Timeout | undefined;
let busy = false;

/** Starts the program as `npm start` does; a change builds what it touches, then restarts it. */
function start(): void {
  const child = spawn(process.execPath, [join(root, 'tools/start.ts')], { stdio: 'inherit' });
  child.on('exit', () => {
    if (program === child) process.stderr.write(`${toolWords().waitingForChange}\n`);
  });
  program = child;
}

async function stop(): Promise<void> {
  const child = program;
  program = undefined;
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The old program answers until the pages are built; a broken build leaves it running. */
async function restart(): Promise<void> {
  if (busy) return;
  busy = true;
  while (changed !== undefined) {
    process.stderr.write(`${toolWords().reloading(changed)}\n`);
    changed = undefined;
    if (!(await buildApart())) continue;
    await stop();
    start();
  }
  busy = false;
}

/** In a process of its own, so that a change to the building itself takes effect. */
async function buildApart(): Promise<boolean> {
  const script = `import(${JSON.stringify(join(root, 'tools/build.ts'))})
    .then(async ({ build }) => process.exit((await build()) ? 0 : 1))`;
  return (await exitOf(spawn(process.execPath, ['-e', script], { stdio: 'inherit' }))) === 0;
}

for (const folder of watched) {
  watch(join(root, folder), { recursive: true }, (_event, path) => {
    if (path === null || path.endsWith('.test.ts') || path.includes('node_modules')) return;
    changed = `${folder}/${path}`;
    clearTimeout(settling);
    settling = setTimeout(() => void restart(), settleMs);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void stop().then(() => process.exit(0)));
}
start();
