import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { exitOf } from './exit-of.ts';
import { root } from './project-files.ts';

const houses: string[] = [];
let house = '';

/** A fresh clone with one package in its lockfile, and an npm that notes how it was called. */
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'ayni-bootstrap-'));
  houses.push(house);
  for (const path of ['tools/bootstrap.cjs', 'words/es', 'words/en']) {
    cpSync(join(root, path), join(house, path), { recursive: true });
  }
  put('package-lock.json', JSON.stringify({ packages: wanted }));
  put('npm-cli.js', pretendedNpm);
});
afterAll(() => {
  for (const one of houses) rmSync(one, { recursive: true });
});

const wanted = {
  '': {},
  'node_modules/hono': { version: '4.13.19', integrity: 'sha512-a' },
  'node_modules/for-other-machines': { version: '1.0.0', integrity: 'sha512-b', optional: true },
};
const installed = { 'node_modules/hono': wanted['node_modules/hono'] };
const pretendedNpm = `
  require('node:fs').writeFileSync('npm-was-called', process.argv.slice(2).join(' '));
  process.exit(Number(process.env.NPM_EXIT ?? 0));`;

function put(path: string, text: string): void {
  mkdirSync(join(house, path, '..'), { recursive: true });
  writeFileSync(join(house, path), text);
}

function putInstalled(packages: object): void {
  put('node_modules/.package-lock.json', JSON.stringify({ packages }));
}

function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [join(house, 'tools/bootstrap.cjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(house, 'npm-cli.js'), ...env },
  });
}

function npmCalls(): string {
  return readFileSync(join(house, 'npm-was-called'), 'utf8');
}

test('help is there before anything is installed, in both languages, with the configuration', () => {
  const { stdout, status } = run(['start', '--help']);
  expect(status).toBe(0);
  for (const name of ['PORT', 'HOST', 'AYNI_DATA', 'DATABASE_URL', 'carpeta', 'folder']) {
    expect(stdout).toContain(name);
  }
  expect(npmCalls).toThrow('ENOENT');
});

test('a fresh clone is installed from the lockfile, and no package may run a script', () => {
  put('tools/generate.ts', "console.log('made')");
  expect(run(['generate']).stdout).toContain('made');
  expect(npmCalls()).toMatch(/^ci --ignore-scripts/);
});

test('what is installed already is not installed again', () => {
  put('tools/generate.ts', "console.log('made')");
  putInstalled(installed);
  expect(run(['generate']).stdout).toContain('made');
  expect(npmCalls).toThrow('ENOENT');
});

test('a package of another version than the lockfile says is installed anew', () => {
  put('tools/generate.ts', '');
  putInstalled({ 'node_modules/hono': { version: '4.0.0', integrity: 'sha512-old' } });
  run(['generate']);
  expect(npmCalls()).toMatch(/^ci/);
});

test('an install that fails ends with a sentence and its exit code, and starts nothing', () => {
  put('tools/generate.ts', "console.log('made')");
  const { stdout, stderr, status } = run(['generate'], { NPM_EXIT: '3' });
  expect({ stdout, status }).toEqual({ stdout: '', status: 3 });
  expect(stderr).toContain('No se pudo instalar');
});

test('a command ends with the exit code of its program, and gets its words', () => {
  put('tools/generate.ts', "process.exit(process.argv[2] === '--check' ? 7 : 0)");
  putInstalled(installed);
  expect(run(['generate', '--check']).status).toBe(7);
});

test('a command that does not exist is named', () => {
  const { status, stderr } = run(['begin']);
  expect(status).toBe(2);
  expect(stderr).toContain('begin');
});

test('a request to stop reaches the program, which ends in its own time', async () => {
  put(
    'tools/generate.ts',
    `process.on('SIGTERM', () => setTimeout(() => process.exit(5), 50));
     setInterval(() => {}, 1000);
     console.log('ready');`,
  );
  putInstalled(installed);
  const child = spawn(process.execPath, [join(house, 'tools/bootstrap.cjs'), 'generate']);
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await exitOf(child)).toBe(5);
});
