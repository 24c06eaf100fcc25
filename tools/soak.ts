import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { exitOf } from './exit-of.ts';
import { root } from './project-files.ts';
import { toolWords } from './tool-words.ts';

/**
 * `npm run soak [-- WEIGHINGS]`: a million simulated weighings, or as many as told, on phones in
 * the hostile world (docs/decisions/0047) against both engines. `AYNI_SEED` repeats earlier days.
 */
const most = 100_000_000;
const told = process.argv[2] ?? '1000000';
const weighings = Number(told.replaceAll(/[_.,]/g, ''));
const seed = process.env['AYNI_SEED'] ?? String(Date.now());
const { soak } = toolWords();

if (!Number.isInteger(weighings) || weighings < 1 || weighings > most) {
  console.error(soak.countWrong(told));
  process.exit(2);
}
console.log(soak.begins(weighings, seed));
const vitest = [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--project',
  'store',
  'testing/phones/hostile-days',
];
const env = {
  ...process.env,
  AYNI_SEED: seed,
  AYNI_WEIGHINGS: String(weighings),
  AYNI_SOAK: '1',
};
process.exitCode = await exitOf(
  spawn(process.execPath, vitest, { cwd: root, env, stdio: 'inherit' }),
);
