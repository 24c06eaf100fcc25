import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { exitOf } from './exit-of.ts';
import { root } from './project-files.ts';
import { toolWords } from './tool-words.ts';

type Step = {
  readonly name: string;
  readonly args: readonly string[];
};
type Done = Step & { readonly seconds: number; readonly good: boolean; readonly output: string };

/** Steps at a time: the machine everything is planned for has two cores. */
const width = 2;

const bin = (path: string): string => join(root, 'node_modules', path);
const tsc = bin('typescript/bin/tsc');
const rooms = ['core', 'words', 'wire', 'server', 'web', 'testing', 'tools', 'bench'];
const svelteCheck = [bin('svelte-check/bin/svelte-check'), '--fail-on-warnings', '--tsconfig'];

/** Types of the site that its tests and its check read: a new clone has none. */
const prepare: Step = {
  name: 'site types',
  args: [bin('@sveltejs/kit/svelte-kit.js'), 'sync', '--config', 'web/site/vite.config.ts'],
};

/** Everything `npm run check` looks at, the longest first. */
const steps: readonly Step[] = [
  { name: 'tests', args: [bin('vitest/vitest.mjs'), 'run', '--project', 'unit'] },
  { name: 'types: all', args: [tsc, '-p', 'tsconfig.json', '--noEmit'] },
  { name: 'types: site', args: [...svelteCheck, 'web/site/tsconfig.json'] },
  { name: 'types: phone', args: [...svelteCheck, 'web/phone/tsconfig.json'] },
  { name: 'types: browser', args: [tsc, '-p', 'testing/browser/tsconfig.json', '--noEmit'] },
  { name: 'types: phones', args: [tsc, '-p', 'testing/phones/tsconfig.json', '--noEmit'] },
  { name: 'types: worker', args: [tsc, '-p', 'web/phone/tsconfig.worker.json', '--noEmit'] },
  { name: 'types: core', args: [tsc, '-p', 'core/tsconfig.json', '--noEmit'] },
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'] },
  { name: 'lint', args: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  {
    name: 'arrows',
    args: [
      bin('dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...rooms,
      '--config',
      '.dependency-cruiser.cjs',
    ],
  },
  { name: 'dead code', args: [bin('knip/bin/knip.js')] },
  { name: 'generated', args: [join(root, 'tools/generate.ts'), '--check'] },
];

async function run(step: Step): Promise<Done> {
  const started = performance.now();
  const output: Buffer[] = [];
  const good = (await node(step.args, output)) === 0;
  const seconds = (performance.now() - started) / 1000;
  return { ...step, seconds, good, output: Buffer.concat(output).toString('utf8') };
}

async function node(args: readonly string[], output: Buffer[]): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => output.push(chunk));
  }
  return exitOf(child);
}

async function runAll(): Promise<readonly Done[]> {
  const done: Done[] = [];
  const waiting = [...steps];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      done.push(await run(step));
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return steps.flatMap((step) => done.filter((one) => one.name === step.name));
}

const { check } = toolWords();
const started = performance.now();
const done = [await run(prepare), ...(await runAll())];
const failed = done.filter((step) => !step.good);
for (const step of failed) console.log(`── ${step.name} ──\n${step.output.trim()}\n`);

const row = (name: string, seconds: string, state: string): string =>
  `${name.padEnd(16)}${seconds.padStart(6)}  ${state}`;
console.log(row(check.step, check.seconds, check.state));
for (const step of done) {
  console.log(row(step.name, step.seconds.toFixed(1), step.good ? check.good : check.bad));
}
const total = ((performance.now() - started) / 1000).toFixed(0);
console.log(failed.length === 0 ? check.done(total) : check.failed(failed.length));
process.exitCode = failed.length === 0 ? 0 : 1;
