import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles } from './generated.ts';
import { root } from './project-files.ts';
import { toolWords } from './tool-words.ts';

/** Writes every generated file; with `--check` only compares and fails on a difference. */
const onlyCheck = process.argv.includes('--check');
const { generated } = toolWords();

let stale = 0;
for (const { path, content } of generatedFiles) {
  const file = join(root, path);
  const wanted = await content();
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) continue;
  stale += 1;
  if (onlyCheck) {
    console.log(generated.stale(path));
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, wanted);
    console.log(generated.written(path));
  }
}
if (stale === 0) console.log(generated.same);
process.exitCode = onlyCheck && stale > 0 ? 1 : 0;
