import path from 'node:path';
import { expect, inject, test } from 'vitest';
import type { Month } from '../../core/quantities/instant.ts';
import { rebuild, type RebuildReport } from '../../server/commands/rebuild.ts';
import { openProgramme, type Opened } from '../../server/open-programme.ts';
import { backup, restore } from '../../server/store/backup.ts';
import { moveTo } from '../../server/store/move.ts';
import { freshStore } from '../engines.ts';
import { fill } from '../simulation/fill.ts';
import { simulate } from '../simulation/simulate.ts';

const programmeFolder = path.resolve(
  import.meta.dirname,
  '../../programmes/la-victoria-el-agustino',
);
const noServer = inject('postgresUrl') === null;

async function openIn(store: Awaited<ReturnType<typeof freshStore>>): Promise<Opened> {
  const opened = await openProgramme({ ...store.options, programmeFolder, simulated: true });
  if (!opened.ok) throw new Error('the programme does not open');
  return opened.value;
}

async function fillSmall({ db, served }: Opened): Promise<void> {
  const sizes = {
    associations: 2,
    membersEach: 6,
    galleries: 2,
    workshops: 4,
    markets: 2,
    buyers: 4,
  };
  const { id: programme, catalogue } = served;
  const lastMonth = '2026-04' as Month;
  const simulation = simulate({
    seed: 'move',
    programme,
    catalogue,
    lastMonth,
    months: 4,
    sizes,
    weighInsPerMemberWeek: 1,
    batchSize: 50,
  });
  await fill({ db, programme: served }, simulation, () => undefined);
}

async function madeAgain({ db, served }: Opened): Promise<RebuildReport> {
  const context = { programme: served.id, catalogue: served.catalogue };
  const report = await rebuild(db, context, { projectionsOnly: false, write: false });
  if (!report.ok) throw new Error(report.problem.code);
  return report.value;
}

// Rows that were copied and rows that were proven come from one reader: only making the books
// again on the other side shows that none was left out.
test.skipIf(noServer)(
  'books carried to a server, by a move and by a backup, are made again there without difference',
  { timeout: 180_000 },
  async () => {
    const [here, moved, restored] = await Promise.all([
      freshStore('embedded'),
      freshStore('server'),
      freshStore('server'),
    ]);
    const source = await openIn(here);
    await fillSmall(source);
    const before = await madeAgain(source);
    expect(before.differing).toEqual({});
    expect((await moveTo(source.db, moved.options.databaseUrl ?? '')).ok).toBe(true);
    const copy = await backup(source.db, here.options.dataFolder);
    if (!copy.ok) throw new Error(copy.problem.code);
    expect((await restore(copy.value.file, restored.options)).ok).toBe(true);
    for (const store of [moved, restored]) {
      const there = await openIn(store);
      const after = await madeAgain(there);
      expect(after.differing).toEqual({});
      expect(after.rows).toEqual(before.rows);
      await there.db.close();
    }
    await source.db.close();
    for (const store of [here, moved, restored]) await store.remove();
  },
);
