import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readProgrammeFolder } from '../../server/outside/programme-folder.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';

const folder = new URL('../../programmes/la-victoria-el-agustino', import.meta.url).pathname;

/**
 * Every version of the factors that was ever shipped, with its hash. A line here is never changed:
 * other values are another version, in another file.
 */
const published: Readonly<Record<string, string>> = {
  '0.1.0': '27e39ac6392580ba56eecfaebd873b88fdb53050843fae2a016f0206029c6ce8',
};

test('factors that were published stay as they were published', async () => {
  const read = await readProgrammeFolder(folder, programmeFileEs);
  if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
  const sets = read.value.emissions.sets.map(({ version, sha256 }) => [version, sha256]);
  expect(Object.fromEntries(sets)).toEqual(published);
});

async function withChange(
  change: (text: string) => string,
): ReturnType<typeof readProgrammeFolder> {
  const copy = await mkdtemp(join(tmpdir(), 'factors-'));
  try {
    await cp(folder, copy, { recursive: true });
    const file = join(copy, 'factors-0.1.0.yaml');
    await writeFile(file, change(await readFile(file, 'utf8')));
    return await readProgrammeFolder(copy, programmeFileEs);
  } finally {
    await rm(copy, { recursive: true });
  }
}

test('a value changed under an old version is refused', async () => {
  const read = await withChange((text) => text.replace("'-1.4157'", "'-1.5'"));
  expect(read).toMatchObject({
    ok: false,
    problems: [{ code: 'emissions/set-changed', facts: { version: '0.1.0' } }],
  });
});

test('a remark or a line break that changes no value is not', async () => {
  expect((await withChange((text) => `# a remark\n\n${text}`)).ok).toBe(true);
});

test('an inventory factor that stands as a saving is refused with its name', async () => {
  const read = await withChange((text) =>
    text.replace(/(id: rec0-pet\n\s+process: )recycle_net/, '$1inventory_recycling'),
  );
  expect(read).toMatchObject({
    ok: false,
    problems: [
      {
        code: 'emissions/process-unfit',
        facts: { factor: 'rec0-pet', process: 'inventory_recycling', role: 'credit' },
      },
    ],
  });
});

test('a range that its value is not within is refused, with its line', async () => {
  const read = await withChange((text) => text.replace("low: '-1.654'", "low: '-1.1'"));
  expect(read).toMatchObject({ ok: false, problems: [{ code: 'programme/file-invalid' }] });
});

test('every factor has a source that is named, a locator, a year and a region', async () => {
  const read = await readProgrammeFolder(folder, programmeFileEs);
  if (!read.ok) throw new Error('refused');
  for (const set of read.value.emissions.sets) {
    const sources = set.sources.map(({ code }) => code);
    for (const factor of set.factors.values()) {
      expect(sources).toContain(factor.source);
      expect(factor.locator.length).toBeGreaterThan(2);
      expect(factor.region.length).toBeGreaterThan(1);
    }
    if (set.unread.length > 0) expect(set.version.startsWith('0.')).toBe(true);
  }
});

test('a programme without factors is whole: it has no climate account', async () => {
  const other = new URL('../../programmes/corrientes', import.meta.url).pathname;
  const read = await readProgrammeFolder(other, programmeFileEs);
  expect(read.ok && read.value.emissions).toEqual({ sets: [], fates: [], generation: [] });
  expect((await readdir(other)).filter((name) => name.startsWith('factors-'))).toEqual([]);
});
