'use strict';
/*
 * The first thing that every `npm` script runs, on whatever Node.js the machine has (18 or newer):
 * plain old JavaScript. It installs when something is missing, finds the pinned Node.js among the
 * installed packages, and hands over to it.
 */
const { spawn, spawnSync } = require('node:child_process');
const { existsSync, readFileSync } = require('node:fs');
const { delimiter, dirname, join } = require('node:path');

const root = join(__dirname, '..');
const oldestNode = [22, 18];

const commands = {
  start: 'tools/start.ts',
  demo: 'tools/demo.ts',
  dev: 'tools/dev.ts',
  test: 'tools/test.ts',
  check: 'tools/check.ts',
  generate: 'tools/generate.ts',
  bench: 'bench/run.ts',
  soak: 'tools/soak.ts',
  screens: 'tools/screens.ts',
  ayni: 'server/ayni.ts',
};

const read = (path) => readFileSync(join(root, path), 'utf8');

/** Says the same in Spanish and English, on standard error: standard output is the command's. */
function say(name, detail = '') {
  for (const language of ['es', 'en']) {
    const words = JSON.parse(read(`words/${language}/bootstrap.json`));
    process.stderr.write(`${words[name]}${detail}\n`);
  }
}

/**
 * Everything that the lockfile names is installed in that very version. npm writes its hidden
 * lockfile last, so an interrupted install counts as none. Optional packages are for other
 * machines and may be missing.
 */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = JSON.parse(read('package-lock.json')).packages;
  const installed = JSON.parse(read('node_modules/.package-lock.json')).packages;
  return Object.entries(wanted).every(
    ([path, { optional, version, integrity }]) =>
      path === '' ||
      (installed[path] === undefined && optional === true) ||
      (installed[path]?.version === version && installed[path]?.integrity === integrity),
  );
}

function install() {
  say('installing');
  const flags = ['--ignore-scripts', '--include=dev', '--include=optional'];
  const args = ['ci', ...flags, '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const viaNode = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  const done = viaNode
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: true });
  if (done.status !== 0) {
    say('installFailed');
    process.exit(done.status ?? 1);
  }
}

/** The pinned Node.js of this machine's kind, else this one if it is new enough. */
function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = platform === 'win' ? 'node.exe' : 'node';
  const pinned = join(root, `node_modules/node-${platform}-${process.arch}/bin/${name}`);
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
  if (isNewEnough) return process.execPath;
  say('nodeMissing');
  return process.exit(1);
}

/** Runs the program in the foreground, passes signals on, and ends as it ends. */
function handOver(node, file, args) {
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(node, [join(root, file), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    // A terminal sends Ctrl-C to the child as well; once is enough.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY) || child.kill(signal));
  }
  const parent = process.ppid;
  const watch = setInterval(() => {
    // npm was killed and could pass nothing on: without this the port would stay taken.
    if (process.env.npm_execpath !== undefined && process.ppid !== parent) child.kill('SIGTERM');
  }, 1000);
  watch.unref();
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function main([command, ...args]) {
  const file = Object.hasOwn(commands, command ?? '') ? commands[command] : undefined;
  if (file === undefined) {
    say('commandUnknown', ` ${command}`);
    process.exit(2);
  }
  const asksForHelp = args.some((arg) => arg === '--help' || arg === '-h');
  if (asksForHelp && command !== 'ayni') {
    process.stdout.write(`${read('words/es/help.txt')}\n\n${read('words/en/help.txt')}`);
    return;
  }
  if (!isInstalled()) install();
  handOver(findNode(), file, args);
}

main(process.argv.slice(2));
