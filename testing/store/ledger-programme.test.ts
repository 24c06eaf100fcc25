import { hash } from 'node:crypto';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadProgramme } from '../../server/commands/load-programme.ts';
import { readProgrammeFolder } from '../../server/outside/programme-folder.ts';
import { programmeFileEs } from '../../words/es/programme-file.ts';
import { forEachEngine, ofProgramme } from '../engines.ts';

const folders = path.join(import.meta.dirname, '../../programmes');

async function programmeOf(folder: string) {
  const read = await readProgrammeFolder(path.join(folders, folder), programmeFileEs);
  if (!read.ok) throw new Error(`${folder} cannot be read`);
  return read.value;
}

forEachEngine((_engine, open) => {
  test('a database is of one programme, and shows its token once', async () => {
    const whole = await open();
    const lima = await programmeOf('la-victoria-el-agustino');
    const db = ofProgramme(whole, lima.identity.id);
    const first = await loadProgramme(db, lima, { sha256: 'one', simulated: false });
    if (!first.ok || first.value.newToken === null) throw new Error('no token was shown');
    expect(first.value.tokenSha256).toBe(hash('sha256', first.value.newToken));
    const { epoch, tokenSha256 } = first.value;
    const again = await loadProgramme(db, lima, { sha256: 'one', simulated: false });
    const same = { epoch, tokenSha256, newToken: null, redefined: false };
    expect(again).toMatchObject({ ok: true, value: same });
    const changed = await loadProgramme(db, lima, { sha256: 'two', simulated: false });
    expect(changed).toMatchObject({ ok: true, value: { ...same, redefined: true } });
    const other = await programmeOf('corrientes');
    const theirs = ofProgramme(whole, other.identity.id);
    expect(await loadProgramme(theirs, other, { sha256: 'one', simulated: false })).toMatchObject({
      ok: false,
      problem: { code: 'programme/unknown' },
    });
  });
});
