import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres } from '../testing/postgres.ts';
import { build } from './build.ts';
import { exitOf } from './exit-of.ts';
import { root } from './project-files.ts';
import { toolWords } from './tool-words.ts';

type Counts = { passed: number; failed: number; skipped: number };

/** The browser of Debian's package; nothing here downloads its own. */
const chromium = '/usr/bin/chromium';

/** Everything that `npm test` runs, in this order; the browser alone, because it is timed. */
const runs: readonly (readonly string[])[] = [['unit', 'store'], ['browser']];

async function runProjects(projects: readonly string[], only: readonly string[]): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'ayni-test-'));
  const report = join(folder, 'report.json');
  const vitest = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...only,
  ];
  const code = await exitOf(spawn(process.execPath, vitest, { cwd: root, stdio: 'inherit' }));
  const counts = existsSync(report) ? countsOf(readFileSync(report, 'utf8')) : none;
  rmSync(folder, { recursive: true });
  if (code === 0 || counts.failed > 0) return counts;
  // A file that could not be loaded, or an error outside of any test.
  console.error(toolWords().test.crashed(projects.join(', ')));
  return { ...counts, failed: 1 };
}

const none: Readonly<Counts> = { passed: 0, failed: 0, skipped: 0 };

function countsOf(report: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
    report,
  ) as Record<string, number | undefined>;
  const skipped = (numPendingTests ?? 0) + (numTodoTests ?? 0);
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped };
}

/** Says what is missing here; with `AYNI_REQUIRE_ALL=1` that is a failure. */
function missing(): readonly string[] {
  const { test } = toolWords();
  const given = process.env['AYNI_TEST_DATABASE_URL'] ?? '';
  const hasServer = given !== '' || findPostgres() !== undefined;
  return [...(hasServer ? [] : [test.noPostgres]), ...(hasChromium ? [] : [test.noChromium])];
}

const hasChromium = existsSync(chromium);
const everything = process.env['AYNI_REQUIRE_ALL'] === '1';
const only = process.argv.slice(2);

const total = { ...none };
if (!(await build())) total.failed += 1;
for (const projects of runs) {
  if (projects.includes('browser') && !hasChromium) continue;
  const counts = await runProjects(projects, only);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
const lacking = missing();
for (const sentence of lacking) console.log(sentence);
if (everything && lacking.length > 0) {
  console.log(toolWords().test.everythingRequired);
  total.failed += lacking.length;
}
const skips = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skips}`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
