import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, openSync, closeSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitOf } from './exit-of.ts';
import { filesUnder, root } from './project-files.ts';
import { toolWords } from './tool-words.ts';

const shared = ['core', 'wire', 'words', 'web/kit', 'package-lock.json'];

const parts = [
  { name: 'site', config: 'web/site/vite.config.ts', sources: ['web/site', ...shared] },
  { name: 'campo', config: 'web/phone/vite.config.ts', sources: ['web/phone', ...shared] },
];

/**
 * Builds `.build/site` and `.build/campo` from `web/`, each only when a source has changed since
 * its last whole build. False when a build failed; the tool's own words are printed.
 */
export async function build(): Promise<boolean> {
  const due = parts
    .map((part) => ({ ...part, print: fingerprint(part.sources) }))
    .filter(({ name, print }) => print !== lastPrint(name));
  if (due.length === 0) return true;
  process.stderr.write(`${toolWords().building}\n`);
  mkdirSync(join(root, '.build'), { recursive: true });
  const built = await Promise.all(due.map(buildPart));
  return !built.includes(false);
}

function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of sources.flatMap(filesUnder)) {
    if (path.endsWith('.test.ts')) continue;
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

function stampOf(name: string): string {
  return join(root, '.build', `${name}.stamp`);
}

function lastPrint(name: string): string | undefined {
  const whole = existsSync(join(root, '.build', name)) && existsSync(stampOf(name));
  return whole ? readFileSync(stampOf(name), 'utf8') : undefined;
}

async function buildPart(part: {
  readonly name: string;
  readonly config: string;
  readonly print: string;
}): Promise<boolean> {
  const { name, config, print } = part;
  const log = `.build/${name}.log`;
  const output = openSync(join(root, log), 'w');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--config', config], {
    cwd: root,
    stdio: ['ignore', output, output],
  });
  const code = await exitOf(child);
  closeSync(output);
  if (code === 0) {
    writeFileSync(stampOf(name), print);
  } else {
    const said = readFileSync(join(root, log), 'utf8');
    process.stderr.write(`${toolWords().buildFailed(name, log)}\n${said}\n`);
  }
  return code === 0;
}
