import { join } from 'node:path';
import { expect, test } from 'vitest';
import { programmeFileEs } from '../../words/es/programme-file.ts';
import { readProgrammeFolder } from './programme-folder.ts';

const programmes = join(import.meta.dirname, '../../programmes');

test('reads a shipped folder from the disk, with a hash that stays the same', async () => {
  const folder = join(programmes, 'la-victoria-el-agustino');
  const first = await readProgrammeFolder(folder, programmeFileEs);
  expect(first).toMatchObject({ ok: true, value: { catalogue: { offsetMinutes: -300 } } });
  expect(await readProgrammeFolder(folder, programmeFileEs)).toEqual(first);
});

test('a folder that is not there is named', async () => {
  const folder = join(programmes, 'no-such-city');
  expect(await readProgrammeFolder(folder, programmeFileEs)).toEqual({
    ok: false,
    problems: [{ code: 'programme/folder-missing', facts: { folder } }],
  });
});
