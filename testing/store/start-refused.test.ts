import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { startServer, StartRefused } from '../../server/main.ts';
import { problemWords as english } from '../../words/en/problems.ts';
import { problemWords as spanish } from '../../words/es/problems.ts';

const shipped = resolve(import.meta.dirname, '../../programmes/la-victoria-el-agustino');

async function refusalOf(programmeFolder: string): Promise<StartRefused> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'ayni-refused-'));
  try {
    const running = await startServer({ port: 0, host: '127.0.0.1', dataFolder, programmeFolder });
    await running.close();
  } catch (error) {
    if (error instanceof StartRefused) return error;
    throw error;
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
  throw new Error('it started');
}

test('a mistake in the programme folder is told in both languages with file, line and field', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ayni-folder-'));
  cpSync(shipped, folder, { recursive: true });
  const file = join(folder, 'materials.yaml');
  const wrong = readFileSync(file, 'utf8').replace('grades: [', 'grades: [no-such-grade, ');
  writeFileSync(file, wrong);
  const { problems, inEnglish } = await refusalOf(folder);
  rmSync(folder, { recursive: true, force: true });
  const [inSpanish] = problems.map(({ code, facts }) => spanish[code].sentence(facts));
  const [other] = inEnglish.map(({ code, facts }) => english[code].sentence(facts));
  expect(inSpanish).toMatch(/^En materials\.yaml, línea \d+, .* no está en grades\.yaml\.$/);
  expect(other).toMatch(/^In materials\.yaml, line \d+, .* is not in grades\.yaml\.$/);
});
